package org.caseledger.claim;

import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;
import static org.caseledger.claim.ClaimDecisions.givenNothing;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of a claim: its code, and the words that tell a person what is wrong. */
class ClaimDeciderRefusesTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-01-08"), day("2022-01-21"));

    @Test
    void aClaimIsReportedOnce() {
        givenAReportedClaim()
                .when(report("glendale", "2022-01-10", "2022-01-10", null, null))
                .refused("claim-exists", "claim C-1 was reported already", "by entry e1");
    }

    @Test
    void everyOtherCommandNeedsAReportedClaim() {
        givenNothing()
                .when(new CloseClaim("C-1", day("2022-09-01"), null))
                .refused("unknown-claim", "claim C-1 is not reported", "ReportInjury");
        givenNothing()
                .when(new TransmitPay("C-1", "glendale-2022-01-08", PERIOD, List.of()))
                .refused("unknown-claim", "claim C-1");
    }

    @Test
    void anEmployerWithoutAPolicyIsRefused() {
        givenNothing()
                .when(report("gilbert", "2022-01-10", "2022-01-10", null, null))
                .refused("unknown-employer", "no policy for employer \"gilbert\"", "known: glendale, mesa-grande");
    }

    @Test
    void anEmployerWhosePolicyPayrollCanNotFollowIsRefused() {
        givenNothing()
                .when(report("tucson", "2022-01-10", "2022-01-10", null, null))
                .refused("unknown-employer", "tucson's policy file has no pay periods");
    }

    @Test
    void anInjuryAfterTomorrowIsRefused() {
        givenNothing()
                .when(report("glendale", "2022-03-03", "2022-03-03", null, null))
                .refused("future-date", "2022-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-09,           ,           , employerKnewOn (2022-01-09)",
        "2022-01-10, 2022-01-09,           , treatmentKnownOn (2022-01-09)",
        "2022-01-10, 2022-01-10, 2022-01-09, reportedOn (2022-01-09)",
    })
    void whatFollowsAnInjuryIsNotBeforeIt(
            String employerKnewOn, String treatmentKnownOn, String reportedOn, String words) {
        givenNothing()
                .when(report("glendale", "2022-01-10", employerKnewOn, treatmentKnownOn, reportedOn))
                .refused("dates-out-of-order", words + " is before injuredOn (2022-01-10)");
    }

    @ParameterizedTest
    @CsvSource({
        "AZ, mn.first-payment, az",
        "AZ, az.notice, az",
        "AZ, '', az",
        "MN, az.report-of-injury, mn",
        "MN, MN.FIRST-PAYMENT, mn",
    })
    void anExceptionIsToADeadlineOfTheClaimsState(Jurisdiction state, String deadline, String rule) {
        given(ClaimHistory.of("C-1").record(injury(state, "glendale")))
                .when(new DocumentException("C-1", deadline, "mail was lost", null))
                .refused(
                        "unknown-deadline",
                        "\"" + deadline + "\" is no deadline of the claim's state, " + state,
                        "./caseledger calc " + rule + ".deadline --list names them");
    }

    @Test
    void anExceptionIsToADeadlineThatTheClaimHas() {
        givenAReportedClaim()
                .when(new DocumentException("C-1", "az.accept-or-deny", "mail was lost", null))
                .refused(
                        "unknown-deadline",
                        "claim C-1 doesn't have the deadline az.accept-or-deny",
                        "./caseledger deadlines C-1");
    }

    @Test
    void aCorrectionOfTheReportSaysWhatIsRight() {
        givenAReportedClaim()
                .when(new CorrectReport("C-1", null, null, null, null, "?"))
                .refused("nothing-corrected", "\"employerKnewOn\", \"treatmentKnownOn\", \"kind\" or \"reportedOn\"");
        givenAReportedClaim()
                .when(new CorrectReport("C-1", null, day("2022-01-09"), null, null, "?"))
                .refused("dates-out-of-order", "treatmentKnownOn (2022-01-09) is before the date of injury");
    }

    @Test
    void aClaimIsNotClosedOverWhatIsLate() {
        given(injuredOn("2022-01-10")
                        .record(new CommissionNoticeNoted(day("2022-01-25")))
                        .record(new FormFiled("101", day("2022-01-21"), "commission", null)))
                .when(new CloseClaim("C-1", day("2022-02-20"), null))
                .refused(
                        "missed-deadline",
                        "claim C-1 can't be closed",
                        "az.report-of-injury, due on 2022-01-20, done on 2022-01-21, 1 day late; ",
                        "az.accept-or-deny, due on 2022-02-15, not done, 14 days late",
                        "Record DocumentException");
    }

    /** A closing that is recorded today for a day of long ago is judged by what is late today; one to come, by its own day. */
    @ParameterizedTest
    @CsvSource({"2022-02-04, 2022-01-28", "2022-02-14, 2022-04-01"})
    void aClosingIsJudgedByTheLaterOfItsDayAndToday(LocalDate notified, LocalDate closed) {
        given(injuredOn("2022-01-10")
                        .record(new CommissionNoticeNoted(notified))
                        .record(new FormFiled("101", day("2022-01-12"), "commission", null)))
                .when(new CloseClaim("C-1", closed, null))
                .refused("missed-deadline", "az.accept-or-deny");
    }

    private static InjuryReported injury(Jurisdiction state, String employer) {
        return new InjuryReported(
                state,
                employer,
                ClaimHistory.injury("2022-01-10").employee(),
                day("2022-01-10"),
                day("2022-01-10"),
                ClaimHistory.injury("2022-01-10").kind(),
                "Fell",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("datesOutOfOrder")
    void datesOutOfOrder(ClaimCommand command, String words) {
        givenAReportedClaim().when(command).refused("dates-out-of-order", words);
    }

    static Stream<Arguments> datesOutOfOrder() {
        LocalDate before = day("2022-01-09");
        LocalDate on = day("2022-02-04");
        LocalDate earlier = day("2022-02-03");
        String beforeInjury = " (2022-01-09) is before the date of injury (2022-01-10)";
        return Stream.of(
                arguments(
                        employment("2020-01-01", "2019-12-31", "1.00", null), "endedOn (2019-12-31) is before hiredOn"),
                arguments(status(on, earlier), "to (2022-02-03) is before from (2022-02-04)"),
                arguments(status(before, on), "from" + beforeInjury),
                arguments(new RecordEarnings("C-1", on, earlier, usd("1.00")), "to (2022-02-03) is before from"),
                arguments(
                        new ApportionOverlap("C-1", on, earlier, usd("1.00"), "Same loss"),
                        "to (2022-02-03) is before from"),
                arguments(new ApportionOverlap("C-1", before, on, usd("1.00"), "Same loss"), "from" + beforeInjury),
                arguments(new RecordMedicallyStationary("C-1", before), "on" + beforeInjury),
                arguments(new RateImpairment("C-1", before, "thumb", BigDecimal.TEN, null), "on" + beforeInjury),
                arguments(new NoteCommissionNotice("C-1", before), "notifiedOn" + beforeInjury),
                arguments(new AcceptClaim("C-1", before, null, null, null, null), "noticeOn" + beforeInjury),
                arguments(new AcceptClaim("C-1", on, earlier, null, null, null), "mailedOn (2022-02-03) is before"),
                arguments(new DenyClaim("C-1", before, null, null, null, null), "noticeOn" + beforeInjury),
                arguments(new DenyClaim("C-1", on, earlier, null, null, null), "mailedOn (2022-02-03) is before"),
                arguments(new RequestHearing("C-1", before, null, null), "on" + beforeInjury),
                arguments(new CloseClaim("C-1", before, null), "on" + beforeInjury),
                arguments(leave(null, on, earlier, "8", null), "to (2022-02-03) is before from"),
                arguments(
                        new RecordPayment("C-1", "713", on, earlier, usd("1.00"), on, "TPA", null),
                        "to (2022-02-03) is before from"),
                arguments(new FileForm("C-1", "101", on, "the commission", earlier), "receivedOn (2022-02-03)"),
                arguments(interaction(null, on, earlier), "followUpOn (2022-02-03) is before on"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void impossibleAmounts(ClaimCommand command, String code, String words) {
        givenAReportedClaim().when(command).refused(code, words);
    }

    static Stream<Arguments> amounts() {
        LocalDate on = day("2022-02-04");
        return Stream.of(
                arguments(wage("0.00"), "amount-not-positive", "a recommended wage must be above zero, not 0.00"),
                arguments(wage("-1.00"), "amount-not-positive", "a recommended wage must be above zero, not -1.00"),
                arguments(
                        new DetermineWage("C-1", usd("0.00"), on, null, null),
                        "amount-not-positive",
                        "a determined wage must be above zero"),
                arguments(
                        new RecordPayment("C-1", "713", on, on, usd("0.00"), on, "TPA", null),
                        "amount-not-positive",
                        "a payment must be above zero"),
                arguments(
                        new RecordEarnings("C-1", on, on, usd("-0.01")),
                        "negative-amount",
                        "earnings can't be negative: -0.01"),
                arguments(
                        new ApportionOverlap("C-1", on, on, usd("-0.01"), "Same loss"),
                        "negative-amount",
                        "what is due beside an earlier claim can't be negative: -0.01"),
                arguments(
                        employment("2020-01-01", null, "-1.00", null),
                        "negative-amount",
                        "annualBaseSalary can't be negative"),
                arguments(
                        employment("2020-01-01", null, "1.00", "-1.00"),
                        "negative-amount",
                        "hourlyRate can't be negative"),
                arguments(
                        new SetReserve("C-1", ReserveKind.EXPENSE, usd("-5.00"), "typing"),
                        "negative-amount",
                        "a reserve can't be negative: -5.00"),
                arguments(leave("2022-02-04", null, null, "8", "-1"), "negative-amount", "a rate can't be negative"),
                arguments(
                        leave("2022-02-04", null, null, "8", "22.5962311"),
                        "too-many-decimals",
                        "\"rate\" is 22.5962311; a rate has at most six decimals"),
                arguments(new RecordDependents("C-1", -1, on), "negative-count", "can't be -1"),
                arguments(impairment("0"), "percent-out-of-range", "above 0 and at most 100 percent, not 0"),
                arguments(impairment("100.01"), "percent-out-of-range", "not 100.01"),
                arguments(leave("2022-02-04", null, null, "0", null), "hours-out-of-range", "not 0"),
                arguments(leave("2022-02-04", null, null, "-8", null), "hours-out-of-range", "not -8"),
                arguments(leave("2022-02-04", null, null, "24.01", null), "hours-out-of-range", "at most 24"));
    }

    @Test
    void leaveIsForADayOrForASpan() {
        LocalDate on = day("2022-02-04");
        for (UseLeave unclear : List.of(
                leave(null, null, null, "8", null),
                leave(null, on, null, "8", null),
                leave(null, null, on, "8", null),
                leave("2022-02-04", on, on, "8", null),
                leave("2022-02-04", on, null, "8", null))) {
            givenAReportedClaim().when(unclear).refused("leave-days", "one \"day\"", "give one of the two");
        }
    }

    @Test
    void aSpanOfYearsIsAMistypedYear() {
        givenAReportedClaim()
                .when(leave(null, day("2022-02-04"), day("2023-02-06"), "8", null))
                .refused("span-too-long", "2022-02-04 to 2023-02-06 is more than 366 days", "check the year");
        givenAReportedClaim()
                .when(leave(null, day("2022-02-04"), day("2023-02-05"), "8", null))
                .accepted(new LeaveUsed(
                        null, day("2022-02-04"), day("2023-02-05"), LeaveKind.SICK, new BigDecimal("8"), null));
    }

    @Test
    void thereMustBeARecommendationToApprove() {
        DetermineWage approval = new DetermineWage("C-1", usd("3900.00"), day("2022-02-04"), null, true);
        givenAReportedClaim()
                .when(approval)
                .refused("no-recommendation", "no recommended wage to approve on claim C-1");
        given(injuredOn("2022-01-10").recommended("3900.00", "2022-02-01").withdrawn("e2"))
                .when(approval)
                .refused("no-recommendation");
    }

    @Test
    void onlyADenialThatStandsCanBeRescinded() {
        RescindDenial rescission = rescission("2022-02-23");
        givenAReportedClaim().when(rescission).refused("no-denial", "claim C-1", "it is reported");
        ClaimHistory history = injuredOn("2022-01-10").denied("2022-02-04").rescinded("2022-02-10");
        given(history).when(rescission).refused("no-denial", "it is denial-rescinded");
        given(history.accepted("2022-02-11")).when(rescission).refused("no-denial", "it is accepted");
        given(injuredOn("2022-01-10")
                        .accepted("2022-02-01")
                        .denied("2022-02-04")
                        .rescinded("2022-02-10"))
                .when(rescission)
                .refused("no-denial", "it is accepted");
        given(injuredOn("2022-01-10").denied("2022-02-04").accepted("2022-02-10"))
                .when(rescission)
                .refused("no-denial", "it is accepted");
        given(injuredOn("2022-01-10")
                        .denied("2022-02-04")
                        .record(new HearingDecided(day("2022-02-20"), "not-compensable", null)))
                .when(rescission)
                .refused("no-denial", "it is denied");
        given(injuredOn("2022-01-10").denied("2022-02-04").withdrawn("e2"))
                .when(rescission)
                .refused("no-denial", "it is reported");
    }

    @Test
    void aRescissionIsNotBeforeTheDenialNorTheInjury() {
        given(injuredOn("2022-01-10").denied("2022-02-04"))
                .when(rescission("2022-02-03"))
                .refused("dates-out-of-order", "is before the denial's noticeOn (2022-02-04)");
        given(injuredOn("2022-01-10").denied("2022-02-04"))
                .when(new RescindDenial("C-1", day("2022-02-23"), day("2022-02-22"), null, null, null))
                .refused("dates-out-of-order", "mailedOn (2022-02-22)");
    }

    @Test
    void aHearingIsDecidedAfterItWasRequested() {
        RecordHearingDecision decision =
                new RecordHearingDecision("C-1", day("2022-03-01"), HearingOutcome.COMPENSABLE, null);
        givenAReportedClaim().when(decision).refused("no-hearing", "nobody requested a hearing on claim C-1");
        ClaimHistory requested = injuredOn("2022-01-10").record(new HearingRequested(day("2022-03-02"), null, null));
        given(requested).when(decision).refused("dates-out-of-order", "before the request's date (2022-03-02)");
        given(requested.withdrawn("e2")).when(decision).refused("no-hearing");
    }

    @Test
    void closingAndReopeningFollowEachOther() {
        givenAReportedClaim()
                .when(new ReopenClaim("C-1", day("2023-01-02"), null))
                .refused("not-closed", "claim C-1 is not closed", "only a closed claim can be reopened");
        givenAReportedClaim()
                .when(new PetitionToReopen("C-1", day("2023-01-02"), null))
                .refused("not-closed", "a petition to reopen needs a closed claim");
        ClaimHistory closed = injuredOn("2022-01-10").record(new ClaimClosed(day("2022-09-01"), null));
        given(closed)
                .when(new CloseClaim("C-1", day("2022-09-02"), null))
                .refused("already-closed", "claim C-1 is closed already");
        given(closed.withdrawn("e2"))
                .when(new ReopenClaim("C-1", day("2023-01-02"), null))
                .refused("not-closed");
    }

    @Test
    void anEntryThatIsNamedMustBeTheClaims() {
        givenAReportedClaim()
                .when(new WithdrawEntry("C-1", "e99", "wrong"))
                .refused("unknown-entry", "claim C-1 has no entry e99");
        givenAReportedClaim()
                .when(interaction(List.of("e1", "e99"), day("2022-02-04"), null))
                .refused("unknown-entry", "claim C-1 has no entry e99");
    }

    @Test
    void anEntryIsWithdrawnOnce() {
        given(injuredOn("2022-01-10").denied("2022-02-04").withdrawn("e2"))
                .when(new WithdrawEntry("C-1", "e2", "again"))
                .refused("already-withdrawn", "entry e2 was withdrawn already, by e3");
    }

    @Test
    void aVarianceIsResolvedOnceAndOnlyWhereThereIsOne() {
        ClaimHistory found = injuredOn("2022-01-10")
                .record(new VarianceFound(new Variance(PERIOD, "days", "10", "11", "days")))
                .record(new VarianceFound(new Variance(PERIOD, "statutory due", "854.80", "940.28", "days")))
                .withdrawn("e3")
                .record(new VarianceResolved("e2", VarianceResolution.OURS_RIGHT, "counted again"));
        given(found).when(resolve("e9")).refused("unknown-variance", "C-1 has no variance e9", "variances C-1");
        given(found).when(resolve("e1")).refused("unknown-variance", "C-1 has no variance e1");
        given(found).when(resolve("e3")).refused("already-withdrawn", "withdrawn already, by e4");
        given(found).when(resolve("e2")).refused("already-resolved", "(ours-right)", "in entry e5");
    }

    private static ResolveVariance resolve(String variance) {
        return new ResolveVariance("C-1", variance, VarianceResolution.THEIRS_RIGHT, "they are right");
    }

    @Test
    void anAuditIsNotUndone() {
        AuditedLine line = new AuditedLine(
                "A-1", "R", PERIOD, "710", ClaimHistory.usd("1.00"), ClaimHistory.usd("1.00"), true, "sha256:2");
        given(injuredOn("2022-01-10").record(new SupplementAudited(line)))
                .when(withdraw("e2"))
                .refused("not-withdrawable", "not undone");
    }

    @Test
    void someEntriesCannotBeWithdrawn() {
        ClaimHistory history = injuredOn("2022-01-10")
                .denied("2022-02-04")
                .withdrawn("e2")
                .record(new PayTransmitted("glendale-2022-01-08", PERIOD, List.of()))
                .record(new LeaveReplenished("glendale-2022-01-08", PERIOD, List.of()));
        given(history).when(withdraw("e1")).refused("not-withdrawable", "the first report carries the claim");
        given(history).when(withdraw("e3")).refused("not-withdrawable", "record the right entry again");
        given(history).when(withdraw("e4")).refused("not-withdrawable", "corrected by the next payroll run");
        given(history).when(withdraw("e5")).refused("not-withdrawable", "leave that was given back");
    }

    /** A claim of another employer has its groups; so has one of an employer whose policy isn't known the usual ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        glendale    | transit | general, police, fire
        glendale    | Police  | general, police, fire
        mesa-grande | police  | general, transit
        gone        | navy    | general, police, fire
        """)
    void aGroupIsOneOfTheEmployers(String employer, String group, String known) {
        given(ClaimHistory.of("C-1").record(injury(Jurisdiction.AZ, employer)))
                .when(new RecordEmployment(
                        "C-1",
                        day("2018-01-08"),
                        EmploymentStatus.REGULAR,
                        EmployeeGroup.of(group),
                        false,
                        true,
                        day("2018-01-08"),
                        usd("46800.00"),
                        null,
                        null,
                        null))
                .refused("wrong-type", "field \"group\" must be one of " + known);
    }

    private static ReportInjury report(
            String employer, String injuredOn, String employerKnewOn, String treatmentKnownOn, String reportedOn) {
        return new ReportInjury(
                "C-1",
                Jurisdiction.AZ,
                employer,
                new Employee("P-9", "Robin Sample"),
                day(injuredOn),
                day(employerKnewOn),
                InjuryKind.LOST_TIME,
                "Slipped",
                treatmentKnownOn == null ? null : day(treatmentKnownOn),
                null,
                null,
                null,
                reportedOn == null ? null : day(reportedOn),
                null);
    }

    private static RecordEmployment employment(String hiredOn, String endedOn, String annualBase, String hourlyRate) {
        return new RecordEmployment(
                "C-1",
                day(hiredOn),
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                true,
                day(hiredOn),
                usd(annualBase),
                hourlyRate == null ? null : ClaimHistory.rate(hourlyRate),
                null,
                endedOn == null ? null : day(endedOn));
    }

    private static RecordWorkStatus status(LocalDate from, LocalDate to) {
        return new RecordWorkStatus("C-1", WorkStatus.OFF_WORK, from, to, null, null, null);
    }

    private static RecommendWage wage(String amount) {
        return new RecommendWage("C-1", usd(amount), Map.of(), day("2022-02-04"), null);
    }

    private static RateImpairment impairment(String percent) {
        return new RateImpairment("C-1", day("2022-02-04"), "thumb", new BigDecimal(percent), null);
    }

    private static UseLeave leave(String day, LocalDate from, LocalDate to, String hours, String rate) {
        return new UseLeave(
                "C-1",
                day == null ? null : day(day),
                from,
                to,
                LeaveKind.SICK,
                new BigDecimal(hours),
                rate == null ? null : new BigDecimal(rate));
    }

    private static LogInteraction interaction(List<String> about, LocalDate on, LocalDate followUpOn) {
        return new LogInteraction(
                "C-1",
                on,
                InteractionChannel.PHONE,
                "claimant",
                "pay",
                "explained",
                "content",
                about,
                followUpOn,
                null);
    }

    private static RescindDenial rescission(String noticeOn) {
        return new RescindDenial("C-1", day(noticeOn), null, null, null, null);
    }

    private static WithdrawEntry withdraw(String entry) {
        return new WithdrawEntry("C-1", entry, "wrong");
    }
}
