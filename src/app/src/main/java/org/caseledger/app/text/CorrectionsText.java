package org.caseledger.app.text;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.law.working.Working;

/** What the corrections of a payroll run found and leave, as aligned text, and the workings of its lines. */
final class CorrectionsText {

    private CorrectionsText() {}

    /** A table of {@code run}'s corrections; nothing where there are none. */
    static void corrections(StringBuilder out, RunAnswer run, NumberedCauses numbers) {
        TextTable table = new TextTable(
                "claim", "for period", "kind", "code", "before", "after", "difference", "because", "carried before by");
        table.alignRight(4, 5, 6);
        List<RunLineAnswer> corrections =
                run.lines().stream().filter(RunLineAnswer::putsRight).toList();
        for (RunLineAnswer line : corrections) {
            table.row(
                    line.claim(),
                    line.forPeriod().toString(),
                    line.kind().toString(),
                    line.code(),
                    line.before().words(),
                    line.after().words(),
                    line.carried().words(),
                    numbers.of(line.causes()),
                    earlier(line));
        }
        if (!corrections.isEmpty()) {
            out.append("\nCorrections: paid before, and due as known then\n\n").append(table.text());
        }
    }

    private static String earlier(RunLineAnswer line) {
        return line.correctsLines().isEmpty()
                ? "no run"
                : line.correctsLines().stream()
                        .map(one -> one.run() + " " + one.figures().words())
                        .collect(Collectors.joining(", "));
    }

    /** The working of {@code line}, where it was asked for. */
    static void working(StringBuilder out, RunLineAnswer line) {
        Working working = line.working();
        if (working != null) {
            out.append('\n').append(line.claim());
            out.append(", ").append(line.forPeriod());
            out.append(", ").append(line.what());
            out.append(": ").append(line.after().words());
            out.append(" less ").append(line.before().words());
            out.append(" is ").append(line.carried().words()).append('\n');
            out.append(working.text());
        }
    }
}
