package org.caseledger.payroll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;

/**
 * What a payroll run carries: the same for its preview, its frozen lines and its transmittal while no fact moves.
 *
 * @param employer the employer
 * @param period the run's pay period
 * @param lines ordered by claim, for-period and kind
 * @param missing claims whose figures can't be computed, and what is missing
 */
public record RunContent(String employer, DateSpan period, List<RunLine> lines, List<MissingFact> missing) {

    /** A fact without which a claim's figure can't be computed. */
    public record MissingFact(String claim, String what) {}

    /**
     * Money that a claim's lines would take back on balance and that is left with the claimant instead, now owed.
     *
     * @param claim the claim
     * @param amount dollars, above zero
     * @param because the entries that led to it
     */
    public record Receivable(String claim, Money amount, List<String> because) {}

    /** SHA-256 over the content; equal content has an equal hash on every machine. */
    public String hash() {
        return "sha256:" + LedgerJson.sha256(this);
    }

    /** Dollars by pay code; lines without a code are summed under the name of their kind. */
    public Map<String, Money> totals() {
        Map<String, Money> totals = new TreeMap<>();
        for (RunLine line : lines) {
            if (line.amount() != null) {
                String code = line.payCode() == null ? line.kind().toString() : line.payCode();
                totals.merge(code, line.amount(), Money::plus);
            }
        }
        return new LinkedHashMap<>(totals);
    }

    /** The receivables that the run opens. */
    public List<Receivable> receivables() {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.RECEIVABLE && line.amount() != null)
                .map(line -> new Receivable(line.claim(), Objects.requireNonNull(line.amount()), line.because()))
                .toList();
    }
}
