package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final AtomicInteger asked = new AtomicInteger();

    private Explanation counted(String value) {
        return Explanation.of(() -> {
            asked.incrementAndGet();
            return Working.input("wage", value);
        });
    }

    @Test
    void nothingIsSaidBeforeSomebodyAsks() {
        Figure wage = new Figure(new BigDecimal("3900.00"), counted("3900.00"));
        Figure rate = wage.term().times(Term.plain(12)).cents("a year", null);
        Figure chosen = Figure.decided("chosen", rate.amount(), "the only one", null, rate, wage);
        assertThat(asked).hasValue(0);
        assertThat(chosen.working().inputs()).containsExactly(rate.working(), wage.working());
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoeverAsksGetsTheSameTree() throws Exception {
        int threads = 8;
        for (int round = 0; round < 200; round++) {
            asked.set(0);
            Explanation wage = counted("3900.00");
            Explanation rate = Explanation.decision("rate", 1, "the wage", null, wage, wage);
            CountDownLatch together = new CountDownLatch(threads);
            List<Future<Working>> answers = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                for (int i = 0; i < threads; i++) {
                    answers.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return rate.working();
                    }));
                }
            }
            for (Future<Working> answer : answers) {
                assertThat(answer.get()).isSameAs(rate.working());
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void whatCannotBeSaidIsAskedForAgain() {
        Explanation broken = Explanation.of(() -> {
            throw new IllegalStateException("no words " + asked.incrementAndGet());
        });
        assertThatThrownBy(broken::working).hasMessage("no words 1");
        assertThatThrownBy(broken::working).hasMessage("no words 2");
    }

    @Test
    void equalIsWhatSaysTheSame() {
        assertThat(counted("1")).isEqualTo(counted("1")).hasSameHashCodeAs(counted("1"));
        assertThat(counted("1")).isNotEqualTo(counted("2"));
        BigDecimal one = BigDecimal.ONE;
        assertThat(new Figure(one, counted("1"))).isEqualTo(new Figure(one, Working.input("wage", "1")));
        assertThat(new Figure(one, counted("1"))).isNotEqualTo(new Figure(one, counted("2")));
        assertThat(new Figure(one, counted("1"))).isNotEqualTo(new Figure(BigDecimal.TWO, counted("1")));
    }

    @Test
    void aListThatChangesAfterwardsChangesNothing() {
        List<Explained> inputs = new ArrayList<>(List.of(counted("1")));
        Explanation decision = Explanation.decision("rate", 1, "the wage", null, inputs);
        inputs.clear();
        assertThat(decision.working().inputs()).hasSize(1);
    }
}
