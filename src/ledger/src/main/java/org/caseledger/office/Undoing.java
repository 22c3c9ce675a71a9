package org.caseledger.office;

import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.EntryPermissions;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;

/** Refuses withdrawing an entry to whoever may not do what it records. */
final class Undoing {

    private Undoing() {}

    /** What there is against {@code command}, given by {@code person}, who sees {@code reading}. */
    static Optional<Refusal> objection(Record command, Person person, Reading reading) {
        return command instanceof WithdrawEntry(String claim, String id, String reason) && !person.owner()
                ? reading.claim(claim)
                        .entry(id)
                        .map(entry -> EntryPermissions.toWithdraw(entry.event()))
                        .filter(needed -> !person.may(needed))
                        .map(needed -> lacks(person, needed))
                : Optional.empty();
    }

    private static Refusal lacks(Person person, Permission needed) {
        return Permitted.lacks(
                person.user(), person.roles(), "withdraw this entry, nor make one like it", List.of(needed));
    }
}
