package org.caseledger.claim;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.WORDS;

import java.math.BigDecimal;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;

/**
 * One row of the administrator's report of a pay period, as received.
 *
 * @param employeeId the employee's number
 * @param period the days that the row covers
 * @param averageMonthlyWage the administrator's wage
 * @param dailyRate the administrator's daily rate
 * @param disabilityType such as TTD
 * @param days days paid
 * @param statutoryDue the amount that the administrator computed
 */
public record AdministratorReport(
        @Within(CODE) String employeeId,
        DateSpan period,
        @Within(AMOUNT) Money averageMonthlyWage,
        @Within(AMOUNT) Money dailyRate,
        @Within(WORDS) String disabilityType,
        @Within(AMOUNT) BigDecimal days,
        @Within(AMOUNT) Money statutoryDue) {}
