package org.caseledger.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.UseLeave;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LeaveKind;
import org.caseledger.employee.EmployeeEvent;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from rows of the roster and of leave, and from a report of injury after them. */
class RosterAutomationsTest {

    private static final EmploymentListed HIRED = employment("2018-01-08", "46800.00");
    private static final EmploymentListed RAISED = employment("2022-01-03", "48000.00");

    private static final Function<String, List<EmployeeGroup>> USUAL = employer -> EmployeeGroup.USUAL;

    /** Nobody has the group of {@link #HIRED} and {@link #RAISED}. */
    private static final Function<String, List<EmployeeGroup>> OTHERS =
            employer -> List.of(EmployeeGroup.of("transit"));

    @Nested
    class WhenInjuryIsReported {

        @Test
        void thenEmploymentOfAGroupThatTheEmployerDoesNotHaveIsAnothers() {
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"), listed(HIRED, leave("2022-06-13", "4")), List.of(), OTHERS))
                    .containsExactly(new Consequence(use("C-1", "2022-06-13", "4"), "roster-1", Channel.FEED));
        }

        @Test
        void thenAllEmploymentAppliesTheEarliestFirst() {
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"), listed(RAISED, HIRED), List.of(), USUAL))
                    .containsExactly(
                            new Consequence(employment("C-1", HIRED), "roster-1", Channel.FEED),
                            new Consequence(employment("C-1", RAISED), "roster-2", Channel.FEED));
        }

