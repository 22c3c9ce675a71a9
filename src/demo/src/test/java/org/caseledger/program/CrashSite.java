package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.document.DocumentCheck;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.RandomHistory;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;

/** A small ledger on which processes are killed, one after the other, and all that must hold of it. */
final class CrashSite {

    private static final int CLAIMS = 12;
    private static final int LINES = 150;
    private static final int PERIOD_DAYS = 14;
    /** One process in so many is killed before it can have opened the ledger. */
    private static final int EARLY = 10;

    private static final int EARLY_MILLIS = 600;
    /** How long work is thought to take until one has ended by itself. Too short, and none ever would. */
    private static final long FIRST_MILLIS = 6_000;

    private static final int AFTER_AN_ANSWER_MILLIS = 30;
    /** The exit status of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private static final Pattern ENTRY = Pattern.compile("\"entry\":\"([^\"]+)\"");

    private static final List<String> STATES = List.of("none", "prepared", "approved", "transmitted");
    private static final List<String> STEPS = List.of("run", "approve", "transmit");

    private final Path folder;
    private final Path ledger;
    private final Random random;
    private final Set<String> acknowledged = new LinkedHashSet<>();
    /** The SHA-256 of each document that was acknowledged. */
    private final Set<String> papers = new LinkedHashSet<>();
    /** For how many milliseconds each kind of work had the ledger open when nobody killed it. */
    private final Map<String, Long> undisturbed = new HashMap<>();

    private LocalDate period = LocalDate.of(2022, 2, 19);
    private int files;

