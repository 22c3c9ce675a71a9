package org.caseledger.employee;

import java.math.BigDecimal;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.employee.EmployeeEvent.*;

/** Decides on rows of the roster and leave feeds. */
public final class EmployeeDecider {

    private static final BigDecimal HOURS_IN_DAY = BigDecimal.valueOf(24);

    private EmployeeDecider() {}

    /** The decision on taking {@code row} up. */
    public static Decision<EmployeeEvent> decide(EmployeeFacts facts, EmployeeEvent row) {
        if (facts.knows(row)) {
            return Decision.unchanged();
        }
        return switch (row) {
            case EmploymentListed listed
            when listed.endedOn() != null && listed.endedOn().isBefore(listed.hiredOn()) ->
                Decision.refuse(
                        RefusalCode.DATES_OUT_OF_ORDER,
                        "ended_on (" + listed.endedOn() + ") is before hired_on (" + listed.hiredOn() + ")");
            case EmploymentListed listed
            when listed.annualBaseSalary().isNegative()
                    || (listed.hourlyRate() != null && listed.hourlyRate().isNegative()) ->
                Decision.refuse(RefusalCode.NEGATIVE_AMOUNT, "a salary or rate can't be negative");
            case EmploymentListed listed -> Decision.accept(listed);
            // Zero hours take a day's leave back; there is no other way to say so in the feed.
            case LeaveListed listed
            when listed.hours().signum() < 0 || listed.hours().compareTo(HOURS_IN_DAY) > 0 ->
                Decision.refuse(
                        RefusalCode.HOURS_OUT_OF_RANGE, "leave hours of a day are 0 to 24, not " + listed.hours());
            case LeaveListed listed -> Decision.accept(listed);
        };
    }
}
