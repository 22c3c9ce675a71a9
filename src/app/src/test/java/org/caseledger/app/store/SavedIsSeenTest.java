package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.caseledger.projection.interactions.Interactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever saved something sees it in every list, whatever others save and read at the same time. */
class SavedIsSeenTest {

    private static final int WRITERS = 4;
    private static final int CLAIMS = 12;
    private static final LocalDate DAY = LocalDate.parse("2022-06-10");

    @TempDir
    Path directory;

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    private static Submission report(String claim) {
        return submission(new ReportInjury(
                claim,
                Jurisdiction.AZ,
                "glendale",
                new Employee("E-" + claim, "Gus Lake"),
                DAY,
                DAY,
                InjuryKind.LOST_TIME,
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private static Submission call(String claim, int number) {
        return submission(new LogInteraction(
                claim, DAY, InteractionChannel.PHONE, "claimant", "call " + number, "asked", "told", null, null, null));
    }

    private static Submission submission(Record command) {
        return Submission.now(command, Who.commandLine("ann"), new Key.Plain(String.valueOf(command.hashCode())));
    }

    private static void record(OpenLedger ledger, Submission submission) {
        assertThat(ledger.office().submit(submission).outcome()).isInstanceOf(Outcome.Recorded.class);
    }

    private static List<String> claims(OpenLedger ledger) {
        return ledger.lists(tables -> ClaimRegister.ofEmployer(tables, "glendale"));
    }

    private static Optional<ClaimRow> find(OpenLedger ledger, String claim) {
        return ledger.lists(tables -> ClaimRegister.find(tables, claim));
    }

    private static int interactions(OpenLedger ledger, String claim) {
        return ledger.lists(tables -> Interactions.of(tables, claim, ledger.now()))
                .size();
    }

    @Test
    void fourWritersEachSeeWhatTheySavedWhileOthersReadAndProjectionsAreRebuilt() throws Exception {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            AtomicBoolean over = new AtomicBoolean();
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(ledger, "W" + number + "-")));
            }
            Future<?> reader = threads.submit(() -> {
                int found = 0;
                while (!over.get()) {
                    int now = ledger.lists(
                            tables -> ClaimRegister.search(tables, ClaimSearch.latestFirst("gus", "", DAY, 1), 1)
                                    .count());
                    assertThat(now).isGreaterThanOrEqualTo(found);
                    found = now;
                }
            });
            Future<?> rebuilds = threads.submit(() -> {
                while (!over.get()) {
                    ledger.readModels().rebuildAll();
                }
            });
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                over.set(true);
            }
            reader.get();
            rebuilds.get();
            assertThat(claims(ledger)).hasSize(WRITERS * CLAIMS);
            assertThat(ledger.readModels().rebuildAll())
                    .allSatisfy(rebuilt -> assertThat(rebuilt.fingerprint()).isEqualTo(rebuilt.before()));
        }
    }

    private static void write(OpenLedger ledger, String prefix) {
        for (int claim = 0; claim < CLAIMS; claim++) {
            String name = prefix + claim;
            record(ledger, report(name));
            assertThat(find(ledger, name)).isPresent();
            assertThat(ledger.awake("glendale", DAY).contains(name))
                    .as("a claim is at rest, or it isn't")
                    .isNotEqualTo(ledger.resting(List.of(name), DAY).contains(name));
            for (int number = 1; number <= 3; number++) {
                record(ledger, call(name, number));
                assertThat(interactions(ledger, name)).isEqualTo(number);
            }
        }
    }

    @Test
    void whoWritesDoesNotWaitForWhatIsNotWrittenYet() {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            record(ledger, report("C-1"));
            ledger.office().sit(sitting -> {
                sitting.submit(report("C-2"));
                assertThat(claims(ledger)).containsExactly("C-1");
                return null;
            });
            assertThat(claims(ledger)).containsExactly("C-1", "C-2");
        }
    }

    @Test
    void whoClosesALedgerLeavesNothingToTakeUp() {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            record(ledger, report("C-1"));
        }
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            assertThat(ledger.database().queryForList("SELECT DISTINCT position FROM ledger.projection", Long.class))
                    .containsExactly(1L);
        }
    }
}
