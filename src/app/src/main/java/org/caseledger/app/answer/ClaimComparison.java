package org.caseledger.app.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimWords;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A claim at two pairs of clocks, and how the two differ. It looks at the two answers only: what an entry does to a figure
 * is computed when the claim is read, not here.
 *
 * <p>Before a rescission of 23 February 2022 is recorded, the claim is denied and nothing is due for its six weeks; after it,
 * the first period has 11 days and 940.28 under 713. The comparison has the status and that line, and counts what is the same.
 *
 * @param before the earlier answer; null where the claim wasn't reported by then
 * @param after the later answer; null where the claim wasn't reported by then
 * @param figures the claim's status, wage and sums, the same or not
 * @param facts facts that stand in one of the two only, in the order of recording
 * @param factsAlike how many stand in both
 * @param deadlines deadlines that are not the same
 * @param deadlinesAlike how many are
 * @param lines lines of the statement that are not the same, in order of pay period
 * @param linesAlike how many are
 */
public record ClaimComparison(
        @Nullable ClaimAt before,
        @Nullable ClaimAt after,
        List<Figure> figures,
        List<Fact> facts,
        int factsAlike,
        List<Deadline> deadlines,
        int deadlinesAlike,
        List<Line> lines,
        int linesAlike) {

    /** Something that a claim always has, in words; blank where the claim wasn't reported or there is none. */
    public record Figure(String what, String before, String after) {

        /** Whether the two are the same. */
        public boolean same() {
            return before.equals(after);
        }
    }

    /**
     * A fact that stands in one of the two only.
     *
     * @param entry the entry
     * @param added whether it stands in the later one; otherwise it stood in the earlier one and was withdrawn
     * @param words what it says
     */
    public record Fact(EntryAnswer<ClaimEvent> entry, boolean added, String words) {}

    /** A deadline that differs, each side in words; blank where it isn't there. */
    public record Deadline(String id, String name, String before, String after) {}

    /**
     * A line of the statement that differs.
     *
     * @param period its pay period
     * @param what what it is about
     * @param code its pay code; blank where it has none
     * @param hours whether its figures are hours
     * @param before what was due; absent where that can't be known
     * @param after what is due; absent where that can't be known
     * @param difference how much more; absent where one of the two can't be known
     */
    public record Line(
            DateSpan period,
            String what,
            String code,
            boolean hours,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal difference) {}

    /** Compares the two; at least one of them is there. */
    public static ClaimComparison of(@Nullable ClaimAt before, @Nullable ClaimAt after) {
        List<Fact> facts = facts(before, after);
        List<Deadline> deadlines = deadlines(before, after);
        List<Line> lines = lines(before, after);
        Set<String> standing = before == null ? Set.of() : ids(before);
        return new ClaimComparison(
                before,
                after,
                figures(before, after),
                facts,
                after == null
                        ? 0
                        : (int) ids(after).stream().filter(standing::contains).count(),
                deadlines,
                keys(before, after, ClaimComparison::byId).size() - deadlines.size(),
                lines,
                keys(before, after, ClaimComparison::byAddress).size() - lines.size());
    }

    /** Whether nothing at all differs. */
    public boolean alike() {
        return facts.isEmpty()
                && deadlines.isEmpty()
                && lines.isEmpty()
                && figures.stream().allMatch(Figure::same);
    }

    private static List<Figure> figures(@Nullable ClaimAt before, @Nullable ClaimAt after) {
        return Stream.<Map.Entry<String, Function<ClaimAt, String>>>of(
                        Map.entry(
                                "Status", one -> one.claim().status().toString().replace('-', ' ')),
                        Map.entry("Wage", ClaimComparison::wage),
                        Map.entry(
                                "Due",
                                one -> plain(
                                        one.statement().whole().totals().due().getAmount())),
                        Map.entry(
                                "Transmitted",
                                one -> plain(one.statement()
                                        .whole()
                                        .totals()
                                        .transmitted()
                                        .getAmount())),
                        Map.entry(
                                "Paid elsewhere",
                                one -> plain(one.statement()
                                        .whole()
                                        .totals()
                                        .paidElsewhere()
                                        .getAmount())),
                        Map.entry(
                                "Balance",
                                one -> plain(one.statement()
                                        .whole()
                                        .totals()
                                        .balance()
                                        .getAmount())),
                        Map.entry(
                                "Open pay periods",
                                one -> String.valueOf(
                                        one.statement().whole().totals().openPeriods())),
                        Map.entry(
                                "Missing",
                                one -> String.join("; ", one.statement().missing())))
                .map(figure ->
                        new Figure(figure.getKey(), said(before, figure.getValue()), said(after, figure.getValue())))
                .filter(figure -> !figure.before().isEmpty() || !figure.after().isEmpty())
                .toList();
    }

    private static String said(@Nullable ClaimAt at, Function<ClaimAt, String> what) {
        return at == null ? "" : what.apply(at);
    }

    private static String wage(ClaimAt at) {
        ClaimAnswer.Wage wage = at.claim().wage();
        return wage == null ? "" : plain(wage.amount().getAmount()) + " " + wage.origin();
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static Set<String> ids(ClaimAt at) {
        return at.claim().facts().stream().map(EntryAnswer::entry).collect(Collectors.toSet());
    }

    private static List<Fact> facts(@Nullable ClaimAt before, @Nullable ClaimAt after) {
        return Stream.concat(only(before, after, false), only(after, before, true))
                .sorted(Comparator.comparing(fact -> fact.entry().recordedAt()))
                .toList();
    }

    private static Stream<Fact> only(@Nullable ClaimAt here, @Nullable ClaimAt there, boolean added) {
        if (here == null) {
            return Stream.empty();
        }
        Set<String> others = there == null ? Set.of() : ids(there);
        return here.claim().facts().stream()
                .filter(entry -> !others.contains(entry.entry()))
                .map(entry -> new Fact(entry, added, ClaimWords.of(entry.fact()).what()));
    }

    private static List<Deadline> deadlines(@Nullable ClaimAt before, @Nullable ClaimAt after) {
        Map<String, DeadlinesAnswer.Item> then = before == null ? Collections.emptyMap() : byId(before);
        Map<String, DeadlinesAnswer.Item> later = after == null ? Collections.emptyMap() : byId(after);
        List<Deadline> differing = new ArrayList<>();
        for (String id : keys(before, after, ClaimComparison::byId)) {
            DeadlinesAnswer.Item one = then.get(id);
            DeadlinesAnswer.Item other = later.get(id);
            Deadline deadline = new Deadline(
                    id, Objects.requireNonNull(other == null ? one : other).name(), words(one), words(other));
            if (!deadline.before().equals(deadline.after())) {
                differing.add(deadline);
            }
        }
        return differing;
    }

    private static String words(DeadlinesAnswer.@Nullable Item item) {
        if (item == null) {
            return "";
        }
        String state = item.state().toString().replace('-', ' ');
        return item.due() == null ? state : state + ", due " + item.due();
    }

    /** Deadlines by their ids; of those that were started more than once, each by its place. */
    private static Map<String, DeadlinesAnswer.Item> byId(ClaimAt at) {
        Map<String, DeadlinesAnswer.Item> byId = new LinkedHashMap<>();
        for (DeadlinesAnswer.Item item : at.deadlines().deadlines()) {
            String id = item.id();
            for (int next = 2; byId.containsKey(id); next++) {
                id = item.id() + " (" + next + ")";
            }
            byId.put(id, item);
        }
        return byId;
    }

    private record Address(DateSpan period, String what, String code) {}

    private static List<Line> lines(@Nullable ClaimAt before, @Nullable ClaimAt after) {
        Map<Address, StatementLineAnswer> then = before == null ? Collections.emptyMap() : byAddress(before);
        Map<Address, StatementLineAnswer> later = after == null ? Collections.emptyMap() : byAddress(after);
        List<Line> differing = new ArrayList<>();
        for (Address address : keys(before, after, ClaimComparison::byAddress)) {
            StatementLineAnswer one = then.get(address);
            StatementLineAnswer other = later.get(address);
            BigDecimal due = one == null ? zero() : one.figureDue();
            BigDecimal dueLater = other == null ? zero() : other.figureDue();
            if (!Objects.equals(due, dueLater)) {
                differing.add(new Line(
                        address.period(),
                        address.what(),
                        address.code(),
                        Objects.requireNonNull(other == null ? one : other).inHours(),
                        due,
                        dueLater,
                        due == null || dueLater == null ? null : dueLater.subtract(due)));
            }
        }
        differing.sort(Comparator.comparing(Line::period));
        return differing;
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }

    private static Map<Address, StatementLineAnswer> byAddress(ClaimAt at) {
        Map<Address, StatementLineAnswer> lines = new LinkedHashMap<>();
        at.statement()
                .periods()
                .forEach(period -> period.lines()
                        .forEach(line -> lines.put(
                                new Address(
                                        period.span(),
                                        LineWords.of(line.kind(), line.leave()),
                                        line.payCode() == null ? "" : line.payCode()),
                                line)));
        return lines;
    }

    private static <K> Set<K> keys(
            @Nullable ClaimAt before, @Nullable ClaimAt after, Function<ClaimAt, ? extends Map<K, ?>> by) {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .flatMap(one -> by.apply(one).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
