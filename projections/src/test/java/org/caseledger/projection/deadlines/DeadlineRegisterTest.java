package org.caseledger.projection.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.EMPLOYER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.DeadlineState;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineRegisterTest implements KeptInStep {

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut")
                .injury("G-3", "9", "Ada Lake", "2022-02-01", "Cut")
                .on("G-1", form("2022-01-24"))
                .on("G-2", form("2022-03-09"))
                .on("G-1", new CommissionNoticeNoted(LocalDate.parse("2022-02-01")))
                .on("G-3", form("2022-02-20"))
                .on("G-3", new ExceptionDocumented("az.report-of-injury", "The clinic was closed", null))
                .on("G-2", new EntryWithdrawn("e5", "another claim's"));
    }

    private static FormFiled form(String on) {
        return new FormFiled("101", LocalDate.parse(on), "commission", null);
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new DeadlineRegister(ZoneOffset.UTC);
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.of(
                "deadlines.deadline.claim", CLAIM,
                "deadlines.deadline.employer", EMPLOYER,
                "deadlines.deadline.deadline", "mn.conference-request-after-return-defective-notice".length(),
                "deadlines.deadline.runs_from", DAY,
                "deadlines.deadline.due", DAY,
                "deadlines.deadline.met_on", DAY);
    }

    /** Whatever the day, a row stands as the deadline that it was made of. */
    @ParameterizedTest
    @EnumSource
    void rowsStandAsDeadlinesDo(DeadlineState state) {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        for (LocalDate day = LocalDate.parse("2022-01-09"); day.getYear() < 2024; day = day.plusDays(1)) {
            LocalDate on = day;
            List<ClaimDeadline> all = deadlines(ledger)
                    .filter(ClaimDeadline::started)
                    .filter(deadline -> deadline.on(on) == state)
                    .toList();
            DeadlineSearch search = DeadlineSearch.of(day, List.of(state));
            assertThat(DeadlineRegister.counts(ledger.lists(), search))
                    .as("%s on %s", state, day)
                    .containsExactly(entry(state, all.size()));
            for (Duty duty : Duty.values()) {
                assertThat(DeadlineRegister.counts(ledger.lists(), search.duty(duty)))
                        .as("%s on %s, %s", state, day, duty)
                        .containsExactly(entry(state, (int) all.stream()
                                .filter(deadline -> Duty.of(deadline) == duty)
                                .count()));
            }
        }
    }

    private static Stream<ClaimDeadline> deadlines(RecordedLedger ledger) {
        return Stream.of("G-1", "G-2", "G-3")
                .flatMap(claim -> new ClaimSubject(claim, ledger).deadlines(ZoneOffset.UTC).all().stream());
    }

    private static String key(DeadlineSearch.Order order, ClaimDeadline deadline, LocalDate day) {
        return switch (order) {
            case DUE -> deadline.dueOn().map(LocalDate::toString).orElse("9999-12-31");
            case CLAIM -> "";
            case ID -> deadline.id();
            case STATE -> String.valueOf(deadline.on(day).ordinal());
            case DAYS_LATE -> String.format("%06d", deadline.daysLate(day));
        };
    }

    /** A deadline as a test tells it from others. */
    private record Told(String claim, long place, String id, String key) {}

    private static List<Told> sorted(RecordedLedger ledger, DeadlineSearch.Order order, LocalDate day) {
        return Stream.of("G-1", "G-2", "G-3")
                .flatMap(claim -> {
                    List<ClaimDeadline> started = new ClaimSubject(claim, ledger)
                            .deadlines(ZoneOffset.UTC).all().stream()
                                    .filter(ClaimDeadline::started)
                                    .toList();
                    return IntStream.range(0, started.size())
                            .filter(place -> started.get(place).on(day) != DeadlineState.NOT_STARTED)
                            .mapToObj(place -> new Told(
                                    claim, place, started.get(place).id(), key(order, started.get(place), day)));
                })
                .sorted(Comparator.comparing(Told::key)
                        .thenComparing(Told::claim)
                        .thenComparing(Told::place))
                .toList();
    }

    /** In parts of any size the order is that of the deadlines themselves, and nothing is passed over or comes twice. */
    @ParameterizedTest
    @EnumSource
    void partsMakeTheWhole(DeadlineSearch.Order order) {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        LocalDate day = LocalDate.parse("2022-03-10");
        List<DeadlineState> states = Stream.of(DeadlineState.values())
                .filter(state -> state != DeadlineState.NOT_STARTED)
                .toList();
        List<Told> expected = sorted(ledger, order, day);
        assertThat(expected).hasSizeGreaterThan(5);
        for (boolean falling : List.of(false, true)) {
            DeadlineSearch all = DeadlineSearch.of(day, states).ordered(order, falling);
            List<DeadlineRegister.Placed> walked = new ArrayList<>();
            List<DeadlineRegister.Placed> part = DeadlineRegister.page(ledger.lists(), all.part(null, 0, 2));
            while (!part.isEmpty()) {
                walked.addAll(part);
                part = DeadlineRegister.page(
                        ledger.lists(), all.part(part.getLast().last(), 0, 2));
            }
            assertThat(walked.stream().map(one -> one.claim() + " " + one.place() + " " + one.deadline()))
                    .as("%s, falling: %s", order, falling)
                    .containsExactlyElementsOf((falling ? expected.reversed() : expected)
                            .stream()
                                    .map(one -> one.claim() + " " + one.place() + " " + one.id())
                                    .toList());
            assertThat(DeadlineRegister.page(ledger.lists(), all.part(null, 3, 2)))
                    .isEqualTo(walked.subList(3, 5));
        }
    }

    @Test
    void aSearchIsNarrowedDownAndCounted() {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();
        LocalDate day = LocalDate.parse("2022-04-01");
        List<DeadlineState> states = List.of(DeadlineState.LATE, DeadlineState.MISSED, DeadlineState.OPEN);
        DeadlineSearch search = DeadlineSearch.of(day, states);
        assertThat(DeadlineRegister.counts(ledger.lists(), search))
                .isEqualTo(states.stream()
                        .collect(Collectors.toMap(Function.identity(), state -> (int) deadlines(ledger)
                                .filter(deadline -> deadline.started() && deadline.on(day) == state)
                                .count())));
        assertThat(DeadlineRegister.page(
                        ledger.lists(),
                        search.only("az.accept-or-deny", "glendale", LocalDate.parse("2022-02-22"), day)))
                .extracting(DeadlineRegister.Placed::claim, DeadlineRegister.Placed::deadline)
                .containsExactly(tuple("G-1", "az.accept-or-deny"));
        assertThat(DeadlineRegister.page(
                        ledger.lists(), search.only("az.accept-or-deny", "", null, LocalDate.parse("2022-02-21"))))
                .isEmpty();
        assertThat(DeadlineRegister.page(ledger.lists(), search.only("", "mesa", null, null)))
                .isEmpty();
        assertThat(DeadlineRegister.counts(ledger.lists(Set.of("mesa"), Set.of()), search))
                .as("nobody counts what is out of bounds")
                .containsEntry(DeadlineState.MISSED, 0);
    }
}
