package org.caseledger.app.replay;

/**
 * Where a part of a journal stands. Which line the part begins with is known once all before it was taken up.
 */
final class Place {

    private final String file;
    private long before;

    /** A part of {@code file}. */
    Place(String file) {
        this.file = file;
    }

    /** The part comes after so many lines of its file. */
    void after(long lines) {
        before = lines;
    }

    /** The line {@code line} of the part, counted from 1, such as {@code journal.jsonl:17}. */
    String line(int line) {
        return file + ":" + (before + line);
    }
}
