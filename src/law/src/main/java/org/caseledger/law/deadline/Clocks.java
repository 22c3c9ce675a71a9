package org.caseledger.law.deadline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawFile;

/** How the deadlines of the states belong to claims, in the order of their files. */
public final class Clocks {

    private static final Map<String, List<Clock>> BY_FOLDER = new ConcurrentHashMap<>();

    private Clocks() {}

    /** Every clock of {@code state}: at least one for each of its deadlines. */
    public static List<Clock> of(State state) {
        return BY_FOLDER.computeIfAbsent(
                state.folder(), folder -> List.of(LawFile.read(folder + "/clocks", Clock[].class)));
    }
}
