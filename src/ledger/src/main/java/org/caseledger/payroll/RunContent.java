package org.caseledger.payroll;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.RECEIVABLE;
import static org.caseledger.decision.Limit.WORDS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.benefit.Missing;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.decision.Within;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.OwedItem;
import org.caseledger.receivable.ReceivableCommand;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payroll run carries: the same for its preview, its frozen lines and its transmittal while no fact moves.
 *
 * @param employer the employer
 * @param period the run's pay period
 * @param lines ordered by claim, for-period and kind
 * @param missing claims whose figures can't be computed, and what is missing
 * @param exchanges what lines of a claim and pay period are set against each other, as the policy allows; none in runs
 *     that were stored before exchanges were told
 * @param waived what is left with claimants and not asked for, because it is too small
 * @param overlaps days for which two claims of an employee are payable
 */
public record RunContent(
        @Within(IDENTIFIER) String employer,
        DateSpan period,
        List<RunLine> lines,
        List<MissingFact> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exchanged> exchanges,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Waived> waived,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedDays> overlaps) {

    /** Stored runs leave out what they have nothing of, and so keep their bytes and their hash. */
    public RunContent {
        exchanges = exchanges == null ? List.of() : exchanges;
        waived = waived == null ? List.of() : waived;
        overlaps = overlaps == null ? List.of() : overlaps;
    }

    /** The content of a run in which nothing is exchanged or waived. */
    public RunContent(String employer, DateSpan period, List<RunLine> lines, List<MissingFact> missing) {
        this(employer, period, lines, missing, List.of(), List.of(), List.of());
    }

    /** The content of a run of all the claims of {@code parts}, in their order. */
    public static RunContent together(String employer, DateSpan period, Collection<RunContent> parts) {
        return new RunContent(
                employer,
                period,
                parts.stream().flatMap(part -> part.lines.stream()).toList(),
                parts.stream().flatMap(part -> part.missing.stream()).toList(),
                parts.stream().flatMap(part -> part.exchanges.stream()).toList(),
                parts.stream().flatMap(part -> part.waived.stream()).toList(),
                parts.stream().flatMap(part -> part.overlaps.stream()).toList());
    }

    /**
     * This content as {@code stored} tells it: without exchanges or overlaps, where that has none, for then it was stored
     * before runs told them. Its lines say all the same.
     */
    public RunContent toldLike(FrozenRun stored) {
        return new RunContent(
                employer,
                period,
                lines,
                missing,
                stored.tellsExchanges() ? exchanges : List.of(),
                waived,
                stored.tellsOverlaps() ? overlaps : List.of());
    }

    /**
     * A fact without which a claim's figure can't be computed; the run carries nothing of the lines that wait for it.
     *
     * @param claim the claim
     * @param forPeriod the pay period of these lines; absent where it is about lines of every period
     * @param kind their kind; absent where it is about the claim as a whole
     * @param payCode their pay code, where they have one and it is known
     * @param leave their leave balance, where they are about leave
     * @param what what is missing, in words
     */
    public record MissingFact(
            @Within(IDENTIFIER) String claim,
            @Nullable DateSpan forPeriod,
            @Nullable LineKind kind,
            @Within(WORDS) @Nullable String payCode,
            @Nullable LeaveKind leave,
            @Within(WORDS) String what) {

        /** What is {@code missing} on {@code claim}. */
        static MissingFact of(String claim, Missing missing) {
            return new MissingFact(
                    claim, missing.forPeriod(), missing.kind(), missing.payCode(), missing.leave(), missing.what());
        }

        /** Where it is missing and what, such as {@code C-1, 2022-02-19 to 2022-03-04, 713: earnings from …}. */
        public String words() {
            String code = code();
            return claim + (forPeriod == null ? "" : ", " + forPeriod) + (code == null ? "" : ", " + code) + ": "
                    + what;
        }

        /** The pay code of the lines that wait, or what of which leave; null where it is about the claim as a whole. */
        @Nullable String code() {
            return payCode != null ? payCode : leave != null ? kind + " " + leave : null;
        }
    }

    /**
     * What the run does to one receivable.
     *
     * @param receivable the receivable
     * @param claim the claim
     * @param move left with the claimant, or left and waived, due after all, or taken as agreed
     * @param amount dollars: above zero for what is left or waived, below for what is no longer owed
     * @param because the entries that led to it
     * @param items the amount by pay period and line, each above zero
     */
    public record Receivable(
            @Within(RECEIVABLE) String receivable,
            @Within(IDENTIFIER) String claim,
            Owed.Move move,
            @Within(AMOUNT) Money amount,
            @Within(WORDS) List<String> because,
            List<OwedItem> items) {}

    private static final List<Owed.Move> AS_WORKED_OUT =
            List.of(Owed.Move.ADJUSTED, Owed.Move.LEFT, Owed.Move.WAIVED, Owed.Move.INSTALMENT);

    private record Moved(@Within(RECEIVABLE) String receivable, Owed.Move move) {}

    /** SHA-256 over the content; equal content has an equal hash on every machine. */
    public String hash() {
        return "sha256:" + LedgerJson.sha256(this);
    }

    /** How many claims the run lacks something of, because something is missing. */
    public int heldClaims() {
        return (int) missing.stream().map(MissingFact::claim).distinct().count();
    }

    /** Dollars by pay code; lines without a code, and receivable lines, are summed under the name of their kind. */
    public Map<String, Money> totals() {
        Map<String, Money> totals = new TreeMap<>();
        for (RunLine line : lines) {
            if (line.amount() != null) {
                String code = line.kind() == LineKind.RECEIVABLE || line.payCode() == null
                        ? line.kind().toString()
                        : line.payCode();
                totals.merge(code, line.amount(), Money::plus);
            }
        }
        return new LinkedHashMap<>(totals);
    }

    /** The receivables that the run opens and moves, in the order of the lines. */
    public List<Receivable> receivables() {
        Map<Moved, List<RunLine>> byMove = new LinkedHashMap<>();
        for (RunLine line : lines) {
            if (line.owed() != null) {
                Moved moved = new Moved(line.owed().receivable(), line.owed().move());
                byMove.computeIfAbsent(moved, one -> new ArrayList<>()).add(line);
            }
        }
        return byMove.entrySet().stream()
                .map(move -> new Receivable(
                        move.getKey().receivable(),
                        move.getValue().getFirst().claim(),
                        move.getKey().move(),
                        move.getValue().stream()
                                .map(line -> Objects.requireNonNull(line.amount()))
                                .reduce(Money.zero(CurrencyUnit.USD), Money::plus),
                        move.getValue().stream()
                                .flatMap(line -> line.because().stream())
                                .distinct()
                                .toList(),
                        move.getValue().stream().map(RunContent::item).toList()))
                .toList();
    }

    /**
     * What the receivables' own streams are told once the run, {@code run}, is transmitted, in the order in which it was
     * worked out: what became due after all comes off first, instalments are taken from what is still owed.
     */
    public List<ReceivableCommand> receivableCommands(String run) {
        Map<String, String> rules = new HashMap<>();
        waived.forEach(one -> rules.put(one.receivable(), one.rule()));
        return receivables().stream()
                .sorted(Comparator.comparingInt(moved -> AS_WORKED_OUT.indexOf(moved.move())))
                .flatMap(moved -> switch (moved.move()) {
                    case LEFT -> Stream.of(open(run, moved));
                    case WAIVED ->
                        Stream.of(
                                open(run, moved),
                                new ReceivableCommand.WaiveRemainder(
                                        moved.receivable(),
                                        run,
                                        period,
                                        moved.items(),
                                        Objects.requireNonNull(rules.get(moved.receivable()))));
                    case ADJUSTED ->
                        Stream.<ReceivableCommand>of(new ReceivableCommand.AdjustReceivable(
                                moved.receivable(), run, period, moved.items(), moved.because()));
                    case INSTALMENT ->
                        Stream.<ReceivableCommand>of(
                                new ReceivableCommand.TakeInstalment(moved.receivable(), run, period, moved.items()));
                })
                .toList();
    }

    private ReceivableCommand open(String run, Receivable moved) {
        return new ReceivableCommand.OpenReceivable(
                moved.receivable(), moved.claim(), run, period, moved.items(), moved.because());
    }

    private static OwedItem item(RunLine line) {
        return new OwedItem(
                line.forPeriod(),
                Objects.requireNonNull(line.owed()).of(),
                line.payCode(),
                line.leave(),
                Objects.requireNonNull(line.amount()).abs());
    }
}
