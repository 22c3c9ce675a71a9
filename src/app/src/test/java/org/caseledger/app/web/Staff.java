package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;

/** People with accounts in a test's ledger, who can sign in. */
public final class Staff {

    /** Everybody's password. */
    public static final String PASSWORD = "four wet horses behind the mill";

    /** An administrator. */
    public static final String ADMINISTRATOR = "ada.min";

    /** Somebody with every role. */
    public static final String EVERYTHING = "eve.rything";

    private Staff() {}

    /** Gives {@code ledger}, which has no accounts, an administrator and somebody who may do everything. */
    public static void begin(OpenLedger ledger) {
        add(ledger, ADMINISTRATOR, "Ada Min", Role.ADMINISTRATOR);
        add(ledger, EVERYTHING, "Eve Rything", Role.values());
    }

    /** Adds an account whose password is {@link #PASSWORD}. */
    public static void add(OpenLedger ledger, String user, String name, Role... roles) {
        AccountDesk desk = new AccountDesk(ledger);
        Who owner = Who.owner("the owner of the files");
        done(desk.give(new UserCommand.AddUser(user, name, List.of(roles), List.of(), null), owner));
        done(desk.choose(user, PASSWORD, owner));
    }

    /** What {@code step} gave to be shown; refused where it wasn't taken. */
    public static String done(AccountDesk.Step step) {
        return switch (step) {
            case AccountDesk.Step.Done(String secret) -> secret;
            case AccountDesk.Step.Refused(Refusal refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
