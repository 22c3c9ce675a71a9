package org.caseledger.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the rows of the claims that entries touch, in place of those that they had. */
final class RowWriter {

    /** Rows of so many claims are in memory at a time. */
    private static final int CLAIMS_MAX = 500;

    private final ClaimSource source;
    private final Touched touched;
    private final JdbcTemplate database;

    /** Writes rows of the claims of {@code source} into {@code database}. */
    RowWriter(ClaimSource source, JdbcTemplate database) {
        this.source = source;
        this.database = database;
        touched = new Touched(source);
    }

    /**
     * Within a transaction: brings the rows of each projection to where they are with its {@code entries}, in the tables
     * that are called as {@code named} says.
     */
    void write(Map<Projection, List<Recorded>> entries, Function<Table, String> named) {
        Map<Projection, Set<String>> claims = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        entries.forEach((projection, more) -> {
            Set<String> some = touched.claims(projection, more);
            claims.put(projection, some);
            all.addAll(some);
        });
        List<String> numbers = List.copyOf(all);
        for (int from = 0; from < numbers.size(); from += CLAIMS_MAX) {
            write(numbers.subList(from, Math.min(from + CLAIMS_MAX, numbers.size())), claims, named);
        }
    }

    private void write(List<String> numbers, Map<Projection, Set<String>> claims, Function<Table, String> named) {
        Map<Table, List<@Nullable Object[]>> keys = new LinkedHashMap<>();
        Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        for (String number : numbers) {
            ClaimSubject subject = new ClaimSubject(number, source);
            claims.forEach((projection, some) -> {
                if (some.contains(number)) {
                    projection
                            .tables()
                            .forEach(table -> keys.computeIfAbsent(table, one -> new ArrayList<>())
                                    .add(new Object[] {number}));
                    projection
                            .rows(subject)
                            .forEach(row -> rows.computeIfAbsent(row.table(), one -> new ArrayList<>())
                                    .add(row.values()));
                }
            });
        }
        keys.forEach((table, some) -> database.batchUpdate(table.delete(named.apply(table)), some));
        rows.forEach((table, some) -> database.batchUpdate(table.insert(named.apply(table)), some));
    }
}
