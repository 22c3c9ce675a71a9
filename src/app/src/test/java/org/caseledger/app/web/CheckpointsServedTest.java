package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.stamp.Stamper;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.SigningKeyFile;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench that sends the checkpoint of each day out of the house, over days that come and go. */
class CheckpointsServedTest {

    @TempDir
    Path directory;

    private final Stamper stamper = new Stamper(Instant.parse("2022-06-27T14:00:05Z"));
    private Path kept;
    private Office office;

    @BeforeEach
    void open() throws IOException {
        kept = Files.createDirectories(directory.resolve("auditors"));
        office = Office.prepared(directory, ledger -> {
            try {
                OwnersFiles.write(
                        ledger.resolve(CheckpointWays.FILE),
                        "folder: " + kept + "\nprint: true\nat: 07:00\ntimestamp: " + stamper.url() + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
    }

    @AfterEach
    void close() {
        office.close();
        stamper.close();
    }

    private static void round(Workbench workbench) {
        workbench.parts().getBean(CheckpointRounds.class).round();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Couriers carry beside whoever has them look. */
    private void arrive(String... names) throws IOException {
        try (WatchService changes = kept.getFileSystem().newWatchService()) {
            kept.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (files().size() < names.length || files().stream().anyMatch(name -> name.endsWith(".part"))) {
                WatchKey change = changes.poll(60, TimeUnit.SECONDS);
                assertThat(change).as("something arrives").isNotNull();
                change.reset();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(files()).containsExactly(names);
    }

    @Test
    void eachDayOneLeavesWhateverServesMeanwhileAndTheBenchSaysSo() throws IOException {
        round(office.workbench);
        assertThat(office.as("audra").get("/bench").body())
                .contains("The day's checkpoint can't be signed", "caseledger checkpoint --key");
        assertThat(files()).isEmpty();

        new CheckpointDesk(office.ledger, SigningKeyFile.of(null, office.ledger.directory()))
                .verifier(Who.owner(Staff.ADMINISTRATOR));
        round(office.workbench);
        arrive("checkpoint-2022-06-27.txt", "checkpoint-2022-06-27.txt.tsr");
        String first = Files.readString(kept.resolve("checkpoint-2022-06-27.txt"));
        office.workbench.close();

        // Another server, the same day, and then the next morning, before its hour and after it.
        try (Workbench next = Workbench.start(office.ledger, Listening.here(0))) {
            round(next);
            RawHttp audra = new RawHttp(next.port()).signIn("audra");
            assertThat(audra.get("/bench").body())
                    .contains("06/27/2022", "<dt>folder</dt>", "left <span", "<dt>Stamped</dt>", "by " + Stamper.NAME)
                    .doesNotContain("can't be signed");
            office.itIs("2022-06-28T06:59:00Z");
            round(next);
            assertThat(office.ledger.outbox().all()).hasSize(2);
            office.itIs("2022-06-28T07:00:00Z");
            round(next);
            round(next);
            arrive(
                    "checkpoint-2022-06-27.txt",
                    "checkpoint-2022-06-27.txt.tsr",
                    "checkpoint-2022-06-28.txt",
                    "checkpoint-2022-06-28.txt.tsr");
        }
        assertThat(office.ledger.outbox().all()).hasSize(4);
        assertThat(stamper.asked())
                .as("one for each day, whichever ways it leaves by")
                .isEqualTo(2);
        assertThat(kept.resolve("checkpoint-2022-06-27.txt")).hasContent(first);
    }
}
