package org.caseledger.departure;

import java.util.Optional;
import org.caseledger.claim.LetterCommand;
import org.caseledger.claim.LetterCommand.*;

/** When a letter is issued, at once or by approval, then it leaves. */
public final class WhenLetterIssuedThenItLeaves {

    private WhenLetterIssuedThenItLeaves() {}

    /** What leaves because the entry {@code issued} was recorded for {@code command}; nothing does while a letter waits. */
    public static Optional<Departure> then(LetterCommand command, String issued) {
        return switch (command) {
            case IssueLetter c -> Optional.of(leaving(c.letter().letter(), issued));
            case ApproveLetter c -> Optional.of(leaving(c.letter(), issued));
            case ProposeLetter c -> Optional.empty();
            case DropLetter c -> Optional.empty();
        };
    }

    private static Departure leaving(String letter, String issued) {
        return new Departure(DepartureKind.LETTER, issued, letter);
    }
}