    /** A ledger in {@code folder} with some claims; what happens to it is drawn from {@code random}. */
    CrashSite(Path folder, Random random) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.ledger = folder.resolve("ledger");
        this.random = random;
        Path history = Files.write(
                folder.resolve("history.jsonl"), new RandomHistory(random.nextInt(1_000), CLAIMS).lines(LINES));
        command("import", "history", history.toString());
    }

    /** What became of a process: whether it was killed, and what it had printed by then. */
    record Struck(boolean killed, String out) {

        /** The lines that it had printed whole: what it acknowledged. */
        List<String> lines() {
            return out.substring(0, out.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    Path ledger() {
        return ledger;
    }

    Random random() {
        return random;
    }

    /** Runs a command in this process, as the next one that somebody types. */
    CommandLineRun command(String... words) {
        return CommandLineRun.with(Main.COMMANDS, ledger, words);
    }

    /** A file of {@code count} lines for {@code record}, or with {@code at} for {@code import history}. */
    Path lines(int count, @Nullable Instant at) {
        int number = ++files;
        List<String> lines = IntStream.range(0, count)
                .mapToObj(line -> line(number + "-" + line, at))
                .toList();
        try {
            return Files.write(folder.resolve("lines-" + number + ".jsonl"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String key, @Nullable Instant at) {
        Map<String, Object> fields = new HashMap<>();
        String claim = "H-" + (1 + random.nextInt(CLAIMS));
        LocalDate day = period.plusDays(random.nextInt(PERIOD_DAYS));
        fields.put("claim", claim);
        fields.put("by", "ann");
        if (at == null) {
            fields.put("key", "crash/" + key);
        } else {
            fields.put("at", at.toString());
        }
        switch (random.nextInt(3)) {
            case 0 -> {
                fields.put("do", "RecordWorkStatus");
                fields.put("status", random.nextInt(4) == 0 ? "full-duty" : "off-work");
                fields.put("from", day);
                fields.put("to", day.plusDays(random.nextInt(20)));
            }
            case 1 -> {
                fields.put("do", "RecordPayment");
                fields.put("code", "713");
                fields.put("from", day);
                fields.put("to", day.plusDays(6));
                fields.put("amount", 100 + random.nextInt(900) + ".37");
                fields.put("paidOn", day.plusDays(30));
                fields.put("payer", "administrator");
            }
            default -> {
                fields.put("do", "LogInteraction");
                fields.put("on", day);
                fields.put("channel", "phone");
                fields.put("party", "claimant");
                fields.put("issue", "call " + key);
                fields.put("action", "explained");
                fields.put("result", "content");
            }
        }
        return LedgerJson.mapper().writeValueAsString(fields);
    }

    /** The first day of the pay period whose turn it is. */
    LocalDate period() {
        return period;
    }

    /** The run whose turn it is; it need not be there yet. */
    String run() {
        return "glendale-" + period;
    }

    /** That run is transmitted: it is the next one's turn. */
    void nextPeriod() {
        period = period.plusDays(PERIOD_DAYS);
    }

    /** How far the run whose turn it is is; {@code none} where there is none. */
    String state() {
        return command("payroll", "list", "--employer", "glendale", "--json")
                .done()
                .json()
                .valueStream()
                .filter(run -> run.get("run").stringValue().equals(run()))
                .map(run -> run.get("state").stringValue())
                .findFirst()
                .orElse("none");
    }

    /** Has it be the turn of a run that is at {@code state} and not further, taking the steps up to there. */
    void at(String state) {
        if (STATES.indexOf(state()) > STATES.indexOf(state)) {
            bring("transmitted");
            nextPeriod();
        }
        bring(state);
    }

    /** Takes the steps that bring the run whose turn it is to {@code state}; none that it has taken. */
    void bring(String state) {
        for (int step = STATES.indexOf(state()); step < STATES.indexOf(state); step++) {
            command(runStep(STEPS.get(step))).done();
        }
        assertThat(state()).isEqualTo(state);
    }

    /** The call of a step of the run whose turn it is. */
    String[] runStep(String step) {
        return step.equals("run")
                ? new String[] {
                    "payroll", "run", "--employer", "glendale", "--period", period.toString(), "--by", "ann", "--json"
                }
                : new String[] {"payroll", step, run(), "--by", "ben", "--json"};
    }

    /**
     * Starts the program in a process of its own, and kills it at some moment, most often while it has the ledger open: half
     * of those that print several {@code answers} soon after one of them.
     */
    Struck struck(String kind, int answers, Path on, String... call) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            @Nullable FileTime before = opened(on);
            Process process = PackagedProgram.start(on, out, err, call);
            long since = System.nanoTime();
            int wait;
            if (random.nextInt(EARLY) == 0) {
                wait = random.nextInt(EARLY_MILLIS);
            } else {
                while (process.isAlive() && java.util.Objects.equals(before, opened(on))) {
                    process.waitFor(1, TimeUnit.MILLISECONDS);
                }
                since = System.nanoTime();
                wait = random.nextInt(
                        undisturbed.getOrDefault(kind, FIRST_MILLIS).intValue());
                if (answers > 1 && random.nextBoolean()) {
                    // Otherwise most are killed while they open the ledger, which takes longer than what they do then.
                    int acknowledged = random.nextInt(answers);
                    while (process.isAlive() && lineEnds(out) <= acknowledged) {
                        process.waitFor(1, TimeUnit.MILLISECONDS);
                    }
                    wait = random.nextInt(AFTER_AN_ANSWER_MILLIS);
                }
            }
            if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                undisturbed.put(kind, Math.max(20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since)));
            }
            process.destroyForcibly();
            boolean killed = process.waitFor() == KILLED;
            String said = Files.readString(out);
            Files.delete(out);
            Files.delete(err);
            return new Struck(killed, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long lineEnds(Path file) throws IOException {
        return Files.readString(file).chars().filter(letter -> letter == '\n').count();
    }

    /** When the database was last opened, or its making begun; null while it is neither. */
    private static @Nullable FileTime opened(Path ledger) throws IOException {
        for (String folder : List.of("database", "database.making")) {
            Path lock = ledger.resolve(folder).resolve("db.lck");
            try {
                return Files.getLastModifiedTime(lock);
            } catch (java.nio.file.NoSuchFileException e) {
                // The next place; a database that was closed has no lock either.
            }
        }
        return null;
    }

    /**
     * A paper that is to be attached.
     *
     * @param claim to which claim
     * @param file where it is
     * @param sha256 the SHA-256 of its bytes
     */
    record Paper(String claim, Path file, String sha256) {}

    /** A paper of {@code size} bytes for one of the claims, with bytes that no other one has. */
    Paper paper(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        byte[] head = ("%PDF-1.4\n%" + ++files + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, size));
        byte[] content = size < head.length ? head : bytes;
        try {
            Path file = Files.write(folder.resolve("paper-" + files + ".pdf"), content);
            return new Paper("H-" + (1 + random.nextInt(CLAIMS)), file, Documents.sha256(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code paper} was acknowledged: from now on its bytes are there, whole. */
    void acknowledge(Paper paper) {
        papers.add(paper.sha256());
    }

    /** These entries were acknowledged: from now on they are there, once. */
    void acknowledge(List<String> entries) {
        acknowledged.addAll(entries);
    }

    /** The ids of all entries, in the ledger's order. */
    List<String> entries() {
        return entries(ledger);
    }

    /** The same of {@code another} ledger. */
    List<String> entries(Path another) {
        Path journal = folder.resolve("journal.jsonl");
        CommandLineRun.with(Main.COMMANDS, another, "export", journal.toString())
                .done();
        try {
            List<String> ids = new ArrayList<>();
            for (String line : Files.readAllLines(journal)) {
                var entry = ENTRY.matcher(line);
                assertThat(entry.find()).as(line).isTrue();
                ids.add(entry.group(1));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must hold after every kill, with nothing done by hand before. */
    void holds() {
        CommandLineRun.with(Main.COMMANDS, ledger, "record", "-").done();
        assertThat(entries()).doesNotHaveDuplicates().containsAll(acknowledged);
        try (OpenLedger open = Ledger.openExisting(ledger, Clock.systemUTC())) {
            Map<String, String> live = rows(open);
            open.readModels().rebuildAll();
            assertThat(rows(open)).as("after a rebuild from scratch").isEqualTo(live);
            assertThat(open.outbox().waiting()).isEmpty();
            assertThat(papers).allMatch(open.documents()::isWhole, "is there with its hash");
            assertThat(DocumentCheck.of(open).missing())
                    .as("entries without their bytes")
                    .isEmpty();
            assertThat(DocumentCheck.of(open).damaged()).isEmpty();
        }
    }

    /**
     * What projections hold, as fingerprints. Rows of rest say by which edition of the program they were found; the packaged
     * program and this test are two, so that these rows are compared without it.
     */
    private static Map<String, String> rows(OpenLedger open) {
        Map<String, String> rows = new HashMap<>();
        open.readModels().names().stream()
                .filter(name -> !name.equals("rest"))
                .forEach(name -> rows.put(name, open.readModels().fingerprint(name)));
        rows.put(
                "rest",
                open.database()
                        .queryForList("SELECT claim, employer, rests_from FROM rest.claim ORDER BY claim")
                        .toString());
        return rows;
    }
}
