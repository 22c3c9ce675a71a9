package org.caseledger.claim;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.FILE;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written: the page that its addressee reads, word for word, and what it was written from. It is never
 * written anew: a template that changes later, or a figure, changes nothing of it.
 *
 * @param letter its id, such as {@code L-G-22-0007-2}
 * @param template the template, such as {@code acceptance}
 * @param version the template's version
 * @param templateHash SHA-256 of the template's file
 * @param period the pay period that it speaks of; absent where it speaks of none
 * @param addressee the person to whom it is written
 * @param paragraph what was added in free words; absent where nothing was
 * @param figures each figure and day that it names, with where it was read
 * @param workings SHA-256 over the figures
 * @param text the page, complete in itself
 * @param textHash SHA-256 of the page
 * @param changes what is different from the letter of the same template before it, in words
 * @param reserved what it tells that not everybody may read; absent where anybody may who sees the claim
 * @param email the address of mail to which it goes; absent where it is printed
 */
public record WrittenLetter(
        @Within(CODE) String letter,
        @Within(CODE) String template,
        @Within(COUNT) int version,
        @Within(NAME) String templateHash,
        @Nullable DateSpan period,
        @Within(NAME) String addressee,
        @Within(WORDS) @Nullable String paragraph,
        List<LetterFigure> figures,
        @Within(NAME) String workings,
        @Within(FILE) String text,
        @Within(NAME) String textHash,
        @Within(WORDS) List<String> changes,
        @Nullable Reserved reserved,
        @Within(NAME) @Nullable String email) {

    public WrittenLetter {
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    /** The same letter for somebody who may not read it: what it is stays, and what it says doesn't. */
    WrittenLetter masked(String words) {
        return new WrittenLetter(
                letter,
                template,
                version,
                templateHash,
                period,
                addressee,
                paragraph == null ? null : words,
                List.of(),
                workings,
                words,
                textHash,
                List.of(),
                reserved,
                email);
    }

    /** The same letter for somebody who may not know how people are reached. */
    WrittenLetter unaddressed(String words) {
        return new WrittenLetter(
                letter,
                template,
                version,
                templateHash,
                period,
                addressee,
                paragraph,
                figures,
                workings,
                text,
                textHash,
                changes,
                reserved,
                words);
    }

    /** By which way it leaves. */
    public LetterWay way() {
        return email == null ? LetterWay.PRINT : LetterWay.E_MAIL;
    }
}
