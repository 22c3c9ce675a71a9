package org.caseledger.law.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.NotKnown;

/**
 * One legal number by effective date: a table of a single series, or one series of a {@link LawTable}.
 *
 * <p>A row without an end stands until a later one replaces it. Rows may not overlap and may leave no gap between the
 * first and the last day of the coverage. A day outside is not known: the law is never extrapolated.
 */
public final class DatedTable {

    private final String name;
    private final List<Row> rows;

    private DatedTable(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** The series {@code name} of {@code unordered} rows; a gap, an overlap or a change of unit is refused. */
    static DatedTable of(String name, List<Row> unordered) {
        List<Row> rows = new ArrayList<>(unordered);
        rows.sort(Comparator.comparing(Row::inForce));
        for (int i = 1; i < rows.size(); i++) {
            rows.set(i - 1, replaced(rows.get(i - 1), rows.get(i).inForce().from()));
            LocalDate expected = rows.get(i - 1).inForce().to().plusDays(1);
            LocalDate found = rows.get(i).inForce().from();
            if (!found.equals(expected)) {
                String fault = found.isBefore(expected) ? "overlaps" : "leaves a gap after";
                throw new IllegalArgumentException(name + ": the row from " + found + " " + fault
                        + " the row before it (" + expected + " was expected)");
            }
            if (!rows.get(i).unit().equals(rows.get(i - 1).unit())
                    || rows.get(i).basis() != rows.get(i - 1).basis()) {
                throw new IllegalArgumentException(
                        name + ": the row from " + found + " has another unit or basis than the row before it");
            }
        }
        return new DatedTable(name, List.copyOf(rows));
    }

    /** A row without an end stands until the day before {@code later}, where a later row begins. */
    private static Row replaced(Row row, LocalDate later) {
        LocalDate from = row.inForce().from();
        if (!row.inForce().to().equals(LocalDate.MAX)) {
            return row;
        }
        LocalDate to = later.isAfter(from) ? later.minusDays(1) : from;
        return row.during(new DateSpan(from, to));
    }

    /**
     * The same series where {@code added} takes the place of whatever was in force on its days; a gap is refused. A row
     * without an end stands, as everywhere, until the next later row begins.
     */
    DatedTable with(Row added) {
        Row row = untilNext(added);
        List<Row> changed = new ArrayList<>(List.of(row));
        LocalDate from = row.inForce().from();
        LocalDate to = row.inForce().to();
        for (Row old : rows) {
            if (old.inForce().overlap(row.inForce()).isEmpty()) {
                changed.add(old);
                continue;
            }
            if (old.inForce().from().isBefore(from)) {
                changed.add(old.during(new DateSpan(old.inForce().from(), from.minusDays(1))));
            }
            if (old.inForce().to().isAfter(to)) {
                changed.add(
                        old.during(new DateSpan(to.plusDays(1), old.inForce().to())));
            }
        }
        return of(name, changed);
    }

    private Row untilNext(Row row) {
        return rows.stream()
                .map(other -> other.inForce().from())
                .filter(from -> from.isAfter(row.inForce().from()))
                .findFirst()
                .map(next -> replaced(row, next))
                .orElse(row);
    }

    /** Whether the series says all that {@code added} says on its days already, wherever its rows came from. */
    boolean says(Row added) {
        Row row = untilNext(added);
        DateSpan days = row.inForce();
        DateSpan covered = coverage();
        return covered.contains(days.from())
                && covered.contains(days.to())
                && rows.stream()
                        .filter(old -> old.inForce().overlap(days).isPresent())
                        .allMatch(old -> old.during(days).cameFrom(row.origin()).equals(row));
    }

    /** The row for {@code day}, however sure; a day outside the coverage is not known. */
    public Row on(LocalDate day) {
        int earlier = 0;
        int later = rows.size();
        while (later - earlier > 1) {
            int middle = (earlier + later) >>> 1;
            if (rows.get(middle).inForce().from().isAfter(day)) {
                later = middle;
            } else {
                earlier = middle;
            }
        }
        Row row = rows.get(earlier);
        if (row.inForce().contains(day)) {
            return row;
        }
        throw new NotKnown(
                name + " for " + day + ": the table covers " + words(coverage()) + " only; it is not extrapolated");
    }

    private static String words(DateSpan coverage) {
        return coverage.to().equals(LocalDate.MAX) ? "days from " + coverage.from() + " on" : coverage.toString();
    }

    /** The days from the first row's start to the last row's end. */
    public DateSpan coverage() {
        return new DateSpan(
                rows.getFirst().inForce().from(), rows.getLast().inForce().to());
    }

    /** Every row, oldest first. */
    public List<Row> rows() {
        return rows;
    }
}
