package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Claims;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.family.EventKind;
import org.caseledger.family.EventKinds;
import org.caseledger.family.EventReader;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.RisingInstants;
import org.caseledger.office.Submission;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is stored is read by one reader, once, in today's shape; what is exported is what is stored. */
class OneReaderTest {

    private static final LocalDate INJURED = LocalDate.parse("2022-01-10");

    @TempDir
    Path directory;

    private final List<String> read = new ArrayList<>();
    private final EventReader counting = (name, revision, json) -> {
        read.add(name + " " + new String(json, StandardCharsets.UTF_8));
        return EventCatalogue.reader().read(name, revision, json);
    };

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    @Test
    void whatIsAppendedIsNotReadBack() {
        try (OpenLedger ledger = open()) {
            record(ledger, report("C-1"));
            record(ledger, report("C-2"));
            record(ledger, stationary("C-1", 30), stationary("C-1", 40));
            record(ledger, stationary("C-2", 50));
            assertThat(ledger.facts("C-1").entries()).hasSize(3);
            assertThat(ledger.entries(Claims.FAMILY, "C-2")).hasSize(2);
            assertThat(read).isEmpty();
        }
    }

    @Test
    void aStreamThatWasOpenedAgainIsReadOnceAndItsNextEntriesNever() {
        try (OpenLedger ledger = open()) {
            record(ledger, report("C-1"));
            record(ledger, stationary("C-1", 30));
        }
        try (OpenLedger ledger = open()) {
            // Which claims there are is read from their first entries, once after opening.
            assertThat(ledger.ofEmployee("E-C-1")).containsExactly("C-1");
            read.clear();
            assertThat(ledger.facts("C-1").entries()).hasSize(2);
            assertThat(read).hasSize(2);
            record(ledger, stationary("C-1", 40));
            record(ledger, stationary("C-1", 50));
            assertThat(ledger.facts("C-1").entries()).hasSize(4);
            assertThat(read).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWasRolledBackIsNotRead() {
        try (OpenLedger ledger = open()) {
            record(ledger, report("C-1"));
            // Lists that lag behind what was given up would read it from the disk.
            assertThat(ledger.lists(ClaimRegister::all)).containsExactly("C-1");
            ledger.office().suppose(List.of(submission(report("C-2"))), (reading, answers) -> answers);
            assertThat(ledger.facts("C-2").exists()).isFalse();
            record(ledger, report("C-2"));
            assertThat(ledger.facts("C-2").entries()).hasSize(1);
            assertThat(read).isEmpty();
        }
    }

    @Test
    void anEarlierShapeIsReadAsTodaysAndExportedAsItIsStored() {
        try (OpenLedger ledger = open()) {
            record(ledger, report("C-1"));
            record(ledger, stationary("C-1", 30));
            JdbcTemplate database = ledger.database();
            database.update("UPDATE DomainEventEntry SET payload = ? WHERE globalIndex = 2", (Object)
                    "{\"stationaryOn\":\"2022-02-09\"}".getBytes(StandardCharsets.UTF_8));
            Class<?> event = ledger.facts("C-1").entries().getLast().event().getClass();
            Journal journal = new Journal(
                    database,
                    new EventKinds(List.of(EventKind.of("claim.medically-stationary-recorded", event)
                            .from(1, old -> {
                                old.set("on", old.remove("stationaryOn"));
                                return old;
                            }))));
            Recorded recorded = journal.after(1, 10).getFirst();
            assertThat(recorded.entry()).isEqualTo(ledger.facts("C-1").entries().getLast());
            StoredEntry stored = journal.storedAfter(1, 10).getFirst();
            assertThat(stored.revision()).isEqualTo(1);
            assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"stationaryOn\":\"2022-02-09\"}");
            assertThat(stored.entry()).isEqualTo(recorded.entry().id());
        }
    }

    @Test
    void theFrameworkReadsNothingOnItsOwn() {
        assertThatThrownBy(() -> new LedgerSerializer()
                        .deserialize(new SimpleSerializedObject<>("{}", String.class, "claim.accepted", "1")))
                .hasMessage("claim.accepted is read by the journal");
    }

    private OpenLedger open() {
        return new OpenLedger(Opening.toRecord(directory, Clock.systemUTC(), Keys.NONE), counting);
    }

    private static void record(OpenLedger ledger, ClaimCommand... commands) {
        List<Submission> submissions =
                Stream.of(commands).map(OneReaderTest::submission).toList();
        assertThat(ledger.office().take(submissions, true, new RisingInstants()))
                .noneMatch(Reply::refused);
    }

    private static Submission submission(ClaimCommand command) {
        return Submission.now((Record) command, Who.commandLine("tester"), new Key.Plain(EntryIdentifiers.randomKey()));
    }

    private static ClaimCommand report(String claim) {
        return new ClaimCommand.ReportInjury(
                claim,
                Jurisdiction.AZ,
                "glendale",
                new Employee("E-" + claim, "Robin Sample"),
                INJURED,
                INJURED,
                InjuryKind.LOST_TIME,
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ClaimCommand stationary(String claim, int days) {
        return new ClaimCommand.RecordMedicallyStationary(claim, INJURED.plusDays(days));
    }
}
