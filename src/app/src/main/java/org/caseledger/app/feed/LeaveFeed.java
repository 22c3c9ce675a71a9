package org.caseledger.app.feed;

import java.util.List;
import org.caseledger.claim.LeaveKind;
import org.caseledger.decision.RefusalCode;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.jspecify.annotations.Nullable;

/**
 * The leave feed: hours of one kind on one day. A row is kept on the employee's file and used on one claim, that of his
 * latest injury before the day. A later row for the same day and kind replaces it.
 */
final class LeaveFeed implements Feed {

    @Override
    public Class<? extends Record> command() {
        return EmployeeCommand.class;
    }

    @Override
    public List<String> columns() {
        return List.of("employee_id", "day", "kind", "hours");
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        String employee = row.text("employee_id");
        LeaveListed listed =
                new LeaveListed(row.date("day"), row.oneOf("kind", LeaveKind.values()), row.decimal("hours"));
        writing.execute(new EmployeeCommand(employee, listed));
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return code.equals(RefusalCode.HOURS_OUT_OF_RANGE) ? "hours" : null;
    }
}
