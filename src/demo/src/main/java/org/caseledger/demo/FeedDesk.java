package org.caseledger.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.feed.BadRow;
import org.caseledger.app.feed.FeedReport;
import org.caseledger.app.feed.Feeds;

/** The files of other systems: written as those systems write them, and taken in like any others. */
final class FeedDesk {

    private static final List<String> ROSTER = List.of(
            "employee_id",
            "name",
            "effective_from",
            "status",
            "group",
            "sworn",
            "full_time",
            "hired_on",
            "annual_base_salary",
            "hourly_rate",
            "ended_on");
    private static final List<String> CLAIMS = List.of(
            "claim",
            "jurisdiction",
            "employer",
            "employee_id",
            "employee_name",
            "injured_on",
            "employer_knew_on",
            "kind",
            "description",
            "commission_notified_on",
            "status",
            "status_on");
    private static final List<String> LEAVE = List.of("employee_id", "day", "kind", "hours");
    private static final List<String> REPORT = List.of(
            "claim",
            "employee_id",
            "period_from",
            "period_to",
            "average_monthly_wage",
            "daily_rate",
            "disability_type",
            "days",
            "statutory_due");

    private final CityHall hall;
    private final Feeds feeds;

    FeedDesk(CityHall hall) {
        this.hall = hall;
        feeds = new Feeds(hall.ledger());
    }

    /** Personnel's changes of {@code day}. */
    void roster(LocalDate day, List<Map<String, String>> rows) {
        take(Feeds.Kind.ROSTER, day, ROSTER, rows);
    }

    /** The administrator's changes of {@code day}: new claims and notices. */
    void claims(LocalDate day, List<Map<String, String>> rows) {
        take(Feeds.Kind.CLAIMS, day, CLAIMS, rows);
    }

    /** Leave taken in a pay period. */
    void leave(LocalDate day, List<Agenda.Leave> taken) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Agenda.Leave one : taken) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("employee_id", one.employee());
            row.put("day", one.day().toString());
            row.put("kind", one.kind());
            row.put("hours", one.hours());
            rows.add(row);
        }
        take(Feeds.Kind.LEAVE, day, LEAVE, rows);
    }

    /** The administrator's report of a pay period. */
    void report(LocalDate day, List<Map<String, String>> rows) {
        take(Feeds.Kind.TPA_REPORT, day, REPORT, rows);
    }

    private void take(Feeds.Kind kind, LocalDate day, List<String> columns, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns));
        for (Map<String, String> row : rows) {
            lines.add(columns.stream()
                    .map(column -> quoted(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        Path file = hall.write(hall.fileName(day, kind + ".csv"), lines);
        FeedReport report = feeds.take(kind, file, Staff.NIGHTLY, true);
        CityHall.mustBeEmpty(report.bad().stream().map(BadRow::toString).toList());
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
