package org.caseledger.app.ask;

import java.util.function.Consumer;
import org.caseledger.app.answer.FoundEntryAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;

/**
 * A search for words among the entries of all claims.
 *
 * @param ledger the ledger
 * @param question what is looked for
 */
public record AboutWords(Ledger ledger, TextQuestion question) {

    /** So far one can leaf; whoever wants more narrows the search down, or takes all of it along as a file. */
    public static final int DEPTH_MAX = 10_000;

    /** At most {@code max} entries from the {@code first}, counted from 0, and how many there are in all. */
    public FoundEntries page(int first, int max) {
        return ledger.search(question, first, max);
    }

    /** Hands {@code each} everything that is found, the latest first. */
    public void each(Consumer<FoundEntryAnswer> each) {
        ledger.eachFound(question, row -> each.accept(FoundEntryAnswer.of(row)));
    }
}
