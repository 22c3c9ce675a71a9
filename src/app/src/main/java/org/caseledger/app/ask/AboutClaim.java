package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.ExplainAnswer;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Claims;
import org.caseledger.claim.DeadlineState;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.LineHistory;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one claim, written in whatever case; about one that isn't known, each is {@link Unknown}.
 *
 * @param ledger the ledger
 * @param claim the claim's number, as somebody wrote it
 * @param clocks what was known, and up to which day
 */
public record AboutClaim(Ledger ledger, String claim, Clocks clocks) {

    /** The claim's facts. */
    public ClaimAnswer facts() {
        ClaimFacts facts = clocks.facts(ledger, claim);
        ClaimStatus status = Standing.of(
                        facts, ledger.law(clocks.knownAt(ledger)).law(), clocks.asOf(ledger))
                .status();
        return ClaimAnswer.of(facts, status, clocks::considers);
    }

    /** Every entry of the claim, in the order of recording. */
    public List<TimelineAnswer> timeline() {
        String number = clocks.facts(ledger, claim).claim();
        Instant knownAt = clocks.knownAt(ledger);
        return ledger.recorded(Claims.FAMILY.stream(number)).stream()
                .filter(recorded -> recorded.entry().knownAt(knownAt))
                .map(TimelineAnswer::of)
                .filter(line -> line.effectiveFrom() == null || clocks.considers(LocalDate.parse(line.effectiveFrom())))
                .toList();
    }

    /** Every entry and what it changed: all, or those that changed the pay period with {@code day}, or moved {@code money}. */
    public ClaimReplayAnswer replay(@Nullable LocalDate day, boolean money) {
        AboutSteps of = AboutSteps.of(ledger, claim, clocks);
        return of.replay(new AboutSteps.Choice(day == null ? null : of.period(day), money));
    }

    /** What is due and what was transmitted: in the pay period with {@code day}, or in all; with workings to explain. */
    public StatementAnswer statement(@Nullable LocalDate day, boolean explain) {
        ClaimReading of = considered();
        Statement statement = day == null ? of.statement() : of.statement().only(of.period(day));
        return StatementAnswer.of(statement, of.receivables(), of.knownAt(), explain);
    }

    /** Every version of the figures: what each run carried for a period, and why. */
    public HistoryAnswer history(@Nullable LocalDate day) {
        ClaimReading of = considered();
        SortedMap<DateSpan, List<LineHistory>> versions = new Hindsight(ledger).history(of.statement());
        if (day != null) {
            versions.keySet().retainAll(Set.of(of.period(day)));
        }
        return HistoryAnswer.of(of.statement(), of.receivables(), of.knownAt(), versions, Reasons.in(ledger));
    }

    /** The working of the amount with {@code code} in the pay period with {@code day}. */
    public ExplainAnswer explain(LocalDate day, String code) {
        ClaimReading of = considered();
        return ExplainAnswer.of(of.statement(), of.period(day), code, of.knownAt());
    }

    /** Every hour and dollar of the claim between named accounts. */
    public PostingsAnswer postings() {
        ClaimReading of = considered();
        return PostingsAnswer.of(
                of.facts().claim(), of.statement().postings(of.receivables()), of.knownAt(), clocks.asOf(ledger));
    }

    /** The claim's deadlines, in one of {@code states} or in any, and its lags; with how each day came about to explain. */
    public DeadlinesAnswer deadlines(List<DeadlineState> states, boolean explain) {
        ClaimFacts facts = clocks.facts(ledger, claim);
        Instant knownAt = clocks.knownAt(ledger);
        return DeadlinesAnswer.of(
                new AboutDeadlines(ledger, clocks).of(facts, knownAt), states, knownAt, clocks.asOf(ledger), explain);
    }

    /** What runs left with the claimant. */
    public List<ReceivableListed> receivables() {
        LocalDate asOf = clocks.asOf(ledger);
        return ledger.receivables(clocks.facts(ledger, claim), clocks.knownAt(ledger)).all().stream()
                .map(facts -> ReceivableListed.of(facts, asOf))
                .toList();
    }

    private ClaimReading considered() {
        return ClaimReading.of(ledger, clocks.facts(ledger, claim), clocks);
    }
}
