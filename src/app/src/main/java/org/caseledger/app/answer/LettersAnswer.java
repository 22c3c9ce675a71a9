package org.caseledger.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates of letters, and the letters of a claim.
 *
 * @param claim the claim; absent where none was asked about
 * @param email the address of mail to which its letters may go; absent where they are printed, and where no claim was asked about
 * @param printedOnly why they can't go by e-mail; absent where they may
 * @param templates the templates, in the order in which a claim meets them
 * @param letters the letters that were written about it, the first written first
 */
public record LettersAnswer(
        @Nullable String claim,
        @Nullable String email,
        @Nullable String printedOnly,
        List<Template> templates,
        List<LetterAnswer> letters)
        implements Document {

    /**
     * A template.
     *
     * @param template its name
     * @param version its version
     * @param about what its letters are for
     * @param own whether it is a file of the employer's own
     * @param approval whether a second person approves its letters; absent where no claim was asked about
     * @param hash SHA-256 of its file
     * @param refused why there is no such letter about the claim now; absent where there is one, or none was asked about
     */
    public record Template(
            String template,
            int version,
            String about,
            boolean own,
            @Nullable Boolean approval,
            String hash,
            @Nullable String refused) {}
}
