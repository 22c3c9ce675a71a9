package org.caseledger.app.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a list comes to: how many rows it has, and the sum of each column of dollars.
 *
 * @param <R> its rows
 */
public final class Sums<R> {

    private final ListTable<R> table;
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private long rows;

    /** Of nothing yet. */
    public Sums(ListTable<R> table) {
        this.table = table;
        table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .forEach(column -> sums.put(column.name(), BigDecimal.ZERO.setScale(2)));
    }

    /** Of {@code rows}. */
    public static <R> Sums<R> of(ListTable<R> table, Iterable<R> rows) {
        Sums<R> sums = new Sums<>(table);
        rows.forEach(sums::add);
        return sums;
    }

    /** Counts {@code row} in. */
    public void add(R row) {
        rows++;
        for (Column<R> column : table.columns()) {
            if (column.kind() == Column.Kind.MONEY && column.value().apply(row) instanceof BigDecimal amount) {
                sums.merge(column.name(), amount, BigDecimal::add);
            }
        }
    }

    /** How many rows there are. */
    public long rows() {
        return rows;
    }

    /** How many there are, in words. */
    public String words() {
        return rows + (rows == 1 ? " row" : " rows");
    }

    /** What {@code column} comes to; null where nobody sums it up. */
    @Nullable BigDecimal of(Column<R> column) {
        return sums.get(column.name());
    }

    /** What the column {@code name} of dollars comes to. */
    public Money money(String name) {
        BigDecimal sum = sums.get(name);
        if (sum == null) {
            throw new IllegalArgumentException(table.name() + " has no column of dollars called " + name);
        }
        return Money.of(CurrencyUnit.USD, sum);
    }
}
