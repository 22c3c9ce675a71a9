package org.caseledger.app.feed;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, with what a person needs to put it right.
 *
 * @param file the file, as it was named
 * @param line the line on which the row begins, from 1; the header is line 1
 * @param column the column at fault, or several; absent where the row as a whole is
 * @param code a short name that a program can rely on, such as {@code wrong-value}
 * @param message what is wrong and what to do
 */
public record BadRow(String file, int line, @Nullable String column, String code, String message) {

    /** Place and message in one line: {@code roster.csv:7, hired_on: "soon" is not a date; …}. */
    @Override
    public String toString() {
        return file + ":" + line + (column == null ? "" : ", " + column) + ": " + message;
    }
}
