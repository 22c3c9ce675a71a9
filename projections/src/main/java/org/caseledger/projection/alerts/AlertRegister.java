package org.caseledger.projection.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.adoption.LawEvent;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertLine;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Alerts;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.law.policy.Terms;
import org.caseledger.people.Role;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;
import org.caseledger.receivable.ReceivableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The register of alerts: a row for each on every claim. Rows depend on no day: how an alert stands on one, and what time has
 * raised by then, is asked with it.
 */
public final class AlertRegister implements Projection {

    private static final int AT_ONCE = 200;

    /** What a line is read from. An index has all of it, so that no row is opened for a line. */
    private static final List<String> LINE_COLUMNS = List.of(
            "closed_by",
            "opens_on",
            "rule_id",
            "alert",
            "claim",
            "employer",
            "assigned_to",
            "recorded_at",
            "due",
            "snoozed_until");

    private static final Map<String, AlertRule> RULES =
            Stream.of(AlertRule.values()).collect(Collectors.toUnmodifiableMap(AlertRule::toString, rule -> rule));

    private static final Table TABLE = Table.of(
                    "alerts",
                    "alert",
                    List.of(
                            Column.text("alert", 180),
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("rule_id", 40),
                            Column.text("owner_role", 20),
                            Column.text("assigned_to", 100).orNothing(),
                            Column.text("what", 2_200),
                            Column.text("remedy", 400),
                            Column.text("raised_by", 60),
                            Column.text("recorded_at", 30),
                            Column.text("opens_on", 10).orNothing(),
                            Column.text("due", 10).orNothing(),
                            Column.text("closed_by", 60).orNothing(),
                            Column.text("snoozed_until", 10).orNothing()))
            .indexed("claim")
            .indexed(LINE_COLUMNS.toArray(String[]::new));

    private static final RowMapper<Alert> ROW = (row, number) -> new Alert(
            row.getString("alert"),
            rule(row.getString("rule_id")),
            row.getString("claim"),
            row.getString("employer"),
            row.getString("assigned_to"),
            Role.named(row.getString("owner_role")).orElseThrow(),
            row.getString("what"),
            row.getString("remedy"),
            row.getString("raised_by"),
            Instant.parse(row.getString("recorded_at")),
            day(row.getString("opens_on")),
            day(row.getString("due")),
            row.getString("closed_by"),
            day(row.getString("snoozed_until")));

    /** By the places of {@link #LINE_COLUMNS}: there are thousands of lines, and names take long to find. */
    private static final RowMapper<AlertLine> LINE = (row, number) -> new AlertLine(
            row.getString(4),
            rule(row.getString(3)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            Instant.parse(row.getString(8)),
            day(row.getString(2)),
            day(row.getString(9)),
            row.getString(1),
            day(row.getString(10)));

    private final ZoneId zone;

    /** The register of a ledger whose days begin and end in {@code zone}. */
    public AlertRegister(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof ClaimEvent || event instanceof ReceivableEvent || event instanceof LawEvent;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        return Alerts.of(
                        claim.facts(),
                        claim.file().receivables().all(),
                        claim.terms().map(Terms::policy),
                        claim.deadlines(zone),
                        claim.terms().map(Terms::law))
                .stream()
                .map(AlertRegister::row)
                .toList();
    }

    private static Table.Row row(Alert alert) {
        return TABLE.row(
                alert.alert(),
                alert.claim(),
                alert.employer(),
                alert.rule().toString(),
                alert.role().toString(),
                alert.assignedTo(),
                alert.what(),
                alert.remedy(),
                alert.raisedBy(),
                alert.recordedAt().toString(),
                text(alert.opensOn()),
                text(alert.due()),
                alert.closedBy(),
                text(alert.snoozedUntil()));
    }

    private static AlertRule rule(String id) {
        return Objects.requireNonNull(RULES.get(id), id);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /**
     * The alerts that stand so on {@code day}, in a line each and in no order.
     *
     * @param states that are open, snoozed or closed then
     * @param claim on this claim; empty for any
     */
    public static List<AlertLine> lines(
            Lists lists, LocalDate day, Collection<AlertState> states, Optional<String> claim) {
        boolean closed = states.contains(AlertState.CLOSED);
        boolean rest = states.contains(AlertState.OPEN) || states.contains(AlertState.SNOOZED);
        if (!closed && !rest) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(day.toString()));
        String where = "WHERE (opens_on IS NULL OR opens_on <= ?)"
                + (closed && rest ? "" : " AND closed_by IS " + (closed ? "NOT NULL" : "NULL"));
        if (claim.isPresent()) {
            where += " AND claim = ?";
            values.add(claim.get());
        }
        return lists.select(String.join(", ", LINE_COLUMNS), TABLE, where, LINE, values.toArray()).stream()
                .filter(line -> line.on(day).filter(states::contains).isPresent())
                .toList();
    }

    /** Those of {@code alerts} that there are, in that order, with all that they say. */
    public static List<Alert> named(Lists lists, List<String> alerts) {
        Map<String, Alert> found = new HashMap<>();
        for (int from = 0; from < alerts.size(); from += AT_ONCE) {
            List<String> some = alerts.subList(from, Math.min(alerts.size(), from + AT_ONCE));
            lists.select(
                            "*",
                            TABLE,
                            "WHERE alert IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                            ROW,
                            some.toArray())
                    .forEach(alert -> found.put(alert.alert(), alert));
        }
        return alerts.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
