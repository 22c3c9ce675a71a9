package org.caseledger.law.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * One value of a legal table and the days on which it is in force.
 *
 * @param table the table's name, such as {@code arizona/maximum-average-monthly-wage}
 * @param key which of the table's series the row belongs to, such as a part of the body; empty where there is one series
 * @param inForce effective from and to, both included
 * @param value the number, in {@code unit}; zero where the status is unknown, and then never used
 * @param unit what the number counts
 * @param basis the date that chooses the row
 * @param citation the statute or rule
 * @param source where the number was read
 * @param published the date of that publication, where it is known
 * @param status how sure it is
 * @param words the row's further columns by name: what the number is about
 * @param origin whether it came with the program or was adopted
 */
public record Row(
        String table,
        String key,
        DateSpan inForce,
        Fraction value,
        String unit,
        Basis basis,
        String citation,
        String source,
        @Nullable LocalDate published,
        Status status,
        Map<String, String> words,
        Origin origin) {

    public Row {
        words = Map.copyOf(words);
    }

    /** The row as an input of a working, called {@code name}. */
    public Working working(String name) {
        return Working.parameter(name, value, citation, place() + "; " + source, status)
                .readFrom(origin.entryId().orElse(null));
    }

    /** The same, said when somebody asks. */
    public Explained explanation(String name) {
        return Explanation.of(() -> working(name));
    }

    /** The same, under a name that is put together from words. */
    public Explained explanation(Supplier<String> name) {
        return Explanation.of(() -> working(name.get()));
    }

    /** The row's place and origin in words: its table, its key where it has one, its days, shipped or adopted. */
    public String place() {
        String series = key.isEmpty() ? table : table + " " + key;
        return series + ", " + days() + ", " + origin.words();
    }

    /** The row's number in a formula, by {@code name}. */
    public Term term(String name) {
        return Term.of(value, explanation(name));
    }

    /** The same, by a name that is put together from words. */
    public Term term(Supplier<String> name) {
        return Term.of(value, explanation(name));
    }

    /** The row's number with its working; a fraction without an end, such as 2/3, is refused. */
    public Figure figure(String name) {
        return new Figure(decimal(), explanation(name));
    }

    /** The row's number as a decimal; a fraction without an end is refused. */
    public BigDecimal decimal() {
        return value.decimal()
                .orElseThrow(() -> new ArithmeticException(table + ": " + value + " can't be written as a decimal"));
    }

    /** The row's number as a count; a broken one is refused. */
    public int whole() {
        return decimal().intValueExact();
    }

    /** The same row in force on other days. */
    public Row during(DateSpan days) {
        return new Row(table, key, days, value, unit, basis, citation, source, published, status, words, origin);
    }

    /** The same row from another {@code origin}. */
    public Row cameFrom(Origin other) {
        return new Row(table, key, inForce, value, unit, basis, citation, source, published, status, words, other);
    }

    /** What the row says in its further column {@code name}; empty where it says nothing. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** The days in words, such as {@code from 2000-01-01}. */
    public String days() {
        return inForce.to().equals(LocalDate.MAX) ? "from " + inForce.from() : inForce.toString();
    }
}
