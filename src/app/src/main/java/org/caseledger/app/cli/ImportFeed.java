package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.feed.FeedReport;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.feed.ImportAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ImportText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import roster|leave|claims|tpa-report|posted}: takes the CSV files of other systems in. */
abstract class ImportFeed implements Callable<Integer> {

    /** Who brings them in where nobody is named. */
    private static final String BY = "feed";

    @ParentCommand
    private ImportCommand parent = new ImportCommand();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files with a header row (RFC 4180, UTF-8).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--all-or-nothing", description = "Refuse a file that has a bad row.")
    private boolean allOrNothing;

    private final Feeds.Kind kind;

    ImportFeed(Feeds.Kind kind) {
        this.kind = kind;
    }

    /** {@code import roster}. */
    @Command(
            name = "roster",
            description = "Employment from the personnel system. Columns: employee_id, name, effective_from, status,"
                    + " group, sworn, full_time, hired_on, annual_base_salary, hourly_rate, ended_on.")
    @Needs(Permission.KEEP_PAY)
    static final class Roster extends ImportFeed {
        Roster() {
            super(Feeds.Kind.ROSTER);
        }
    }

    /** {@code import leave}. */
    @Command(
            name = "leave",
            description = "Leave taken, from the timekeeping system. Columns: employee_id, day, kind, hours.")
    @Needs(Permission.KEEP_PAY)
    static final class Leave extends ImportFeed {
        Leave() {
            super(Feeds.Kind.LEAVE);
        }
    }

    /** {@code import claims}. */
    @Command(
            name = "claims",
            description = "Claims and the notices on them. Columns: claim, jurisdiction, employer, employee_id,"
                    + " employee_name, injured_on, employer_knew_on, kind, description, commission_notified_on,"
                    + " status, status_on.")
    @Needs(Permission.KEEP_CLAIMS)
    static final class Claims extends ImportFeed {
        Claims() {
            super(Feeds.Kind.CLAIMS);
        }
    }

    /** {@code import tpa-report}. */
    @Command(
            name = "tpa-report",
            description =
                    "The administrator's figures for a pay period, compared with the ledger's own. Columns: claim,"
                            + " employee_id, period_from, period_to, average_monthly_wage, daily_rate, disability_type, days,"
                            + " statutory_due.")
    @Needs(Permission.KEEP_PAY)
    static final class TpaReport extends ImportFeed {
        TpaReport() {
            super(Feeds.Kind.TPA_REPORT);
        }
    }

    /** {@code import posted}. */
    @Command(
            name = "posted",
            description =
                    "What the payroll system posted, compared with what the runs carried. Columns: run, claim, employee_id,"
                            + " for_from, for_to, kind, pay_code, leave, days, hours, amount; a transmittal's other"
                            + " columns may stay.")
    @Needs(Permission.RUN_PAYROLL)
    static final class Posted extends ImportFeed {
        Posted() {
            super(Feeds.Kind.POSTED);
        }
    }

    @Override
    public Integer call() {
        files.forEach(file -> Feeds.check(kind, file));
        List<FeedReport> reports = new ArrayList<>();
        try (Ledger ledger = parent.root().openToRecord()) {
            String by = parent.root().by(ledger, BY);
            Feeds feeds = new Feeds(ledger);
            files.forEach(file -> reports.add(feeds.take(kind, file, by, allOrNothing)));
        }
        ImportAnswer answer = ImportAnswer.of(kind, reports);
        Output output = parent.root().output();
        if (!parent.root().json()) {
            answer.bad().forEach(row -> output.complain(row.toString()));
        }
        output.print(answer, () -> ImportText.of(answer));
        return answer.good() ? CaseLedger.DONE : CaseLedger.REFUSED;
    }
}
