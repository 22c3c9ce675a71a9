package org.caseledger.automation;

import java.util.List;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.law.policy.AssignmentRule;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.payroll.PayrollFacts;

/** What an automation may look at: the facts of streams, with everything that the current transaction recorded. */
public interface OnRecord {

    /** What feeds said about {@code employee}. */
    EmployeeFacts employee(String employee);

    /** The reported claims of {@code employee}, of whatever employer, in the order of their numbers. */
    List<ClaimFacts> claimsOf(String employee);

    /** The groups of employees that {@code employer}'s policy has; the usual ones, where its policy isn't known. */
    List<EmployeeGroup> groupsOf(String employer);

    /** To whom {@code employer}'s policy gives new claims; nobody, where its policy isn't known. */
    List<AssignmentRule> assignmentOf(String employer);

    /** Whether {@code person} can be given a claim of {@code employer}. */
    boolean canBeGiven(String person, String employer);

    /** The payroll runs of {@code employer}. */
    PayrollFacts payroll(String employer);
}
