package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept in memory is current to an entry that it names, and never wrong about what is before it. */
class MemoryTest {

    private static final LocalDate INJURED = LocalDate.parse("2022-01-10");

    @TempDir
    Path directory;

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    @Test
    void aMemoryThatWasLeftBehindCatchesUpBeforeAnythingIsDecidedByIt() {
        Opening opened = Opening.toRecord(directory, Clock.systemUTC(), Keys.NONE);
        JdbcTemplate database = new JdbcTemplate(opened.database().dataSource());
        Journal journal = new Journal(database, EventCatalogue.reader());
        OtherWriters asked = known -> journal.end().position();
        try (OpenLedger one = new OpenLedger(opened, EventCatalogue.reader(), asked)) {
            OpenLedger other = new OpenLedger(opened, EventCatalogue.reader(), asked);
            assertThat(recorded(submit(one, "k-1", report("C-1", "E-1")))).isTrue();
            assertThat(recorded(submit(other, "k-2", stationary("c-1", 30)))).isTrue();
            assertThat(recorded(submit(one, "k-3", stationary("C-1", 40)))).isTrue();
            assertThat(recorded(submit(other, "k-4", report("C-2", "E-1")))).isTrue();
            assertThat(submit(one, "k-5", report("C-2", "E-2")).refused()).isTrue();
            assertThat(submit(other, "k-1", report("C-1", "E-1")).repeated()).isTrue();
            List<ClaimFacts> ofEmployee =
                    one.office().suppose(List.of(), (reading, replies) -> reading.claimsOf("E-1"));
            assertThat(ofEmployee).hasSize(2);
            assertThat(journal.after(0, 10))
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4).boxed().toList());
            for (OpenLedger each : List.of(one, other)) {
                assertThat(each.facts("C-1").entries()).hasSize(3);
                assertThat(each.recorded("claim/C-1")).isEqualTo(journal.stream("claim/C-1", 4));
                assertThat(each.ofEmployee("E-1")).containsExactly("C-1", "C-2");
                List<String> listed = each.lists(tables -> ClaimRegister.ofEmployer(tables, "glendale"));
                assertThat(listed).containsExactly("C-1", "C-2");
            }
        }
    }

    @Test
    void aCommitThatFailsLeavesMemoryAsTheDiskIs() {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            submit(ledger, "k-1", report("C-1", "E-1"));
            ledger.database().execute("ALTER TABLE answered_command ADD CONSTRAINT torn CHECK (command_key <> 'k-2')");
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> submit(ledger, "k-2", stationary("C-1", 30)))
                        .isInstanceOf(RuntimeException.class);
                assertThat(ledger.facts("C-1").entries()).hasSize(1);
                assertThat(ledger.size()).isEqualTo(1);
            }
            assertThat(recorded(submit(ledger, "k-3", stationary("C-1", 40)))).isTrue();
            ledger.database().execute("ALTER TABLE answered_command DROP CONSTRAINT torn");
            assertThat(recorded(submit(ledger, "k-2", stationary("C-1", 50)))).isTrue();
            assertThat(submit(ledger, "k-2", stationary("C-1", 50)).repeated()).isTrue();
            assertThat(ledger.journal(0, 10)).hasSize(3).isEqualTo(ledger.recorded("claim/C-1"));
        }
    }

    @Test
    void aMemoryInDoubtAsksTheJournalWhereItEnds() {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            submit(ledger, "k-1", report("C-1", "E-1"));
            Memory memory = new Memory(new Journal(ledger.database(), EventCatalogue.reader()), OtherWriters.NONE, 0);
            assertThat(memory.entries("claim/C-1")).hasSize(1);
            // As when a commit came through, and what was to be done after it did not.
            submit(ledger, "k-2", stationary("C-1", 30));
            assertThat(memory.mayLack()).isFalse();
            memory.doubt();
            assertThat(memory.mayLack()).isTrue();
            List<Recorded> told = new ArrayList<>();
            memory.catchUp(told::addAll);
            assertThat(told).isEqualTo(ledger.recorded("claim/C-1").subList(1, 2));
            assertThat(memory.recorded("claim/C-1")).isEqualTo(ledger.recorded("claim/C-1"));
            assertThat(memory.mayLack()).isFalse();
            assertThatThrownBy(() -> memory.advance(told)).hasMessageContaining("known already");
        }
    }

    @Test
    void theStreamsUsedLeastRecentlyAreReadAgain() {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            submit(ledger, "k-1", report("C-1", "E-1"));
            submit(ledger, "k-2", report("C-2", "E-1"));
            submit(ledger, "k-3", stationary("C-1", 30));
            Journal journal = new Journal(ledger.database(), EventCatalogue.reader());
            KeptStreams two = new KeptStreams(journal, 3, 2);
            KeptStreams.Kept first = two.stream("claim/C-1");
            assertThat(two.stream("claim/C-1")).isSameAs(first);
            assertThat(two.stream("claim/C-2").recorded()).hasSize(1);
            assertThat(two.stream("claim/C-1")).isNotSameAs(first);
            assertThat(two.stream("claim/C-1").recorded()).isEqualTo(first.recorded());
            KeptStreams earlier = new KeptStreams(journal, 2, 10);
            assertThat(earlier.stream("claim/C-1").recorded()).hasSize(1);
        }
    }

    private static boolean recorded(Reply reply) {
        return reply.outcome() instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty();
    }

    private static Reply submit(OpenLedger ledger, String key, ClaimCommand command) {
        return ledger.office().submit(Submission.now((Record) command, Who.commandLine("tester"), new Key.Once(key)));
    }

    private static ClaimCommand report(String claim, String employee) {
        return new ClaimCommand.ReportInjury(
                claim,
                Jurisdiction.AZ,
                "glendale",
                new Employee(employee, "Robin Sample"),
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
