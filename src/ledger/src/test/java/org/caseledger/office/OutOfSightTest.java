package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.office.AtTheDoor.accept;
import static org.caseledger.office.AtTheDoor.injury;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.Claims;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.ReserveKind;
import org.caseledger.compliance.PenaltyCommand.IssueWarning;
import org.caseledger.compliance.PenaltyCommand.RescindPenalty;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand.*;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.people.Role;
import org.caseledger.receivable.OwedItem;
import org.caseledger.receivable.ReceivableCommand.DisputeReceivable;
import org.caseledger.receivable.ReceivableCommand.NoticeReceivable;
import org.caseledger.receivable.ReceivableCommand.OpenReceivable;
import org.caseledger.user.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To somebody who is bound to employers, what is another employer's isn't there: a command finds no trace of it. */
class OutOfSightTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-06-11"), day("2022-06-24"));
    private static final Who BEN = Who.web("ben");
    private static final Who ANN = Who.web("ann");

    private final AtTheDoor door = new AtTheDoor();

    /** Ben, of glendale, may do everything that a role can; ann, too, of everybody. */
    @BeforeEach
    void twoEmployers() {
        Who earlier = Who.commandLine("earlier");
        door.phoenixHasAPolicy();
        door.done(injury("G-1"), earlier);
        door.done(injury("P-1", "phoenix", "E1"), earlier);
        door.done(warning("K-P", "P-1"), earlier);
        door.done(receivable("R-P-1-1", "P-1"), earlier);
        door.done(new PrepareRun("phoenix", draft("phoenix")), earlier);
        door.account("ann", Role.CLERK, Role.ADJUSTER, Role.PAYROLL, Role.APPROVER, Role.COMPLIANCE, Role.AUDITOR);
        door.bound(
                "ben",
                "glendale",
                Role.CLERK,
                Role.ADJUSTER,
                Role.PAYROLL,
                Role.APPROVER,
                Role.COMPLIANCE,
                Role.AUDITOR);
    }

    private static RunDraft draft(String employer) {
        return RunDraft.of(new RunContent(employer, PERIOD, List.of(), List.of()));
    }

    private static IssueWarning warning(String caseId, @Nullable String claim) {
        return new IssueWarning(
                caseId, "Insurer I", "176.221", "late-denial", day("2022-06-15"), claim, null, null, null, null, null);
    }

    private static OpenReceivable receivable(String id, String claim) {
        return new OpenReceivable(
                id,
                claim,
                "phoenix-2022-06-11",
                PERIOD,
                List.of(new OwedItem(PERIOD, LineKind.STATUTORY, "713", null, usd("100.00"))),
                List.of("P-1-1"));
    }

    /** The same about what is on record elsewhere and about what nobody ever recorded. */
    private static Stream<List<Record>> pairs() {
        return Stream.of(
                List.of(accept("P-1"), accept("P-9")),
                List.of(new CloseClaim("p-1", day("2022-06-20"), null), new CloseClaim("p-9", day("2022-06-20"), null)),
                List.of(new WithdrawEntry("P-1", "P-1-1", "?"), new WithdrawEntry("P-9", "P-1-1", "?")),
                List.of(
                        new SetReserve("P-1", ReserveKind.MEDICAL, usd("-1.00"), "?"),
                        new SetReserve("P-9", ReserveKind.MEDICAL, usd("-1.00"), "?")),
                List.of(
                        new CloseClaim("P-1", day("2022-06-20"), "x".repeat(3000)),
                        new CloseClaim("P-9", day("2022-06-20"), "x".repeat(3000))),
                List.of(
                        new DisputeReceivable("R-P-1-1", day("2022-06-20"), "?"),
                        new DisputeReceivable("R-P-9-1", day("2022-06-20"), "?")),
                List.of(
                        new RescindPenalty("K-P", day("2022-06-20"), null, null, null, null),
                        new RescindPenalty("K-X", day("2022-06-20"), null, null, null, null)),
                List.of(
                        new ApproveRun("phoenix", "phoenix-2022-06-11"),
                        new ApproveRun("mesaxyz", "mesaxyz-2022-06-11")),
                List.of(new PrepareRun("phoenix", draft("phoenix")), new PrepareRun("mesaxyz", draft("mesaxyz"))),
                List.of(injury("P-2", "phoenix", "E2"), injury("P-2", "mesaxyz", "E2")),
                List.of(injury("P-1", "phoenix", "E2"), injury("P-1", "mesaxyz", "E2")),
                List.of(warning("K-1", "P-1"), warning("K-1", "P-9")));
    }

    @Test
    void whatIsOutOfSightAnswersAsWhatNobodyRecorded() {
        assertThat(pairs()).allSatisfy(pair -> {
            Refusal hidden = door.refused(pair.getFirst(), BEN);
            Refusal unknown = door.refused(pair.getLast(), BEN);
            assertThat(hidden.code()).isEqualTo(unknown.code());
            assertThat(hidden.citation()).isEqualTo(unknown.citation());
            assertThat(hidden.field()).isEqualTo(unknown.field());
            assertThat(told(hidden)).isEqualTo(told(unknown));
        });
    }

    @Test
    void whoeverSaysWhatTheySawLearnsNothingEither() {
        Submission hidden =
                Submission.now(accept("P-1"), BEN, new Key.Plain("a")).seen(1);
        Submission unknown =
                Submission.now(accept("P-9"), BEN, new Key.Plain("b")).seen(1);
        assertThat(AtTheDoor.refusal(door.office().submit(hidden)))
                .isEqualTo(AtTheDoor.refusal(door.office().submit(unknown)));
        assertThat(AtTheDoor.refusal(door.office().submit(hidden.seen(0))).code())
                .isEqualTo("unknown-claim");
    }

    /** A message with the names that the sender wrote themselves made one. */
    private static String told(Refusal refusal) {
        return refusal.message()
                .replaceAll("(?i)P-[19]", "P")
                .replaceAll("K-[PX]", "K")
                .replaceAll("phoenix|mesaxyz", "employer");
    }

    @Test
    void whoeverIsNotBoundFindsIt() {
        door.done(accept("P-1"), ANN);
        door.done(new RescindPenalty("K-P", day("2022-06-20"), null, null, null, null), ANN);
        door.done(new NoticeReceivable("R-P-1-1", day("2022-06-20"), day("2022-07-20"), null), ANN);
        door.done(new ApproveRun("phoenix", "phoenix-2022-06-11"), ANN);
    }

    @Test
    void whatIsTheirsIsFound() {
        door.done(accept("g-1"), BEN);
        door.done(warning("K-G", "G-1"), BEN);
        door.done(new RescindPenalty("K-G", day("2022-06-20"), null, null, null, null), BEN);
        door.done(new PrepareRun("glendale", draft("glendale")), BEN);
        assertThat(door.books().facts(Claims.FAMILY, "G-1").entries()).hasSize(2);
    }

    @Test
    void employersThatAreKnownAreTheirOwn() {
        Refusal refusal = door.refused(injury("P-2", "phoenix", "E2"), BEN);
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_EMPLOYER);
        assertThat(refusal.message()).isEqualTo("there is no policy for employer \"phoenix\"; known: glendale");
    }

    @Test
    void aNumberThatIsTakenSaysNoMore() {
        Refusal claim = door.refused(injury("p-1"), BEN);
        assertThat(claim)
                .isEqualTo(Refusal.of("claim-exists", "no claim can be reported as p-1; choose another number"));
        assertThat(door.refused(warning("K-P", "G-1"), BEN))
                .isEqualTo(Refusal.of("case-exists", "no case can be opened as K-P; choose another number"));
        assertThat(door.refused(injury("P-1", "glendale", "E1"), ANN).message()).contains("by entry P-1-1");
    }

    @Test
    void aCaseIsAboutAClaimOfTheirs() {
        assertThat(door.refused(warning("K-2", null), BEN).code()).isEqualTo("unknown-claim");
        door.done(warning("K-2", null), ANN);
    }

    @Test
    void aRowOfAFeedTouchesTheirClaimsOnly() {
        LeaveListed row = new LeaveListed(day("2022-06-15"), LeaveKind.SICK, BigDecimal.TEN);
        door.done(new EmployeeCommand("E1", row), BEN);
        assertThat(door.books().on("claim/P-1")).hasSize(1);
        assertThat(door.books().on("claim/G-1")).hasSize(2);
    }

    @Test
    void whatASittingShowsIsInSight() {
        List<String> seen = door.office()
                .as(door.books().facts(Users.FAMILY, "ben").person())
                .sit(sitting -> {
                    Reading reading = sitting.reading();
                    return Stream.of("G-1", "P-1", "p-1")
                            .filter(claim -> reading.claim(claim).exists()
                                    && reading.inContext(claim).facts().exists())
                            .toList();
                });
        assertThat(seen).containsExactly("G-1");
        assertThat(door.office()
                        .<Boolean>sit(sitting -> sitting.reading().claim("P-1").exists()))
                .isTrue();
    }
}
