package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.compliance.PenaltyCommand.AssessPenalty;
import org.caseledger.compliance.PenaltyCommand.ObjectToPenalty;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.departure.WhenRunTransmittedThenFilesLeave;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final Who ANN = Who.commandLine("ann");

    private final MemoryBooks books = new MemoryBooks();
    private final Office office = new Office(books);

    @Nested
    class UnderAKeyThatIsTheSenders {

        @Test
        void theSameCommandGetsTheFirstAnswer() {
            Reply first = office.submit(assess("PC-1", "k"));
            Reply second = office.submit(assess("PC-1", "k"));
            assertThat(first).isEqualTo(new Reply(new Outcome.Recorded(List.of("PC-1-1")), false, false, null));
            assertThat(second).isEqualTo(new Reply(first.outcome(), true, false, null));
            assertThat(books.entries("PC-1")).hasSize(1);
        }

        @Test
        void aRefusalIsAFirstAnswerToo() {
            Reply refused = office.submit(object("PC-1", "k"));
            assertThat(refused.refused()).isTrue();
            office.submit(assess("PC-1", "other"));
            assertThat(office.submit(object("PC-1", "k")).outcome()).isEqualTo(refused.outcome());
            assertThat(office.submit(object("PC-1", "k2")).refused()).isFalse();
        }

        @Test
        void anotherCommandGetsTheFirstAnswerAndIsTold() {
            Reply first = office.submit(assess("PC-1", "k"));
            Reply other = office.submit(assess("PC-2", "k"));
            assertThat(other.outcome()).isEqualTo(first.outcome());
            assertThat(other.otherwise()).isTrue();
            assertThat(books.entries("PC-2")).isEmpty();
        }

        @Test
        void theSameFieldsInAnotherCommandAreAnotherCommand() {
            Submission assessed = assess("PC-1", "k");
            Submission byBen = new Submission(assessed.command(), Who.commandLine("ben"), assessed.key(), null, null);
            office.submit(assessed);
            assertThat(office.submit(byBen).otherwise()).isTrue();
        }

        @Test
        void whateverWayItCameInTheAnswerIsTheSame() {
            Reply line = office.submit(assess("PC-1", "k"));
            Reply form =
                    office.submit(Submission.now(assess("PC-1", "k").command(), Who.web("ann"), new Key.Once("k")));
            assertThat(form).isEqualTo(new Reply(line.outcome(), true, false, null));
        }

        @Test
        void whatOnlyTheClockSpokeAgainstIsAskedAnew() {
            Submission early = at(assess("PC-1", "k"), "2022-06-27T18:00:00Z");
            assertThat(office.submit(early).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.AT_IN_FUTURE));
            books.itIs("2022-06-27T18:00:01Z");
            assertThat(office.submit(early).refused()).isFalse();
        }

        @Test
        void whatMovedSinceItsSenderLookedIsRefusedAndAskedAnew() {
            office.submit(assess("PC-1", "first").seen(0));
            Submission late = object("PC-1", "k");
            assertThat(office.submit(late.seen(0)).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.MOVED_SINCE));
            assertThat(books.entries("PC-1")).hasSize(1);
            Reply seen = office.submit(late.seen(1));
            assertThat(seen.refused()).isFalse();
            assertThat(office.submit(late.seen(0)))
                    .as("the same key again, whatever was seen by then")
                    .isEqualTo(new Reply(seen.outcome(), true, false, null));
        }

        @Test
        void answersFromBeforeThereWereFingerprintsCountAsTheSame() {
            books.write(open -> {
                open.keep("k", new Books.Kept("a".repeat(64), new Outcome.Recorded(List.of("old"))));
                return null;
            });
            assertThat(office.submit(assess("PC-1", "k")))
                    .isEqualTo(new Reply(new Outcome.Recorded(List.of("old")), true, false, null));
        }
    }

    @Test
    void aRowIsAskedAnewUntilItIsTaken() {
        Key row = new Key.UntilTaken("file:1");
        AtomicInteger asked = new AtomicInteger();
        for (Outcome outcome : List.of(
                Outcome.refuse("unknown-claim", "not yet"),
                new Outcome.Recorded(List.of("e1")),
                new Outcome.Recorded(List.of("e2")))) {
            office.sit(sitting -> sitting.once(row, List.of("cell"), () -> {
                asked.incrementAndGet();
                return outcome;
            }));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsOnlyNamedIsDecidedByItsStream() {
        Submission plain = Submission.now(assess("PC-1", "k").command(), ANN, new Key.Plain("PC-1/assess"));
        assertThat(office.submit(plain).refused()).isFalse();
        assertThat(office.submit(plain).refused()).isTrue();
    }

    @Nested
    class AllOrNothing {

        @Test
        void oneRefusalHasNothingRecorded() {
            List<Reply> answers =
                    office.take(List.of(assess("PC-1", "a"), object("PC-2", "b")), true, new RisingInstants());
            assertThat(answers).extracting(OfficeTest::code).containsExactly("rolled-back", "unknown-case");
            assertThat(books.entries("PC-1")).isEmpty();
            assertThat(office.submit(assess("PC-1", "a")).repeated()).isFalse();
        }

        @Test
        void whatAnEarlierCallRecordedKeepsItsAnswer() {
            Reply before = office.submit(assess("PC-1", "a"));
            List<Reply> answers = office.take(
                    List.of(assess("PC-1", "a"), new Illegible(Refusal.of("not-json", "no"))),
                    true,
                    new RisingInstants());
            assertThat(answers.getFirst().outcome()).isEqualTo(before.outcome());
        }

        @Test
        void withoutItTheOthersAreRecorded() {
            office.take(List.of(object("PC-2", "b"), assess("PC-1", "a")), false, new RisingInstants());
            assertThat(books.entries("PC-1")).hasSize(1);
        }
    }

    @Test
    void whatIsSupposedIsSeenAndNotRecorded() {
        List<Reply> seen =
                office.suppose(List.of(assess("PC-1", "a"), object("PC-1", "b")), (reading, answers) -> answers);
        assertThat(seen).noneMatch(Reply::refused);
        assertThat(books.entries("PC-1")).isEmpty();
        assertThat(office.submit(assess("PC-1", "a")).repeated()).isFalse();
    }

    @Nested
    class WhatLeaves {

        private static final String RUN = "glendale-2022-02-19";
        private static final RunContent NOTHING =
                new RunContent("glendale", new DateSpan(day("2022-02-19"), day("2022-03-04")), List.of(), List.of());

        private final Submission transmit = step(
                new PayrollCommand.TransmitRun("glendale", RUN, new Recomputed(NOTHING, NOTHING.hash(), "")),
                new Key.Once("t"));

        @BeforeEach
        void anApprovedRun() {
            office.submit(step(
                    new PayrollCommand.PrepareRun("glendale", RunDraft.of(NOTHING)), new Key.Plain(RUN + "/prepare")));
            office.submit(Submission.now(
                    new PayrollCommand.ApproveRun("glendale", RUN),
                    Who.commandLine("ben"),
                    new Key.Plain(RUN + "/approve")));
            assertThat(books.leaving()).isEmpty();
        }

        @Test
        void isWrittenOnceWithTheEntryThatDecidesIt() {
            office.submit(transmit);
            assertThat(office.submit(transmit).repeated()).isTrue();
            assertThat(books.leaving()).containsExactly(WhenRunTransmittedThenFilesLeave.then(RUN, "glendale-3"));
        }

        @Test
        void isNothingOfWhatIsRefused() {
            office.submit(step(new PayrollCommand.CancelRun("glendale", RUN, null), new Key.Plain(RUN + "/cancel")));
            assertThat(office.submit(transmit).refused()).isTrue();
            assertThat(books.leaving()).isEmpty();
        }

        @Test
        void isNothingOfWhatIsSupposed() {
            office.suppose(List.of(transmit), (reading, answers) -> answers);
            assertThat(books.leaving()).isEmpty();
        }

        @Test
        void isNothingOfWhatIsGivenUpBecauseAnotherIsRefused() {
            office.take(List.of(transmit, object("PC-2", "b")), true, new RisingInstants());
            assertThat(books.leaving()).isEmpty();
        }

        private static Submission step(PayrollCommand command, Key key) {
            return Submission.now((Record) command, ANN, key);
        }
    }

    @Test
    void instantsOfAHistoryNeverGoBack() {
        RisingInstants course = new RisingInstants();
        List<Reply> answers = office.take(
                List.of(
                        at(assess("PC-1", "a"), "2022-06-01T12:00:00Z"),
                        at(assess("PC-2", "b"), "2022-06-01T11:00:00Z"),
                        at(assess("PC-3", "c"), "2022-06-01T12:00:00Z")),
                false,
                course);
        assertThat(answers).extracting(OfficeTest::code).containsExactly("", "at-decreasing", "");
        assertThat(office.take(List.of(at(assess("PC-4", "d"), "2022-06-01T11:59:59Z")), false, course))
                .extracting(OfficeTest::code)
                .containsExactly("at-decreasing");
        assertThat(books.entries("PC-3"))
                .extracting(Entry::recordedAt)
                .containsExactly(Instant.parse("2022-06-01T12:00:00Z"));
    }

    @Test
    void whereTheClockLiesBehindTheSenderIsWarnedAndTheEntryKeepsIt() {
        office.submit(assess("PC-1", "a"));
        books.itIs("2022-06-27T12:00:00Z");
        Reply answer = office.submit(assess("PC-2", "b"));
        assertThat(answer.warning()).contains("2022-06-27T12:00:00Z");
        assertThat(books.entries("PC-2").getFirst().provenance().clockRead()).isEqualTo("2022-06-27T12:00:00Z");
        assertThat(books.entries("PC-2").getFirst().recordedAt()).isEqualTo("2022-06-27T16:00:00Z");
    }

    @Test
    void nobodyIsRefused() {
        Submission blank = Submission.now(assess("PC-1", "k").command(), Who.web(" "), new Key.Plain("x"));
        assertThat(code(office.submit(blank))).isEqualTo(RefusalCode.MISSING_BY);
    }

    @Test
    void whatIsOutOfBoundsIsRefusedBeforeItsStreamSeesIt() {
        assertThat(code(office.submit(assess("P".repeat(200), "k")))).isEqualTo("text-too-long");
        assertThat(code(office.submit(assess("PC-1", "k".repeat(300))))).isEqualTo("text-too-long");
    }

    private static String code(Reply answer) {
        return answer.outcome() instanceof Outcome.Refused(Refusal refusal) ? refusal.code() : "";
    }

    private static Submission at(Submission submission, String instant) {
        return new Submission(submission.command(), submission.who(), submission.key(), Instant.parse(instant), null);
    }

    private static Submission assess(String caseId, String key) {
        AssessPenalty command = new AssessPenalty(
                caseId, "Acme", "176.221", "late first payment", day("2022-05-02"), null, null, null, null, null, null);
        return Submission.now(command, ANN, new Key.Once(key));
    }

    private static Submission object(String caseId, String key) {
        return Submission.now(
                new ObjectToPenalty(caseId, day("2022-06-01"), null, "the payment was made", null, null),
                ANN,
                new Key.Once(key));
    }
}
