package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;
import static org.caseledger.claim.ClaimDecisions.givenNothing;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of a claim is accepted at least once, and its event carries over everything that was given. */
class ClaimDeciderAcceptsTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-01-08"), day("2022-01-21"));
    private static final PayLine LINE =
            new PayLine(PERIOD, LineKind.STATUTORY, "713", null, 11, null, usd("940.28"), null, null);
    private static final PostedVariance UNPOSTED =
            new PostedVariance("R", PERIOD, LineKind.STATUTORY, "713", null, "amount", "940.28", null, "not posted");
    private static final AdministratorReport ROW = new AdministratorReport(
            "P-9", PERIOD, usd("3900.00"), usd("85.48"), "TTD", new BigDecimal("11"), usd("940.28"));

    @ParameterizedTest
    @MethodSource("onAReportedClaim")
    void aCommandOnAReportedClaim(ClaimCommand command, ClaimEvent event) {
        givenAReportedClaim().when(command).accepted(event);
    }

    static Stream<Arguments> onAReportedClaim() {
        return Stream.of(
                arguments(
                        new RecordEmployment(
                                "C-1",
                                day("2021-07-01"),
                                EmploymentStatus.REGULAR,
                                EmployeeGroup.FIRE,
                                true,
                                false,
                                day("2015-07-06"),
                                usd("71234.56"),
                                ClaimHistory.rate("24.46"),
                                new BigDecimal("56"),
                                day("2022-06-24")),
                        new EmploymentRecorded(
                                day("2021-07-01"),
                                EmploymentStatus.REGULAR,
                                EmployeeGroup.FIRE,
                                true,
                                false,
                                day("2015-07-06"),
                                usd("71234.56"),
                                ClaimHistory.rate("24.46"),
                                new BigDecimal("56"),
                                day("2022-06-24"))),
                arguments(
                        new RecommendWage("C-1", usd("3900.00"), Map.of("method", "monthly"), day("2022-02-25"), "108"),
                        new WageRecommended(usd("3900.00"), Map.of("method", "monthly"), day("2022-02-25"), "108")),
                arguments(
                        new DetermineWage("C-1", usd("5210.00"), day("2022-04-20"), "109", false),
                        new WageDetermined(usd("5210.00"), day("2022-04-20"), "109", false)),
                arguments(
                        new RecordDependents("C-1", 2, day("2022-01-10")),
                        new DependentsRecorded(2, day("2022-01-10"))),
                arguments(
                        new RecordDependents("C-1", 0, day("2022-01-10")),
                        new DependentsRecorded(0, day("2022-01-10"))),
                arguments(
                        new RecordWorkStatus(
                                "C-1",
                                WorkStatus.OFF_WORK,
                                day("2022-01-11"),
                                day("2022-01-11"),
                                "Dr Example",
                                "no lifting",
                                day("2022-01-12")),
                        new WorkStatusRecorded(
                                WorkStatus.OFF_WORK,
                                day("2022-01-11"),
                                day("2022-01-11"),
                                "Dr Example",
                                "no lifting",
                                day("2022-01-12"))),
                arguments(
                        new RecordEarnings("C-1", day("2022-02-01"), day("2022-02-28"), usd("0.00")),
                        new EarningsRecorded(day("2022-02-01"), day("2022-02-28"), usd("0.00"))),
                arguments(
                        new ApportionOverlap("C-1", day("2022-02-01"), day("2022-02-14"), usd("0.00"), "Same loss"),
                        new OverlapApportioned(day("2022-02-01"), day("2022-02-14"), usd("0.00"), "Same loss")),
                arguments(
                        new CorrectReport(
                                "C-1",
                                day("2022-01-11"),
                                day("2022-01-14"),
                                InjuryKind.MEDICAL_ONLY,
                                null,
                                "note found"),
                        new ReportCorrected(
                                day("2022-01-11"), day("2022-01-14"), InjuryKind.MEDICAL_ONLY, null, "note found")),
                arguments(
                        new RecordMedicallyStationary("C-1", day("2022-08-01")),
                        new MedicallyStationaryRecorded(day("2022-08-01"))),
                arguments(
                        new RateImpairment("C-1", day("2022-08-01"), "thumb", new BigDecimal("100"), true),
                        new ImpairmentRated(day("2022-08-01"), "thumb", new BigDecimal("100"), true)),
                arguments(
                        new NoteCommissionNotice("C-1", day("2022-01-20")),
                        new CommissionNoticeNoted(day("2022-01-20"))),
                arguments(
                        new AcceptClaim(
                                "C-1", day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "medical", false),
                        new ClaimAccepted(day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "medical", false)),
                arguments(
                        new DenyClaim("C-1", day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "late", true),
                        new ClaimDenied(day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "late", true)),
                arguments(
                        new RequestHearing("C-1", day("2022-03-01"), "pending", day("2022-03-02")),
                        new HearingRequested(day("2022-03-01"), "pending", day("2022-03-02"))),
                arguments(
                        new UseLeave("C-1", day("2022-01-11"), null, null, LeaveKind.SICK, new BigDecimal("24"), null),
                        new LeaveUsed(day("2022-01-11"), null, null, LeaveKind.SICK, new BigDecimal("24"), null)),
                arguments(
                        new UseLeave(
                                "C-1",
                                null,
                                day("2022-01-11"),
                                day("2022-01-14"),
                                LeaveKind.OTHER,
                                new BigDecimal("0.25"),
                                new BigDecimal("22.5")),
                        new LeaveUsed(
                                null,
                                day("2022-01-11"),
                                day("2022-01-14"),
                                LeaveKind.OTHER,
                                new BigDecimal("0.25"),
                                new BigDecimal("22.5"))),
                arguments(
                        new RecordPayment(
                                "C-1",
                                "713",
                                day("2022-01-11"),
                                day("2022-01-21"),
                                usd("940.28"),
                                day("2022-02-01"),
                                "administrator",
                                "cheque 7"),
                        new PaymentRecorded(
                                "713",
                                day("2022-01-11"),
                                day("2022-01-21"),
                                usd("940.28"),
                                day("2022-02-01"),
                                "administrator",
                                "cheque 7")),
                arguments(
                        new FileForm("C-1", "101", day("2022-01-20"), "the commission", day("2022-01-20")),
                        new FormFiled("101", day("2022-01-20"), "the commission", day("2022-01-20"))),
                arguments(
                        new LogInteraction(
                                "C-1",
                                day("2022-01-20"),
                                InteractionChannel.E_MAIL,
                                "claimant",
                                "pay",
                                "explained",
                                "content",
                                List.of("e1"),
                                day("2022-01-27"),
                                null),
                        new InteractionLogged(
                                day("2022-01-20"),
                                InteractionChannel.E_MAIL,
                                "claimant",
                                "pay",
                                "explained",
                                "content",
                                List.of("e1"),
                                day("2022-01-27"),
                                null)),
                arguments(
                        new DocumentException("C-1", "az.report-of-injury", "mail was lost", "receipt"),
                        new ExceptionDocumented("az.report-of-injury", "mail was lost", "receipt")),
                arguments(
                        new SetReserve("C-1", ReserveKind.MEDICAL, usd("0.00"), "first estimate"),
                        new ReserveSet(ReserveKind.MEDICAL, usd("0.00"), "first estimate")),
                arguments(
                        new TransmitPay("C-1", "glendale-2022-01-08", PERIOD, List.of(LINE)),
                        new PayTransmitted("glendale-2022-01-08", PERIOD, List.of(LINE))),
                arguments(
                        new ReplenishLeave("C-1", "glendale-2022-01-08", PERIOD, List.of(LINE)),
                        new LeaveReplenished("glendale-2022-01-08", PERIOD, List.of(LINE))),
                arguments(new ReceiveAdministratorReport("C-1", ROW, List.of()), new AdministratorReportReceived(ROW)));
    }

    @Test
    void aReportOpensTheClaim() {
        ReportInjury report = report("2022-01-10", "2022-01-10");
        givenNothing()
                .when(report)
                .accepted(new InjuryReported(
                        Jurisdiction.AZ,
                        "glendale",
                        report.employee(),
                        day("2022-01-10"),
                        day("2022-01-10"),
                        InjuryKind.LOST_TIME,
                        "Slipped",
                        day("2022-01-11"),
                        "wrist",
                        "wet step",
                        "sprain",
                        day("2022-01-12"),
                        "a colleague"));
    }

    @Test
    void anInjuryOfTomorrowInUtcMayBeReportedFromATimeZoneAhead() {
        givenNothing().when(report("2022-03-02", "2022-03-02")).refused("dates-out-of-order", "treatmentKnownOn");
        ReportInjury plain = new ReportInjury(
                "C-1",
                Jurisdiction.MN,
                "mesa-grande",
                new Employee("P-9", "Robin Sample"),
                day("2022-03-02"),
                day("2022-03-02"),
                InjuryKind.FIRST_AID,
                "Slipped",
                null,
                null,
                null,
                null,
                null,
                null);
        givenNothing()
                .when(plain)
                .accepted(new InjuryReported(
                        Jurisdiction.MN,
                        "mesa-grande",
                        plain.employee(),
                        day("2022-03-02"),
                        day("2022-03-02"),
                        InjuryKind.FIRST_AID,
                        "Slipped",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void theCommissionMayApproveARecommendation() {
        given(injuredOn("2022-01-10").recommended("3900.00", "2022-02-25"))
                .when(new DetermineWage("C-1", usd("3900.00"), day("2022-03-25"), null, true))
                .accepted(new WageDetermined(usd("3900.00"), day("2022-03-25"), null, true));
    }

    @Test
    void aDenialThatStandsIsRescindedOnTheSameDayAtTheEarliest() {
        given(injuredOn("2022-01-10").denied("2022-02-04"))
                .when(new RescindDenial("C-1", day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "done", true))
                .accepted(new DenialRescinded(day("2022-02-04"), day("2022-02-05"), day("2022-01-10"), "done", true));
    }

    @Test
    void aDenialThatStandsOnSomeDaysCanBeRescinded() {
        given(injuredOn("2022-01-10")
                        .denied("2022-02-04")
                        .record(new ClaimAccepted(day("2022-02-20"), null, day("2022-02-10"), null, null)))
                .when(new RescindDenial("C-1", day("2022-02-23"), null, null, null, null))
                .accepted(new DenialRescinded(day("2022-02-23"), null, null, null, null));
        given(injuredOn("2022-01-10")
                        .denied("2022-02-04")
                        .record(new DenialRescinded(day("2022-02-10"), null, day("2022-02-08"), null, null)))
                .when(new RescindDenial("C-1", day("2022-02-23"), null, null, null, null))
                .accepted(new DenialRescinded(day("2022-02-23"), null, null, null, null));
        given(injuredOn("2022-01-10").denied("2022-02-04").denied("2022-03-04"))
                .when(new RescindDenial("C-1", day("2022-02-23"), null, null, null, null))
                .accepted(new DenialRescinded(day("2022-02-23"), null, null, null, null));
    }

    @Test
    void aHearingThatWasRequestedEndsWithADecision() {
        given(injuredOn("2022-01-10").record(new HearingRequested(day("2022-03-01"), null, null)))
                .when(new RecordHearingDecision(
                        "C-1", day("2022-03-01"), HearingOutcome.NOT_COMPENSABLE, day("2022-01-10")))
                .accepted(new HearingDecided(day("2022-03-01"), "not-compensable", day("2022-01-10")));
        given(injuredOn("2022-01-10").record(new HearingRequested(day("2022-03-01"), null, null)))
                .when(new RecordHearingDecision("C-1", day("2022-03-01"), null, null))
                .accepted(new HearingDecided(day("2022-03-01"), null, null));
    }

    @Test
    void aClaimWithNothingLateIsClosed() {
        given(reportedInTime())
                .when(new CloseClaim("C-1", day("2022-09-01"), "stationary"))
                .accepted(new ClaimClosed(day("2022-09-01"), "stationary"));
    }

    @Test
    void aClaimIsClosedOverADeadlineWhoseReasonIsOnFile() {
        given(injuredOn("2022-01-10")
                        .record(new FormFiled("101", day("2022-01-25"), "commission", null))
                        .record(new ExceptionDocumented("az.report-of-injury", "mail was lost", "receipt")))
                .when(new CloseClaim("C-1", day("2022-09-01"), null))
                .accepted(new ClaimClosed(day("2022-09-01"), null));
    }

    private static ClaimHistory reportedInTime() {
        return injuredOn("2022-01-10").record(new FormFiled("101", day("2022-01-12"), "commission", null));
    }

    @Test
    void aClosedClaimIsPetitionedForAndReopened() {
        var closed = reportedInTime().record(new ClaimClosed(day("2022-09-01"), null));
        given(closed)
                .when(new PetitionToReopen("C-1", day("2023-01-02"), "worse"))
                .accepted(new ReopeningPetitioned(day("2023-01-02"), "worse"));
        given(closed)
                .when(new ReopenClaim("C-1", day("2023-01-20"), "worse"))
                .accepted(new ClaimReopened(day("2023-01-20"), "worse"));
        given(closed.record(new ClaimReopened(day("2023-01-20"), null)))
                .when(new CloseClaim("C-1", day("2023-06-01"), null))
                .accepted(new ClaimClosed(day("2023-06-01"), null));
    }

    @Test
    void anEntryIsWithdrawn() {
        given(injuredOn("2022-01-10").denied("2022-02-04"))
                .when(new WithdrawEntry("C-1", "e2", "wrong claim"))
                .accepted(new EntryWithdrawn("e2", "wrong claim"));
    }

    @Test
    void anAdministratorsRowIsRecordedWithEachVariance() {
        Variance days = new Variance(PERIOD, "days", "10", "11", "a day is missing");
        Variance amount = new Variance(PERIOD, "statutory due", "854.80", null, "no wage yet");
        givenAReportedClaim()
                .when(new ReceiveAdministratorReport("C-1", ROW, List.of(days, amount)))
                .accepted(new AdministratorReportReceived(ROW), new VarianceFound(days), new VarianceFound(amount));
    }

    @Test
    void aVarianceIsResolvedAndAgainOnceItsResolutionIsWithdrawn() {
        ClaimHistory found = injuredOn("2022-01-10")
                .record(new VarianceFound(new Variance(PERIOD, "days", "10", "11", "days")))
                .record(new PostingVarianceFound(UNPOSTED));
        given(found)
                .when(new ResolveVariance("C-1", "e2", VarianceResolution.OURS_RIGHT, "counted again"))
                .accepted(new VarianceResolved("e2", VarianceResolution.OURS_RIGHT, "counted again"));
        VarianceResolved resolved = new VarianceResolved("e3", VarianceResolution.CORRECTED, "posted since");
        given(found.record(resolved).withdrawn("e4"))
                .when(new ResolveVariance("C-1", "e3", VarianceResolution.CORRECTED, "posted since"))
                .accepted(resolved);
    }

    @Test
    void whatPayrollPostedIsRecordedAsReceivedAndEachDifferenceByItself() {
        PostedRow posting =
                new PostedRow("R", "P-9", PERIOD, LineKind.STATUTORY, "713", null, null, null, usd("940.28"));
        givenAReportedClaim()
                .when(new ReceivePosting("C-1", "sha256:1", posting))
                .accepted(new PostingReceived("sha256:1", posting));
        givenAReportedClaim()
                .when(new NotePostingVariances("C-1", List.of(UNPOSTED, UNPOSTED)))
                .accepted(new PostingVarianceFound(UNPOSTED), new PostingVarianceFound(UNPOSTED));
        List<PostedAddress> lines = List.of(new PostedAddress(PERIOD, LineKind.STATUTORY, "713", null));
        givenAReportedClaim()
                .when(new LeaveOutPostings("C-1", "sha256:2", "R", lines))
                .accepted(new PostingsLeftOut("sha256:2", "R", lines));
    }

    @Test
    void anAuditedLineIsNoted() {
        AuditedLine line = new AuditedLine("A-1", "R", PERIOD, "710", usd("191.15"), null, false, "sha256:2");
        givenAReportedClaim().when(new NoteAuditedLine("C-1", line)).accepted(new SupplementAudited(line));
    }

    @Test
    void noCommandIsForgottenHere() {
        Set<Class<?>> tested = onAReportedClaim()
                .map(arguments -> arguments.get()[0].getClass())
                .collect(Collectors.toSet());
        tested.addAll(List.of(
                ReportInjury.class,
                RescindDenial.class,
                RecordHearingDecision.class,
                PetitionToReopen.class,
                ReopenClaim.class,
                CloseClaim.class,
                ResolveVariance.class,
                ReceivePosting.class,
                NotePostingVariances.class,
                LeaveOutPostings.class,
                NoteAuditedLine.class,
                AttachDocument.class,
                WithdrawEntry.class));
        tested.add(Attending.class); // AttentionDeciderTest
        tested.add(Contacting.class); // ContactDeciderTest
        tested.add(ClaimCommand.Writing.class); // LetterDeciderTest
        assertThat(tested).containsExactlyInAnyOrder(ClaimCommand.class.getPermittedSubclasses());
    }

    private static ReportInjury report(String injuredOn, String employerKnewOn) {
        return new ReportInjury(
                "C-1",
                Jurisdiction.AZ,
                "glendale",
                new Employee("P-9", "Robin Sample"),
                day(injuredOn),
                day(employerKnewOn),
                InjuryKind.LOST_TIME,
                "Slipped",
                day("2022-01-11"),
                "wrist",
                "wet step",
                "sprain",
                day("2022-01-12"),
                "a colleague");
    }
}
