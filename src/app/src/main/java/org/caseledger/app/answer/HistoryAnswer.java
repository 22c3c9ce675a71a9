package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineHistory;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.statement.Statement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The for-period view: every version of each period's figures, and today's balance.
 *
 * @param claim the claim
 * @param knownAt what was recorded up to then was used
 * @param asOf the world was considered up to that day
 * @param status where the claim stands
 * @param periods the pay periods for which something is due or was carried, in order
 * @param missing facts without which a figure can't be computed
 */
public record HistoryAnswer(
        String claim, Instant knownAt, LocalDate asOf, ClaimStatus status, List<Period> periods, List<String> missing)
        implements Document {

    /** The lines of one pay period, in the order in which people read them. */
    public record Period(LocalDate from, LocalDate to, List<Line> lines) {

        /** Its days. */
        public DateSpan span() {
            return new DateSpan(from, to);
        }
    }

    /**
     * The history under one address.
     *
     * @param kind what it is about
     * @param payCode the payroll system's code, or null
     * @param leave the leave balance, or null
     * @param versions what runs carried, the oldest first
     * @param today what is due and was paid, or, of a receivable, what came of it; absent where nothing is left of it
     */
    public record Line(
            LineKind kind,
            @JsonInclude @Nullable String payCode,
            @JsonInclude @Nullable LeaveKind leave,
            List<Version> versions,
            @Nullable Today today) {

        /** The code under which people know it: its pay code, else its leave. */
        public String code() {
            return payCode != null ? payCode : leave == null ? "" : leave.toString();
        }
    }

    /** How a line stands today. */
    public sealed interface Today permits StatementLineAnswer, Owed {}

    /**
     * What came of money left with the claimant beside the runs.
     *
     * @param recovered paid back outside payroll
     * @param waived not asked for
     * @param open owed today
     */
    public record Owed(Money recovered, Money waived, Money open) implements Today {}

    /**
     * What one run carried.
     *
     * @param run the run
     * @param runPeriod the pay period that it was for
     * @param transmittedAt when it was transmitted
     * @param transmittedBy by whom
     * @param entry the entry of the claim that recorded it
     * @param carried what it carried
     * @param cumulative what runs had carried up to and with it
     * @param dueThen what was due as known when the run was prepared; absent of a receivable
     * @param paidElsewhereThen dollars that had been paid outside payroll then; absent of leave hours and receivables
     * @param because the entries that led to it
     * @param corrects the earlier lines that it corrects
     */
    public record Version(
            String run,
            DateSpan runPeriod,
            Instant transmittedAt,
            String transmittedBy,
            String entry,
            FiguresAnswer carried,
            FiguresAnswer cumulative,
            @Nullable FiguresAnswer dueThen,
            @Nullable Money paidElsewhereThen,
            List<CauseAnswer> because,
            List<CarriedAnswer> corrects) {}

    /**
     * The answer for the histories {@code periods} of {@code statement}'s claim, with its {@code receivables}, known at
     * {@code knownAt}; {@code reasons} tells what led to a version.
     */
    public static HistoryAnswer of(
            Statement statement,
            ClaimReceivables receivables,
            Instant knownAt,
            SortedMap<DateSpan, List<LineHistory>> periods,
            Reasons reasons) {
        Reading reading = new Reading(statement.facts().claim(), receivables, reasons);
        return new HistoryAnswer(
                statement.facts().claim(),
                knownAt,
                statement.entitlement().asOf(),
                statement.entitlement().standing().status(),
                periods.entrySet().stream()
                        .map(period -> new Period(
                                period.getKey().from(), period.getKey().to(), reading.lines(period.getValue())))
                        .toList(),
                statement.missing());
    }

    private record Reading(String claim, ClaimReceivables receivables, Reasons reasons) {

        List<Line> lines(List<LineHistory> histories) {
            return histories.stream()
                    .sorted(Comparator.comparing(LineHistory::key, ReadingOrder.ofAddresses()))
                    .map(this::line)
                    .toList();
        }

        private Line line(LineHistory history) {
            LineKind kind = history.key().kind();
            return new Line(
                    kind,
                    history.key().payCode(),
                    history.key().leave(),
                    history.versions().stream()
                            .map(version -> version(kind, version))
                            .toList(),
                    today(history));
        }

        private @Nullable Today today(LineHistory history) {
            if (history.today() != null) {
                return StatementLineAnswer.of(history.today(), false);
            }
            return history.key().kind() == LineKind.RECEIVABLE
                    ? new Owed(sum(history, Item::recovered), sum(history, Item::waived), sum(history, Item::open))
                    : null;
        }

        private Version version(LineKind kind, LineHistory.Version version) {
            return new Version(
                    version.carried().run(),
                    version.carried().runPeriod(),
                    version.carried().entry().recordedAt(),
                    version.carried().entry().provenance().by(),
                    version.carried().entry().id(),
                    FiguresAnswer.of(kind, Figures.of(version.carried().line())),
                    FiguresAnswer.of(kind, version.cumulative()),
                    version.dueThen().map(due -> FiguresAnswer.of(kind, due)).orElse(null),
                    kind == LineKind.LEAVE_REPLENISHED || kind == LineKind.RECEIVABLE ? null : version.elsewhere(),
                    CauseAnswer.of(version.because(), claim, reasons, Set.of()),
                    CarriedAnswer.of(version.corrects()));
        }

        /** Of all receivables: an address may be left with the claimant more than once. */
        private Money sum(LineHistory history, Function<Item, Money> part) {
            return receivables.all().stream()
                    .flatMap(receivable -> receivable.items().entrySet().stream())
                    .filter(item ->
                            item.getKey().forPeriod().equals(history.key().forPeriod())
                                    && Objects.equals(
                                            item.getKey().payCode(),
                                            history.key().payCode())
                                    && item.getKey().leave() == history.key().leave())
                    .map(item -> part.apply(item.getValue()))
                    .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        }
    }
}
