package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;

import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

/** Pay for partial disability, worked by hand: a wage of 3,900.00 is 128.21918 a day. */
class PartialDisabilityTest {

    /** Off work until 28 February 2022, on modified duty from 1 March on. */
    private static ClaimHistory modifiedInMarch() {
        return injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-02-28")
                .status(WorkStatus.MODIFIED_DUTY, "2022-03-01", null)
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
    }

    private static List<String> inMarch(ClaimHistory history, String asOf) {
        return due(history, asOf).stream()
                .filter(line -> line.compareTo("2022-02-19") >= 0)
                .toList();
    }

    @Test
    void theLossOfAnEntryIsSharedByDaysWithTheRestInTheLastPeriod() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-01", "2022-03-21", "1500.00");
        // 3,900.00 x 12/365 x 21 = 2,692.6027; less 1,500.00, x 2/3 = 795.07; 4, 14 and 3 days: 151.44, 530.05, 113.58
        assertThat(inMarch(history, "2022-03-21"))
                .containsExactly(
                        "2022-02-19 statutory 713 14 d 1006.24", // 854.80 for ten days off work
                        "2022-02-19 supplemental 710 10 d 173.77", // partial days are not topped up
                        "2022-03-05 statutory 713 14 d 530.05",
                        "2022-03-19 statutory 713 3 d 113.58");
        assertThat(entitlement(history, "2022-03-21").missing()).isEmpty();
    }

    @Test
    void theWorkingShowsBothParts() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-01", "2022-03-21", "1500.00");
        String working = entitlement(history, "2022-03-21").due().entrySet().stream()
                .filter(line -> Lines.words(line.getKey()).equals("2022-02-19 statutory 713"))
                .map(line -> line.getValue().working().text())
                .findFirst()
                .orElseThrow();
        assertThat(working)
                .startsWith(
                        "statutory pay: 1006.24  = pay for total disability + pay for partial disability, 2022-03-01")
                .contains(
                        "pay for total disability: 854.80  = daily rate x payable calendar days",
                        "pay for partial disability, 2022-03-01 to 2022-03-21: 151.44  = share of the wage lost x the greater of"
                                + " (counted average monthly wage x months in a day x payable days of partial disability"
                                + " - earnings, 2022-03-01 to 2022-03-21 x payable days of partial disability"
                                + " / days of the interval) and (0), to the cent",
                        "payable days of partial disability: 4",
                        "days of the interval: 21",
                        "months in a day: 12/365",
                        "earnings, 2022-03-01 to 2022-03-21: 1500.00  <e7>");
    }

    @Test
    void dependentsBringNothingOnPartialDays() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-05", "2022-03-18", "900.00");
        assertThat(due(history.dependents(3, "2022-01-01"), "2022-03-18"))
                .endsWith("2022-03-05 statutory 713 14 d 596.71");
    }

    @Test
    void whoEarnsAsMuchAsBeforeIsOwedNothing() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-01", "2022-03-18", "2400.00");
        assertThat(inMarch(history, "2022-03-18"))
                .containsExactly("2022-02-19 statutory 713 14 d 854.80", "2022-02-19 supplemental 710 10 d 173.77");
        assertThat(entitlement(history, "2022-03-18").missing()).isEmpty();
    }

    @Test
    void daysWithoutEarningsHoldTheLinesOfTheirPeriods() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-05", "2022-03-11", "450.00");
        Entitlement entitlement = entitlement(history, "2022-03-18");
        assertThat(entitlement.missingWords())
                .containsExactly("earnings from 2022-03-01 to 2022-03-04", "earnings from 2022-03-12 to 2022-03-18");
        assertThat(entitlement.held()).isFalse();
        assertThat(due(entitlement))
                .contains("2022-02-05 statutory 713 14 d 1196.72", "2022-02-19 supplemental 710 10 d 173.77")
                .noneMatch(line -> line.startsWith("2022-02-19 statutory") || line.startsWith("2022-03-05 statutory"));
    }

    @Test
    void aLaterEntryOverlaysItsDaysAndLeavesTheOthersInProportion() {
        ClaimHistory history = modifiedInMarch()
                .earned("2022-03-05", "2022-03-18", "900.00")
                .earned("2022-03-12", "2022-03-18", "0.00");
        // 900.00 x 7/14 = 450.00: 298.36; seven days without earnings: 598.36
        assertThat(due(history, "2022-03-18")).endsWith("2022-03-05 statutory 713 14 d 896.72");
        history.earned("2022-03-05", "2022-03-18", "900.00");
        assertThat(due(history, "2022-03-18")).endsWith("2022-03-05 statutory 713 14 d 596.71");
    }

    @Test
    void earningsOfAnIntervalThatIsPayableInPartCountByTheirShare() {
        ClaimHistory history = modifiedInMarch()
                .status(WorkStatus.FULL_DUTY, "2022-03-08", null)
                .earned("2022-03-01", "2022-03-14", "1400.00");
        // seven of fourteen days: 897.5342 - 700.00 = 197.5342, x 2/3 = 131.69; four days 75.25 and the rest
        assertThat(inMarch(history, "2022-03-18"))
                .containsExactly(
                        "2022-02-19 statutory 713 14 d 930.05",
                        "2022-02-19 supplemental 710 10 d 173.77",
                        "2022-03-05 statutory 713 3 d 56.44");
    }

    @Test
    void onlyThePeriodWithTheLastDayOfTheIntervalTakesTheRemainder() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-05", "2022-04-15", "1000.03");
        String first = "2022-03-05 statutory 713 14 d 974.48";
        String second = "2022-03-19 statutory 713 14 d 974.48";
        assertThat(due(history, "2022-03-18")).endsWith(first);
        assertThat(due(history, "2022-04-01")).endsWith(first, second);
        assertThat(due(history, "2022-04-15")).endsWith(first, second, "2022-04-02 statutory 713 14 d 974.49");
    }

    @Test
    void noRemainderFallsWhereTheLastDayOfTheIntervalIsNotPayable() {
        ClaimHistory history = modifiedInMarch()
                .status(WorkStatus.FULL_DUTY, "2022-04-02", null)
                .earned("2022-03-05", "2022-04-15", "1000.03");
        assertThat(due(history, "2022-04-15"))
                .endsWith("2022-03-05 statutory 713 14 d 974.48", "2022-03-19 statutory 713 14 d 974.48");
    }

    @Test
    void aRemainderTakesNothingBack() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-05", "2022-04-29", "7180.24");
        // 0.0226 for all days; each of four periods has 0.0057, which rounds up, and the last is left with less than
        // nothing
        assertThat(due(history, "2022-04-29"))
                .endsWith(
                        "2022-03-05 statutory 713 14 d 0.01",
                        "2022-03-19 statutory 713 14 d 0.01",
                        "2022-04-02 statutory 713 14 d 0.01");
    }

    @Test
    void earningsBeyondTheDayConsideredCountInProportion() {
        ClaimHistory history = modifiedInMarch().earned("2022-03-05", "2022-04-01", "1800.00");
        assertThat(due(history, "2022-03-18")).endsWith("2022-03-05 statutory 713 14 d 596.71");
        assertThat(due(history, "2022-04-01"))
                .endsWith("2022-03-05 statutory 713 14 d 596.71", "2022-03-19 statutory 713 14 d 596.71");
    }

    @Test
    void theWaitingPeriodIsUnpaidOnModifiedDutyToo() {
        ClaimHistory history = injuredOn("2022-03-04")
                .employed("46800.00", "22.50")
                .status(WorkStatus.MODIFIED_DUTY, "2022-03-05", "2022-03-14")
                .earned("2022-03-05", "2022-03-14", "100.00")
                .accepted("2022-03-20")
                .recommended("3900.00", "2022-03-20");
        assertThat(due(history, "2022-04-01")).containsExactly("2022-03-05 statutory 713 3 d 236.44"); // 30.00 count
    }

    @Test
    void withoutAWageEverythingIsHeldAndLeaveOnModifiedDutyIsNotTouched() {
        ClaimHistory history = injuredOn("2022-03-04")
                .employed("46800.00", "22.50")
                .status(WorkStatus.MODIFIED_DUTY, "2022-03-05", "2022-03-18")
                .earned("2022-03-05", "2022-03-18", "900.00")
                .leave(LeaveKind.SICK, "2022-03-07", null, "4", null)
                .accepted("2022-03-20");
        assertThat(entitlement(history, "2022-04-01").held()).isTrue();
        assertThat(due(history.recommended("3900.00", "2022-03-20"), "2022-04-01"))
                .containsExactly("2022-03-05 statutory 713 14 d 596.71");
    }

    @Test
    void aPolicyMayTopUpPartialDays() {
        SupplementPolicy old = GLENDALE.supplement().getFirst();
        SupplementPolicy toppingUp = new SupplementPolicy(
                old.effectiveFrom(),
                old.effectiveTo(),
                old.citation(),
                old.source(),
                old.status(),
                old.spread(),
                old.amounts(),
                old.uncompensated(),
                Optional.of(true),
                old.limit(),
                old.eligible(),
                old.payCodes());
        EmployerPolicy policy = new EmployerPolicy(
                GLENDALE.employer(),
                GLENDALE.name(),
                GLENDALE.jurisdiction(),
                GLENDALE.groups(),
                GLENDALE.payPeriods(),
                GLENDALE.workWeek(),
                GLENDALE.statutory(),
                List.of(toppingUp),
                GLENDALE.leave(),
                GLENDALE.netting(),
                GLENDALE.openStatus(),
                GLENDALE.receivablesFrom(),
                GLENDALE.diary(),
                GLENDALE.assignment(),
                GLENDALE.letters());
        ClaimHistory history = modifiedInMarch().earned("2022-03-01", "2022-03-18", "600.00");
        // 18 days: 2,307.9452 - 600.00 = 1,707.9452 x 2/3 = 1,138.63; 4 and 14 days: 253.03 and 885.60
        Entitlement entitlement = Entitlements.of(history.facts(), Terms.shipped(policy), day("2022-03-18"));
        assertThat(due(entitlement))
                .contains(
                        "2022-02-19 supplemental 710 14 d 198.84", // 173.77 + (411.43 - 253.03 - 133.33)
                        "2022-03-05 supplemental 710 14 d 87.73"); // 1,440.00 - 885.60 - 466.67
        assertThat(entitlement.due().values())
                .anySatisfy(line -> assertThat(line.working().text())
                        .startsWith("supplemental pay: 198.84  = supplemental pay for total disability"
                                + " + supplemental pay for partial disability"));
    }
}
