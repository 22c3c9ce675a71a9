package org.caseledger.demo;

import java.util.List;
import java.util.Set;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.PasswordKind;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the made-up city who may sign in. Everybody can read how, so a demo is no place for anything real.
 *
 * @param user the account's name
 * @param name the person's
 * @param roles what they are
 * @param employers whose claims they see; empty for everybody's
 * @param password what they sign in with; null for an account by which no person signs in
 */
public record DemoAccount(
        String user,
        String name,
        Set<Role> roles,
        List<String> employers,
        @Nullable String password) {

    /** The password of everybody in the city. */
    static final String PASSWORD = "saguaro shade at noon";

    /** Who enters what in the history, and who has a role in which nothing was entered; the administrator first. */
    static final List<DemoAccount> ALL = List.of(
            person("it-ocotillo", "Olive Ocotillo", Role.ADMINISTRATOR),
            person(Staff.SPECIALIST, "Cora Cedar", Role.CLERK),
            bound(Staff.ADJUSTER, "Hal Heron", Role.ADJUSTER),
            person(Staff.SECOND_ADJUSTER, "Ina Ibis", Role.ADJUSTER),
            person(Staff.PROGRAM_MANAGER, "Ada Alder", Role.PAYROLL),
            person(Staff.PAYROLL, "Mel Maple", Role.PAYROLL),
            person(Staff.RISK_MANAGER, "Ben Birch", Role.APPROVER),
            person("state-quail", "Quinn Quail", Role.COMPLIANCE),
            person("audit-juniper", "June Juniper", Role.AUDITOR),
            new DemoAccount(
                    Staff.NIGHTLY,
                    "The nightly job",
                    Set.of(Role.CLERK, Role.ADJUSTER, Role.PAYROLL),
                    List.of(),
                    null));

    private static DemoAccount person(String user, String name, Role role) {
        return new DemoAccount(user, name, Set.of(role), List.of(), PASSWORD);
    }

    private static DemoAccount bound(String user, String name, Role role) {
        return new DemoAccount(user, name, Set.of(role), List.of(DemoCity.EMPLOYER), PASSWORD);
    }

    /** Opens an account for each in {@code ledger}, once the city has lived: until then nobody needs one. */
    static List<DemoAccount> open(OpenLedger ledger) {
        String administrator = ALL.getFirst().user();
        for (DemoAccount account : ALL) {
            submit(
                    ledger,
                    new UserCommand.AddUser(
                            account.user(),
                            account.name(),
                            account.roles().stream().sorted().toList(),
                            account.employers(),
                            null),
                    administrator);
            if (account.password() != null) {
                submit(ledger, new UserCommand.SetPassword(account.user(), PasswordKind.CHOSEN), account.user());
                ledger.secrets().passwords().set(account.user(), account.password());
            }
        }
        return ALL;
    }

    /** Under a key of its own, and no random one: the same seed gives the same journal. */
    private static void submit(OpenLedger ledger, UserCommand command, String by) {
        Key key = new Key.Plain("demo:" + command.getClass().getSimpleName() + ":" + command.user());
        Outcome outcome = ledger.office()
                .submit(Submission.now((Record) command, Who.owner(by), key))
                .outcome();
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new LedgerFault("the demo can't open the account " + command.user() + ": " + refusal.message());
        }
    }
}
