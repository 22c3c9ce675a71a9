package org.caseledger.projection.deadlines;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
import org.springframework.jdbc.core.RowMapper;

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
                            Column.number("excused")),
                    List.of("claim", "place"),
                    List.of())
            .indexed("due");

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getString("claim"),
            row.getString("employer"),
            row.getString("deadline"),
            row.getInt("duty") == 1,
            LocalDate.parse(row.getString("due")));

    private final ZoneId zone;

    /**
     * A deadline that is open.
     *
     * @param claim the claim
     * @param employer its employer
     * @param deadline the deadline's id
     * @param duty whether the employer, the insurer or the administrator must do it
     * @param due the last day that is in time
     */
    public record Row(String claim, String employer, String deadline, boolean duty, LocalDate due) {}

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
                        deadline.exceptions().isEmpty() ? 0L : 1L));
            }
        }
        return rows;
    }

    private static @Nullable String day(@Nullable ClockFact met) {
        return met == null ? null : met.on().toString();
    }

    /** The claims that have a deadline in one of {@code states} on {@code day}, by their numbers. */
    public static List<String> claims(Lists lists, Collection<DeadlineState> states, LocalDate day) {
        List<Object> days = new ArrayList<>();
        String rest = "WHERE " + in(states, day, days) + " ORDER BY claim";
        return lists.select("DISTINCT claim", TABLE, rest, ONE_TEXT, days.toArray());
    }

    /** How many deadlines are in {@code state} on {@code day}. */
    public static int count(Lists lists, DeadlineState state, LocalDate day) {
        List<Object> days = new ArrayList<>();
        String rest = "WHERE " + in(List.of(state), day, days);
        return lists.count(TABLE, rest, days.toArray());
    }

    /** What is open on {@code from} and due after it, up to {@code to}; by day, then by claim. */
    public static List<Row> dueBetween(Lists lists, LocalDate from, LocalDate to) {
        List<Object> days = new ArrayList<>();
        String rest = "WHERE " + in(List.of(DeadlineState.OPEN), from, days)
                + " AND due > ? AND due <= ? ORDER BY due, claim, place";
        days.addAll(List.of(from.toString(), to.toString()));
        return lists.select("*", TABLE, rest, ROW, days.toArray());
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
