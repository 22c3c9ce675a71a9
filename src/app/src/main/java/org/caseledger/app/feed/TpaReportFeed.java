package org.caseledger.app.feed;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Variance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.ReportComparison;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's report of a pay period. Each row is recorded on its claim as received, with every difference
 * from the ledger's own figures as an open variance.
 */
final class TpaReportFeed implements Feed {

    @Override
    public Class<? extends Record> command() {
        return ClaimCommand.ReceiveAdministratorReport.class;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "claim",
                "employee_id",
                "period_from",
                "period_to",
                "average_monthly_wage",
                "daily_rate",
                "disability_type",
                "days",
                "statutory_due");
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        String claim = row.text("claim");
        AdministratorReport report = new AdministratorReport(
                row.text("employee_id"),
                period(row),
                notNegative(row, "average_monthly_wage"),
                notNegative(row, "daily_rate"),
                row.text("disability_type"),
                row.decimal("days"),
                row.money("statutory_due"));
        if (report.days().signum() < 0) {
            throw Row.wrong("days", row.text("days"), "is negative; days are counted from 0");
        }
        ClaimFacts facts = writing.facts(claim);
        if (!facts.exists()) {
            throw new Row.Fault(
                    "claim",
                    "unknown-claim",
                    "claim " + claim + " is not reported; import or record it first, or put the number right");
        }
        InjuryReported injury = facts.reported().event();
        if (!injury.employee().id().equals(report.employeeId())) {
            throw new Row.Fault(
                    "employee_id",
                    "differs-from-claim",
                    "\"" + report.employeeId() + "\" is not the employee of claim " + claim + ", who is "
                            + injury.employee().id() + "; put the row right");
        }
        if (received(facts, report)) {
            return;
        }
        List<Variance> variances = ReportComparison.of(
                report, facts, writing.beside(facts), writing.terms(injury.employer()), writing.today());
        writing.execute(new ClaimCommand.ReceiveAdministratorReport(claim, report, variances));
        writing.report(row.line(), claim, variances);
    }

    private static DateSpan period(Row row) throws Row.Fault {
        LocalDate from = row.date("period_from");
        LocalDate to = row.date("period_to");
        if (to.isBefore(from)) {
            throw Row.wrong("period_to", to.toString(), "is before period_from (" + from + ")");
        }
        return new DateSpan(from, to);
    }

    private static Money notNegative(Row row, String column) throws Row.Fault {
        Money amount = row.money(column);
        if (amount.isNegative()) {
            throw Row.wrong(column, row.text(column), "is negative");
        }
        return amount;
    }

    private static boolean received(ClaimFacts facts, AdministratorReport report) {
        return facts.reconciliation().reports().stream()
                .anyMatch(entry -> entry.event().report().equals(report));
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return null;
    }
}
