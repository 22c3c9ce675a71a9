package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.feed.FeedReport;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import roster|leave|claims|tpa-report|posted}: takes the CSV files of other systems in. */
abstract class ImportFeed implements Callable<Integer> {

    @ParentCommand
    private ImportCommand parent = new ImportCommand();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files with a header row (RFC 4180, UTF-8).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "USER",
            defaultValue = "feed",
            description = "Who brings them in (default: ${DEFAULT-VALUE}).")
    private String by = "feed";

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
    static final class Roster extends ImportFeed {
        Roster() {
            super(Feeds.Kind.ROSTER);
        }
    }

    /** {@code import leave}. */
    @Command(
            name = "leave",
            description = "Leave taken, from the timekeeping system. Columns: employee_id, day, kind, hours.")
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
            Feeds feeds = new Feeds(ledger);
            files.forEach(file -> reports.add(feeds.take(kind, file, by, allOrNothing)));
        }
        FeedReport sum = sum(reports);
        boolean json = parent.root().json();
        if (!json) {
            sum.bad().forEach(row -> System.err.println("caseledger: " + row));
        }
        Output.print(json, () -> json(sum), () -> text(sum));
        return sum.good() ? CaseLedger.DONE : CaseLedger.REFUSED;
    }

    private static FeedReport sum(List<FeedReport> reports) {
        return new FeedReport(
                reports.stream().mapToInt(FeedReport::rows).sum(),
                reports.stream().mapToInt(FeedReport::recorded).sum(),
                reports.stream().mapToInt(FeedReport::unchanged).sum(),
                reports.stream().flatMap(report -> report.bad().stream()).toList(),
                reports.stream().flatMap(report -> report.variances().stream()).toList(),
                reports.stream().flatMap(report -> report.posted().stream()).toList());
    }

    private Map<String, Object> json(FeedReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("feed", kind.toString());
        document.put("rows", report.rows());
        document.put("recorded", report.recorded());
        document.put("unchanged", report.unchanged());
        document.put("bad", report.bad());
        document.put(
                "variances",
                kind == Feeds.Kind.POSTED
                        ? report.posted().stream().map(ImportFeed::json).toList()
                        : report.variances().stream().map(ImportFeed::json).toList());
        return document;
    }

    private static Map<String, Object> json(FeedReport.Found found) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("line", found.line());
        document.put("claim", found.claim());
        document.put("period", found.variance().period());
        document.put("figure", found.variance().figure());
        document.put("theirs", found.variance().theirs());
        document.put("ours", found.variance().ours());
        document.put("cause", found.variance().cause());
        return document;
    }

    private static Map<String, Object> json(FeedReport.Posted found) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", found.claim());
        document.put("run", found.variance().run());
        document.put("period", found.variance().forPeriod());
        document.put("figure", found.variance().words());
        document.put("ours", found.variance().carried());
        document.put("posted", found.variance().posted());
        document.put("cause", found.variance().cause());
        return document;
    }

    private String text(FeedReport report) {
        StringBuilder out = new StringBuilder();
        out.append(kind)
                .append(": ")
                .append(report.rows())
                .append(" rows, ")
                .append(report.recorded())
                .append(" recorded, ")
                .append(report.unchanged())
                .append(" unchanged, ")
                .append(report.bad().size())
                .append(" bad");
        if (kind == Feeds.Kind.TPA_REPORT) {
            out.append(", ").append(report.variances().size()).append(" variances");
        } else if (kind == Feeds.Kind.POSTED) {
            out.append(", ").append(report.posted().size()).append(" variances");
        }
        out.append('\n');
        if (!report.variances().isEmpty()) {
            TextTable table = new TextTable("claim", "period", "figure", "theirs", "ours", "cause");
            table.alignRight(3, 4);
            report.variances()
                    .forEach(found -> table.row(
                            found.claim(),
                            found.variance().period().toString(),
                            found.variance().figure(),
                            found.variance().theirs(),
                            found.variance().ours() == null
                                    ? "unknown"
                                    : String.valueOf(found.variance().ours()),
                            found.variance().cause()));
            out.append('\n').append(table.text());
        }
        if (!report.posted().isEmpty()) {
            out.append('\n').append(posted(report.posted()));
        }
        return out.toString();
    }

    private static String posted(List<FeedReport.Posted> found) {
        TextTable table = new TextTable("run", "claim", "for period", "figure", "carried", "posted", "cause");
        table.alignRight(4, 5);
        found.forEach(one -> table.row(
                one.variance().run(),
                one.claim(),
                one.variance().forPeriod().toString(),
                one.variance().words(),
                Objects.requireNonNullElse(one.variance().carried(), "nothing"),
                Objects.requireNonNullElse(one.variance().posted(), "nothing"),
                one.variance().cause()));
        return table.text();
    }
}
