package org.caseledger.employee;

/**
 * Takes up a row of a feed about an employee. A row that says what the file says already changes nothing.
 *
 * @param employee the employee's number
 * @param row what the row says
 */
public record EmployeeCommand(String employee, EmployeeEvent row) {}
