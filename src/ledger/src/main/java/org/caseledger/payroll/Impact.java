package org.caseledger.payroll;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.claim.LineKey;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What other terms would make of every claim: each claim is computed twice, under the terms in force and under the
 * changed ones, and what differs is listed. Nothing is recorded; it is looked at before a row or a policy is adopted.
 *
 * <p>A maximum wage of 5,200.00 for 2022 instead of 5,161.12 raises the daily rate of somebody who earned 6,000.00 from
 * 113.12 to 113.97: 11.90 more for a pay period of fourteen days, and as much less supplement.
 *
 * @param employer the employer
 * @param period the pay period up to whose end the world is considered
 * @param claims how many claims were computed
 * @param lines what differs, in order of claim, period and kind
 * @param missing what would become known, or stop being known
 */
public record Impact(String employer, DateSpan period, int claims, List<Line> lines, List<MissingChanged> missing) {

    private static final Figures NOTHING = new Figures(0, Money.zero(CurrencyUnit.USD), BigDecimal.ZERO.setScale(2));

    /**
     * What is due under one address.
     *
     * @param days compensable calendar days
     * @param amount dollars
     * @param hours leave hours
     */
    public record Figures(int days, Money amount, BigDecimal hours) {

        private static Figures of(StatementLine line) {
            return new Figures(line.daysDue(), line.amountDue(), line.hoursDue());
        }

        private Figures plus(Figures other) {
            return new Figures(days + other.days, amount.plus(other.amount), hours.add(other.hours));
        }

        private Figures minus(Figures other) {
            return new Figures(days - other.days, amount.minus(other.amount), hours.subtract(other.hours));
        }
    }

    /**
     * One address at which the terms make a difference.
     *
     * @param claim the claim
     * @param key the period, kind and code
     * @param before what is due under the terms in force; null where that can't be computed
     * @param after what would be due; null where that couldn't be computed
     * @param transmitted dollars that payroll runs carried already
     * @param hoursTransmitted leave hours that payroll runs gave back already
     */
    public record Line(
            String claim,
            LineKey key,
            @Nullable Figures before,
            @Nullable Figures after,
            Money transmitted,
            BigDecimal hoursTransmitted) {

        /**
         * What would be due more, or less. A figure that couldn't be computed before counts as nothing; one that could
         * no longer be computed has no difference, for its lines would be held and nothing taken back.
         */
        public Optional<Figures> difference() {
            return Optional.ofNullable(after).map(figures -> figures.minus(before == null ? NOTHING : before));
        }
    }

    /**
     * A fact without which a claim's figure can't be computed.
     *
     * @param claim the claim
     * @param what what is missing
     * @param nowKnown whether it is missing under the terms in force and would be known; otherwise it is the other way
     */
    public record MissingChanged(String claim, String what, boolean nowKnown) {}

    /** A total over lines: of one pay code, or of one kind where there is no code. */
    public record Total(Figures before, Figures after, Figures difference) {}

    /** The impact of {@code changed} terms on the claims of {@code files}, up to the end of {@code period}. */
    public static Impact of(Terms standing, Terms changed, DateSpan period, Collection<ClaimInContext> files) {
        return joined(
                standing.policy().employer(),
                period,
                files.stream()
                        .filter(file -> file.facts().exists())
                        .sorted(Comparator.comparing(ClaimInContext::claim))
                        .map(file ->
                                of(file.statement(standing, period.to()), file.statement(changed, period.to()), period))
                        .toList());
    }

    /** The impact on one claim, by its statements {@code before} and {@code after}, up to the end of {@code period}. */
    public static Impact of(Statement before, Statement after, DateSpan period) {
        Compared compared = new Compared(before, after);
        return new Impact(
                before.facts().reported().event().employer(),
                period,
                1,
                compared.lines().toList(),
                compared.missing().toList());
    }

    /** The impact on {@code employer}'s claims, put together from those on each, which are in the order of claims. */
    public static Impact joined(String employer, DateSpan period, List<Impact> ofClaims) {
        return new Impact(
                employer,
                period,
                ofClaims.stream().mapToInt(Impact::claims).sum(),
                ofClaims.stream().flatMap(one -> one.lines.stream()).toList(),
                ofClaims.stream().flatMap(one -> one.missing.stream()).toList());
    }

    /** Totals by pay code; lines without one are summed under the name of their kind. */
    public Map<String, Total> totals() {
        SortedMap<String, Total> totals = new TreeMap<>();
        for (Line line : lines) {
            Total one = new Total(
                    line.before() == null ? NOTHING : line.before(),
                    line.after() == null ? NOTHING : line.after(),
                    line.difference().orElse(NOTHING));
            totals.merge(
                    totalOf(line.key()),
                    one,
                    (sum, more) -> new Total(
                            sum.before.plus(more.before),
                            sum.after.plus(more.after),
                            sum.difference.plus(more.difference)));
        }
        return new LinkedHashMap<>(totals);
    }

    /** The total in which lines under {@code key} count: that of the pay code, or of the kind where there is no code. */
    public static String totalOf(LineKey key) {
        String payCode = key.payCode();
        return payCode == null ? key.kind().toString() : payCode;
    }

    /** How many claims are affected: by a figure, or by what is missing. */
    public long claimsAffected() {
        return Stream.concat(lines.stream().map(Line::claim), missing.stream().map(MissingChanged::claim))
                .distinct()
                .count();
    }

    /** How many pay periods of claims are affected. */
    public long periodsAffected() {
        return lines.stream()
                .map(line -> line.claim() + " " + line.key().forPeriod())
                .distinct()
                .count();
    }

    /** A claim's statements under both terms. */
    private record Compared(Statement before, Statement after) {

        Stream<Line> lines() {
            SortedMap<LineKey, StatementLine> was = byKey(before);
            SortedMap<LineKey, StatementLine> is = byKey(after);
            SortedMap<LineKey, StatementLine> either = new TreeMap<>(is);
            either.putAll(was);
            return either.values().stream()
                    .map(line -> new Line(
                            before.facts().claim(),
                            line.key(),
                            figures(before, line.key(), was),
                            figures(after, line.key(), is),
                            line.transmitted(),
                            line.hoursTransmitted()))
                    .filter(line -> differ(line.before(), line.after()));
        }

        Stream<MissingChanged> missing() {
            String claim = before.facts().claim();
            List<String> was = before.entitlement().missingWords();
            List<String> is = after.entitlement().missingWords();
            return Stream.concat(
                    was.stream().filter(what -> !is.contains(what)).map(what -> new MissingChanged(claim, what, true)),
                    is.stream()
                            .filter(what -> !was.contains(what))
                            .map(what -> new MissingChanged(claim, what, false)));
        }

        private static SortedMap<LineKey, StatementLine> byKey(Statement statement) {
            SortedMap<LineKey, StatementLine> lines = new TreeMap<>();
            statement.lines().forEach(line -> lines.put(line.key(), line));
            return lines;
        }

        private static @Nullable Figures figures(
                Statement statement, LineKey key, SortedMap<LineKey, StatementLine> lines) {
            StatementLine line = lines.get(key);
            if (statement.entitlement().holds(key)) {
                return null;
            }
            return line == null ? NOTHING : Figures.of(line);
        }

        private static boolean differ(@Nullable Figures before, @Nullable Figures after) {
            if (before == null || after == null) {
                return before != after;
            }
            Figures difference = after.minus(before);
            return difference.days != 0 || !difference.amount.isZero() || difference.hours.signum() != 0;
        }
    }
}
