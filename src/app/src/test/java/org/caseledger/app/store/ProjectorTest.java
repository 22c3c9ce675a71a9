package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ProjectorTest {

    private static final String LINES = """
            {"do":"ReportInjury","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"7","name":"Gus"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            {"do":"CloseClaim","claim":"C-1","by":"ann","on":"2022-02-01"}
            """;

    @TempDir
    Path directory;

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
                if (!mended && recorded.entry().event() instanceof ClaimEvent.ClaimClosed) {
                    throw new IllegalStateException("closed claims are too much");
                }
                database.update("INSERT INTO stubborn.seen VALUES (?)", recorded.position());
            }
        }
    }

    @Test
    void aProjectionThatFailsStaysBehindAlone() {
        CommandLineRun.with(LINES, directory, "record", "-").done();
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            Stubborn stubborn = new Stubborn();
            Projector projector = new Projector(
                    List.of(stubborn, new Timeline()),
                    (position, max) -> ledger.journal(position, max),
                    ledger.database(),
                    new TransactionTemplate(new JdbcTransactionManager(
                            Objects.requireNonNull(ledger.database().getDataSource()))));

            assertThat(projector.catchUp()).containsOnlyKeys("stubborn");
            assertThat(Timeline.of(ledger.database(), "C-1", ledger.now())).hasSize(2);
            assertThat(seen(ledger)).isZero();

            stubborn.mended = true;
            assertThat(projector.catchUp()).isEmpty();
            assertThat(seen(ledger)).isEqualTo(2);
        }
    }

    private static int seen(Ledger ledger) {
        Integer seen = ledger.database().queryForObject("SELECT COUNT(*) FROM stubborn.seen", Integer.class);
        return seen == null ? -1 : seen;
    }
}
