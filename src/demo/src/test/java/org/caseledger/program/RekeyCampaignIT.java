package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.RandomHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that change the key of a ledger are killed with SIGKILL, at random moments, and in the moment in which one
 * database takes the place of the other. Whenever that is, exactly one of the two keys opens the ledger afterwards, the
 * other one is told which is wanted, and every entry is there. {@code -Drekey.kills} says how many, {@code -Drekey.seed} what
 * is drawn; the moment itself is the machine's.
 */
class RekeyCampaignIT {

    private static final int KILLS = Integer.getInteger("rekey.kills", 12);
    private static final int CLAIMS = 60;
    private static final int LINES = 900;
    private static final int KILLED = 128 + 9;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Path ledger = Path.of("");
    private List<String> journal = List.of();

    @BeforeEach
    void aLedger() throws IOException {
        ledger = folder.resolve("ledger");
        Path history = Files.write(folder.resolve("history.jsonl"), new RandomHistory(5, CLAIMS).lines(LINES));
        CommandLineRun.on(ledger, "import", "history", history.toString());
        journal = journal(null);
    }

    private CommandLineRun call(@Nullable Path key, String... words) {
        return CommandLineRun.on(
                ledger,
                Stream.concat(Stream.of(words), key == null ? Stream.of() : Stream.of("--key-file", key.toString()))
                        .toArray(String[]::new));
    }

    private List<String> journal(@Nullable Path key) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        call(key, "export", file.toString()).done();
        return Files.readAllLines(file);
    }

    private Path newKey(int number) {
        Path file = folder.resolve("key-" + number);
        call(null, "new-key", file.toString()).done();
        return file;
    }

    private Process rekeying(@Nullable Path now, Path next) throws IOException {
        return PackagedProgram.start(
                ledger,
                folder.resolve("out"),
                folder.resolve("err"),
                now == null
                        ? new String[] {"rekey", "--encrypt", "--key-file", next.toString()}
                        : new String[] {"rekey", "--key-file", now.toString(), "--new-key-file", next.toString()});
    }

    /** The ledger has exactly one of the two keys; returns it. */
    private @Nullable Path theOne(@Nullable Path now, Path next) throws IOException {
        List<@Nullable Path> fit = new ArrayList<>();
        List<CommandLineRun> refused = new ArrayList<>();
        for (@Nullable Path key : Stream.of(now, next).toList()) {
            CommandLineRun run = call(key, "user", "list");
            if (run.status() == 0) {
                fit.add(key);
            } else {
                refused.add(run);
            }
        }
        assertThat(fit).as("%s", refused).hasSize(1);
        assertThat(refused.getFirst().err())
                .hasLineCount(1)
                .containsPattern("wants the one with the fingerprint|its key wasn't given|isn't encrypted");
        return fit.getFirst();
    }

    private void isWhole(@Nullable Path key) throws IOException {
        assertThat(journal(key)).isEqualTo(journal);
        for (String left : List.of("database.making", "database.replaced", "making.lock")) {
            assertThat(ledger.resolve(left)).doesNotExist();
        }
        if (key != null) {
            try (Stream<Path> files = Files.walk(ledger)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain("claim.injury-reported");
                }
            }
        }
    }

    @Test
    void whateverMomentItIsKilledInOneOfTheTwoKeysIsTheLedgers() throws Exception {
        Random random = new Random(Long.getLong("rekey.seed", 7));
        List<String> ends = new ArrayList<>();
        Path key = null;
        long millis = 0;
        for (int round = 0; round <= KILLS; round++) {
            Path next = newKey(round);
            long start = System.nanoTime();
            Process process = rekeying(key, next);
            if (round == 0) {
                assertThat(process.waitFor())
                        .as(Files.readString(folder.resolve("err")))
                        .isZero();
                millis = (System.nanoTime() - start) / 1_000_000;
                assertThat(theOne(null, next)).isEqualTo(next);
                isWhole(next);
                key = next;
                // The first time it is encrypted, the others are killed: from a ledger that has a key, and from one
                // without.
                continue;
            }
            Moment moment = Moment.values()[round % Moment.values().length];
            switch (moment) {
                case RANDOM -> process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
                case READY -> untilReady(process);
                case MOVED -> untilMoved(process);
            }
            process.destroyForcibly();
            boolean killed = process.waitFor() == KILLED;
            Path fits = theOne(key, next);
            isWhole(fits);
            ends.add(moment + (killed ? ", killed: " : ", ended: ") + (next.equals(fits) ? "new" : "old"));
            key = fits;
        }
        Collections.sort(ends);
        System.out.println("rekey campaign: " + ends);
        assertThat(ends).anyMatch(end -> end.contains("killed: old")).anyMatch(end -> end.contains("new"));
    }

    /** In which one is killed. */
    private enum Moment {
        RANDOM,
        /** The other database is there, and stands beside the one. */
        READY,
        /** It takes the place of the one, or has taken it. */
        MOVED
    }

    private void untilReady(Process process) {
        String before = mark(ledger.resolve("database"));
        Path making = ledger.resolve("database.making");
        String mark = mark(making);
        while (process.isAlive() && (mark.isEmpty() || mark.equals(before))) {
            Thread.onSpinWait();
            mark = mark(making);
        }
    }

    private void untilMoved(Process process) {
        Path replaced = ledger.resolve("database.replaced");
        while (process.isAlive() && Files.notExists(replaced)) {
            Thread.onSpinWait();
        }
    }

    private static String mark(Path database) {
        try {
            return Files.readString(database.resolve("key-fingerprint"));
        } catch (IOException notThere) {
            return "";
        }
    }
}
