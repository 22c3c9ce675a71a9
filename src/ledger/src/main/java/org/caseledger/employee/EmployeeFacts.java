package org.caseledger.employee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LeaveKind;
import org.caseledger.employee.EmployeeEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;

/**
 * What feeds said about an employee: the fold of the entries.
 *
 * @param employee the employee's number
 * @param employment the last row for each effective date
 * @param leave the last row for each day and kind
 */
public record EmployeeFacts(
        String employee, Map<LocalDate, Entry<EmploymentListed>> employment, Map<LeaveDay, Entry<LeaveListed>> leave) {

    /** A day and the balance from which leave was taken. */
    public record LeaveDay(LocalDate day, LeaveKind kind) {}

    /** The facts that {@code entries} add up to. */
    public static EmployeeFacts of(String employee, List<Entry<EmployeeEvent>> entries) {
        return of(employee, History.of(entries));
    }

    /** The facts that {@code history} adds up to. */
    public static EmployeeFacts of(String employee, History<EmployeeEvent> history) {
        Map<LocalDate, Entry<EmploymentListed>> employment = new LinkedHashMap<>();
        Map<LeaveDay, Entry<LeaveListed>> leave = new LinkedHashMap<>();
        for (Entry<EmployeeEvent> entry : history.standing()) {
            switch (entry.event()) {
                case EmploymentListed row -> employment.put(row.effectiveFrom(), entry.as(row));
                case LeaveListed row -> leave.put(new LeaveDay(row.day(), row.kind()), entry.as(row));
            }
        }
        return new EmployeeFacts(employee, employment, leave);
    }

    /** Whether {@code row} says what is known already. */
    public boolean knows(EmployeeEvent row) {
        return switch (row) {
            case EmploymentListed listed -> {
                Entry<EmploymentListed> known = employment.get(listed.effectiveFrom());
                yield known != null && known.event().equals(listed);
            }
            case LeaveListed listed -> {
                Entry<LeaveListed> known = leave.get(new LeaveDay(listed.day(), listed.kind()));
                yield known != null && known.event().hours().compareTo(listed.hours()) == 0;
            }
        };
    }
}
