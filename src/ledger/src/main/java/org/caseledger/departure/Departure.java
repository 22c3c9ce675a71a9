package org.caseledger.departure;

/**
 * Something that leaves the ledger because an entry decided it. An entry lets at most one thing of each kind leave.
 *
 * @param kind what it is
 * @param entry the id of the entry that decided it
 * @param subject what it is about: of a run's files, the run's id
 */
public record Departure(DepartureKind kind, String entry, String subject) {

    /**
     * Its id, such as {@code 0184e7a4-…/transmittal-files}: the same however often it is handed over, so that whoever
     * receives it twice can tell.
     */
    public String id() {
        return entry + "/" + kind;
    }

    /** It in words within a sentence: {@code the files of run glendale-2022-02-19}. */
    public String words() {
        return kind.of(subject);
    }
}
