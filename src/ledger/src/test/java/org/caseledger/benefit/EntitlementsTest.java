package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims are owed, worked by hand. */
class EntitlementsTest {

    /** Denied for delay, then rescinded and accepted: six weeks that were taken as sick leave. */
    private static ClaimHistory sixWeeksOfSickLeave() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", null)
                .denied("2022-02-04");
        for (String[] week : new String[][] {
            {"2022-01-11", "2022-01-14"},
            {"2022-01-17", "2022-01-21"},
            {"2022-01-24", "2022-01-28"},
            {"2022-01-31", "2022-02-04"},
            {"2022-02-07", "2022-02-11"},
            {"2022-02-14", "2022-02-18"},
        }) {
            history.leave(LeaveKind.SICK, week[0], week[1], "8", null);
        }
        return history.status(WorkStatus.FULL_DUTY, "2022-02-22", null);
    }

    @Test
    void aRescindedDenialOwesEverythingFromTheFirstDayOn() {
        ClaimHistory history = sixWeeksOfSickLeave();
        assertThat(due(history, "2022-03-04")).isEmpty();
        history.rescinded("2022-02-23").accepted("2022-02-23").recommended("3900.00", "2022-02-25");
        assertThat(due(history, "2022-03-04"))
                .containsExactly(
                        "2022-01-08 leave-pay-reversed sick -1620.00",
                        "2022-01-08 leave-replenished sick 72.00 h",
                        "2022-01-08 statutory 713 11 d 940.28",
                        "2022-01-08 supplemental 710 11 d 191.15",
                        "2022-01-22 leave-pay-reversed sick -1800.00",
                        "2022-01-22 leave-replenished sick 80.00 h",
                        "2022-01-22 statutory 713 14 d 1196.72",
                        "2022-01-22 supplemental 710 14 d 243.28",
                        "2022-02-05 leave-pay-reversed sick -1800.00",
                        "2022-02-05 leave-replenished sick 80.00 h",
                        "2022-02-05 statutory 713 14 d 1196.72",
                        "2022-02-05 supplemental 710 14 d 243.28",
                        "2022-02-19 statutory 713 3 d 256.44",
                        "2022-02-19 supplemental 710 3 d 52.13");
    }

    @Test
    void nothingOfTheFutureIsDue() {
        ClaimHistory history = sixWeeksOfSickLeave().accepted("2022-02-23").recommended("3900.00", "2022-02-25");
        assertThat(due(history, "2022-01-24"))
                .contains("2022-01-22 statutory 713 3 d 256.44", "2022-01-22 leave-replenished sick 8.00 h")
                .noneMatch(line -> line.startsWith("2022-02"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            seven days: within the waiting period | regular general no 2018-01-08 46800.00 22.50 - | 2022-06-13 | 3500.00 |
            ten days: from the eighth | regular general no 2018-01-08 46800.00 22.50 - | 2022-06-16 | 3500.00 | \
            2022-06-11 statutory 713 3 d 230.13;2022-06-11 supplemental 710 3 d 78.44
            fourteen days, wage above the maximum | regular general no 2018-01-08 98000.00 47.12 - | 2022-06-20 | 7000.00 | \
            2022-05-28 statutory 713 4 d 452.48;2022-05-28 supplemental 710 4 d 409.06;\
            2022-06-11 statutory 713 10 d 1131.20;2022-06-11 supplemental 710 10 d 1022.64
            less than a year of service | regular general no 2022-02-14 46800.00 22.50 - | 2022-07-05 | 3800.00 | \
            2022-05-28 statutory 713 4 d 333.16;2022-06-11 statutory 713 14 d 1166.06;\
            2022-06-25 statutory 713 11 d 916.19
            sworn police, a month of service | regular police yes 2022-05-02 61000.00 22.50 - | 2022-07-05 | 4100.00 | \
            2022-05-28 statutory 713 4 d 359.44;2022-05-28 supplemental 710 4 d 176.82;\
            2022-06-11 statutory 713 14 d 1258.04;2022-06-11 supplemental 710 14 d 618.88;\
            2022-06-25 statutory 713 11 d 988.46;2022-06-25 supplemental 710 11 d 486.26
            temporary employment | temporary general no 2018-01-08 46800.00 22.50 - | 2022-07-05 | 2900.00 | \
            2022-05-28 statutory 713 4 d 254.24;2022-06-11 statutory 713 14 d 889.84;\
            2022-06-25 statutory 713 11 d 699.16
            employment ends with a period | regular general no 2018-01-08 46800.00 22.50 2022-06-24 | 2022-07-05 | 3900.00 | \
            2022-05-28 statutory 713 4 d 341.92;2022-05-28 supplemental 710 4 d 69.51;\
            2022-06-11 statutory 713 14 d 1196.72;2022-06-11 supplemental 710 14 d 243.28;\
            2022-06-25 statutory 713 11 d 940.28
            employment ends within a period | regular general no 2018-01-08 46800.00 22.50 2022-06-17 | 2022-07-05 | 3900.00 | \
            2022-05-28 statutory 713 4 d 341.92;2022-05-28 supplemental 710 4 d 69.51;\
            2022-06-11 statutory 713 14 d 1196.72;2022-06-11 supplemental 710 7 d 121.64;\
            2022-06-25 statutory 713 11 d 940.28
            statutory pay above the target | regular general no 2018-01-08 30000.00 14.42 - | 2022-06-20 | 5100.00 | \
            2022-05-28 statutory 713 4 d 447.12;2022-06-11 statutory 713 10 d 1117.80
            """)
    void offWorkFromTheSeventhOfJune(String what, String employment, String to, String wage, String expected) {
        String[] words = employment.split(" ");
        ClaimHistory history = injuredOn("2022-06-06")
                .record(new EmploymentRecorded(
                        day(words[3]),
                        EmploymentStatus.valueOf(words[0].toUpperCase()),
                        EmployeeGroup.of(words[1]),
                        words[2].equals("yes"),
                        true,
                        day(words[3]),
                        usd(words[4]),
                        ClaimHistory.rate(words[5]),
                        null,
                        words[6].equals("-") ? null : day(words[6])))
                .offWork("2022-06-07", to)
                .accepted("2022-06-20")
                .recommended(wage, "2022-06-21");
        assertThat(String.join(";", due(history, "2022-07-08"))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theCommissionsWageCountsFromTheFirstPayableDay() {
        ClaimHistory history = injuredOn("2022-03-01")
                .employed("2015-07-06", EmployeeGroup.FIRE, true, "71234.56", "24.46", null)
                .dependents(2, "2022-03-01")
                .offWork("2022-03-02", "2022-05-20")
                .accepted("2022-03-15")
                .recommended("4811.20", "2022-03-16");
        assertThat(due(history, "2022-03-18"))
                .containsExactly(
                        "2022-02-19 statutory 713 3 d 318.82",
                        "2022-02-19 supplemental 750 3 d 150.86",
                        "2022-03-05 statutory 713 14 d 1487.81",
                        "2022-03-05 supplemental 750 14 d 704.03");
        history.determined("5210.00", "2022-04-20").status(WorkStatus.FULL_DUTY, "2022-04-25", null);
        assertThat(due(history, "2022-05-13"))
                .startsWith(
                        "2022-02-19 statutory 713 3 d 341.83",
                        "2022-02-19 supplemental 750 3 d 127.85",
                        "2022-03-05 statutory 713 14 d 1595.19",
                        "2022-03-05 supplemental 750 14 d 596.65")
                .endsWith("2022-04-16 statutory 713 9 d 1025.48", "2022-04-16 supplemental 750 9 d 383.56")
                .hasSize(10);
    }

    @Test
    void nothingIsDueBeforeAnAcceptanceAndTheReasonIsSaid() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-02-18")
                .recommended("3900.00", "2022-02-01");
        assertThat(nothing(history)).isEqualTo("nothing is due: the claim is reported");
        assertThat(nothing(history.denied("2022-02-04"))).isEqualTo("nothing is due: the claim is denied");
        assertThat(nothing(history.rescinded("2022-02-23"))).isEqualTo("nothing is due: the claim is denial-rescinded");
        assertThat(due(history.accepted("2022-02-23"), "2022-03-04")).isNotEmpty();
        assertThat(nothing(history.denied("2022-03-01"))).isEqualTo("nothing is due: the claim is denied");
    }

    @Test
    void nothingIsDueWithoutADayOffWorkThatIsPayable() {
        ClaimHistory history =
                injuredOn("2022-01-10").employed("46800.00", "22.50").accepted("2022-02-01");
        assertThat(nothing(history)).isEqualTo("nothing is due: no day of disability is recorded");
        history.status(WorkStatus.MODIFIED_DUTY, "2022-01-11", "2022-01-17");
        assertThat(nothing(history)).isEqualTo("nothing is due: no day off work is payable");
        history.offWork("2022-01-11", "2022-01-31").status(WorkStatus.FULL_DUTY, "2022-01-01", "2022-02-28");
        assertThat(nothing(history)).isEqualTo("nothing is due: no day of disability is recorded");
    }

    @Test
    void modifiedDutyCountsForTheWaitingPeriod() {
        ClaimHistory served = juneOnModifiedDutyAnd("2022-06-07", "2022-06-13").offWork("2022-06-14", "2022-06-16");
        assertThat(due(served, "2022-06-24")).first().isEqualTo("2022-06-11 statutory 713 3 d 230.13");
        ClaimHistory fourteen =
                juneOnModifiedDutyAnd("2022-06-11", "2022-06-20").offWork("2022-06-07", "2022-06-10");
        assertThat(due(fourteen, "2022-06-24"))
                .containsExactly("2022-05-28 statutory 713 4 d 306.84", "2022-05-28 supplemental 710 4 d 104.59");
    }

    private static ClaimHistory juneOnModifiedDutyAnd(String from, String to) {
        return injuredOn("2022-06-06")
                .employed("46800.00", "22.50")
                .accepted("2022-06-20")
                .recommended("3500.00", "2022-06-21")
                .status(WorkStatus.MODIFIED_DUTY, from, to);
    }

    @Test
    void dependentsCountFromTheirFirstDayToTheirLast() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-01-24")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01")
                .dependents(1, "2022-01-17");
        assertThat(due(history, "2022-03-04"))
                .containsExactly(
                        "2022-01-08 statutory 713 11 d 944.39", // five days of the allowance: 4.11
                        "2022-01-08 supplemental 710 11 d 187.04",
                        "2022-01-22 statutory 713 3 d 258.91", // three: 2.47
                        "2022-01-22 supplemental 710 3 d 49.66");
        history.dependents(0, "2022-01-22");
        assertThat(due(history, "2022-03-04"))
                .contains("2022-01-08 statutory 713 11 d 944.39", "2022-01-22 statutory 713 3 d 256.44");
        assertThat(due(history.dependents(7, "2022-01-01"), "2022-03-04"))
                .contains("2022-01-08 statutory 713 11 d 949.32"); // one flat allowance, whatever their number
    }

    @Test
    void theWorkingNamesTheEntriesThatItWasReadFrom() {
        ClaimHistory history = injuredOn("2022-01-10") // e1
                .employed("46800.00", "22.50") // e2
                .offWork("2022-01-11", "2022-01-31") // e3
                .accepted("2022-02-01") // e4
                .recommended("3900.00", "2022-02-01") // e5
                .leave(LeaveKind.SICK, "2022-01-11", null, "8", null); // e6
        var due = entitlement(history, "2022-01-31").due();
        List<java.util.Set<String>> entries =
                due.values().stream().map(line -> line.working().entries()).toList();
        assertThat(entries.get(0)).contains("e2", "e3", "e4", "e6").doesNotContain("e5"); // leave pay
        assertThat(entries.get(1)).contains("e3", "e4", "e6"); // leave hours
        assertThat(entries.get(2)).containsExactlyInAnyOrder("e3", "e4", "e5"); // statutory
        assertThat(entries.get(3)).containsExactlyInAnyOrder("e2", "e3", "e4", "e5"); // supplemental
    }

    private static String nothing(ClaimHistory history) {
        Entitlement entitlement = entitlement(history, "2022-03-04");
        assertThat(entitlement.due()).isEmpty();
        assertThat(entitlement.missing()).isEmpty();
        assertThat(entitlement.held()).isFalse();
        return entitlement.working().value();
    }
}
