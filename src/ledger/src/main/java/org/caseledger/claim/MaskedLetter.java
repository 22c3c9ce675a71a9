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

    /** The same for eyes outside the house: where personal detail is hidden, the page that has an address isn't read. */
    static LetterEvent outside(LetterEvent event, Set<Reserved> hidden) {
        LetterEvent masked = of(event, hidden);
        if (!hidden.contains(Reserved.PERSONAL)) {
            return masked;
        }
        String words = Reserved.PERSONAL.words();
        return switch (masked) {
            case LetterIssued e -> new LetterIssued(e.letter().masked(words));
            case LetterProposed e -> new LetterProposed(e.letter().masked(words));
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
