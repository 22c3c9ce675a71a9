package org.caseledger.runlines;

import java.util.List;
import org.caseledger.family.EventWords;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.RunPart;

/** The lines of runs, in words. */
public final class RunLinesWords {

    private RunLinesWords() {}

    /** The words for {@code event}. */
    public static EventWords of(RunLinesEvent event) {
        return switch (event) {
            case RunLinesEvent.PartFrozen(RunPart part) ->
                EventWords.of("Part " + part.number() + " frozen: "
                        + part.lines().size() + (part.lines().size() == 1 ? " line" : " lines") + claims(part.lines()));
        };
    }

    private static String claims(List<RunLine> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.getFirst().claim();
        String last = lines.getLast().claim();
        return first.equals(last) ? " of claim " + first : " of claims " + first + " to " + last;
    }
}
