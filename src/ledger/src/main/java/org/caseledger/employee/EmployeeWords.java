package org.caseledger.employee;

import org.caseledger.employee.EmployeeEvent.*;
import org.caseledger.family.EventWords;
import org.joda.money.BigMoneyProvider;

/** What feeds said about an employee, in words. */
public final class EmployeeWords {

    private EmployeeWords() {}

    /** The words for {@code event}. */
    public static EventWords of(EmployeeEvent event) {
        return switch (event) {
            case EmploymentListed e ->
                EventWords.on(
                        e.effectiveFrom(),
                        "Roster: " + e.name() + ", " + e.status() + ", " + (e.sworn() ? "sworn " : "") + e.group()
                                + ", " + (e.fullTime() ? "full time" : "part time") + ", hired " + e.hiredOn()
                                + ", annual base " + dollars(e.annualBaseSalary())
                                + (e.hourlyRate() == null ? "" : ", " + dollars(e.hourlyRate()) + " an hour")
                                + (e.endedOn() == null ? "" : ", ended on " + e.endedOn()));
            case LeaveListed e -> EventWords.on(e.day(), "Leave: " + e.hours().toPlainString() + " h " + e.kind());
        };
    }

    private static String dollars(BigMoneyProvider amount) {
        return amount.toBigMoney().getAmount().toPlainString();
    }
}
