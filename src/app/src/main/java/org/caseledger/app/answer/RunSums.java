package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.payroll.SharedDays;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payroll run comes to, and who did what with it: what stands below its lines.
 *
 * @param totals dollars by pay code; lines without a code, and receivable lines, under the name of their kind
 * @param receivables what it does to receivables
 * @param exchanges what it sets against each other
 * @param waived what it leaves and doesn't ask for
 * @param overlaps days for which two claims of an employee are payable
 * @param missing what can't be computed yet
 * @param hash SHA-256 over its content
 * @param steps who did what with it; absent for a preview
 */
public record RunSums(
        Map<String, Money> totals,
        List<MovedReceivable> receivables,
        List<ExchangeAnswer> exchanges,
        List<WaivedAnswer> waived,
        List<SharedDays> overlaps,
        List<RunContent.MissingFact> missing,
        String hash,
        @JsonUnwrapped @Nullable Steps steps) {

    /**
     * Who did what with a run on record.
     *
     * @param preparedBy who opened it
     * @param approvedBy who approved it, or null
     * @param transmittedBy who issued it, or null
     * @param transmittedAt when it was issued, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Steps(
            String preparedBy,
            @Nullable String approvedBy,
            @Nullable String transmittedBy,
            @Nullable Instant transmittedAt) {

        /** Who did what with {@code run}. */
        public static Steps of(PayrollFacts.Run run) {
            return new Steps(run.preparedBy(), run.approvedBy(), run.transmittedBy(), run.transmittedAt());
        }
    }

    /** Those of a preview. */
    static RunSums preview(RunDraft draft) {
        return of(draft.content(), draft.hash(), null);
    }

    /** Those of a run on record, which carries {@code content}. */
    static RunSums of(PayrollFacts.Run run, RunContent content) {
        return of(content, run.hash(), Steps.of(run));
    }

    private static RunSums of(RunContent content, String hash, @Nullable Steps steps) {
        return new RunSums(
                content.totals(),
                MovedReceivable.of(content),
                ExchangeAnswer.of(content),
                WaivedAnswer.of(content),
                content.overlaps(),
                content.missing(),
                hash,
                steps);
    }
}
