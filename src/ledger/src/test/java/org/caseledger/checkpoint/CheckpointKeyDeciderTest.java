package org.caseledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.checkpoint.CheckpointKeyCommand.BeginCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyCommand.ReplaceCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyBegun;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyReplaced;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.junit.jupiter.api.Test;

/** One key signs at a time; each takes the place of the one before, and none comes back. */
class CheckpointKeyDeciderTest {

    private static final CheckpointKeyBegun FIRST = new CheckpointKeyBegun("a+1+x");
    private static final CheckpointKeyReplaced SECOND = new CheckpointKeyReplaced("a+2+y", "signed", null);

    private static CheckpointKeyFacts facts(CheckpointKeyEvent... events) {
        List<Entry<CheckpointKeyEvent>> entries = new ArrayList<>();
        for (CheckpointKeyEvent event : events) {
            entries.add(new Entry<>(
                    "k" + (entries.size() + 1),
                    ClaimHistory.BEGIN.plus(Duration.ofHours(entries.size())),
                    ClaimHistory.BY_TESTER,
                    event));
        }
        return new CheckpointKeyFacts(entries);
    }

    private static String refused(CheckpointKeyFacts facts, CheckpointKeyCommand command) {
        return ((Decision.Refused<CheckpointKeyEvent>) CheckpointKeyDecider.decide(facts, command))
                .refusal()
                .code();
    }

    @Test
    void theFirstIsBegunOnce() {
        assertThat(facts().inForce()).isEmpty();
        assertThat(CheckpointKeyDecider.decide(facts(), new BeginCheckpointKey("a+1+x")))
                .isEqualTo(Decision.accept(FIRST));
        assertThat(refused(facts(FIRST), new BeginCheckpointKey("a+2+y"))).isEqualTo("key-in-force");
    }

    @Test
    void anotherTakesItsPlaceWithAVoucherOrAReason() {
        assertThat(CheckpointKeyDecider.decide(facts(FIRST), new ReplaceCheckpointKey("a+2+y", "signed", null)))
                .isEqualTo(Decision.accept(SECOND));
        assertThat(CheckpointKeyDecider.decide(facts(FIRST), new ReplaceCheckpointKey("a+2+y", null, "lost")))
                .isEqualTo(Decision.accept(new CheckpointKeyReplaced("a+2+y", null, "lost")));
        assertThat(refused(facts(FIRST), new ReplaceCheckpointKey("a+2+y", null, " ")))
                .isEqualTo("reason-missing");
        assertThat(refused(facts(), new ReplaceCheckpointKey("a+2+y", "signed", null)))
                .isEqualTo("no-key");
        assertThat(refused(facts(FIRST, SECOND), new ReplaceCheckpointKey("a+1+x", "signed", null)))
                .isEqualTo("key-used-before");
        assertThat(facts(FIRST, SECOND).inForce()).contains("a+2+y");
        assertThat(facts(FIRST, SECOND).vkeys()).containsExactly("a+1+x", "a+2+y");
    }
}
