package org.caseledger.bench;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.replay.JournalSource;
import org.caseledger.app.replay.Replay;
import org.caseledger.app.replay.ReplayedJournal;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.law.Employers;
import org.jspecify.annotations.Nullable;

/** An exported journal read and every claim of it computed again, as {@code replay-all} does, from its lines alone. */
final class ReplayBench implements Bench {

    private static final LocalDate AS_OF = LocalDate.of(2022, 3, 31);

    private final long events;
    private final long seed;
    private @Nullable Path journal;

    /** A bench over a journal of {@code events} lines. */
    ReplayBench(long events, long seed) {
        this.events = events;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void prepare(Path directory) throws Exception {
        journal = directory.resolve("journal.jsonl");
        Path filled = FilledLedger.make(directory, events, seed, done -> {});
        try (Ledger ledger = Ledger.openExisting(filled, Clock.systemUTC());
                Writer out = Files.newBufferedWriter(journal)) {
            JournalText.write(ledger, Long.MAX_VALUE, out);
        }
    }

    @Override
    public void repeat(Path folder, Measurements found) {
        long start = System.nanoTime();
        ReplayedJournal read =
                ReplayedJournal.of(List.of(JournalSource.of(Objects.requireNonNull(journal, "prepared"))), bytes -> {});
        long claims = read.claimCount();
        Replay.of(read, AS_OF, read.adopted().over(Employers.shipped()), null, done -> {});
        found.rate("replay", "lines/s", events, System.nanoTime() - start);
        if (read.lines() != events || claims == 0) {
            throw new IllegalStateException("read " + read.lines() + " lines, not " + events);
        }
    }
}
