package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.ReserveKind;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Books.Kept;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.RisingInstants;
import org.caseledger.office.Submission;
import org.caseledger.projection.Recorded;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several who record at once: each gets an answer of its own, and only once what it says is on disk. */
class TransactionsTest {

    private static final LocalDate DAY = LocalDate.parse("2022-01-10");
    private static final int WRITERS = 6;
    private static final int ROUNDS = 15;

    @TempDir
    Path directory;

    @BeforeEach
    void anEmptyLedger() {
        EmptyLedger.in(directory);
    }

    @Test
    void everyWriterSeesWhatItSavedAndNobodySeesWhatWasGivenUp() throws Exception {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                all.add(writers.submit(() -> write(ledger, number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            List<Recorded> journal = ledger.journal(0, 1_000);
            assertThat(journal)
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * (ROUNDS + 1L))
                            .boxed()
                            .toList());
            for (int writer = 0; writer < WRITERS; writer++) {
                String stream = "claim/C-" + writer;
                assertThat(ledger.recorded(stream))
                        .isEqualTo(journal.stream()
                                .filter(entry -> entry.stream().equals(stream))
                                .toList())
                        .hasSize(ROUNDS + 1);
            }
        }
    }

    private static void write(OpenLedger ledger, int writer) {
        String claim = "C-" + writer;
        assertThat(submit(ledger, claim + "-report", report(claim)).refused()).isFalse();
        for (int round = 1; round <= ROUNDS; round++) {
            ClaimCommand command = reserve(claim, round);
            Submission given = submission(claim + "-given-up-" + round, reserve(claim, 1_000));
            Submission reportedAgain = submission(claim + "-again-" + round, report(claim));
            List<Reply> nothing = ledger.office().take(List.of(given, reportedAgain), true, new RisingInstants());
            assertThat(nothing).allMatch(Reply::refused);
            assertThatThrownBy(() -> ledger.office().sit(sitting -> {
                        sitting.submit(given);
                        throw new IllegalStateException("the power fails");
                    }))
                    .hasMessage("the power fails");
            Reply reply = submit(ledger, claim + "-" + round, command);
            assertThat(reply.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Recorded.class,
                            recorded -> assertThat(ledger.facts(claim).entries())
                                    .hasSize(1
                                            + Integer.parseInt(
                                                    command.toString().replaceAll("(?s).*USD (\\d+)\\..*", "$1")))
                                    .last()
                                    .extracting(Entry::id)
                                    .isEqualTo(recorded.entries().getFirst()));
            assertThat(submit(ledger, claim + "-" + round, command).repeated()).isTrue();
        }
    }

    @Test
    void whatWasDecidedMeanwhileGoesToTheDiskTogetherAndFallsTogether() throws Exception {
        Opening opened = Opening.toRecord(directory, Clock.systemUTC(), Keys.NONE);
        try (OpenLedger ledger = new OpenLedger(opened, EventCatalogue.reader());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Memory memory = new Memory(new Journal(ledger.database(), EventCatalogue.reader()), OtherWriters.NONE, 0);
            CountDownLatch firstIsBeingWritten = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            List<Integer> sizes = new ArrayList<>();
            Transactions transactions = new Transactions(
                    memory,
                    group -> {
                        sizes.add(group.answers().size());
                        if (sizes.size() == 1) {
                            firstIsBeingWritten.countDown();
                            uninterrupted(goOn);
                        } else if (sizes.size() == 2) {
                            throw new IllegalStateException("the disk is gone");
                        }
                    },
                    () -> memory.catchUp(entries -> {}));
            Future<?> first = writers.submit(() -> keep(transactions, "first", null));
            firstIsBeingWritten.await();
            CountDownLatch decided = new CountDownLatch(WRITERS - 1);
            List<Future<?>> meanwhile = IntStream.range(1, WRITERS)
                    .<Future<?>>mapToObj(number -> writers.submit(() -> keep(transactions, "k-" + number, decided)))
                    .toList();
            decided.await();
            // Whoever decides next comes after those have joined, sees what they decided, and falls with it.
            assertThatThrownBy(() -> transactions.run(false, draft -> {
                        assertThat(draft.answer("k-1")).isPresent();
                        goOn.countDown();
                        return true;
                    }))
                    .hasMessage("the disk is gone");
            first.get();
            for (Future<?> one : meanwhile) {
                assertThatThrownBy(one::get).cause().hasMessage("the disk is gone");
            }
            assertThat(keep(transactions, "k-1", null)).isTrue();
            assertThat(sizes).containsExactly(1, WRITERS - 1, 1);
        }
    }

    private static boolean keep(Transactions transactions, String key, @Nullable CountDownLatch decided) {
        return transactions.run(false, draft -> {
            draft.keep(key, new Kept("f", new Outcome.Recorded(List.of())));
            if (decided != null) {
                decided.countDown();
            }
            return true;
        });
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Submission submission(String key, ClaimCommand command) {
        return Submission.now((Record) command, Who.web("tester"), new Key.Once(key));
    }

    private static Reply submit(OpenLedger ledger, String key, ClaimCommand command) {
        return ledger.office().submit(submission(key, command));
    }

    private static ClaimCommand report(String claim) {
        return new ClaimCommand.ReportInjury(
                claim,
                Jurisdiction.AZ,
                "glendale",
                new Employee("E-" + claim, "Robin Sample"),
                DAY,
                DAY,
                InjuryKind.LOST_TIME,
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ClaimCommand reserve(String claim, int dollars) {
        return new ClaimCommand.SetReserve(
                claim, ReserveKind.MEDICAL, Money.of(CurrencyUnit.USD, BigDecimal.valueOf(dollars)), "Expected");
    }
}
