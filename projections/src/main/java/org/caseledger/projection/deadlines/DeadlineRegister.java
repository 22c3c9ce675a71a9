package org.caseledger.projection.deadlines;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.DeadlineState;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;
import org.jspecify.annotations.Nullable;

/**
 * The register of deadlines: a row for each that something started on a claim. Rows depend on no day; how a deadline stands
 * on one is asked with it, so that nothing has to be written because a day passed.
 */
public final class DeadlineRegister implements Projection {

    /** Its name. */
    public static final String NAME = "deadlines";

    private static final Table TABLE = new Table(
                    NAME,
                    "deadline",
                    List.of(
                            Column.text("claim", 60),
                            Column.number("place"),
                            Column.text("employer", 60),
                            Column.text("deadline", 80),
                            Column.number("duty"),
                            Column.text("runs_from", 10),
                            Column.text("due", 10).orNothing(),
                            Column.text("met_on", 10).orNothing(),
                            Column.number("excused"),
                            Column.number("due_day"),
                            Column.number("met_day")),
                    List.of("claim", "place"),
                    List.of())
            .indexed("due_day", "claim", "place");

    private final ZoneId zone;

    /** The register of a ledger whose days begin and end in {@code zone}. */
    public DeadlineRegister(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof ClaimEvent || event instanceof LawEvent;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        List<Table.Row> rows = new ArrayList<>();
        for (ClaimDeadline deadline : claim.deadlines(zone).all()) {
            if (deadline.started()) {
                rows.add(TABLE.row(
                        claim.claim(),
                        (long) rows.size(),
                        claim.injury().employer(),
                        deadline.id(),
                        deadline.clock().duty() ? 1L : 0L,
                        deadline.runsFrom().toString(),
                        deadline.dueOn().map(LocalDate::toString).orElse(null),
                        day(deadline.met()),
                        deadline.exceptions().isEmpty() ? 0L : 1L,
                        deadline.dueOn().map(LocalDate::toEpochDay).orElse(DeadlineSearch.NEVER),
                        deadline.met() == null
                                ? DeadlineSearch.NEVER
                                : deadline.met().on().toEpochDay()));
            }
        }
        return rows;
    }

    private static @Nullable String day(@Nullable ClockFact met) {
        return met == null ? null : met.on().toString();
    }

    /**
     * A deadline in a part of them.
     *
     * @param claim the claim
     * @param place its place among those of the claim that something started
     * @param deadline its id
     * @param value what it has of what the part is ordered by
     */
    public record Placed(String claim, long place, String deadline, String value) {

        /** Where the next part begins. */
        public DeadlineSearch.After last() {
            return new DeadlineSearch.After(value, claim, place);
        }
    }

