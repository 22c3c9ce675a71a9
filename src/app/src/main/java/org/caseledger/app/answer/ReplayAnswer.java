package org.caseledger.app.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ImpactAnswer.Unit;
import org.caseledger.app.replay.EmployerReplayed;
import org.caseledger.app.replay.Sums;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.Impact;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What every claim of a journal comes to, computed again from its lines alone.
 *
 * @param lines how many entries the journal has
 * @param knownAt when the last of them was recorded; absent where there is none
 * @param asOf the day that was asked about
 * @param claims how many claims were computed
 * @param employers by employer, in their order
 */
public record ReplayAnswer(
        long lines, @Nullable Instant knownAt, LocalDate asOf, int claims, List<OfEmployer> employers)
        implements Document {

    /** So many claims are named as those that changed law makes the largest difference to. */
    private static final int LARGEST_MAX = 10;

    /**
     * What the claims of one employer come to.
     *
     * @param employer the employer
     * @param period the world is considered up to the end of this pay period
     * @param claims how many claims
     * @param linesHeld lines of their statements that wait for something, and count in no total
     * @param totals by pay code; lines without one under the name of their kind
     * @param receivable dollars that runs left with claimants and that are owed
     * @param change what changed law would make of it; absent where no change was asked about
     */
    public record OfEmployer(
            String employer,
            DateSpan period,
            int claims,
            int linesHeld,
            Map<String, Total> totals,
            Money receivable,
            @Nullable Change change) {

        private static OfEmployer of(EmployerReplayed replayed) {
            Map<String, Total> totals = new LinkedHashMap<>();
            replayed.sums().forEach((code, sums) -> totals.put(code, Total.of(Unit.ofTotal(code), sums)));
            return new OfEmployer(
                    replayed.employer(),
                    replayed.period(),
                    replayed.claims(),
                    replayed.held(),
                    totals,
                    replayed.receivable(),
                    replayed.impact() == null ? null : Change.of(replayed.impact()));
        }
    }

    /**
     * A total over lines; its figures are in {@code unit}.
     *
     * @param due what is due
     * @param transmitted what payroll runs carried
     * @param paidElsewhere what left outside payroll
     * @param balance what is still to pay or to give back; negative where it was too much
     * @param unit what the figures count
     */
    public record Total(
            BigDecimal due, BigDecimal transmitted, BigDecimal paidElsewhere, BigDecimal balance, Unit unit) {

        private static Total of(Unit unit, Sums sums) {
            return new Total(
                    figure(unit, sums.due()),
                    figure(unit, sums.transmitted()),
                    unit == Unit.HOURS
                            ? Figures.NONE.hours()
                            : sums.paidElsewhere().getAmount(),
                    figure(unit, sums.balance()),
                    unit);
        }

        private static BigDecimal figure(Unit unit, Figures figures) {
            return unit == Unit.HOURS ? figures.hours() : figures.amount().getAmount();
        }
    }

    /**
     * What changed law would make of an employer's claims, as {@code payroll impact} says it line by line.
     *
     * @param claimsAffected how many claims are affected
     * @param periodsAffected how many of their pay periods are
     * @param totals over the lines at which the law makes a difference
     * @param largest the claims with the largest differences in dollars, then in hours
     * @param missing what would be missing, or no longer
     */
    public record Change(
            long claimsAffected,
            long periodsAffected,
            Map<String, ImpactAnswer.Total> totals,
            List<ClaimChange> largest,
            List<Impact.MissingChanged> missing) {

        private static Change of(Impact impact) {
            return new Change(
                    impact.claimsAffected(),
                    impact.periodsAffected(),
                    ImpactAnswer.totals(impact),
                    largest(impact),
                    impact.missing());
        }

        private static List<ClaimChange> largest(Impact impact) {
            Map<String, List<Impact.Line>> byClaim = impact.lines().stream()
                    .collect(Collectors.groupingBy(Impact.Line::claim, TreeMap::new, Collectors.toList()));
            return byClaim.entrySet().stream()
                    .map(claim -> ClaimChange.of(claim.getKey(), claim.getValue()))
                    .sorted(ClaimChange.LARGEST_FIRST)
                    .limit(LARGEST_MAX)
                    .toList();
        }
    }

    /**
     * What changed law would make of one claim.
     *
     * @param claim the claim
     * @param more dollars that would be due more
     * @param less dollars that would be due less
     * @param difference both together
     * @param hours leave hours that would be due more, or less
     */
    public record ClaimChange(String claim, BigDecimal more, BigDecimal less, BigDecimal difference, BigDecimal hours) {

        private static final Comparator<ClaimChange> LARGEST_FIRST = Comparator.comparing(
                        (ClaimChange change) -> change.more.subtract(change.less))
                .thenComparing(change -> change.hours.abs())
                .reversed()
                .thenComparing(ClaimChange::claim);

        private static ClaimChange of(String claim, List<Impact.Line> lines) {
            BigDecimal more = BigDecimal.ZERO.setScale(2);
            BigDecimal less = more;
            BigDecimal hours = more;
            for (Impact.Line line : lines) {
                Impact.Figures difference = line.difference().orElse(null);
                if (difference != null) {
                    BigDecimal amount = difference.amount().getAmount();
                    more = amount.signum() > 0 ? more.add(amount) : more;
                    less = amount.signum() < 0 ? less.add(amount) : less;
                    hours = hours.add(difference.hours());
                }
            }
            return new ClaimChange(claim, more, less, more.add(less), hours);
        }
    }

    /** What was {@code replayed} of a journal of so many {@code lines}, up to the pay periods with {@code asOf}. */
    public static ReplayAnswer of(
            long lines, @Nullable Instant knownAt, LocalDate asOf, List<EmployerReplayed> replayed) {
        return new ReplayAnswer(
                lines,
                knownAt,
                asOf,
                replayed.stream().mapToInt(EmployerReplayed::claims).sum(),
                replayed.stream().map(OfEmployer::of).toList());
    }
}
