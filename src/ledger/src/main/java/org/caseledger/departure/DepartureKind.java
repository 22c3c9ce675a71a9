package org.caseledger.departure;

import java.util.Arrays;

/** What kinds of things leave a ledger. A kind's stored name outlives this program, and is never changed. */
public enum DepartureKind {
    /** The files of a transmitted run: what the payroll system reads, and the page that people read. */
    TRANSMITTAL_FILES("transmittal-files", "the files of run ");

    private final String stored;
    private final String words;

    DepartureKind(String stored, String words) {
        this.stored = stored;
        this.words = words;
    }

    /** The kind that is stored as {@code name}; refused where there is none. */
    public static DepartureKind stored(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.stored.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("nothing of the kind \"" + name + "\" leaves a ledger"));
    }

    /** What of {@code subject} leaves, in words within a sentence: {@code the files of run glendale-2022-02-19}. */
    public String of(String subject) {
        return words + subject;
    }

    /** The name under which it is stored and shown. */
    @Override
    public String toString() {
        return stored;
    }
}
