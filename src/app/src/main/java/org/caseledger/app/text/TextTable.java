package org.caseledger.app.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text for people at a terminal. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** A table with {@code headings}. */
    public TextTable(String... headings) {
        rows.add(headings);
        right = new boolean[headings.length];
    }

    /** Aligns columns to the right, as figures want. */
    public void alignRight(int... columns) {
        for (int column : columns) {
            right[column] = true;
        }
    }

    /** Adds a row. */
    public void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException("a row has " + right.length + " cells, not " + cells.length);
        }
        // A line break or another control character in a text would break the line of the table.
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.replaceAll("\\p{Cntrl}+", " "))
                .toArray(String[]::new));
    }

    /** The table, a line a row, each ending with a line break. */
    public String text() {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String pad = " ".repeat(widths[column] - row[column].length());
                line.append(column == 0 ? "" : GAP);
                line.append(right[column] ? pad + row[column] : row[column] + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
