package org.caseledger.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.RisingInstants;
import org.caseledger.office.Submission;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a ledger when runs without lines are transmitted. */
class DispatcherTest {

    private static final Instant NOON = Instant.parse("2022-06-27T12:00:00Z");
    private static final Who ANN = Who.commandLine("ann");
    private static final Who BEN = Who.commandLine("ben");

    @TempDir
    Path directory;

    private final ClockSetByHand clock = new ClockSetByHand(NOON);
    private final Notebook carrier = new Notebook();
    private Ledger ledger;
    private Dispatcher dispatcher;

    /** Writes down what it was given, and can't take what it is told not to. */
    private static final class Notebook implements Carrier {
        private final List<String> taken = new ArrayList<>();
        private @Nullable Exception fault;
        private String refuses = "";

        @Override
        public DepartureKind carries() {
            return DepartureKind.TRANSMITTAL_FILES;
        }

        @Override
        public void carry(Departure departure) throws IOException {
            if (fault != null && departure.subject().startsWith(refuses)) {
                if (fault instanceof RuntimeException unexpected) {
                    throw unexpected;
                }
                throw (IOException) fault;
            }
            taken.add(departure.id());
        }
    }

    /** Carries letters, of which no test here has one. */
    private static final class NoLetters implements Carrier {

        @Override
        public DepartureKind carries() {
            return DepartureKind.LETTER;
        }

        @Override
        public void carry(Departure departure) {
            throw new IllegalStateException("no letter was written: " + departure);
        }
    }

    @BeforeEach
    void anOpenLedger() {
        EmptyLedger.in(directory);
        open();
    }

    private void open() {
        ledger = Ledger.open(directory, clock);
        dispatcher = new Dispatcher(ledger, List.of(carrier, new NoLetters()));
        ledger.outbox().handedOverBy(dispatcher);
    }

    @AfterEach
    void closed() {
        ledger.close();
    }

    @Test
    void whatIsDecidedLeavesRightAfterItIsOnDiskAndOnce() {
        String entry = transmitted("2022-06-11");
        assertThat(carrier.taken).containsExactly(entry + "/transmittal-files");
        assertThat(ledger.outbox().all())
                .containsExactly(new Leaving(
                        new Departure(DepartureKind.TRANSMITTAL_FILES, entry, "glendale-2022-06-11"),
                        NOON,
                        1,
                        NOON,
                        null,
                        null));
        assertThat(dispatcher.handOverDue()).isEmpty();
        assertThat(dispatcher.handOverAll()).isEmpty();
        assertThat(carrier.taken).hasSize(1);
    }

    @Test
    void whatACarrierCantTakeWaitsWithTheReasonUntilItIsDueAgain() {
        carrier.fault = new IOException("the line is dead");
        String entry = transmitted("2022-06-11");
        assertThat(waiting().fault()).isEqualTo("the line is dead");
        assertThat(waiting().nextTryAt()).isEqualTo(NOON.plusSeconds(5));

        clock.set(NOON.plusSeconds(4));
        assertThat(dispatcher.handOverDue()).isEmpty();
        clock.set(NOON.plusSeconds(5));
        assertThat(dispatcher.handOverDue()).singleElement().matches(Leaving::waits);
        assertThat(waiting().attempts()).isEqualTo(2);
        assertThat(waiting().nextTryAt()).isEqualTo(NOON.plusSeconds(15));

        carrier.fault = null;
        assertThat(dispatcher.handOverAll()).singleElement().matches(leaving -> !leaving.waits());
        assertThat(carrier.taken).containsExactly(entry + "/transmittal-files");
        assertThat(ledger.outbox().waiting()).isEmpty();
        Leaving left = ledger.outbox().all().getFirst();
        assertThat(left.attempts()).isEqualTo(3);
        assertThat(left.fault()).isNull();
    }

