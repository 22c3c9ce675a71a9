package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondProcessIT {

    @TempDir
    Path folder;

    @Test
    void aSecondProcessIsToldInOneLineThatTheLedgerIsInUse() throws Exception {
        Path directory = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            PackagedProgram.Finished second = PackagedProgram.run(folder, directory, "show", "NOBODY");
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .startsWith("caseledger: the ledger in " + directory + " is in use by another process")
                    .hasLineCount(1);
            assertThat(ledger.size()).isZero();
        }
        PackagedProgram.Finished later = PackagedProgram.run(folder, directory, "show", "NOBODY");
        assertThat(later.err()).contains("NOBODY is not in this ledger").hasLineCount(1);
    }

    @Test
    void aQuestionLeavesNothingWhereThereIsNoLedger() throws Exception {
        Path directory = folder.resolve("ledger");
        for (String question : List.of("show NOBODY", "payroll list --employer glendale", "rebuild")) {
            PackagedProgram.Finished asked = PackagedProgram.run(folder, directory, question.split(" "));
            assertThat(asked.status()).isEqualTo(1);
            assertThat(asked.err())
                    .startsWith("caseledger: there is no ledger in " + directory)
                    .hasLineCount(1);
            assertThat(directory).doesNotExist();
        }
    }

    @Test
    void theProgramTellsTheFrameworkNotToCallItsMakerAndKeepsALog() throws Exception {
        Path directory = folder.resolve("ledger");
        Path line = Files.writeString(folder.resolve("line.jsonl"), "{\"do\":\"Nonsense\",\"by\":\"ann\"}");
        PackagedProgram.Finished run = PackagedProgram.run(folder, directory, "record", line.toString(), "--debug");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContainIgnoringCase("axoniq");
        assertThat(run.out()).contains("refused");
        Path log = directory.resolve("log").resolve("caseledger.log");
        assertThat(log).exists();
        assertThat(Files.readString(log)).doesNotContainIgnoringCase("update");
    }
}
