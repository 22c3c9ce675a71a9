package org.caseledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caseledger.app.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever changes a ledger's record behind the program's back is found, by {@code verify} and by the outside verifier, and
 * nothing is said of a ledger that nobody touched. {@code -Dtamper.changes} says how many changes of each kind, {@code
 * -Dtamper.checks} how many checks of the untouched one, {@code -Dtamper.seed} what is drawn.
 */
class TamperCampaignIT {

    private static final int CHANGES = Integer.getInteger("tamper.changes", 1);
    private static final int CHECKS = Integer.getInteger("tamper.checks", 300);
    private static final int LINES = 72;

    @TempDir
    private Path folder;

    @Test
    void whateverChangesTheRecordIsFoundAndNothingElse() throws Exception {
        TamperAnswer answer = new TamperCampaign(
                        folder, Documents.ROOT.resolve("src/verifier/verify.py"), LINES, Long.getLong("tamper.seed", 1))
                .run(CHANGES, CHECKS, done -> {});

        System.out.println("tamper campaign:\n" + answer.text());
        assertThat(answer.wrong()).isEmpty();
        assertThat(answer.alarms()).isZero();
        assertThat(answer.kinds().values())
                .allSatisfy(counts -> assertThat(counts.changes()).isEqualTo(CHANGES));
    }
}
