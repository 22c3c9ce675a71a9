package org.caseledger.law.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;

/**
 * The tables of the law as one calculation may use them: the shipped ones, and rows adopted since.
 *
 * <p>A verified or a secondary row computes. An unverified row is {@link NotKnown} unless the book was asked for
 * {@link #allowingUnverified}; a row of unknown status always is. Tables are read when they are first needed.
 */
public final class LawBook {

    private static final Map<String, LawTable> SHIPPED = new ConcurrentHashMap<>();
    private static final LawBook STRICT = new LawBook(Map.of(), false);

    private final Map<String, LawTable> changed;
    private final boolean unverifiedAllowed;

    private LawBook(Map<String, LawTable> changed, boolean unverifiedAllowed) {
        this.changed = changed;
        this.unverifiedAllowed = unverifiedAllowed;
    }

    /** The tables that come with the program. */
    public static LawBook shipped() {
        return STRICT;
    }

    /** The same tables, where unverified rows compute and their workings say so. */
    public LawBook allowingUnverified() {
        return new LawBook(changed, true);
    }

    /**
     * The same tables where {@code row} stands on its days, as the new year's maximum wage does each January.
     *
     * @throws IllegalArgumentException for a row that leaves a gap or changes its table's unit, or an unknown table
     */
    public LawBook adopting(Row row) {
        Map<String, LawTable> more = new HashMap<>(changed);
        more.put(row.table(), table(row.table()).with(row));
        return new LawBook(Map.copyOf(more), unverifiedAllowed);
    }

    /** Why {@code row} can't be adopted; empty where it can. */
    public Optional<Misfit> misfit(Row row) {
        return LawTable.exists(row.table())
                ? table(row.table()).misfit(row)
                : Optional.of(new Misfit(
                        "unknown-table",
                        "there is no table \"" + row.table()
                                + "\"; tables have names such as arizona/maximum-average-monthly-wage"));
    }

    /** Whether unverified rows compute. */
    public boolean allowsUnverified() {
        return unverifiedAllowed;
    }

    /** The table {@code name}. */
    public LawTable table(String name) {
        LawTable adopted = changed.get(name);
        if (adopted != null) {
            return adopted;
        }
        LawTable shipped = SHIPPED.get(name);
        return shipped == null ? SHIPPED.computeIfAbsent(name, LawTable::read) : shipped;
    }

    /** The keys of the series of {@code table}, such as the parts of a body, in the order of its file. */
    public List<String> keys(String table) {
        return List.copyOf(table(table).series().keySet());
    }

    /** Whether a table of one series has a row for {@code day}, however sure. */
    public boolean covers(String table, LocalDate day) {
        return covers(table, "", day);
    }

    /** Whether the series of {@code key} has a row for {@code day}, however sure. */
    public boolean covers(String table, String key, LocalDate day) {
        return table(table).series(key).coverage().contains(day);
    }

    /** The row of a table of one series for {@code day}. */
    public Row on(String table, LocalDate day) {
        return on(table, "", day);
    }

    /** The row of {@code key} for {@code day}. */
    public Row on(String table, String key, LocalDate day) {
        return usable(table(table).on(key, day), () -> "for " + day);
    }

    /** The row of the bracket into which {@code at} falls, for {@code day}. */
    public Row bracket(String table, BigDecimal at, LocalDate day) {
        return usable(table(table).bracket(at, day), () -> "for " + day);
    }

    /** The newest row of a table of one series, for rules that are asked without a date. */
    public Row latest(String table) {
        return latest(table, "");
    }

    /** The newest row of {@code key}, for rules that are asked without a date. */
    public Row latest(String table, String key) {
        Row newest = table(table).series(key).rows().stream()
                .max(Comparator.comparing(Row::inForce))
                .orElseThrow();
        return usable(newest, newest::days);
    }

    private Row usable(Row row, Supplier<String> when) {
        if (row.status() == Status.UNKNOWN) {
            throw new NotKnown(named(row, when) + ": nobody has found the number (" + row.source() + ")");
        }
        if (isUnsure(row.status())) {
            throw unsure(
                    named(row, when) + ": the row from " + row.inForce().from() + " (" + row.value() + ")",
                    row.source());
        }
        return row;
    }

    private static String named(Row row, Supplier<String> when) {
        return row.table() + (row.key().isEmpty() ? "" : " " + row.key()) + " " + when.get();
    }

    /** Refuses {@code what} where its {@code status} is unverified and such law isn't allowed; {@code source} says why. */
    public void sureEnough(Status status, String what, String source) {
        if (isUnsure(status)) {
            throw unsure(what, source);
        }
    }

    private boolean isUnsure(Status status) {
        return status == Status.UNVERIFIED && !unverifiedAllowed;
    }

    private static NotKnown unsure(String what, String source) {
        return new NotKnown(what + " is not verified: " + source);
    }
}
