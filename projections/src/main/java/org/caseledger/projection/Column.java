package org.caseledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.Reserved;

/**
 * A column of a projection's table. Text has a width; whole numbers have none.
 *
 * @param name its name
 * @param width how many characters its text may have; 0 for a whole number of 64 bits
 * @param optional whether a row may lack it
 * @param masks what is read in its place by whoever may not see it
 */
public record Column(String name, int width, boolean optional, List<Mask> masks) {

    /**
     * What is read in place of a column by somebody from whom {@code kind} is hidden.
     *
     * @param kind the kind
     * @param when in which rows, as a condition in SQL
     * @param instead what is read, as an expression in SQL
     */
    public record Mask(Reserved kind, String when, String instead) {}

    public Column {
        masks = List.copyOf(masks);
    }

    /** Text of at most {@code width} characters, which no row lacks. */
    public static Column text(String name, int width) {
        return new Column(name, width, false, List.of());
    }

    /** A whole number of 64 bits, which no row lacks. */
    public static Column number(String name) {
        return new Column(name, 0, false, List.of());
    }

    /** The same column, which rows may lack. */
    public Column orNothing() {
        return new Column(name, width, true, masks);
    }

    /** The same column, with text of which all is {@code kind}. */
    public Column reserved(Reserved kind) {
        return masked(new Mask(kind, name + " IS NOT NULL", literal(kind)));
    }

    /** The same column, with text some of which is {@code kind}; the text without that is in {@code other}. */
    public Column reserved(Reserved kind, Column other) {
        return masked(new Mask(kind, name + " IS NOT NULL", other.name()));
    }

    /** The same column, with text that is of the kind that stands in the row's column {@code kind}, if one does. */
    public Column reservedAs(Column kind) {
        return masked(Stream.of(Reserved.values())
                .map(one -> new Mask(one, kind.name() + " = '" + one + "'", literal(one)))
                .toArray(Mask[]::new));
    }

    private static String literal(Reserved kind) {
        return "'" + kind.words() + "'";
    }

    private Column masked(Mask... more) {
        List<Mask> all = new ArrayList<>(masks);
        all.addAll(List.of(more));
        return new Column(name, width, optional, all);
    }

    /** What somebody selects from whom {@code hidden} is hidden. */
    String seen(Set<Reserved> hidden) {
        List<Mask> these =
                masks.stream().filter(mask -> hidden.contains(mask.kind())).toList();
        return these.isEmpty()
                ? name
                : these.stream()
                        .map(mask -> "WHEN " + mask.when() + " THEN " + mask.instead())
                        .collect(Collectors.joining(" ", "CASE ", " ELSE " + name + " END AS " + name));
    }

    /** Its type in SQL, such as {@code VARCHAR(60)}. */
    public String type() {
        return width == 0 ? "BIGINT" : "VARCHAR(" + width + ")";
    }
}
