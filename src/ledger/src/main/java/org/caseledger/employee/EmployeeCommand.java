package org.caseledger.employee;

import static org.caseledger.decision.Limit.IDENTIFIER;

import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;

/**
 * Takes up a row of a feed about an employee. A row that says what the file says already changes nothing.
 *
 * @param employee the employee's number
 * @param row what the row says
 */
@Needs(Permission.KEEP_PAY)
public record EmployeeCommand(@Within(IDENTIFIER) String employee, EmployeeEvent row) {}
