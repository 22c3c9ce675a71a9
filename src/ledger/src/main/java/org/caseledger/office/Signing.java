package org.caseledger.office;

import java.util.List;
import java.util.Optional;
import org.caseledger.claim.LetterCommand.ApproveLetter;
import org.caseledger.claim.Letters;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Person;

/** Refuses approving a letter that the approver may not read: nobody answers for words that are hidden from them. */
final class Signing {

    private Signing() {}

    /** What there is against {@code command}, given by {@code person}, while {@code reading} is what is on record. */
    static Optional<Refusal> objection(Record command, Person person, Reading reading) {
        if (!(command instanceof ApproveLetter approve)) {
            return Optional.empty();
        }
        return reading.claim(approve.claim())
                .letters()
                .find(approve.letter())
                .map(Letters.Item::letter)
                .flatMap(letter -> Optional.ofNullable(letter.reserved()))
                .map(Reserved::permission)
                .filter(needed -> !person.may(needed))
                .map(needed -> Permitted.lacks(
                        person.user(), person.roles(), "approve a letter that they may not read", List.of(needed)));
    }
}
