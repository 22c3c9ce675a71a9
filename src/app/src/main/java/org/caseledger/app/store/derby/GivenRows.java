package org.caseledger.app.store.derby;

import java.sql.ResultSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.vti.VTITemplate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the program, as the database reads a table. A statement can name them by a number only, under which they are given
 * before.
 */
public final class GivenRows extends VTITemplate {

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, Iterator<@Nullable Object[]>> GIVEN = new ConcurrentHashMap<>();

    private final Iterator<@Nullable Object[]> rows;
    private @Nullable Object[] row = {};
    private boolean lacking;

    private GivenRows(Iterator<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    /** Gives {@code rows}; returns the number under which they are found. */
    static long give(Iterator<@Nullable Object[]> rows) {
        long source = LAST.incrementAndGet();
        GIVEN.put(source, rows);
        return source;
    }

    /** The rows under {@code source} are not to be found any more. */
    static void takeBack(long source) {
        GIVEN.remove(source);
    }

    /** The rows under {@code source}; called by the database. */
    public static ResultSet of(long source) {
        return new GivenRows(Objects.requireNonNull(GIVEN.get(source), "nobody gave these rows"));
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    @Override
    public @Nullable String getString(int column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    @Override
    public long getLong(int column) {
        Object value = value(column);
        return value == null ? 0 : ((Number) value).longValue();
    }

    @Override
    public boolean wasNull() {
        return lacking;
    }

    private @Nullable Object value(int column) {
        Object value = row[column - 1];
        lacking = value == null;
        return value;
    }

    @Override
    public void close() {}
}
