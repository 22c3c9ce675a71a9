package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order in which the past changes, and wherever payroll ran in between: what was transmitted and what is
 * owed come to what is due, and orders after which the same stands come out the same.
 */
class PermutationTest {

    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void everyOrderEndsInTheRightPlace() {
        Proof.holds("permutation", Proof.cases(), this::everyOrder);
        System.out.printf("permutation: %d orders, %d of them refused%n", orders.get(), refused.get());
        assertThat(refused.get()).as("refused of %d orders", orders.get()).isLessThan(orders.get() / 4);
    }

    private void everyOrder(Case one) {
        Map<List<String>, Play> seen = new HashMap<>();
        for (List<Change> order : Orders.of(one.changes(), Cases.generator(one.seed()))) {
            RandomGenerator random = one.random(order);
            Play play =
                    Play.of(one, order, random, random.nextInt(4) == 0 ? 0 : random.nextInt(3, 7), Play.Look.NOWHERE);
            orders.incrementAndGet();
            if (play.refused()) {
                refused.incrementAndGet();
                continue;
            }
            Play before = seen.putIfAbsent(Orders.standing(order), play);
            if (before != null) {
                play.endings().forEach((claim, ending) -> same(claim, ending, play, before));
            }
        }
    }

    private static void same(String claim, Ending ending, Play play, Play before) {
        Ending other = before.endings().get(claim);
        if (!ending.equals(other)) {
            throw new Play.Wrong(
                    play.told(),
                    new AssertionError("%s ended with%n%s%nand not with%n%s%nas after%n    %s"
                            .formatted(claim, ending, other, String.join("\n    ", before.told()))));
        }
    }
}
