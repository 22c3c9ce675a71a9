package org.caseledger.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A backup is the ledger, whole, or it isn't there. */
class BackupTest {

    @TempDir
    private Path folder;

    private Path ledger() {
        return folder.resolve("ledger");
    }

    private Path backups() {
        return folder.resolve("backups");
    }

    private Path restored() {
        return folder.resolve("restored");
    }

    private static String lines(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> "{\"do\":\"ReportInjury\",\"claim\":\"C-" + number + "\",\"by\":\"ann\","
                        + "\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E" + number
                        + "\",\"name\":\"Ada\"},\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\","
                        + "\"kind\":\"lost-time\",\"description\":\"Fell\"}\n")
                .reduce("", String::concat);
    }

    private void record(int from, int count) {
        CommandLineRun.with(lines(from, count), ledger(), "record", "-").done();
    }

    private Path backUp() {
        return Path.of(CommandLineRun.on(ledger(), "backup", backups().toString(), "--json")
                .done()
                .json()
                .path("backup")
                .asString());
    }

    private CommandLineRun restore(Path backup) {
        return CommandLineRun.on(restored(), "restore", backup.toString(), "--json");
    }

    private static String journal(Path ledger, Path file) throws IOException {
        CommandLineRun.on(ledger, "export", file.toString()).done();
        return Files.readString(file);
    }

    private static List<String> there(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsRestoredIsTheLedgerThatWasBackedUp() throws IOException {
        Files.createDirectories(ledger().resolve("policies"));
        Files.writeString(ledger().resolve("policies").resolve("notes.txt"), "ours");
        record(1, 3);
        Path backup = backUp();
        record(4, 1);
        JsonNode answer = restore(backup).done().json();
        assertThat(answer.path("entries").asInt()).isEqualTo(3);
        assertThat(answer.path("projectionsCompared").asBoolean()).isTrue();
        assertThat(restored().resolve("zone")).hasSameBinaryContentAs(ledger().resolve("zone"));
        assertThat(restored().resolve("policies/notes.txt")).hasContent("ours");
        assertThat(restored().resolve("backup.json")).doesNotExist();
        assertThat(CommandLineRun.on(restored(), "show", "C-3", "--json").done().out())
                .isEqualTo(CommandLineRun.on(ledger(), "show", "C-3", "--json")
                        .done()
                        .out());
        assertThat(journal(ledger(), folder.resolve("a")))
                .startsWith(journal(restored(), folder.resolve("b")))
                .hasLineCount(4);
        CommandLineRun.with(lines(9, 1), restored(), "record", "-").done();
        for (JsonNode rebuilt : CommandLineRun.on(restore(backup, folder.resolve("again")), "rebuild", "--json")
                .done()
                .json()) {
            // The index of words is no table, and in no backup: it is made anew where it is asked.
            if (!rebuilt.path("projection").asString().equals("search")) {
                assertThat(answer.path("projections").toString())
                        .contains(rebuilt.path("fingerprint").asString());
            }
        }
    }

    private static Path restore(Path backup, Path to) {
        CommandLineRun.on(to, "restore", backup.toString()).done();
        return to;
    }

    @Test
    void oneThatIsMadeWhileOthersRecordHoldsAllThatWasAcknowledgedBefore() throws Exception {
        record(1, 20);
        Path more = Files.writeString(folder.resolve("more.jsonl"), lines(100, 3_000));
        List<Backup> made = new ArrayList<>();
        long before;
        try (OpenLedger open = Ledger.open(ledger(), Clock.systemUTC())) {
            CompletableFuture<Void> recording =
                    CompletableFuture.runAsync(() -> new LineFile(open, answer -> {}, warning -> {
                                throw new IllegalStateException(warning);
                            })
                            .record(List.of(LineFile.Source.of(more)), false));
            while (open.size() < 50) {
                Thread.onSpinWait();
            }
            do {
                before = open.size();
                made.add(Backup.make(open, backups()));
                assertThat(made.getLast().contents().entries()).isGreaterThanOrEqualTo(before);
            } while (!recording.isDone());
            recording.join();
        }
        String all = journal(ledger(), folder.resolve("all"));
        for (Backup backup : new LinkedHashSet<>(List.of(made.getFirst(), made.getLast()))) {
            Path to = folder.resolve("restored-" + backup.folder().getFileName());
            assertThat(all).startsWith(journal(restore(backup.folder(), to), folder.resolve("part")));
            assertThat(CommandLineRun.on(to, "rebuild", "--json").done().out())
                    .contains(backup.contents().projections().stream()
                            .map(Contents.Print::fingerprint)
                            .toList());
        }
        assertThat(made.getFirst().contents().entries()).isLessThan(3_020);
    }

    @Test
    void oneThatIsStillBeingSentIsNotTheLast() throws IOException {
        record(1, 3);
        Path backup = backUp();
        Path sent = Files.createDirectories(backups().resolve("ledger-9999-01-01T00-00-00.000Z.part"));
        Files.copy(backup.resolve("backup.json"), sent.resolve("backup.json"));
        assertThat(Backup.latestIn(backups())).contains(backup);
        assertThat(Backup.latestMadeIn(backups())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database/service.properties", "database/seg0", "zone", "backup.json"})
    void aDamagedOneIsRefusedWithWhatDiffersAndLeavesNothing(String part) throws IOException {
        record(1, 3);
        Path backup = backUp();
        Path damaged = backup.resolve(part);
        if (Files.isDirectory(damaged)) {
            try (Stream<Path> files = Files.list(damaged)) {
                damaged = files.sorted().findFirst().orElseThrow();
            }
        }
        byte[] content = Files.readAllBytes(damaged);
        content[content.length / 3] ^= 1;
        Files.write(damaged, content);
        CommandLineRun run = restore(backup);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("caseledger: the backup in " + backup + " is damaged")
                .contains(part.equals("backup.json") ? "" : part)
                .hasLineCount(1);
        assertThat(there(folder)).containsExactlyInAnyOrder("backups", "ledger");
    }

    @Test
    void oneThatSaysOfItselfWhatItDoesNotHoldIsRefusedAndLeavesNothing() throws IOException {
        record(1, 3);
        Path backup = backUp();
        Path manifest = backup.resolve("backup.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"entries\" : 3", "\"entries\" : 4"));
        CommandLineRun run = restore(backup);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it holds 3 entries instead of 4").hasLineCount(1);
        assertThat(there(folder)).containsExactlyInAnyOrder("backups", "ledger");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        record(1, 1);
        Path backup = backUp();
        CommandLineRun onLedger = CommandLineRun.on(ledger(), "restore", backup.toString());
        assertThat(onLedger.status()).isEqualTo(1);
        assertThat(onLedger.err()).contains("there is a ledger in " + ledger() + "; nothing is overwritten");
        Files.createDirectories(restored());
        Files.writeString(restored().resolve("letter.txt"), "mine");
        CommandLineRun onFiles = restore(backup);
        assertThat(onFiles.status()).isEqualTo(1);
        assertThat(onFiles.err()).contains("isn't empty; nothing is overwritten");
        assertThat(there(restored())).containsExactly("letter.txt");
        Files.delete(restored().resolve("letter.txt"));
        restore(backup).done();
    }

    @Test
    void aFolderThatIsNoBackupIsRefusedAndTheLatestInItNamed() {
        record(1, 1);
        backUp();
        Path last = backUp();
        CommandLineRun run = restore(backups());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("is no backup").contains("the latest of which is " + last);
    }

    @Test
    void aBackupIsNotChangedByWhoeverLooksIntoIt() {
        record(1, 2);
        Path backup = backUp();
        assertThat(CommandLineRun.on(backup, "show", "C-1").done().err()).contains("it is a backup");
        assertThat(CommandLineRun.with(lines(5, 1), backup, "record", "-").status())
                .isEqualTo(1);
        restore(backup).done();
    }

    @Test
    void backupsInTheLedgersDirectoryAreNoPartOfLaterOnes() throws IOException {
        record(1, 1);
        for (int time = 0; time < 2; time++) {
            CommandLineRun.on(ledger(), "backup", ledger().resolve("backups").toString())
                    .done();
        }
        Path last = Backup.latestIn(ledger().resolve("backups")).orElseThrow();
        assertThat(there(last)).doesNotContain("backups", "log");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndNeverTakenForABackup() throws IOException {
        record(1, 1);
        Path left = backups().resolve("ledger-2022-01-01T00-00-00.000Z.part");
        Files.createDirectories(left.resolve("database"));
        Files.writeString(left.resolve("making.lock"), "");
        Path backup = backUp();
        assertThat(there(backups())).containsExactly(backup.getFileName().toString());
        Files.createDirectories(folder.resolve("restored.part").resolve("database"));
        Files.writeString(folder.resolve("restored.part").resolve("zone"), "UTC", StandardOpenOption.CREATE_NEW);
        restore(backup).done();
        assertThat(folder.resolve("restored.part")).doesNotExist();
    }

    @Test
    void aFileThatAKilledProcessMadeAndWroteNothingToKeepsNobodyFromBackingUp() throws IOException {
        record(1, 3);
        String before = journal(ledger(), folder.resolve("before"));
        Path file = Files.createFile(ledger().resolve("database/seg0/c7fff.dat"));
        restore(backUp()).done();
        assertThat(file).doesNotExist();
        CommandLineRun.on(ledger(), "rebuild").done();
        for (Path whole : List.of(ledger(), restored())) {
            assertThat(journal(whole, folder.resolve("after"))).isEqualTo(before);
        }
    }

    @Test
    void aFullDiskLeavesNothingThatLooksLikeABackup() throws Exception {
        record(1, 3);
        try (SmallDisk disk = SmallDisk.at(folder)) {
            Path there = disk.path().resolve("backups");
            disk.fill(3L << 19);
            CommandLineRun run = CommandLineRun.on(ledger(), "backup", there.toString());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith(
                            "caseledger: the backup can't be written to " + there + ": no space is left on its disk")
                    .hasLineCount(1);
            assertThat(there(there)).isEmpty();
            Path backup = backUp();
            Path target = disk.path().resolve("restored");
            CommandLineRun restoring = CommandLineRun.on(target, "restore", backup.toString());
            assertThat(restoring.status()).isEqualTo(1);
            assertThat(restoring.err()).contains("no space is left on its disk").hasLineCount(1);
            assertThat(there(disk.path())).containsExactlyInAnyOrder("backups", "fill");
            disk.empty();
            CommandLineRun.on(ledger(), "backup", there.toString()).done();
            restore(backup, target);
        }
    }

    @Test
    void theWorkbenchMakesOneWhenTheLastIsTooOld() throws IOException {
        record(1, 1);
        List<String> told = new ArrayList<>();
        try (OpenLedger open = Ledger.open(ledger(), Clock.systemUTC());
                BackupSchedule daily = new BackupSchedule(open, backups(), Duration.ofDays(1), told::add);
                BackupSchedule always = new BackupSchedule(open, backups(), Duration.ZERO, told::add);
                BackupSchedule nowhere = new BackupSchedule(
                        open, Files.writeString(folder.resolve("file"), "").resolve("x"), Duration.ZERO, told::add)) {
            daily.makeIfDue();
            daily.makeIfDue();
            assertThat(there(backups())).hasSize(1);
            always.makeIfDue();
            assertThat(there(backups())).hasSize(2);
            assertThat(told).isEmpty();
            nowhere.makeIfDue();
            assertThat(told).hasSize(1).allSatisfy(fault -> assertThat(fault).contains("can't be written"));
        }
    }
}