    /** The part that {@code search} asks for. What nothing has started is in no row, and in no part. */
    public static List<Placed> page(Lists lists, DeadlineSearch search) {
        String by = expression(search.order(), search.day());
        List<Object> values = new ArrayList<>();
        StringBuilder rest = new StringBuilder(where(search, values));
        DeadlineSearch.After after = search.after();
        if (after != null) {
            String beyond = search.falling() ? " < ?" : " > ?";
            rest.append(" AND (")
                    .append(by)
                    .append(beyond)
                    .append(" OR (")
                    .append(by)
                    .append(" = ? AND (claim");
            rest.append(beyond)
                    .append(" OR (claim = ? AND place")
                    .append(beyond)
                    .append("))))");
            Object value = search.order().counts() ? Long.valueOf(after.value()) : after.value();
            values.addAll(List.of(value, value, after.claim(), after.claim(), after.place()));
        }
        String way = search.falling() ? " DESC" : "";
        rest.append(" ORDER BY ").append(by).append(way);
        rest.append(", claim").append(way).append(", place").append(way);
        rest.append(" OFFSET ? ROWS FETCH NEXT ? ROWS ONLY");
        values.addAll(List.of(search.skip(), search.max()));
        return lists.select(
                "claim, place, deadline, " + by,
                TABLE,
                rest.toString(),
                (row, number) -> new Placed(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                values.toArray());
    }

    /** How many of those that {@code search} asks for, in any part, are in each of its states. */
    public static Map<DeadlineState, Integer> counts(Lists lists, DeadlineSearch search) {
        List<DeadlineState> states = search.states();
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        String columns = states.stream()
                .map(state -> "SUM(CASE WHEN " + literally(state, search.day()) + " THEN 1 ELSE 0 END)")
                .collect(Collectors.joining(", "));
        return lists.select(
                        columns,
                        TABLE,
                        where,
                        (row, number) -> {
                            Map<DeadlineState, Integer> counts = new EnumMap<>(DeadlineState.class);
                            for (int at = 0; at < states.size(); at++) {
                                counts.put(states.get(at), row.getInt(at + 1));
                            }
                            return counts;
                        },
                        values.toArray())
                .getFirst();
    }

    private static String where(DeadlineSearch search, List<Object> values) {
        StringBuilder where = new StringBuilder("WHERE ").append(among(search, values));
        if (!search.deadline().isBlank()) {
            where.append(" AND deadline = ?");
            values.add(search.deadline());
        }
        if (!search.employer().isBlank()) {
            where.append(" AND employer = ?");
            values.add(search.employer());
        }
        if (search.duty() != null) {
            where.append(" AND duty = ?");
            values.add(search.duty() == Duty.OURS ? 1 : 0);
        }
        if (search.from() != null) {
            where.append(" AND due_day >= ? AND due IS NOT NULL");
            values.add(search.from().toEpochDay());
        }
        if (search.to() != null) {
            where.append(" AND due_day <= ?");
            values.add(search.to().toEpochDay());
        }
        return where.toString();
    }

    /** In one of the states; what runs is in one of those that have started, so that nobody need look at which. */
    private static String among(DeadlineSearch search, List<Object> values) {
        boolean any = Stream.of(DeadlineState.values())
                .filter(state -> state != DeadlineState.NOT_STARTED)
                .allMatch(search.states()::contains);
        if (!any || search.states().contains(DeadlineState.NOT_STARTED)) {
            return in(search.states(), search.day(), values);
        }
        values.add(search.day().toString());
        return "runs_from <= ?";
    }

    /** What rows are ordered by, in SQL. Days stand in it as they are, because it is selected, too. */
    private static String expression(DeadlineSearch.Order order, LocalDate day) {
        return switch (order) {
            case DUE -> "due_day";
            case CLAIM -> "claim";
            case ID -> "deadline";
            case STATE ->
                Stream.of(DeadlineState.values())
                        .map(state -> "WHEN " + literally(state, day) + " THEN " + state.ordinal())
                        .collect(Collectors.joining(" ", "CASE ", " ELSE -1 END"));
            case DAYS_LATE -> {
                String done =
                        "CASE WHEN met_day < " + day.toEpochDay() + " THEN met_day ELSE " + day.toEpochDay() + " END";
                yield "CASE WHEN " + done + " > due_day THEN " + done + " - due_day ELSE 0 END";
            }
        };
    }

    private static String literally(DeadlineState state, LocalDate day) {
        return in(state, day.toString(), new ArrayList<>()).replace("?", "'" + day + "'");
    }

    private static String in(Collection<DeadlineState> states, LocalDate day, List<Object> days) {
        return states.stream()
                .map(state -> "(" + in(state, day.toString(), days) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** The same as {@link ClaimDeadline#on}, for a row. */
    private static String in(DeadlineState state, String day, List<Object> days) {
        String runs = "runs_from <= ? AND ";
        String done = "met_on IS NOT NULL AND met_on <= ?";
        String undone = "(met_on IS NULL OR met_on > ?)";
        String condition = switch (state) {
            case NOT_STARTED -> "runs_from > ?";
            case OPEN -> runs + undone + " AND (due IS NULL OR due >= ?)";
            case MET -> runs + done + " AND (due IS NULL OR met_on <= due)";
            case MISSED -> runs + undone + " AND due < ? AND excused = 0";
            case LATE -> runs + done + " AND met_on > due AND excused = 0";
            case EXCUSED -> runs + "((" + done + " AND met_on > due) OR (" + undone + " AND due < ?)) AND excused = 1";
        };
        condition.chars().filter(character -> character == '?').forEach(mark -> days.add(day));
        return condition;
    }
}
