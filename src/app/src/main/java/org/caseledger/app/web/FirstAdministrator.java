package org.caseledger.app.web;

import java.io.PrintStream;
import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;

/**
 * The first account of a ledger, made when a server starts over one that has none: everybody signs in, and somebody has to
 * add the others.
 */
final class FirstAdministrator {

    /** How they are called until they add accounts with names of people. */
    static final String NAME = "administrator";

    private FirstAdministrator() {}

    /** Makes the account in a ledger that has none and says its one-time password on {@code console}, once. */
    static void make(OpenLedger ledger, PrintStream console) {
        if (!ledger.users().none() || ledger.onlyReadable().isPresent()) {
            return;
        }
        UserCommand.AddUser command = new UserCommand.AddUser(NAME, null, List.of(Role.ADMINISTRATOR), List.of(), null);
        switch (new AccountDesk(ledger).add(command, Who.owner(NAME))) {
            case AccountDesk.Step.Done(String password) ->
                console.println(
                        "This ledger had no accounts. The first one is " + NAME + ", with the one-time password "
                                + password + " (shown only now; it is changed at the first sign-in).");
            case AccountDesk.Step.Refused refused ->
                throw new LedgerFault(
                        "the first account can't be made: " + refused.refusal().message());
        }
    }
}
