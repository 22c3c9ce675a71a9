package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Impact;
import org.jspecify.annotations.Nullable;

/**
 * What changed law would make of an employer's claims.
 *
 * @param employer the employer
 * @param period the world is considered up to the end of this pay period
 * @param knownAt the instant at which the claims are known
 * @param claims how many claims were looked at
 * @param claimsAffected how many of them are affected
 * @param periodsAffected how many of their pay periods are
 * @param lines the addresses at which the law makes a difference
 * @param totals by pay code; lines without one under the name of their kind
 * @param missing what would be missing, or no longer
 */
public record ImpactAnswer(
        String employer,
        DateSpan period,
        Instant knownAt,
        int claims,
        long claimsAffected,
        long periodsAffected,
        List<Line> lines,
        Map<String, Total> totals,
        List<Impact.MissingChanged> missing)
        implements Document {

    /** What figures count. */
    public enum Unit {
        HOURS("hours"),
        DOLLARS("USD");

        private final String written;

        Unit(String written) {
            this.written = written;
        }

        /** What the total called {@code code} counts. */
        static Unit ofTotal(String code) {
            return code.equals(LineKind.LEAVE_REPLENISHED.toString()) ? HOURS : DOLLARS;
        }

        private static Unit of(LineKind kind) {
            return kind == LineKind.LEAVE_REPLENISHED ? HOURS : DOLLARS;
        }

        /** As documents write it. */
        @Override
        public String toString() {
            return written;
        }

        private @Nullable BigDecimal figure(Impact.@Nullable Figures figures) {
            if (figures == null) {
                return null;
            }
            return this == HOURS ? figures.hours() : figures.amount().getAmount();
        }

        /** A figure in this unit, such as {@code 80.00 h}; {@code absent} where there is none. */
        public String words(@Nullable BigDecimal figure, String absent) {
            if (figure == null) {
                return absent;
            }
            return this == HOURS ? figure.toPlainString() + " h" : figure.toPlainString();
        }
    }

    /**
     * One address at which the law makes a difference; its figures are in {@code unit}.
     *
     * @param claim the claim
     * @param forPeriod the pay period
     * @param kind what it is about
     * @param payCode its pay code, or null
     * @param leave its leave balance, or null
     * @param before what is due; null where that can't be computed
     * @param after what would be due; null where that couldn't be computed
     * @param difference what would be due more, or less; null where nothing would be taken back
     * @param days days that are and would be compensable; only of lines with a pay code
     * @param unit what the figures count
     * @param transmitted what payroll runs carried already
     */
    public record Line(
            String claim,
            DateSpan forPeriod,
            LineKind kind,
            @JsonInclude @Nullable String payCode,
            @JsonInclude @Nullable LeaveKind leave,
            @JsonInclude @Nullable BigDecimal before,
            @JsonInclude @Nullable BigDecimal after,
            @JsonInclude @Nullable BigDecimal difference,
            @Nullable Days days,
            Unit unit,
            BigDecimal transmitted) {

        private static Line of(Impact.Line line) {
            LineKey key = line.key();
            Unit unit = Unit.of(key.kind());
            return new Line(
                    line.claim(),
                    key.forPeriod(),
                    key.kind(),
                    key.payCode(),
                    key.leave(),
                    unit.figure(line.before()),
                    unit.figure(line.after()),
                    unit.figure(line.difference().orElse(null)),
                    key.payCode() == null
                            ? null
                            : new Days(
                                    line.before() == null ? null : line.before().days(),
                                    line.after() == null ? null : line.after().days()),
                    unit,
                    unit == Unit.HOURS
                            ? line.hoursTransmitted()
                            : line.transmitted().getAmount());
        }
    }

    /** Compensable days: those there are, and those there would be; null where that can't be computed. */
    @JsonInclude
    public record Days(@Nullable Integer before, @Nullable Integer after) {}

    /** A total over lines; its figures are in {@code unit}. */
    public record Total(BigDecimal before, BigDecimal after, BigDecimal difference, Unit unit) {}

    /** The {@code impact}, as known at {@code knownAt}. */
    public static ImpactAnswer of(Impact impact, Instant knownAt) {
        return new ImpactAnswer(
                impact.employer(),
                impact.period(),
                knownAt,
                impact.claims(),
                impact.claimsAffected(),
                impact.periodsAffected(),
                impact.lines().stream().map(Line::of).toList(),
                totals(impact),
                impact.missing());
    }

    /** The totals of {@code impact}. */
    static Map<String, Total> totals(Impact impact) {
        Map<String, Total> totals = new LinkedHashMap<>();
        impact.totals().forEach((code, total) -> totals.put(code, total(code, total)));
        return totals;
    }

    private static Total total(String code, Impact.Total total) {
        Unit unit = Unit.ofTotal(code);
        return new Total(
                figure(unit, total.before()), figure(unit, total.after()), figure(unit, total.difference()), unit);
    }

    private static BigDecimal figure(Unit unit, Impact.Figures figures) {
        return unit == Unit.HOURS ? figures.hours() : figures.amount().getAmount();
    }
}
