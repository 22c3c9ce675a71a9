package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
    void theProgramTellsTheFrameworkNotToCallItsMakerAndKeepsALog() throws Exception {
        Path directory = folder.resolve("ledger");
        PackagedProgram.Finished run = PackagedProgram.run(folder, directory, "show", "NOBODY", "--debug");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContainIgnoringCase("axoniq");
        assertThat(run.out()).isEmpty();
        Path log = directory.resolve("log").resolve("caseledger.log");
        assertThat(log).exists();
        assertThat(Files.readString(log)).doesNotContainIgnoringCase("update");
    }
}
