package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.claim.LetterFigure;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it would be issued; nothing of it is recorded.
 *
 * @param claim the claim
 * @param template the template
 * @param version its version
 * @param period the pay period that was asked for
 * @param addressee to whom it is written
 * @param email the address of mail to which it would go; absent where it would be printed
 * @param approval whether a second person has to approve it
 * @param changes what is different from the last letter of the template
 * @param figures the figures that it names, and where each was read
 * @param workings SHA-256 over the figures: what issuing commits to
 * @param file where the letter was written; absent where it was not
 */
public record LetterPreviewAnswer(
        String claim,
        String template,
        int version,
        @Nullable DateSpan period,
        String addressee,
        @Nullable String email,
        boolean approval,
        List<String> changes,
        List<LetterFigure> figures,
        String workings,
        @Nullable String file)
        implements Document {}
