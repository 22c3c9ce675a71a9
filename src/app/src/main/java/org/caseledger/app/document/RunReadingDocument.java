package org.caseledger.app.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;

/**
 * A run, previewed or on record, with what each line found and what it leaves: the run view of corrections.
 *
 * @param run the run
 * @param knownAt the instant at which its facts were known: of a preview, the one asked for; of a run on record, when
 *     it was prepared
 * @param lines its lines beside what they correct, in its order
 * @param again the content computed again from what was known then, where that was asked for
 * @param workings whether to tell the working of every line
 */
public record RunReadingDocument(
        RunDocument run,
        Instant knownAt,
        List<LineReading> lines,
        @Nullable RunContent again,
        boolean workings) {

    /** The JSON document: that of the run, each line with more to it. */
    public Map<String, Object> json(Reasons reasons) {
        Map<String, Object> document = run.json();
        document.put("knownAt", knownAt.toString());
        List<Object> told = new ArrayList<>();
        for (LineReading reading : lines) {
            RunLine line = reading.line();
            Map<String, Object> one = RunDocument.line(line);
            one.put("before", FigureWords.json(line.kind(), reading.before()));
            one.put("after", FigureWords.json(line.kind(), reading.after()));
            one.put("causes", Causes.json(line.because(), line.claim(), reasons, Set.of()));
            one.put("correctsLines", Causes.json(reading.earlier()));
            if (workings && reading.working() != null) {
                one.put("working", reading.working());
            }
            told.add(one);
        }
        document.put("lines", told);
        if (again != null) {
            Map<String, Object> computed = new LinkedHashMap<>();
            computed.put("knownAt", knownAt.toString());
            computed.put("hash", again.hash());
            computed.put("agrees", agrees(again));
            document.put("computedAgain", computed);
        }
        return document;
    }

    /** The run as aligned text, then what its corrections found and leave. */
    public String text(Reasons told) {
        StringBuilder out = new StringBuilder(run.text(told));
        out.append(run.record() == null ? "Known at " : "Prepared as known at ")
                .append(told.time().shown(knownAt))
                .append('\n');
        if (again != null) {
            out.append(
                    agrees(again)
                            ? "Computed again from what was known then: every line and the hash are the same.\n"
                            : "COMPUTED AGAIN FROM WHAT WAS KNOWN THEN, IT DIFFERS: hash " + again.hash() + "\n");
            differences(again)
                    .forEach(difference -> out.append("  ").append(difference).append('\n'));
        }
        corrections(out);
        if (workings) {
            lines.forEach(reading -> working(out, reading));
        }
        return out.toString();
    }

    private void corrections(StringBuilder out) {
        Map<String, Integer> reasons = run.reasons();
        TextTable table = new TextTable(
                "claim", "for period", "kind", "code", "before", "after", "difference", "because", "carried before by");
        table.alignRight(4, 5, 6);
        List<LineReading> corrections =
                lines.stream().filter(LineReading::corrects).toList();
        for (LineReading reading : corrections) {
            RunLine line = reading.line();
            table.row(
                    line.claim(),
                    line.forPeriod().toString(),
                    line.kind().toString(),
                    FigureWords.code(line.key()),
                    FigureWords.of(line.kind(), reading.before()),
                    FigureWords.of(line.kind(), reading.after()),
                    FigureWords.of(line.kind(), Figures.of(line)),
                    line.because().stream()
                            .map(entry -> String.valueOf(reasons.get(entry)))
                            .collect(Collectors.joining(" ")),
                    earlier(reading));
        }
        if (!corrections.isEmpty()) {
            out.append("\nCorrections: paid before, and due as known then\n\n").append(table.text());
        }
    }

    private static String earlier(LineReading reading) {
        return reading.earlier().isEmpty()
                ? "no run"
                : reading.earlier().stream()
                        .map(one -> one.run() + " " + FigureWords.of(one.line().kind(), Figures.of(one.line())))
                        .collect(Collectors.joining(", "));
    }

    private static void working(StringBuilder out, LineReading reading) {
        RunLine line = reading.line();
        if (reading.working() != null) {
            out.append('\n')
                    .append(line.claim())
                    .append(", ")
                    .append(line.forPeriod())
                    .append(", ")
                    .append(LineWords.of(line))
                    .append(": ")
                    .append(FigureWords.of(line.kind(), reading.after()))
                    .append(" less ")
                    .append(FigureWords.of(line.kind(), reading.before()))
                    .append(" is ")
                    .append(FigureWords.of(line.kind(), Figures.of(line)))
                    .append('\n')
                    .append(reading.working().text());
        }
    }

    private boolean agrees(RunContent computed) {
        return computed.toldLike(run.content()).hash().equals(run.hash());
    }

    /** Lines that only one of the two has. */
    private List<String> differences(RunContent computed) {
        List<String> differences = new ArrayList<>();
        List<RunLine> frozen = run.content().lines();
        frozen.stream()
                .filter(line -> !computed.lines().contains(line))
                .forEach(line -> differences.add("only in the run: " + words(line)));
        computed.lines().stream()
                .filter(line -> !frozen.contains(line))
                .forEach(line -> differences.add("only computed again: " + words(line)));
        if (differences.isEmpty()
                && !run.content()
                        .exchanges()
                        .equals(computed.toldLike(run.content()).exchanges())) {
            differences.add("what is set against each other is another");
        }
        return differences;
    }

    private static String words(RunLine line) {
        return line.claim() + ", " + line.forPeriod() + ", " + LineWords.of(line) + " "
                + FigureWords.of(line.kind(), Figures.of(line));
    }
}
