package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutSteps;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Claims of many entries replayed: every entry and what it changed, beside the same entries folded once with one statement;
 * and the part of a replay that a page shows, in the middle of the claim's life.
 */
final class ClaimReplayBench implements Bench {

    private static final int SMALLER = 1_000;

    /** Steps on a page. */
    static final int PAGE_STEPS = 25;

    private static final String ENTRIES = "entries/s";

    private final List<Integer> sizes;
    private @Nullable Path directory;

    /** A bench of claims with {@value #SMALLER} and with {@code events} entries. */
    ClaimReplayBench(int events) {
        sizes = Stream.of(SMALLER, events).distinct().toList();
    }

    @Override
    public String name() {
        return "claim-replay";
    }

    @Override
    public void prepare(Path folder) throws IOException {
        directory = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            Path file = LongClaims.write(folder.resolve("long.jsonl"), sizes);
            BenchLines.of(ledger).history(List.of(LineFile.Source.of(file)), false);
        }
    }

    @Override
    public void repeat(Path folder, Measurements found) {
        try (Ledger ledger = Ledger.openToRead(Objects.requireNonNull(directory, "prepared"), Clock.systemUTC())) {
            Terms terms = ledger.terms("glendale", ledger.now()).orElseThrow();
            for (int size : sizes) {
                ClaimFacts facts = ledger.facts(LongClaims.claim(size));
                LocalDate asOf = LocalDate.ofInstant(facts.entries().getLast().recordedAt(), ZoneOffset.UTC);
                long start = System.nanoTime();
                Statement once = Statement.of(ClaimFacts.of(facts.claim(), facts.entries()), Beside.NONE, terms, asOf);
                found.rate("claim-read-" + size, ENTRIES, once.facts().entries().size(), System.nanoTime() - start);
                AboutSteps steps = AboutSteps.of(ledger, facts.claim(), new Clocks(null, asOf));
                start = System.nanoTime();
                int all = steps.replay(AboutSteps.Choice.ALL).steps().size();
                long nanos = System.nanoTime() - start;
                found.rate("claim-replay-" + size, ENTRIES, "claim-read-" + size, all, nanos);
                found.time("claim-replay-" + size + "-whole", nanos);
                start = System.nanoTime();
                int part = steps.steps(size / 2, size / 2 + PAGE_STEPS, AboutSteps.Choice.ALL)
                        .size();
                found.time("claim-replay-" + size + "-page", System.nanoTime() - start);
                if (all != size || part != PAGE_STEPS) {
                    throw new IllegalStateException("claim " + facts.claim() + " has " + all + " steps, not " + size);
                }
            }
        }
    }
}
