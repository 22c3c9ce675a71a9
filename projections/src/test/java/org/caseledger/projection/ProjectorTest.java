package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.projection.RecordedLedger.day;

import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.DependentsRecorded;
import org.caseledger.projection.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectorTest {

    /** A projection that can't stand closed claims. */
    private static final class Stubborn implements Projection {
        private boolean mended;

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public List<String> tables() {
            return List.of("stubborn.seen");
        }

        @Override
        public void apply(List<Recorded> entries, JdbcTemplate database) {
            for (Recorded recorded : entries) {
                if (!mended && recorded.entry().event() instanceof ClaimClosed) {
                    throw new IllegalStateException("closed claims are too much");
                }
                database.update("INSERT INTO stubborn.seen VALUES (?)", recorded.position());
            }
        }
    }

    private static RecordedLedger closed() {
        return new RecordedLedger()
                .injury("C-1", "7", "Gus Lake", "2022-01-10", "Fell")
                .on("C-1", new ClaimClosed(day("2022-02-01"), null));
    }

    private static int seen(RecordedLedger ledger) {
        return ledger.database()
                .queryForList("SELECT position FROM stubborn.seen", Long.class)
                .size();
    }

    @Test
    void aProjectionThatFailsStaysBehindAlone() {
        RecordedLedger ledger = closed();
        Stubborn stubborn = new Stubborn();
        Projector projector = ledger.keeping(stubborn, new Timeline());

        assertThat(projector.catchUp()).containsOnlyKeys("stubborn");
        assertThat(Timeline.of(ledger.database(), "C-1", RecordedLedger.at("e2")))
                .hasSize(2);
        assertThat(seen(ledger)).isZero();

        stubborn.mended = true;
        assertThat(projector.catchUp()).isEmpty();
        assertThat(seen(ledger)).isEqualTo(2);
    }

    @Test
    void aRebuildThatFailsLeavesTheRowsAsTheyWere() {
        RecordedLedger ledger = closed();
        Stubborn stubborn = new Stubborn();
        stubborn.mended = true;
        Projector projector = ledger.keeping(stubborn);
        projector.catchUp();

        stubborn.mended = false;
        assertThatThrownBy(() -> projector.rebuild("stubborn")).hasMessage("closed claims are too much");
        assertThat(seen(ledger)).isEqualTo(2);
        assertThat(projector.catchUp()).isEmpty();
    }

    @Test
    void moreThanOneBatchIsTakenUpWhole() {
        RecordedLedger ledger = new RecordedLedger().injury("C-1", "7", "Gus Lake", "2022-01-10", "Fell");
        IntStream.range(0, 4_000)
                .forEach(number -> ledger.on("C-1", new DependentsRecorded(number, day("2022-01-10"))));
        Stubborn counting = new Stubborn();
        Projector projector = ledger.keeping(counting);

        assertThat(projector.catchUp()).isEmpty();
        assertThat(seen(ledger)).isEqualTo(4_001);
        assertThat(projector.rebuild("stubborn").entries()).isEqualTo(4_001);
    }

    @Test
    void aProjectionThatIsNoLongerKeptIsDroppedWithItsTables() {
        RecordedLedger ledger = closed();
        ledger.database().execute("CREATE SCHEMA balances");
        ledger.database().execute("CREATE TABLE balances.claim (claim VARCHAR(60) NOT NULL PRIMARY KEY)");
        ledger.database().execute("CREATE TABLE balances.balance (claim VARCHAR(60) NOT NULL)");
        ledger.database().update("INSERT INTO ledger.projection (name, position, shape) VALUES ('balances', 0, 'x')");

        Projector projector = ledger.keeping(new Timeline());

        assertThat(projector.names()).containsExactly("timeline");
        assertThat(ledger.database().queryForList("SELECT name FROM ledger.projection", String.class))
                .containsExactly("timeline");
        assertThatThrownBy(() -> ledger.database().queryForList("SELECT * FROM balances.claim"))
                .isInstanceOf(DataAccessException.class);
        ledger.database().execute("CREATE SCHEMA balances");
    }

    @Test
    void anUnknownProjectionIsRefusedWithThoseThatThereAre() {
        Projector projector = closed().keeping(new Stubborn(), new Timeline());

        assertThatThrownBy(() -> projector.rebuild("balances"))
                .hasMessage("there is no projection \"balances\"; there are stubborn, timeline");
    }
}
