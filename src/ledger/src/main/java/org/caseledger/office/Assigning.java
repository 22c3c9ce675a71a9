package org.caseledger.office;

import java.util.Optional;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.queue.QueueCommand.LendQueue;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;

/**
 * Refuses giving work to whoever can't do it. In a ledger that has accounts, a claim is assigned, and a queue lent, to one of
 * them that can be used; a claim to one that sees it. A ledger without accounts knows nobody, and takes any name.
 */
final class Assigning {

    private final Accounts accounts;
    private final Reading reading;

    /** Judges by {@code accounts} and by what {@code reading} has of claims. */
    Assigning(Accounts accounts, Reading reading) {
        this.accounts = accounts;
        this.reading = reading;
    }

    /** What there is against {@code command}. */
    Optional<Refusal> objection(Record command) {
        if (accounts.none()) {
            return Optional.empty();
        }
        return switch (command) {
            case AssignClaim c -> account("to", c.to()).or(() -> sees(c));
            case LendQueue c -> account("to", c.to()).or(() -> known("from", c.from()));
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> account(String field, String name) {
        return known(field, name)
                .or(() -> accounts.named(name)
                        .filter(account -> !account.enabled())
                        .map(account -> Refusal.of(
                                "account-disabled",
                                field,
                                "the account " + account.user() + " is disabled; name one that can be used")));
    }

    private Optional<Refusal> known(String field, String name) {
        return accounts.named(name).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.UNKNOWN_USER,
                        field,
                        "there is no account " + Characters.shown(name) + "; user list shows those there are"));
    }

    private Optional<Refusal> sees(AssignClaim command) {
        ClaimFacts claim = reading.claim(command.claim());
        return accounts.named(command.to())
                .map(UserFacts::person)
                .filter(person -> claim.exists() && !sees(person, claim))
                .map(person -> Refusal.of(
                        RefusalCode.NOT_PERMITTED,
                        "to",
                        person.user() + " doesn't see claims of "
                                + claim.reported().event().employer() + "; assign the claim to somebody who does"));
    }

    private static boolean sees(Person person, ClaimFacts claim) {
        return person.may(Permission.SEE_CLAIMS)
                && person.sees(claim.reported().event().employer());
    }
}
