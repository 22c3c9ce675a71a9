package org.caseledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongConsumer;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.RecordCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Ledgers that somebody changed behind the program's back, one thing at a time: whatever changes the record must be found by
 * {@code verify}, and by the outside verifier in an export of it, against checkpoints that were kept; and nothing may be said of
 * a ledger that nobody touched. Byte flips may hit nothing that was recorded: then the exported lines are the same, or the program
 * says that the database is damaged.
 */
final class TamperCampaign {

    private static final int LATER_LINES = 24;
    private static final int DRAWS_MAX = 50;
    private static final int TIMES_GROWN = 10;

    private final Path folder;
    private final Path verifier;
    private final long seed;
    private final Path ledger;
    private final Path older;
    private final Path checkpoint;
    private final Path vkey;
    private final Path answersCheckpoint;
    private final byte[] journal;
    private final byte[] answers;
    private final long entries;
    private final Map<String, TamperAnswer.Counts> kinds = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A campaign in {@code folder}, over a ledger of {@code lines} commands; {@code verifier} is the outside verifier's file. */
    TamperCampaign(Path folder, Path verifier, int lines, long seed) throws IOException {
        this.folder = folder;
        this.verifier = verifier;
        this.seed = seed;
        ledger = folder.resolve("ledger");
        older = folder.resolve("older");
        checkpoint = folder.resolve("checkpoint.txt");
        vkey = folder.resolve("vkey.txt");
        Path history = Workload.write(folder.resolve("history.jsonl"), "H", lines, true, seed);
        Called.on(ledger, "import", "history", history.toString()).done();
        Called.on(ledger, "checkpoint").done();
        FileSystemUtils.copyRecursively(ledger, older);
        Path later = Workload.write(folder.resolve("later.jsonl"), "L", LATER_LINES, false, seed);
        Called.on(ledger, "record", later.toString()).done();
        Called.on(ledger, "checkpoint", "--out", checkpoint.toString()).done();
        Files.writeString(vkey, Called.on(ledger, "checkpoint", "--key").done().out());
        answersCheckpoint = folder.resolve("answers.txt");
        Called.on(ledger, "checkpoint", "--answers", "--out", answersCheckpoint.toString())
                .done();
        Path exported = folder.resolve("journal.jsonl");
        Path exportedAnswers = folder.resolve("answers.jsonl");
        export(ledger, exported, exportedAnswers).done();
        journal = Files.readAllBytes(exported);
        answers = Files.readAllBytes(exportedAnswers);
        entries = new String(journal, StandardCharsets.UTF_8).lines().count();
        if (outside(exported, exportedAnswers) != 0) {
            throw new IllegalStateException(
                    "the outside verifier finds something wrong with a ledger that nobody touched");
        }
    }

    /** Makes {@code changes} of each kind, and {@code checks} of the ledger as it is; {@code progress} is told how many are done. */
    TamperAnswer run(int changes, int checks, LongConsumer progress) throws IOException {
        long done = 0;
        for (int change = 0; change < changes; change++) {
            for (Tampering kind : Tampering.values()) {
                tampered(kind, change);
                progress.accept(++done);
            }
        }
        int alarms = untouched(checks);
        return new TamperAnswer(
                seed, BenchRun.machine(), BenchRun.jvm(), BenchRun.commit(), entries, kinds, checks, alarms, wrong);
    }

    /** Each change has a seed of its own, so that one can be made again without those before it. */
    private Random random(Tampering kind, int change) {
        return new Random(seed * 1_000_003 + kind.ordinal() * 10_007L + change);
    }

    private void tampered(Tampering kind, int change) throws IOException {
        Path copy = folder.resolve(kind + "-" + change);
        Random random = random(kind, change);
        String done = null;
        for (int draw = 0; done == null; draw++) {
            FileSystemUtils.copyRecursively(kind == Tampering.OLDER ? older : ledger, copy);
            done = attempt(kind, copy, random, draw);
            if (done == null) {
                OwnersFiles.delete(copy);
            }
        }
        judge(kind, kind + " " + change + " (" + done + ")", copy);
        OwnersFiles.delete(copy);
    }

    /** What was done; null where whoever does such things would find that it can't be done so, and tries another. */
    private @Nullable String attempt(Tampering kind, Path copy, Random random, int draw) throws IOException {
        try {
            return kind.to(copy, entries, random);
        } catch (RuntimeException e) {
            if (draw == DRAWS_MAX) {
                throw e;
            }
            return null;
        }
    }

