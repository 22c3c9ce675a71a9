package org.caseledger.claim;

import org.caseledger.claim.LetterEvent.*;
import org.caseledger.family.EventWords;
import org.caseledger.law.policy.LetterWay;

/** What happened to letters, in words. */
final class LetterWords {

    private LetterWords() {}

    static EventWords of(LetterEvent event) {
        return switch (event) {
            case LetterIssued e -> written("Letter issued", e.letter());
            case LetterProposed e -> written("Letter written, to be approved", e.letter());
            case LetterApproved e -> EventWords.of("Letter " + e.letter() + " approved and issued");
            case LetterDropped e -> EventWords.of("Letter " + e.letter() + " dropped: " + e.reason());
        };
    }

    private static EventWords written(String what, WrittenLetter letter) {
        String words = what + ": " + letter.template() + " " + letter.letter() + ", to " + letter.addressee()
                + (letter.way() == LetterWay.E_MAIL ? ", by e-mail" : "");
        return letter.period() == null
                ? EventWords.of(words)
                : new EventWords(letter.period().from(), letter.period().to(), words);
    }
}
