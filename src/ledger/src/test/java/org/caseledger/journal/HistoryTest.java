package org.caseledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generic history, with events of a family that exists only here. */
class HistoryTest {

    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");
    private static final Provenance BY = new Provenance("clerk", Channel.COMMAND_LINE, "key", null);

    private sealed interface Happening {}

    private record Said(String what) implements Happening {}

    private record Done(String what) implements Happening {}

    private record TakenBack(String entry, String reason) implements Happening, Withdrawal {}

    private final History<Happening> history = History.of(List.of(
            entry("e1", 0, new Said("one")),
            entry("e2", 1, new Done("two")),
            entry("e3", 1, new Said("three")),
            entry("e4", 2, new TakenBack("e1", "a slip"))));

    private static Entry<Happening> entry(String id, int hours, Happening event) {
        return new Entry<>(id, NOON.plusSeconds(3_600L * hours), BY, event);
    }

    private static List<String> ids(List<? extends Entry<? extends Happening>> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    @Test
    void whatWasWithdrawnStaysAndNoLongerStands() {
        assertThat(ids(history.entries())).containsExactly("e1", "e2", "e3", "e4");
        assertThat(ids(history.standing())).containsExactly("e2", "e3", "e4");
        assertThat(history.withdrawn("e1")).isTrue();
        assertThat(history.withdrawn("e2")).isFalse();
        assertThat(history.withdrawn()).containsExactly("e1");
        assertThat(history.withdrawnBy("e1"))
                .hasValueSatisfying(
                        withdrawal -> assertThat(withdrawal.event().reason()).isEqualTo("a slip"));
        assertThat(history.withdrawnBy("e2")).isEmpty();
        assertThat(history.entry("e1")).isPresent();
        assertThat(history.entry("e9")).isEmpty();
    }

    @Test
    void entriesOfAKindAreThoseThatStand() {
        assertThat(ids(history.all(Said.class))).containsExactly("e3");
        assertThat(ids(history.all(Happening.class))).containsExactly("e2", "e3", "e4");
    }

    @Test
    void whatWasKnownAtAnInstantIncludesWhatWasRecordedAtIt() {
        History<Happening> known = history.knownAt(NOON.plusSeconds(3_600));
        assertThat(ids(known.entries())).containsExactly("e1", "e2", "e3");
        assertThat(ids(known.standing())).containsExactly("e1", "e2", "e3");
        assertThat(ids(history.after(NOON.plusSeconds(3_600)))).containsExactly("e4");
        assertThat(history.knownAt(NOON.minusMillis(1)).entries()).isEmpty();
        assertThat(history.knownAt(NOON.plusSeconds(7_200))).isSameAs(history);
    }

    @Test
    void withoutAWithdrawalWhatItWithdrewStandsAgain() {
        assertThat(ids(history.without(Set.of("e4")).standing())).containsExactly("e1", "e2", "e3");
        assertThat(ids(history.without(Set.of("e1", "e2")).standing())).containsExactly("e3", "e4");
        assertThat(history.without(Set.of("e4")).with(history.entries().getLast()))
                .isEqualTo(history);
    }
}
