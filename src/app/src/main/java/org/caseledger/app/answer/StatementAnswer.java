package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.benefit.OutOfReach;
import org.caseledger.benefit.Overlap;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.Carried;
import org.caseledger.posting.Postings;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.caseledger.statement.Totals;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim's statement: what is due, what was paid, and what is left, by pay period.
 *
 * @param claim the claim
 * @param knownAt what was recorded up to then was used
 * @param asOf the world was considered up to that day
 * @param status where the claim stands
 * @param periods the pay periods with lines, in order
 * @param missing facts without which a figure can't be computed
 * @param permanent the permanent benefit, if there is one
 * @param outOfReach days that a notice can't change
 * @param overlaps days for which another claim of the employee is payable, too
 * @param receivable dollars that runs left with the claimant and that are owed; absent where none are
 * @param check what somebody should look at, in words
 * @param otherPayments payments outside payroll that settle no line
 * @param whole what the statement comes to; for layout only
 */
public record StatementAnswer(
        String claim,
        Instant knownAt,
        LocalDate asOf,
        ClaimStatus status,
        List<Period> periods,
        List<String> missing,
        @Nullable PermanentAnswer permanent,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OutOfReachDays> outOfReach,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OverlapDays> overlaps,
        @Nullable Money receivable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> check,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PaymentRecorded> otherPayments,
        @JsonIgnore Whole whole)
        implements Document {

    /**
     * What a statement comes to.
     *
     * @param totals the sums of all lines
     * @param held whether nothing may be paid or taken back until what is missing is known
     * @param why why anything is due at all, or why not
     * @param carried the pay periods for which runs carried something
     */
    public record Whole(Totals totals, boolean held, Working why, Set<DateSpan> carried) {}

    /** The lines of one pay period, in the order in which people read them. */
    public record Period(LocalDate from, LocalDate to, List<StatementLineAnswer> lines) {

        /** Its days. */
        public DateSpan span() {
            return new DateSpan(from, to);
        }
    }

    /**
     * Days that a notice meant to change and can't.
     *
     * @param notice the entry of the notice
     * @param noticeOn when the notice issued
     * @param citation the rule that sets the limit
     * @param working how the limit was counted, where that was asked for
     */
    public record OutOfReachDays(
            LocalDate from,
            LocalDate to,
            String notice,
            LocalDate noticeOn,
            @JsonInclude @Nullable String citation,
            @Nullable Working working) {

        /** The days. */
        public DateSpan span() {
            return new DateSpan(from, to);
        }
    }

    /**
     * Days for which two claims of one employee are payable.
     *
     * @param claim the other claim
     * @param goesFirst whether the other claim is the earlier one, which goes first
     * @param days the days, in order
     * @param working why they are payable on the other claim, where that was asked for
     */
    public record OverlapDays(
            String claim,
            boolean goesFirst,
            List<DateSpan> days,
            @Nullable Working working) {

        /** In words, such as {@code Also payable on claim C-1, which goes first: 2022-01-15 to 2022-02-04}. */
        public String words() {
            return "Also payable on claim " + claim + ", " + (goesFirst ? "which" : "but this one") + " goes first: "
                    + days.stream().map(DateSpan::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * The answer for {@code statement}, with the claim's {@code receivables}, known at {@code knownAt}, and with workings
     * where they are wanted.
     */
    public static StatementAnswer of(
            Statement statement, ClaimReceivables receivables, Instant knownAt, boolean workings) {
        Money owed = statement.receivable(receivables);
        return new StatementAnswer(
                statement.facts().claim(),
                knownAt,
                statement.entitlement().asOf(),
                statement.entitlement().standing().status(),
                statement.byPeriod().entrySet().stream()
                        .map(period -> new Period(
                                period.getKey().from(), period.getKey().to(), lines(period.getValue(), workings)))
                        .toList(),
                statement.missing(),
                statement
                        .permanentBenefit()
                        .map(benefit -> PermanentAnswer.of(benefit, workings))
                        .orElse(null),
                statement.entitlement().standing().outOfReach().stream()
                        .map(out -> of(out, workings))
                        .toList(),
                statement.entitlement().overlaps().stream()
                        .map(overlap -> of(overlap, workings))
                        .toList(),
                owed.isZero() ? null : owed,
                statement.surpluses().stream().map(Postings.Surplus::words).toList(),
                statement.otherPayments(),
                new Whole(
                        statement.totals(),
                        statement.entitlement().held(),
                        statement.entitlement().working(),
                        Carried.of(statement.facts()).stream()
                                .map(one -> one.line().forPeriod())
                                .collect(Collectors.toSet())));
    }

    private static List<StatementLineAnswer> lines(List<StatementLine> lines, boolean workings) {
        return lines.stream()
                .sorted(Comparator.comparing(StatementLine::key, ReadingOrder.ofAddresses()))
                .map(line -> StatementLineAnswer.of(line, workings))
                .toList();
    }

    private static OutOfReachDays of(OutOfReach out, boolean workings) {
        return new OutOfReachDays(
                out.days().from(),
                out.days().to(),
                out.notice(),
                out.noticeOn(),
                out.citation(),
                workings ? out.working() : null);
    }

    private static OverlapDays of(Overlap overlap, boolean workings) {
        return new OverlapDays(overlap.claim(), overlap.earlier(), overlap.days(), workings ? overlap.working() : null);
    }
}
