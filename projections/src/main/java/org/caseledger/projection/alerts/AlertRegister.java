package org.caseledger.projection.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.caseledger.adoption.LawEvent;
import org.caseledger.alert.Alert;
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
            .indexed("closed_by", "assigned_to");

    private static final RowMapper<Alert> ROW = (row, number) -> new Alert(
            row.getString("alert"),
            AlertRule.named(row.getString("rule_id")).orElseThrow(),
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
                        claim.deadlines(zone))
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

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /**
     * The alerts that are raised by {@code day}, by the order of their ids.
     *
     * @param rules by one of these rules
     * @param state that stand so on that day; empty for any
     */
    public static List<Alert> raised(
            Lists lists, LocalDate day, Collection<AlertRule> rules, Optional<AlertState> state) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(day.toString()));
        rules.forEach(rule -> values.add(rule.toString()));
        String rest = "WHERE (opens_on IS NULL OR opens_on <= ?) AND rule_id IN ("
                + String.join(", ", Collections.nCopies(rules.size(), "?")) + ")"
                + state.map(one -> " AND " + stands(one, day, values)).orElse("") + " ORDER BY alert";
        return lists.select("*", TABLE, rest, ROW, values.toArray()).stream()
                .filter(alert -> alert.on(day).isPresent())
                .toList();
    }

    /** The same as {@link Alert#on}, for a row. */
    private static String stands(AlertState state, LocalDate day, List<Object> values) {
        if (state == AlertState.CLOSED) {
            return "closed_by IS NOT NULL";
        }
        values.add(day.toString());
        return "closed_by IS NULL AND "
                + (state == AlertState.SNOOZED ? "snoozed_until > ?" : "(snoozed_until IS NULL OR snoozed_until <= ?)");
    }
}
