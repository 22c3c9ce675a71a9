package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.sampling.Draw.Drawn;
import org.junit.jupiter.api.Test;

class DrawTest {

    /** The keys are those of {@code printf 'march\0A' | sha256sum}. */
    @Test
    void anotherMachineDrawsTheSameFromTheListAlone() {
        assertThat(Draw.order(List.of("C", "A", "B"), "march"))
                .extracting(Drawn::id, drawn -> drawn.key().substring(0, 8))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(tuple("A", "4b120118"), tuple("B", "35d29de0"), tuple("C", "e00f19c1")))
                .isSortedAccordingTo(
                        Comparator.comparing(one -> (String) one.toList().get(1)));
    }

    @Test
    void theOrderOfTheListAndOtherIdsChangeNothing() {
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "G-22-" + i).toList();
        List<Drawn> drawn = Draw.of(ids, "s", 10);
        assertThat(Draw.of(ids.reversed(), "s", 10)).isEqualTo(drawn);
        assertThat(drawn).hasSize(10);
        assertThat(Draw.of(ids, "s", 500)).hasSize(50).startsWith(drawn.toArray(Drawn[]::new));
        assertThat(Draw.of(ids, "t", 10)).isNotEqualTo(drawn);
        List<String> more = new ArrayList<>(ids);
        more.add("another");
        assertThat(Draw.order(more, "s").stream().filter(one -> !one.id().equals("another")))
                .containsExactlyElementsOf(Draw.order(ids, "s"));
    }

    /** In UTF-8 a letter beyond the basic plane comes after U+FFFD, though Java's order of characters has it before. */
    @Test
    void thePopulationIsInByteOrder() {
        assertThat(Draw.population(List.of("\uD83D\uDE00", "\uFFFD", "a", "B", "a")))
                .containsExactly("B", "a", "\uFFFD", "\uD83D\uDE00");
        assertThat(Draw.hash(List.of("b", "a")))
                .isEqualTo(Draw.hash(List.of("a", "b")))
                .isNotEqualTo(Draw.hash(List.of("ab")));
    }
}
