package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.Claims;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.ReserveKind;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Sitting;
import org.caseledger.office.Submission;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a stream in memory is what stands on disk, whatever became of the transactions on it. */
class KeptStreamsTest {

    private static final String CLAIM = "G-22-0007";

    @TempDir
    Path directory;

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    @Test
    void aStreamThatGrewIsTheSameAsReadAnew() {
        List<Entry<ClaimEvent>> grown;
        try (Ledger ledger = open()) {
            record(ledger, report());
            for (int reserve = 1; reserve <= 5; reserve++) {
                assertThat(entries(ledger)).hasSize(reserve);
                record(ledger, reserve(reserve));
            }
            ledger.office().sit(sitting -> {
                execute(sitting, reserve(6));
                execute(sitting, reserve(7));
                assertThat(sitting.reading().claim(CLAIM).entries()).hasSize(8);
                return null;
            });
            grown = entries(ledger);
            assertThat(ledger.facts(CLAIM).entries()).isEqualTo(grown);
        }
        try (Ledger ledger = open()) {
            assertThat(entries(ledger)).isEqualTo(grown).hasSize(8);
        }
    }

    @Test
    void whatWasRolledBackWasNeverThere() {
        try (Ledger ledger = open()) {
            record(ledger, report());
            assertThat(entries(ledger)).hasSize(1);
            ledger.office().sit(sitting -> {
                execute(sitting, reserve(1));
                sitting.giveUp();
                return null;
            });
            assertThatThrownBy(() -> ledger.office().sit(sitting -> {
                        execute(sitting, reserve(2));
                        throw new IllegalStateException("the power fails");
                    }))
                    .hasMessage("the power fails");
            assertThat(entries(ledger)).hasSize(1);
            record(ledger, reserve(3));
            assertThat(entries(ledger))
                    .extracting(Entry::event)
                    .contains(event(3))
                    .doesNotContain(event(1), event(2));
        }
    }

    private Ledger open() {
        return Ledger.open(directory, Clock.systemUTC());
    }

    private static List<Entry<ClaimEvent>> entries(Ledger ledger) {
        return ledger.entries(Claims.FAMILY, CLAIM);
    }

    private static void record(Ledger ledger, ClaimCommand command) {
        ledger.office().sit(sitting -> {
            execute(sitting, command);
            return null;
        });
    }

    private static void execute(Sitting sitting, ClaimCommand command) {
        Submission submission = Submission.now(
                (Record) command, Who.commandLine("tester"), new Key.Plain(EntryIdentifiers.randomKey()));
        assertThat(sitting.submit(submission).outcome()).isInstanceOf(Outcome.Recorded.class);
    }

    private static ClaimCommand report() {
        LocalDate day = LocalDate.parse("2022-01-10");
        return new ClaimCommand.ReportInjury(
                CLAIM,
                Jurisdiction.AZ,
                "glendale",
                new Employee("E1", "Robin Sample"),
                day,
                day,
                InjuryKind.LOST_TIME,
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ClaimCommand reserve(int dollars) {
        return new ClaimCommand.SetReserve(CLAIM, ReserveKind.MEDICAL, usd(dollars), "Expected");
    }

    private static ClaimEvent event(int dollars) {
        return new ClaimEvent.ReserveSet(ReserveKind.MEDICAL, usd(dollars), "Expected");
    }

    private static Money usd(int dollars) {
        return Money.of(CurrencyUnit.USD, BigDecimal.valueOf(dollars));
    }
}
