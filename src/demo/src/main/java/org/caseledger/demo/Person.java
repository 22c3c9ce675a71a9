package org.caseledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;

/**
 * An invented employee.
 *
 * @param id the employee's number
 * @param name a name that nobody has
 * @param group where he works
 * @param sworn whether he is a sworn officer
 * @param status how he is employed
 * @param hiredOn the first day of service
 * @param startingSalary annual base pay in dollars when the demo begins, or when he is hired
 */
record Person(
        String id,
        String name,
        EmployeeGroup group,
        boolean sworn,
        EmploymentStatus status,
        LocalDate hiredOn,
        BigDecimal startingSalary) {

    private static final BigDecimal HOURS_IN_YEAR = BigDecimal.valueOf(2080);

    /** Annual base pay on {@code day}, after the raises until then. */
    BigDecimal salaryOn(LocalDate day) {
        BigDecimal salary = startingSalary;
        for (Workforce.Raise raise : Workforce.RAISES) {
            if (hiredOn.isBefore(raise.on()) && !day.isBefore(raise.on())) {
                salary = salary.multiply(raise.factor()).setScale(0, RoundingMode.HALF_UP);
            }
        }
        return salary.setScale(2);
    }

    /** The hourly rate on {@code day}: base pay over 2,080 hours. */
    BigDecimal hourlyRateOn(LocalDate day) {
        return salaryOn(day).divide(HOURS_IN_YEAR, 2, RoundingMode.HALF_UP);
    }
}
