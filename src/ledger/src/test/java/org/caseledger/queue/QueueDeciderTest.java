package org.caseledger.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.queue.QueueCommand.*;
import org.caseledger.queue.QueueEvent.*;
import org.junit.jupiter.api.Test;

/** Whose queue is lent to whom, and until when. */
class QueueDeciderTest {

    private static final QueueLent LENT = new QueueLent("ann", "ben", day("2022-07-04"), day("2022-07-08"));

    private static QueueFacts facts(QueueEvent... events) {
        List<Entry<QueueEvent>> entries = new ArrayList<>();
        for (QueueEvent event : events) {
            entries.add(new Entry<>(
                    "q" + (entries.size() + 1),
                    ClaimHistory.BEGIN.plus(Duration.ofHours(entries.size())),
                    ClaimHistory.BY_TESTER,
                    event));
        }
        return QueueFacts.of(entries);
    }

    private static String refused(QueueFacts facts, QueueCommand command) {
        return ((Decision.Refused<QueueEvent>) QueueDecider.decide(facts, command))
                .refusal()
                .code();
    }

    @Test
    void aQueueIsLentToSomebodyElseForDaysInOrder() {
        assertThat(QueueDecider.decide(facts(), new LendQueue("Ann", " ben", day("2022-07-04"), day("2022-07-08"))))
                .isEqualTo(Decision.accept(LENT));
        assertThat(refused(facts(), new LendQueue("ann", "ANN", day("2022-07-04"), day("2022-07-08"))))
                .isEqualTo("same-person");
        assertThat(refused(facts(), new LendQueue("ann", "ben", day("2022-07-04"), day("2022-07-03"))))
                .isEqualTo("dates-out-of-order");
    }

    @Test
    void itIsTheColleaguesOnTheseDaysAndNoOthers() {
        QueueFacts facts = facts(LENT);
        assertThat(facts.lentTo("ben", day("2022-07-03"))).isEmpty();
        assertThat(facts.lentTo("Ben", day("2022-07-04"))).containsExactly("ann");
        assertThat(facts.lentTo("ben", day("2022-07-08"))).containsExactly("ann");
        assertThat(facts.lentTo("ben", day("2022-07-09"))).isEmpty();
        assertThat(facts.lentTo("ann", day("2022-07-05"))).isEmpty();
    }

    @Test
    void whatIsWithdrawnWasNeverLentButIsStillKnown() {
        QueueFacts facts = facts(LENT, new LendingWithdrawn("q1", "Ann is back"));
        assertThat(facts.lentTo("ben", day("2022-07-05"))).isEmpty();
        assertThat(facts.knownAt(ClaimHistory.BEGIN).lentTo("ben", day("2022-07-05")))
                .containsExactly("ann");
    }

    @Test
    void aLendingIsWithdrawnOnce() {
        assertThat(QueueDecider.decide(facts(LENT), new WithdrawLending("q1", "back")))
                .isEqualTo(Decision.accept(new LendingWithdrawn("q1", "back")));
        assertThat(refused(facts(LENT), new WithdrawLending("q2", "back"))).isEqualTo("unknown-entry");
        QueueFacts back = facts(LENT, new LendingWithdrawn("q1", "back"));
        assertThat(refused(back, new WithdrawLending("q1", "back"))).isEqualTo("already-withdrawn");
        assertThat(refused(back, new WithdrawLending("q2", "back"))).isEqualTo("unknown-entry");
    }
}
