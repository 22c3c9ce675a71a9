package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.projection.RecordedLedger.day;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.DependentsRecorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.interactions.Interactions;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ProjectorTest {

    /** A projection that can't stand closed claims; of the others it has a row for each entry. */
    private static final class Stubborn implements Projection {
        private static final Table SEEN = Table.of(
                        "stubborn",
                        "seen",
                        List.of(Column.text("entry", 60), Column.text("claim", 60), Column.text("employer", 60)))
                .indexed("claim");
        private boolean mended;

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public List<Table> tables() {
            return List.of(SEEN);
        }

        @Override
        public List<Table.Row> rows(ClaimSubject claim) {
            if (!mended && claim.facts().closed()) {
                throw new IllegalStateException("closed claims are too much");
            }
            return claim.facts().entries().stream()
                    .map(entry ->
                            SEEN.row(entry.id(), claim.claim(), claim.injury().employer()))
                    .toList();
        }
    }

    private static RecordedLedger closed() {
        return new RecordedLedger()
                .injury("C-1", "7", "Gus Lake", "2022-01-10", "Fell")
                .on("C-1", new ClaimClosed(day("2022-02-01"), null));
    }

    /** Forty claims of ten employees, their entries interleaved. */
    private static RecordedLedger forty() {
        RecordedLedger ledger = new RecordedLedger();
        IntStream.range(0, 40)
                .forEach(claim -> ledger.injury("C-" + claim, "E" + claim % 10, "Gus Lake", "2022-01-10", "Fell"));
        IntStream.range(0, 400)
                .forEach(
                        number -> ledger.on("C-" + number % 40, new DependentsRecorded(number % 7, day("2022-01-10"))));
        return ledger;
    }

    private static int seen(RecordedLedger ledger) {
        return ledger.database()
                .queryForList("SELECT entry FROM stubborn.seen", String.class)
                .size();
    }

    private static List<String> known(RecordedLedger ledger) {
        return ledger.database().queryForList("SELECT name FROM ledger.projection ORDER BY name", String.class);
    }

    @Test
    void aProjectionThatFailsStaysBehindAlone() {
        RecordedLedger ledger = closed();
        Stubborn stubborn = new Stubborn();
        Projector projector = ledger.keeping(stubborn, new ClaimRegister());

        assertThat(projector.catchUp()).containsOnlyKeys("stubborn");
        assertThat(ClaimRegister.find(ledger.lists(), "C-1")).isPresent();
        assertThat(seen(ledger)).isZero();

        stubborn.mended = true;
        ledger.on("C-1", new DependentsRecorded(1, day("2022-01-10")));
        assertThat(projector.take(ledger.after(2, 10)))
                .as("what it is behind with is read again")
                .isEmpty();
        assertThat(seen(ledger)).isEqualTo(3);
    }

    @Test
    void aRebuildThatFailsLeavesTheRowsAsTheyWere() {
        RecordedLedger ledger = closed();
        Stubborn stubborn = new Stubborn();
        stubborn.mended = true;
        Projector projector = ledger.keeping(stubborn);
        projector.catchUp();

        stubborn.mended = false;
        assertThatThrownBy(() -> RecordedLedger.rebuilt(projector)).hasMessage("closed claims are too much");
        assertThat(seen(ledger)).isEqualTo(2);
        assertThat(known(ledger)).containsExactly("stubborn");
        assertThat(projector.catchUp()).isEmpty();
    }

    @Test
    void moreThanOneBatchIsTakenUpWhole() {
        RecordedLedger ledger = new RecordedLedger().injury("C-1", "7", "Gus Lake", "2022-01-10", "Fell");
        IntStream.range(0, 4_000)
                .forEach(number -> ledger.on("C-1", new DependentsRecorded(number, day("2022-01-10"))));
        Projector projector = ledger.keeping(new Stubborn());

        assertThat(projector.catchUp()).isEmpty();
        assertThat(seen(ledger)).isEqualTo(4_001);
        assertThat(RecordedLedger.rebuilt(projector).getFirst().entries()).isEqualTo(4_001);
        assertThat(seen(ledger)).isEqualTo(4_001);
    }

    @Test
    void aRebuildGivesTheSameRowsWithAnyNumberOfThreadsAndInHowManyPartsSoever() {
        RecordedLedger ledger = forty();
        Projector projector = ledger.keeping(new Stubborn(), new ClaimRegister());
        projector.catchUp();
        List<String> live = List.of(projector.fingerprint("stubborn"), projector.fingerprint("claims"));
        for (Rebuild.Bounds bounds : List.of(
                RecordedLedger.bounds(1, Long.MAX_VALUE),
                RecordedLedger.bounds(7, Long.MAX_VALUE),
                RecordedLedger.bounds(2, 50_000),
                RecordedLedger.bounds(3, 1_000))) {
            assertThat(projector.rebuild(projector.names(), bounds, entries -> {}, moving -> {}))
                    .as(bounds.toString())
                    .extracting(Projector.Rebuilt::fingerprint)
                    .isEqualTo(live);
        }
    }

    @Test
    void aRebuildSaysWhenRowsWereOtherOnes() {
        RecordedLedger ledger = forty();
        Projector projector = ledger.keeping(new Stubborn());
        projector.catchUp();
        String right = projector.fingerprint("stubborn");
        ledger.database().update("DELETE FROM stubborn.seen WHERE claim = 'C-3'");
        String wrong = projector.fingerprint("stubborn");

        Projector.Rebuilt rebuilt = RecordedLedger.rebuilt(projector).getFirst();

        assertThat(rebuilt.before()).isEqualTo(wrong).isNotEqualTo(right);
        assertThat(rebuilt.fingerprint()).isEqualTo(right);
    }

    @Test
    void whatIsRecordedDuringARebuildIsInTheNewTables() {
        RecordedLedger ledger = forty();
        Projector projector = ledger.keeping(new Stubborn(), new ClaimRegister());
        projector.catchUp();
        List<Long> told = new ArrayList<>();
        List<Moving> moving = new ArrayList<>();
        projector.rebuild(
                projector.names(),
                RecordedLedger.bounds(2, Long.MAX_VALUE),
                entries -> {
                    if (told.isEmpty()) {
                        ledger.on("C-3", new DependentsRecorded(1, day("2022-01-10")));
                        ledger.injury("C-99", "99", "Ida Gust", "2022-03-01", "Cut");
                        assertThat(projector.take(ledger.after(440, 10))).isEmpty();
                    }
                    told.add(entries);
                },
                moving::add);
        // Both have what was recorded meanwhile: nothing moves.
        assertThat(moving).hasSize(2).noneMatch(Moving::moves);

        assertThat(told).isNotEmpty();
        assertThat(seen(ledger)).isEqualTo(442);
        assertThat(ClaimRegister.find(ledger.lists(), "C-99")).isPresent();
        ledger.on("C-99", new DependentsRecorded(1, day("2022-03-01")));
        assertThat(projector.take(ledger.after(442, 10))).isEmpty();
        assertThat(seen(ledger)).isEqualTo(443);
    }

    @Test
    void whatAKilledRebuildLeftIsDroppedAtTheNextStart() {
        RecordedLedger ledger = closed();
        Projector projector = ledger.keeping(new ClaimRegister());
        projector.catchUp();
        String before = projector.fingerprint("claims");
        ledger.database().execute("CREATE TABLE claims.claim_aside (claim VARCHAR(60) NOT NULL PRIMARY KEY)");
        ledger.database()
                .update("INSERT INTO ledger.projection (name, position, shape) VALUES ('claims.claim_aside', 0, '')");

        Projector again = ledger.keeping(new ClaimRegister());

        assertThat(known(ledger)).containsExactly("claims");
        assertThat(again.fingerprint("claims")).isEqualTo(before);
        assertThatThrownBy(() -> ledger.database().queryForList("SELECT * FROM claims.claim_aside"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void projectionsThatAreNoLongerKeptAreDroppedWithTheirTables() {
        RecordedLedger ledger = closed();
        ledger.database().execute("CREATE SCHEMA balances");
        ledger.database().execute("CREATE TABLE balances.claim (claim VARCHAR(60) NOT NULL PRIMARY KEY)");
        ledger.database().execute("CREATE TABLE balances.balance (claim VARCHAR(60) NOT NULL)");
        ledger.database().update("INSERT INTO ledger.projection (name, position, shape) VALUES ('balances', 0, 'x')");
        ledger.database().execute("CREATE SCHEMA timeline");
        ledger.database().execute("CREATE TABLE timeline.line (position BIGINT NOT NULL PRIMARY KEY)");
        ledger.database().update("INSERT INTO ledger.projection (name, position, shape) VALUES ('timeline', 0, 'x')");

        Projector projector = ledger.keeping(new Interactions());

        assertThat(projector.names()).containsExactly("interactions");
        assertThat(known(ledger)).containsExactly("interactions");
        for (String table : List.of("balances.claim", "timeline.line")) {
            assertThatThrownBy(() -> ledger.database().queryForList("SELECT * FROM " + table))
                    .isInstanceOf(DataAccessException.class);
        }
        ledger.database().execute("CREATE SCHEMA balances");
    }

    @Test
    void anUnknownProjectionIsRefusedWithThoseThatThereAre() {
        Projector projector = closed().keeping(new Stubborn(), new ClaimRegister());

        assertThatThrownBy(() -> projector.rebuild(
                        List.of("balances"), RecordedLedger.bounds(1, Long.MAX_VALUE), entries -> {}, moving -> {}))
                .hasMessage("there is no projection \"balances\"; there are stubborn, claims");
    }
}
