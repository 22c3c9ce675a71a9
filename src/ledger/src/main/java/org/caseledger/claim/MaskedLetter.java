package org.caseledger.claim;

import java.util.Set;
import org.caseledger.claim.LetterEvent.*;

/** What happened to letters, as somebody is told who may not read all that is {@link Reserved}. */
final class MaskedLetter {

    private MaskedLetter() {}

    static LetterEvent of(LetterEvent event, Set<Reserved> hidden) {
        return switch (event) {
            case LetterIssued e -> hides(e, hidden) ? new LetterIssued(masked(e.letter())) : e;
            case LetterProposed e -> hides(e, hidden) ? new LetterProposed(masked(e.letter())) : e;
            case LetterApproved e -> e;
            case LetterDropped e -> e;
        };
    }

    private static boolean hides(Written event, Set<Reserved> hidden) {
        Reserved reserved = event.letter().reserved();
        return reserved != null && hidden.contains(reserved);
    }

    private static WrittenLetter masked(WrittenLetter letter) {
        Reserved reserved = letter.reserved();
        return reserved == null ? letter : letter.masked(reserved.words());
    }
}
