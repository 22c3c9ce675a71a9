package org.caseledger.law.deadline;

import java.util.List;
import java.util.Optional;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;

/** The statutory deadlines of the states, in the order of their tables. */
public final class Deadlines {

    private Deadlines() {}

    /** Every deadline of {@code state}. */
    public static List<Deadline> of(State state) {
        return table(state).series().entrySet().stream()
                .map(series -> new Deadline(state, series.getKey(), series.getValue()))
                .toList();
    }

    private static LawTable table(State state) {
        return LawBook.shipped().table(state.folder() + "/deadlines");
    }

    /** Where the deadlines of {@code state} are listed: a command, as a person types it. */
    public static String listOf(State state) {
        return "./caseledger calc " + state.rule("deadline") + " --list";
    }

    /** The deadline of {@code state} called {@code id}, such as {@code az.report-of-injury}. */
    public static Optional<Deadline> find(State state, String id) {
        return Optional.ofNullable(table(state).series().get(id)).map(series -> new Deadline(state, id, series));
    }
}
