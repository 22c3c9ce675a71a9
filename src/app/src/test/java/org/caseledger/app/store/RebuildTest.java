package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Outcome;
import org.caseledger.projection.Projector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projections that grew with the ledger have the same rows as projections built from it in one go. */
class RebuildTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void liveEqualsRebuiltForRandomHistories(long seed) throws IOException {
        RandomHistory history = new RandomHistory(seed, 12);
        try (OpenLedger ledger = Ledger.open(folder.resolve("ledger"), CLOCK)) {
            int recorded = 0;
            for (int part = 0; part < 3; part++) {
                List<String> lines = new ArrayList<>(history.lines(60));
                if (part > 0) {
                    lines.addAll(withdrawals(history, ledger));
                }
                Path file = Files.write(folder.resolve("part-" + part + ".jsonl"), lines);
                recorded += (int) RandomHistory.take(ledger, file).stream()
                        .filter(Outcome.Recorded.class::isInstance)
                        .count();
            }
            assertThat(ledger.size()).isEqualTo(recorded).isGreaterThan(180);
            Map<String, String> live = fingerprints(ledger);
            for (Projector.Rebuilt rebuilt : rebuilt(ledger)) {
                assertThat(rebuilt.entries()).isEqualTo(recorded);
                assertThat(rebuilt.fingerprint()).as(rebuilt.projection()).isEqualTo(live.get(rebuilt.projection()));
            }
            assertThat(live.values()).doesNotHaveDuplicates();
            assertThat(indexes(ledger))
                    .containsExactlyInAnyOrder("CLAIMS 3", "INTERACTIONS 3", "RECEIVABLES 2", "REST 2", "VARIANCES 1");
        }
        try (OpenLedger again = Ledger.open(folder.resolve("ledger"), CLOCK)) {
            assertThat(rebuilt(again))
                    .hasSize(9)
                    .allSatisfy(rebuilt -> assertThat(rebuilt.fingerprint()).isEqualTo(rebuilt.before()));
        }
    }

    /** The schemas of projections with the number of indexes of their table, which the database finds to fit its rows. */
    private static List<String> indexes(OpenLedger ledger) {
        return ledger.database().queryForList("""
                SELECT schemaname || ' ' || TRIM(CHAR(COUNT(*)))
                FROM sys.sysconglomerates c
                JOIN sys.systables t ON c.tableid = t.tableid
                JOIN sys.sysschemas s ON t.schemaid = s.schemaid
                WHERE isindex AND schemaname IN ('CLAIMS', 'INTERACTIONS', 'RECEIVABLES', 'REST', 'VARIANCES')
                AND SYSCS_UTIL.SYSCS_CHECK_TABLE(schemaname, tablename) = 1
                GROUP BY schemaname
                """, String.class);
    }

    private static List<Projector.Rebuilt> rebuilt(OpenLedger ledger) {
        return ledger.readModels().rebuildAll();
    }

    private static List<String> withdrawals(RandomHistory history, OpenLedger ledger) {
        List<String> lines = new ArrayList<>();
        for (String claim : history.reported()) {
            ClaimFacts facts = ledger.facts(claim);
            List<String> standing = facts.entries().stream()
                    .filter(entry -> entry != facts.entries().getFirst())
                    .map(entry -> entry.id())
                    .filter(id -> !facts.history().withdrawn(id))
                    .filter(id ->
                            facts.history().all(EntryWithdrawn.class).stream().noneMatch(w -> w.id().equals(id)))
                    .toList();
            if (!standing.isEmpty()) {
                lines.add(history.withdrawal(claim, standing));
            }
        }
        assertThat(lines).hasSizeGreaterThan(6);
        return lines;
    }

    private static Map<String, String> fingerprints(OpenLedger ledger) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        ledger.readModels()
                .rebuildable()
                .forEach(name -> fingerprints.put(name, ledger.readModels().fingerprint(name)));
        return fingerprints;
    }
}
