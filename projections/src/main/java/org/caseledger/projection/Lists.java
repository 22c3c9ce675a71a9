package org.caseledger.projection;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The tables of projections, as somebody sees them. There is no way to them beside this one, and a question never meets what
 * is out of bounds: in place of a table it is asked of the rows of the employers that are seen, with what is masked in place
 * of what is hidden. So a search doesn't find by words that nobody may read, and a count counts what a list lists.
 *
 * <p>Whoever sees everything asks the tables themselves.
 */
public final class Lists {

    private final JdbcTemplate database;
    private final Sight sight;
    private final SortedSet<String> employers;

    /** The tables in {@code database}, of which somebody sees what {@code sight} says. */
    public Lists(JdbcTemplate database, Sight sight) {
        this.database = database;
        this.sight = sight;
        employers = new TreeSet<>(sight.employers());
    }

    /** The tables in {@code database}, all of them. */
    public static Lists whole(JdbcTemplate database) {
        return new Lists(database, Sight.ALL);
    }

    /**
     * What is seen of {@code table}: {@code columns} of the rows that {@code rest} chooses and orders, in SQL with a question
     * mark for each of {@code values}. {@code rest} is all that follows the table's name, such as {@code WHERE claim = ?}.
     */
    public <T> List<T> select(String columns, Table table, String rest, RowMapper<T> row, Object... values) {
        return database.query(
                "SELECT " + columns + " FROM " + seen(table) + " " + rest,
                row,
                Stream.concat(employers.stream(), Stream.of(values)).toArray());
    }

    /** How many rows of {@code table} are seen that {@code rest} chooses. */
    public int count(Table table, String rest, Object... values) {
        return select("COUNT(*)", table, rest, (row, number) -> row.getInt(1), values)
                .getFirst();
    }

    private String seen(Table table) {
        if (!sight.bounded() && sight.hidden().isEmpty()) {
            return table.fullName();
        }
        String columns = table.columns().stream()
                .map(column -> column.seen(sight.hidden()))
                .collect(Collectors.joining(", "));
        String bounds = employers.isEmpty()
                ? ""
                : " WHERE " + Table.EMPLOYER + " IN (" + String.join(", ", Collections.nCopies(employers.size(), "?"))
                        + ")";
        return "(SELECT " + columns + " FROM " + table.fullName() + bounds + ") seen";
    }
}
