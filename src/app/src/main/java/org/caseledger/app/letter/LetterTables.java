package org.caseledger.app.letter;

import java.util.List;

/** The tables of a claim that a letter may show. */
public final class LetterTables {

    /** The lines of the pay period. */
    static final String PERIOD = "period";
    /** What is owed, by pay period. */
    static final String OWED = "owed";
    /** The steps by which the supplement is decided on. */
    static final String STEPS = "steps";

    private static final List<String> ALL = List.of(PERIOD, OWED, STEPS);

    private LetterTables() {}

    static void named(String table) {
        if (!ALL.contains(table)) {
            throw new IllegalArgumentException("there is no table " + table + "; there are " + String.join(", ", ALL));
        }
    }

    /**
     * A table.
     *
     * @param caption what it is about
     *
     * @param heads the columns' heads; the first column tells what each row is
     * @param figures how many of the last columns are figures
     * @param rows the rows
     */
    public record Table(String caption, List<String> heads, int figures, List<List<String>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
