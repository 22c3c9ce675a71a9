package org.caseledger.app.letter;

import java.util.List;
import org.caseledger.app.answer.LetterPreviewAnswer;
import org.caseledger.claim.LetterFigure;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it would be issued.
 *
 * @param id the id that it would get
 * @param found its template
 * @param period the pay period that it speaks of; null where it speaks of none
 * @param addressee the person to whom it is written
 * @param paragraph what was added in free words; null where nothing was
 * @param figures each figure that it names, in order
 * @param changes what is different from the last letter of the template
 * @param workings SHA-256 over the figures
 * @param text the page
 * @param email the address of mail to which it would go; null where it would be printed
 */
public record DraftedLetter(
        String id,
        LetterTemplates.Found found,
        @Nullable DateSpan period,
        String addressee,
        @Nullable String paragraph,
        List<LetterFigure> figures,
        List<String> changes,
        String workings,
        String text,
        @Nullable String email) {

    public DraftedLetter {
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    /** The answer for it as a letter about {@code claim}, written to {@code file}. */
    public LetterPreviewAnswer answer(String claim, boolean approval, @Nullable String file) {
        return new LetterPreviewAnswer(
                claim,
                found.template().template(),
                found.template().version(),
                period,
                addressee,
                email,
                approval,
                changes,
                figures,
                workings(),
                file);
    }
}
