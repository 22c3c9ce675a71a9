package org.caseledger.app.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name, in the words of the command line's documents, such as {@code daysLate}
 * @param kind what stands in it
 * @param value what a row has in it; null for nothing
 * @param <R> the rows
 */
public record Column<R>(String name, Kind kind, Function<R, @Nullable Object> value) {

    /** What stands in a column. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** A day: a {@link LocalDate}. */
        DAY,
        /** A point in time: an {@link Instant}. */
        INSTANT,
        /** A number of days, lines or hours: a {@link Number}. */
        NUMBER,
        /** Dollars: a {@link BigDecimal}; they are summed up. */
        MONEY
    }

    /** A column of words; of a choice, its word. */
    public static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Kind.TEXT, row -> {
            Object found = value.apply(row);
            return found == null ? null : found.toString();
        });
    }

    /** A column of days. */
    public static <R> Column<R> day(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, Kind.DAY, value::apply);
    }

    /** A column of points in time. */
    public static <R> Column<R> instant(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Kind.INSTANT, value::apply);
    }

    /** A column of numbers. */
    public static <R> Column<R> number(String name, Function<R, @Nullable Number> value) {
        return new Column<>(name, Kind.NUMBER, value::apply);
    }

    /** A column of dollars. */
    public static <R> Column<R> money(String name, Function<R, @Nullable Money> value) {
        return new Column<>(name, Kind.MONEY, row -> {
            Money money = value.apply(row);
            return money == null ? null : money.getAmount();
        });
    }

    /** A column of dollars that are kept as plain decimals. */
    public static <R> Column<R> dollars(String name, Function<R, @Nullable BigDecimal> value) {
        return new Column<>(name, Kind.MONEY, value::apply);
    }
}
