package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.LineChange;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.payroll.WhatIf;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What supposed lines would change in a run.
 *
 * @param run the id that the run would get
 * @param employer the employer
 * @param period the run's pay period
 * @param state {@code supposed}
 * @param knownAt the instant at which the recorded facts are known
 * @param supposed the supposed entries
 * @param changes the addresses whose figures change
 * @param totals differences in dollars by pay code; those without one, and receivable lines, under the name of their kind
 * @param hours differences in hours by leave
 * @param exchanges what the run sets against each other
 * @param waived what it leaves and doesn't ask for
 * @param missing what can't be computed
 */
public record WhatIfAnswer(
        String run,
        String employer,
        DateSpan period,
        String state,
        Instant knownAt,
        List<WhatIf.Supposed> supposed,
        List<Change> changes,
        Map<String, Money> totals,
        Map<String, BigDecimal> hours,
        Sides<ExchangeAnswer> exchanges,
        Sides<WaivedAnswer> waived,
        Sides<MissingFact> missing)
        implements Document {

    /** What can't be computed as things are, and then could be. */
    public List<MissingFact> noLongerMissing() {
        return missing.before().stream()
                .filter(fact -> !missing.after().contains(fact))
                .toList();
    }

    /** A list as things are, and as it would be. */
    public record Sides<T>(List<T> before, List<T> after) {}

    /**
     * An address whose figures change.
     *
     * @param claim the claim
     * @param forPeriod the pay period
     * @param kind what the line is about
     * @param payCode its pay code, or null
     * @param leave its leave balance, or null
     * @param before the figures as things are
     * @param after the figures as they would be
     * @param difference what the run would carry more, or less
     * @param because the entries behind it, the supposed ones included
     */
    public record Change(
            String claim,
            DateSpan forPeriod,
            LineKind kind,
            @JsonInclude @Nullable String payCode,
            @JsonInclude @Nullable LeaveKind leave,
            Side before,
            Side after,
            FiguresAnswer difference,
            List<CauseAnswer> because) {

        /** What the line is about, such as {@code Leave replenished, sick}. */
        public String what() {
            return LineWords.of(kind, leave);
        }

        /** The code under which people know the address: its pay code, else its leave. */
        public String code() {
            return payCode != null ? payCode : leave == null ? "" : leave.toString();
        }
    }

    /**
     * The figures of one address on one side of the comparison.
     *
     * @param due what is due; absent where that can't be computed
     * @param paid what left the employer
     * @param carried what the run carries
     * @param working how what is due came about, where that was asked for
     */
    public record Side(
            @Nullable FiguresAnswer due,
            FiguresAnswer paid,
            FiguresAnswer carried,
            @Nullable Working working) {

        private static Side of(LineKind kind, LineChange.Side side, boolean workings) {
            return new Side(
                    side.known() ? FiguresAnswer.of(kind, side.due()) : null,
                    FiguresAnswer.of(kind, side.paid()),
                    FiguresAnswer.of(kind, side.carried()),
                    workings ? side.working() : null);
        }
    }

    /** The comparison; {@code reasons} tells the entries behind it, the supposed ones included. */
    public static WhatIfAnswer of(WhatIf supposed, Reasons reasons, boolean workings) {
        Set<String> names =
                supposed.lines().stream().map(WhatIf.Supposed::entry).collect(Collectors.toSet());
        return new WhatIfAnswer(
                supposed.run(),
                supposed.terms().policy().employer(),
                supposed.period(),
                "supposed",
                supposed.knownAt(),
                supposed.lines(),
                supposed.changes().stream()
                        .map(change -> change(change, reasons, names, workings))
                        .toList(),
                totals(supposed.changes()),
                hours(supposed.changes()),
                new Sides<>(ExchangeAnswer.of(supposed.before()), ExchangeAnswer.of(supposed.after())),
                new Sides<>(WaivedAnswer.of(supposed.before()), WaivedAnswer.of(supposed.after())),
                new Sides<>(supposed.missingBefore(), supposed.missingAfter()));
    }

    private static Change change(LineChange change, Reasons reasons, Set<String> names, boolean workings) {
        LineKey key = change.key();
        return new Change(
                change.claim(),
                key.forPeriod(),
                key.kind(),
                key.payCode(),
                key.leave(),
                Side.of(key.kind(), change.before(), workings),
                Side.of(key.kind(), change.after(), workings),
                FiguresAnswer.of(key.kind(), change.difference()),
                CauseAnswer.of(change.because(), change.claim(), reasons, names));
    }

    private static Map<String, Money> totals(List<LineChange> changes) {
        Map<String, Money> totals = new TreeMap<>();
        for (LineChange change : changes) {
            if (change.difference().hours().signum() == 0) {
                LineKey key = change.key();
                totals.merge(
                        key.payCode() == null || key.kind() == LineKind.RECEIVABLE
                                ? key.kind().toString()
                                : key.payCode(),
                        change.difference().amount(),
                        Money::plus);
            }
        }
        return totals;
    }

    private static Map<String, BigDecimal> hours(List<LineChange> changes) {
        Map<String, BigDecimal> hours = new TreeMap<>();
        for (LineChange change : changes) {
            if (change.difference().hours().signum() != 0) {
                LineKey key = change.key();
                hours.merge(
                        key.payCode() != null
                                ? key.payCode()
                                : key.leave() == null ? "" : key.leave().toString(),
                        change.difference().hours(),
                        BigDecimal::add);
            }
        }
        return hours;
    }
}
