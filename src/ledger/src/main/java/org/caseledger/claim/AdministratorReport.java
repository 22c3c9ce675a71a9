package org.caseledger.claim;

import java.math.BigDecimal;
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
        String employeeId,
        DateSpan period,
        Money averageMonthlyWage,
        Money dailyRate,
        String disabilityType,
        BigDecimal days,
        Money statutoryDue) {}
