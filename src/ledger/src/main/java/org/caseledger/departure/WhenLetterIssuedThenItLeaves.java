package org.caseledger.departure;

import java.util.Optional;
import java.util.function.Function;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LetterCommand;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.Letters;
import org.caseledger.law.policy.LetterWay;

/** When a letter is issued, at once or by approval, then it leaves by its way: for the print folder, or by e-mail. */
public final class WhenLetterIssuedThenItLeaves {

    private WhenLetterIssuedThenItLeaves() {}

    /**
     * What leaves because the entry {@code issued} was recorded for {@code command}; nothing does while a letter waits.
     * {@code claims} are the facts of claims, the entry included.
     */
    public static Optional<Departure> then(LetterCommand command, String issued, Function<String, ClaimFacts> claims) {
        return switch (command) {
            case IssueLetter c ->
                Optional.of(leaving(c.letter().way(), c.letter().letter(), issued));
            case ApproveLetter c -> Optional.of(leaving(way(claims.apply(c.claim()), c.letter()), c.letter(), issued));
            case ProposeLetter c -> Optional.empty();
            case DropLetter c -> Optional.empty();
        };
    }

    private static LetterWay way(ClaimFacts facts, String letter) {
        return facts.letters()
                .find(letter)
                .map(Letters.Item::letter)
                .orElseThrow()
                .way();
    }

    private static Departure leaving(LetterWay way, String letter, String issued) {
        return new Departure(
                switch (way) {
                    case PRINT -> DepartureKind.LETTER;
                    case E_MAIL -> DepartureKind.LETTER_MAIL;
                },
                issued,
                letter);
    }
}
