package org.caseledger.employee;

import static org.caseledger.decision.Limit.IDENTIFIER;

import org.caseledger.decision.Within;

/**
 * Takes up a row of a feed about an employee. A row that says what the file says already changes nothing.
 *
 * @param employee the employee's number
 * @param row what the row says
 */
public record EmployeeCommand(@Within(IDENTIFIER) String employee, EmployeeEvent row) {}
