package org.caseledger.law.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.table.LawBook;

/** The statutory deadlines of the states, in the order of their tables. */
public final class Deadlines {

    private Deadlines() {}

    /** Every deadline of {@code state}. */
    public static List<Deadline> of(Jurisdiction state) {
        return LawBook.shipped().table(state.folder() + "/deadlines").series().entrySet().stream()
                .map(series -> new Deadline(state, series.getKey(), series.getValue()))
                .toList();
    }

    /** Where the deadlines of {@code state} are listed: a command, as a person types it. */
    public static String listOf(Jurisdiction state) {
        return "./caseledger calc " + state.name().toLowerCase(Locale.ROOT) + ".deadline --list";
    }

    /** The deadline called {@code id}, such as {@code az.report-of-injury}. */
    public static Optional<Deadline> find(String id) {
        return Stream.of(Jurisdiction.values())
                .flatMap(state -> of(state).stream())
                .filter(deadline -> deadline.id().equals(id))
                .findFirst();
    }
}
