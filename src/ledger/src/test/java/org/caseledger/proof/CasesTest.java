package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.caseledger.claim.Owed.Move;
import org.caseledger.law.policy.Exchange;
import org.junit.jupiter.api.Test;

/** The cases themselves: a proof by what never happens proves nothing. */
class CasesTest {

    private static List<Case> cases() {
        return LongStream.range(0, 400).mapToObj(Cases::of).toList();
    }

    @Test
    void everythingThatCanChangeThePastIsDrawn() {
        Set<String> drawn = cases().stream()
                .flatMap(one -> one.changes().stream())
                .map(Change::what)
                .collect(Collectors.toSet());
        assertThat(drawn)
                .contains(
                        "denial",
                        "acceptance",
                        "rescission",
                        "commission notice",
                        "hearing request",
                        "hearing decision",
                        "wage recommended",
                        "wage determined",
                        "work status",
                        "dependents",
                        "raise",
                        "group",
                        "end of employment",
                        "leave",
                        "payment",
                        "modified duty",
                        "earnings",
                        "stationary",
                        "closing",
                        "reopening",
                        "rating",
                        "row adopted",
                        "policy adopted",
                        "withdrawal");
        assertThat(cases())
                .extracting(one -> one.changes().size())
                .contains(1, 8)
                .allMatch(size -> size <= 8);
        assertThat(cases()).extracting(one -> one.subjects().size()).contains(1, 2, 3, 4);
    }

    @Test
    void aSeedAlwaysGivesTheSameCaseAndTheSamePlay() {
        for (Case one : cases().subList(0, 20)) {
            assertThat(Cases.of(one.seed()).text()).isEqualTo(one.text());
            assertThat(Proof.play(Cases.of(one.seed()), Play.Look.NOWHERE).told())
                    .isEqualTo(Proof.play(one, Play.Look.NOWHERE).told());
        }
    }

    @Test
    void runsLeaveMoneyTakeItOffAndTakeInstalments() {
        String told = cases().stream()
                .flatMap(one -> Proof.play(one, Play.Look.NOWHERE).told().stream())
                .collect(Collectors.joining("\n"));
        for (Move move : Move.values()) {
            assertThat(told).contains("move=" + move);
        }
        assertThat(told)
                .contains(
                        "rule=" + Exchange.LEAVE_BENEFITS,
                        "rule=" + Exchange.STATUTORY_SUPPLEMENT,
                        "rule=" + Exchange.SUPPLEMENT_CODES);
        assertThat(told).contains("ApproveWaiver", "RecordRecovery", "WithdrawReceivableEntry", "  refused");
    }

    @Test
    void everyOrderOfFewChangesKeepsCausality() {
        for (Case one : cases()) {
            List<List<Change>> orders = Orders.of(one.changes(), Cases.generator(1));
            assertThat(orders).doesNotHaveDuplicates().contains(one.changes());
            for (List<Change> order : orders) {
                assertThat(order).containsExactlyInAnyOrderElementsOf(one.changes());
                for (Change change : order) {
                    List<String> before = order.subList(0, order.indexOf(change)).stream()
                            .map(Change::name)
                            .toList();
                    List<String> needed = change.after().stream()
                            .filter(name -> one.changes().stream()
                                    .anyMatch(other -> other.name().equals(name)))
                            .toList();
                    assertThat(before).containsAll(needed);
                }
            }
        }
    }
}
