package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.benefit.Lines.due;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.PolicyFile;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

/** A claim under the law of Minnesota, through the same engine; its employer, Lake Example, is made up. */
class WeeklyStateTest {

    private static final String LAKE_EXAMPLE = """
            employer: lake-example
            name: Lake Example
            jurisdiction: MN
            payPeriods: {anchor: 2023-11-04, lengthDays: 14}
            workWeek: MTWTF
            statutory: {payCode: "WC"}
            leave: {replenished: false, payTakenBack: false}
            supplement: []
            """;

    private static EmployerPolicy policy(String yaml) {
        return PolicyFile.read("lake-example.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .payroll()
                .orElseThrow();
    }

    /** Injured on Monday 6 November 2023; two thirds of 1,000.00 are 666.67 a week. */
    private static ClaimHistory injured() {
        return ClaimHistory.of("M-1")
                .record(new InjuryReported(
                        Jurisdiction.MN,
                        "lake-example",
                        new Employee("P-7", "Robin Sample"),
                        day("2023-11-06"),
                        day("2023-11-06"),
                        InjuryKind.LOST_TIME,
                        "Slipped on ice",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .recommended("1000.00", "2023-11-20")
                .accepted("2023-11-20");
    }

    private static Entitlement entitlement(ClaimHistory history, String asOf) {
        return Entitlements.of(history.facts(), Terms.shipped(policy(LAKE_EXAMPLE)), day(asOf));
    }

    private static List<String> lines(ClaimHistory history, String asOf) {
        return due(entitlement(history, asOf));
    }

    @Test
    void threeDaysAreUnpaidUntilTheTenth() {
        ClaimHistory nine = injured().offWork("2023-11-07", "2023-11-15");
        assertThat(lines(nine, "2023-12-01")).containsExactly("2023-11-04 statutory WC 6 d 533.34"); // 10, 13, 14, 15
        ClaimHistory ten = injured().offWork("2023-11-07", "2023-11-16");
        assertThat(lines(ten, "2023-12-01")).containsExactly("2023-11-04 statutory WC 10 d 1066.67"); // eight of five
    }

    @Test
    void aDayOfWorkIsItsPartOfTheWeek() {
        assertThat(lines(injured().offWork("2023-11-07", null), "2023-12-01"))
                .containsExactly("2023-11-04 statutory WC 11 d 1200.01", "2023-11-18 statutory WC 14 d 1333.34");
    }

    @Test
    void partialDisabilityBringsTwoThirdsOfTheWeeklyLoss() {
        ClaimHistory history = injured()
                .offWork("2023-11-07", "2023-11-19")
                .status(WorkStatus.MODIFIED_DUTY, "2023-11-20", "2023-12-01")
                .earned("2023-11-20", "2023-12-01", "1100.00");
        assertThat(lines(history, "2023-12-01")).endsWith("2023-11-18 statutory WC 14 d 600.00");
    }

    @Test
    void silenceMakesNothingPayableAndNoNoticeIsBounded() {
        ClaimHistory silent = ClaimHistory.of("M-1")
                .record(injured().entries().getFirst().event())
                .offWork("2023-11-07", null)
                .recommended("1000.00", "2023-11-20")
                .notified("2023-11-08");
        assertThat(entitlement(silent, "2024-03-01").standing().status()).isEqualTo("reported");
        Entitlement denied = entitlement(injured().offWork("2023-11-07", null).denied("2024-06-28"), "2024-06-28");
        assertThat(denied.due()).isEmpty();
        assertThat(denied.standing().outOfReach()).isEmpty();
    }

    @Test
    void withoutAWorkWeekTheClaimIsHeld() {
        EmployerPolicy none = policy(LAKE_EXAMPLE.replace("workWeek: MTWTF\n", ""));
        Entitlement entitlement =
                Entitlements.of(injured().offWork("2023-11-07", null).facts(), Terms.shipped(none), day("2023-12-01"));
        assertThat(entitlement.held()).isTrue();
        assertThat(entitlement.missingWords())
                .containsExactly("work week in the employer's policy, which the law of Minnesota pays by");
    }
}