        @Test
        void thenLeaveAfterTheInjuryIsUsed() {
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"),
                            listed(leave("2022-06-14", "8"), leave("2022-06-12", "8"), leave("2022-06-13", "4")),
                            List.of(),
                            USUAL))
                    .containsExactly(
                            new Consequence(use("C-1", "2022-06-13", "4"), "roster-1", Channel.FEED),
                            new Consequence(use("C-1", "2022-06-14", "8"), "roster-2", Channel.FEED));
        }

        @Test
        void thenARowOfNoHoursIsNoLeave() {
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"), listed(leave("2022-06-13", "0")), List.of(), USUAL))
                    .isEmpty();
        }

        @Test
        void thenLeaveThatAnEarlierClaimUsesStaysThere() {
            ClaimFacts earlier = claim("C-0", "2022-01-10", byFeed("2022-06-13", "8"));
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"),
                            listed(leave("2022-06-13", "8"), leave("2022-06-14", "8")),
                            List.of(earlier),
                            USUAL))
                    .containsExactly(new Consequence(use("C-1", "2022-06-14", "8"), "roster-1", Channel.FEED));
        }

        @Test
        void thenLeaveThatSomebodyEnteredOnAnEarlierClaimIsUsedHereToo() {
            ClaimFacts earlier = claim("C-0", "2022-01-10", byHand("2022-06-13", "8"));
            assertThat(WhenInjuryReportedThenRosterApplies.then(
                            report("2022-06-12"), listed(leave("2022-06-13", "8")), List.of(earlier), USUAL))
                    .containsExactly(new Consequence(use("C-1", "2022-06-13", "8"), "roster-1", Channel.FEED));
        }
    }

    @Nested
    class WhenEmploymentIsListed {

        @Test
        void thenAClaimOfAnEmployerWithoutTheGroupStays() {
            assertThat(WhenEmploymentListedThenClaimsFollow.then(RAISED, List.of(claim("C-1", "2022-01-10")), OTHERS))
                    .isEmpty();
        }

        @Test
        void thenEveryClaimFollowsTheLatestInjuryFirst() {
            assertThat(WhenEmploymentListedThenClaimsFollow.then(
                            RAISED, List.of(claim("C-1", "2022-01-10"), claim("C-2", "2022-06-12")), USUAL))
                    .containsExactly(
                            new Consequence(employment("C-2", RAISED), "1", Channel.FEED),
                            new Consequence(employment("C-1", RAISED), "2", Channel.FEED));
        }

        @Test
        void thenAClaimThatSaysSoAlreadyStays() {
            ClaimFacts same = ClaimHistory.injuredOn("2022-01-10")
                    .employed("46800.00", null)
                    .facts();
            assertThat(WhenEmploymentListedThenClaimsFollow.then(HIRED, List.of(same), USUAL))
                    .isEmpty();
            assertThat(WhenEmploymentListedThenClaimsFollow.then(
                            employment("2018-01-08", "46801.00"), List.of(same), USUAL))
                    .hasSize(1);
        }
    }

    @Nested
    class WhenLeaveIsListed {

        @Test
        void thenTheLatestClaimBeforeTheDayUsesIt() {
            List<ClaimFacts> claims =
                    List.of(claim("C-1", "2022-01-10"), claim("C-2", "2022-06-12"), claim("C-3", "2022-06-13"));
            assertThat(WhenLeaveListedThenLatestClaimUsesIt.then(leave("2022-06-13", "8"), claims))
                    .containsExactly(new Consequence(use("C-2", "2022-06-13", "8"), "1", Channel.FEED));
        }

        @Test
        void thenWhatAnEarlierRowLeftIsWithdrawnFirst() {
            ClaimFacts claim = claim("C-1", "2022-01-10", byFeed("2022-06-13", "8"));
            assertThat(WhenLeaveListedThenLatestClaimUsesIt.then(leave("2022-06-13", "4"), List.of(claim)))
                    .containsExactly(
                            new Consequence(
                                    new WithdrawEntry("C-1", "e2", "the leave feed now says 4 h sick for 2022-06-13"),
                                    "1",
                                    Channel.FEED),
                            new Consequence(use("C-1", "2022-06-13", "4"), "2", Channel.FEED));
        }

        @Test
        void thenARowOfNoHoursOnlyTakesBack() {
            ClaimFacts claim = claim("C-1", "2022-01-10", byFeed("2022-06-13", "8"));
            assertThat(WhenLeaveListedThenLatestClaimUsesIt.then(leave("2022-06-13", "0"), List.of(claim)))
                    .extracting(Consequence::command)
                    .hasExactlyElementsOfTypes(WithdrawEntry.class);
        }

        @Test
        void thenHoursThatSomebodyEnteredAreNotUsedTwice() {
            ClaimFacts claim = claim("C-1", "2022-01-10", byHand("2022-06-13", "8"));
            assertThat(WhenLeaveListedThenLatestClaimUsesIt.then(leave("2022-06-13", "8"), List.of(claim)))
                    .isEmpty();
        }
    }

    private static ReportInjury report(String injuredOn) {
        return new ReportInjury(
                "C-1",
                Jurisdiction.AZ,
                "glendale",
                new Employee("P-9", "Robin Sample"),
                day(injuredOn),
                day(injuredOn),
                InjuryKind.LOST_TIME,
                "Slipped on a wet step",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static EmploymentListed employment(String effectiveFrom, String annualBase) {
        return new EmploymentListed(
                "Robin Sample",
                day(effectiveFrom),
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                true,
                day("2018-01-08"),
                usd(annualBase),
                null,
                null);
    }

    private static ClaimCommand.RecordEmployment employment(String claim, EmploymentListed row) {
        return new RecordEmployment(
                claim,
                row.effectiveFrom(),
                row.status(),
                row.group(),
                row.sworn(),
                row.fullTime(),
                row.hiredOn(),
                row.annualBaseSalary(),
                row.hourlyRate(),
                null,
                row.endedOn());
    }

    private static LeaveListed leave(String day, String hours) {
        return new LeaveListed(day(day), LeaveKind.SICK, new BigDecimal(hours));
    }

    private static UseLeave use(String claim, String day, String hours) {
        return new UseLeave(claim, day(day), null, null, LeaveKind.SICK, new BigDecimal(hours), null);
    }

    private static EmployeeFacts listed(EmployeeEvent... rows) {
        List<Entry<EmployeeEvent>> entries = new ArrayList<>();
        for (EmployeeEvent row : rows) {
            entries.add(new Entry<>("r" + (entries.size() + 1), BEGIN, ClaimHistory.BY_TESTER, row));
        }
        return EmployeeFacts.of("P-9", entries);
    }

    private static ClaimFacts claim(String number, String injuredOn) {
        return ClaimFacts.of(number, List.of(reported(injuredOn)));
    }

    private static ClaimFacts claim(String number, String injuredOn, Entry<ClaimEvent> leave) {
        return ClaimFacts.of(number, List.of(reported(injuredOn), leave));
    }

    private static Entry<ClaimEvent> reported(String injuredOn) {
        return new Entry<>("e1", BEGIN, ClaimHistory.BY_TESTER, ClaimHistory.injury(injuredOn));
    }

    private static Entry<ClaimEvent> byFeed(String day, String hours) {
        return used(day, hours, new Provenance("timekeeping", Channel.FEED, "key", null));
    }

    private static Entry<ClaimEvent> byHand(String day, String hours) {
        return used(day, hours, ClaimHistory.BY_TESTER);
    }

    private static Entry<ClaimEvent> used(String day, String hours, Provenance by) {
        return new Entry<>(
                "e2", BEGIN, by, new LeaveUsed(day(day), null, null, LeaveKind.SICK, new BigDecimal(hours), null));
    }
}
