package org.caseledger.employee;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.NAME;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.claim.LeaveKind;
import org.caseledger.decision.Within;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a feed said about an employee. The employee's number is the stream's. */
public sealed interface EmployeeEvent {

    /** A row of the roster. */
    record EmploymentListed(
            @Within(NAME) String name,
            LocalDate effectiveFrom,
            EmploymentStatus status,
            EmployeeGroup group,
            boolean sworn,
            boolean fullTime,
            LocalDate hiredOn,
            @Within(AMOUNT) Money annualBaseSalary,
            @Within(AMOUNT) @Nullable BigMoney hourlyRate,
            @Nullable LocalDate endedOn)
            implements EmployeeEvent {}

    /** A row of the leave feed: hours of one kind on one day; a later row for the same day and kind replaces it. */
    record LeaveListed(
            LocalDate day, LeaveKind kind, @Within(AMOUNT) BigDecimal hours) implements EmployeeEvent {}
}