    private void judge(Tampering kind, String what, Path copy) throws IOException {
        Called verified = verify(copy, checkpoint);
        Called ofAnswers = verify(copy, answersCheckpoint);
        Path file = folder.resolve("exported.jsonl");
        Path itsAnswers = folder.resolve("exported-answers.jsonl");
        Files.deleteIfExists(file);
        Files.deleteIfExists(itsAnswers);
        Called exported = export(copy, file, itsAnswers);
        boolean there = exported.status() == CaseLedger.DONE;
        boolean changed = there
                && !(Arrays.equals(Files.readAllBytes(file), journal)
                        && Arrays.equals(Files.readAllBytes(itsAnswers), answers));
        boolean found = verified.status() != CaseLedger.DONE || ofAnswers.status() != CaseLedger.DONE;
        int outside = there ? outside(file, itsAnswers) : 0;
        if (verified.raw() || ofAnswers.raw() || exported.raw()) {
            wrong(what, "fails raw: " + verified.err() + ofAnswers.err() + exported.err());
        }
        Called finding = verified.status() != CaseLedger.DONE ? verified : ofAnswers;
        if (found && finding.err().isBlank() && !finding.out().contains("this isn't the ledger")) {
            wrong(what, "is refused without a word");
        }
        if ((changed || kind.ofRows()) && !found) {
            wrong(what, "isn't found by verify");
        }
        if (changed && outside != 1) {
            wrong(what, "isn't found by the outside verifier, which ends with " + outside);
        }
        if (there && !changed && outside != 0) {
            wrong(what, "left the record as it was, and the outside verifier ends with " + outside);
        }
        count(
                kind,
                new TamperAnswer.Counts(
                        1, one(changed), one(found), one(outside != 0), one(!there), one(there && !changed && !found)));
    }

    private Called verify(Path copy, Path against) {
        return Called.on(copy, "verify", "--checkpoint", against.toString(), "--vkey", vkey.toString());
    }

    private static Called export(Path from, Path file, Path itsAnswers) {
        return Called.on(from, "export", file.toString(), "--answers", itsAnswers.toString());
    }

    private static int one(boolean is) {
        return is ? 1 : 0;
    }

    private void count(Tampering kind, TamperAnswer.Counts more) {
        kinds.merge(
                kind.toString(),
                more,
                (one, other) -> new TamperAnswer.Counts(
                        one.changes() + other.changes(),
                        one.record() + other.record(),
                        one.foundByVerify() + other.foundByVerify(),
                        one.foundOutside() + other.foundOutside(),
                        one.refused() + other.refused(),
                        one.harmless() + other.harmless()));
    }

    private void wrong(String what, String why) {
        wrong.add(what + " " + why.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /** The outside verifier's exit status over {@code export} and its answers, against the checkpoints and the key that were kept. */
    private int outside(Path export, Path itsAnswers) throws IOException {
        Process python = new ProcessBuilder(
                        "python3",
                        verifier.toAbsolutePath().toString(),
                        export.toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--checkpoint",
                        answersCheckpoint.toString(),
                        "--answers",
                        itsAnswers.toString(),
                        "--key",
                        vkey.toString(),
                        "--processes",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return python.waitFor();
        } catch (InterruptedException e) {
            python.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Checks the ledger, which grows meanwhile, {@code times}; returns how often something was said to be wrong. */
    private int untouched(int times) throws IOException {
        int alarms = 0;
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            Checkpoint kept = open.tree().now();
            int pause = Math.max(1, times / TIMES_GROWN);
            for (int time = 0; time < times; time++) {
                if (time % pause == pause - 1) {
                    Path more =
                            Workload.write(folder.resolve("more.jsonl"), "G" + time + "-", Workload.STEPS, false, seed);
                    BenchLines.of(open).record(List.of(LineFile.Source.of(more)), false);
                }
                RecordCheck check = open.tree().check(List.of(kept.size()), List.of());
                boolean whole = check.first() == null
                        && check.answers().first() == null
                        && Arrays.equals(
                                check.answers().root(), open.tree().answersNow().root())
                        && check.entries() == open.tree().now().size()
                        && Arrays.equals(check.root(), open.tree().now().root())
                        && Arrays.equals(Objects.requireNonNull(check.roots().get(kept.size())), kept.root());
                alarms += whole ? 0 : 1;
            }
        }
        return alarms;
    }
}
