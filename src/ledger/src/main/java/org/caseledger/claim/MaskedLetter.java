package org.caseledger.claim;

import java.util.Set;
import org.caseledger.claim.LetterEvent.*;

/** What happened to letters, as somebody is told who may not read all that is {@link Reserved}. */
final class MaskedLetter {

    private MaskedLetter() {}

    static LetterEvent of(LetterEvent event, Set<Reserved> hidden) {
        return switch (event) {
            case LetterIssued e -> new LetterIssued(masked(e.letter(), hidden));
            case LetterProposed e -> new LetterProposed(masked(e.letter(), hidden));
            case LetterApproved e -> e;
            case LetterDropped e -> e;
        };
    }

    private static WrittenLetter masked(WrittenLetter letter, Set<Reserved> hidden) {
        Reserved reserved = letter.reserved();
        WrittenLetter read = reserved == null || !hidden.contains(reserved) ? letter : letter.masked(reserved.words());
        return letter.email() == null || !hidden.contains(Reserved.PERSONAL)
                ? read
                : read.unaddressed(Reserved.PERSONAL.words());
    }
}
