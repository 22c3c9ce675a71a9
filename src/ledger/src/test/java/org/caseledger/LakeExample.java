package org.caseledger;

import static org.caseledger.ClaimHistory.day;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;

/** Lake Example, an employer in Minnesota that is made up, and its claims. */
public final class LakeExample {

    /** Its policy file. */
    public static final String FILE = """
            employer: lake-example
            name: Lake Example
            jurisdiction: MN
            payPeriods: {anchor: 2023-11-04, lengthDays: 14}
            workWeek: MTWTF
            statutory: {payCode: "WC"}
            leave: {replenished: false, payTakenBack: false}
            supplement: []
            """;

    private LakeExample() {}

    /** The policy of {@code file}, which is {@link #FILE} or a change of it. */
    public static EmployerPolicy policy(String file) {
        return Employers.read("lake-example.yaml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .payroll()
                .orElseThrow();
    }

    /** The policy and the law as shipped. */
    public static Terms terms() {
        return Terms.shipped(policy(FILE));
    }

    /** Injured on Monday 6 November 2023; two thirds of 1,000.00 are 666.67 a week. */
    public static ClaimHistory injured() {
        return injured("2023-11-06", "1000.00");
    }

    /** An accepted claim, M-1, of an injury on {@code on}. */
    public static ClaimHistory injured(String on, String weeklyWage) {
        return ClaimHistory.of("M-1")
                .record(new InjuryReported(
                        Jurisdiction.MN,
                        "lake-example",
                        new Employee("P-7", "Robin Sample"),
                        day(on),
                        day(on),
                        InjuryKind.LOST_TIME,
                        "Slipped on ice",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .recommended(weeklyWage, "2023-11-20")
                .accepted("2023-11-20");
    }
}