    @Test
    void aFaultOfACarrierHarmsNothingThatIsRecorded() {
        carrier.fault = new IllegalStateException("something about somebody");
        String entry = transmitted("2022-06-11");
        assertThat(ledger.payroll("glendale").runs().values())
                .singleElement()
                .matches(run -> run.transmittedAt() != null);
        assertThat(waiting().departure().entry()).isEqualTo(entry);
        assertThat(waiting().fault())
                .isEqualTo("unexpected fault (IllegalStateException; the ledger's log says where)");
        carrier.fault = new IOException("x".repeat(3_000));
        dispatcher.handOverAll();
        assertThat(waiting().fault()).hasSize(1_000);
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() {
        carrier.fault = new IOException("no");
        carrier.refuses = "glendale-2022-06-11";
        transmitted("2022-06-11");
        String second = transmitted("2022-06-25");
        assertThat(carrier.taken).containsExactly(second + "/transmittal-files");
        assertThat(waiting().departure().subject()).isEqualTo("glendale-2022-06-11");
    }

    @Test
    void whatWaitsWhenAProcessEndsLeavesFromTheNextUnderTheSameId() {
        ledger.close();
        ledger = Ledger.open(directory, clock);
        String entry = transmitted("2022-06-11");
        ledger.close();
        open();
        assertThat(carrier.taken).isEmpty();
        dispatcher.handOverDue();
        assertThat(carrier.taken).containsExactly(entry + "/transmittal-files");
    }

    @Test
    void whatSomebodyAsksForAgainLeavesAgainUnderTheSameIdAndIsMarkedOnce() {
        String entry = transmitted("2022-06-11");
        Leaving before = ledger.outbox().all().getFirst();
        clock.set(NOON.plusSeconds(60));
        assertThat(dispatcher.handOver(before.departure())).isEmpty();
        assertThat(carrier.taken).containsExactly(entry + "/transmittal-files", entry + "/transmittal-files");
        assertThat(ledger.outbox().all()).containsExactly(before);
    }

    @Test
    void aClockThatRanAheadKeepsNothingBack() {
        clock.set(NOON.plusSeconds(40_000));
        carrier.fault = new IOException("no");
        transmitted("2022-06-11");
        carrier.fault = null;
        clock.set(NOON);
        assertThat(dispatcher.handOverDue()).singleElement().matches(leaving -> !leaving.waits());
    }

    @Test
    void nothingLeavesOfWhatIsSupposedGivenUpOrThrown() {
        prepared("2022-06-11");
        Submission transmit = transmit("2022-06-11");
        ledger.office().suppose(List.of(transmit), (reading, replies) -> {
            assertThat(replies).noneMatch(Reply::refused);
            return replies;
        });
        ledger.office().take(List.of(transmit, transmit), true, new RisingInstants());
        assertThatThrownBy(() -> ledger.office().sit(sitting -> {
                    sitting.submit(transmit);
                    throw new IllegalStateException("a fault after it was decided");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(carrier.taken).isEmpty();
        assertThat(ledger.outbox().all()).isEmpty();
        assertThat(ledger.office().submit(transmit).refused()).isFalse();
        assertThat(carrier.taken).hasSize(1);
    }

    private Leaving waiting() {
        return Objects.requireNonNull(ledger.outbox().waiting().getFirst());
    }

    /** Transmits a run without lines of the period that begins on {@code first}; returns the deciding entry. */
    private String transmitted(String first) {
        prepared(first);
        assertThat(ledger.office().submit(transmit(first)).refused()).isFalse();
        return ledger.journal(0, 100).getLast().entry().id();
    }

    private void prepared(String first) {
        submit(new PayrollCommand.PrepareRun("glendale", RunDraft.of(nothing(first))), ANN, first + "/prepare");
        submit(new PayrollCommand.ApproveRun("glendale", "glendale-" + first), BEN, first + "/approve");
    }

    private void submit(PayrollCommand command, Who who, String key) {
        assertThat(ledger.office()
                        .submit(Submission.now((Record) command, who, new Key.Plain(key)))
                        .refused())
                .isFalse();
    }

    private static Submission transmit(String first) {
        return Submission.now(
                new PayrollCommand.TransmitRun(
                        "glendale",
                        "glendale-" + first,
                        new Recomputed(nothing(first), nothing(first).hash(), "")),
                BEN,
                new Key.Plain(first + "/transmit"));
    }

    private static RunContent nothing(String first) {
        LocalDate from = LocalDate.parse(first);
        return new RunContent("glendale", new DateSpan(from, from.plusDays(13)), List.of(), List.of());
    }
}
