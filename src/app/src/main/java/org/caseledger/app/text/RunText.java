package org.caseledger.app.text;

import org.caseledger.app.answer.ComputedAgain;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.WhatIsMissing;

/** Payroll runs as aligned text. */
public final class RunText {

    private RunText() {}

    /** The run, then what its corrections found and leave, then the workings of its lines, where they were asked for. */
    public static String of(RunAnswer run, LedgerTime time) {
        NumberedCauses numbers = new NumberedCauses();
        StringBuilder out =
                new StringBuilder(RunParts.heading(run.head(), run.sums().steps()));
        out.append(lines(run, numbers));
        out.append(CauseText.of(numbers, time));
        out.append(RunParts.exchanges(run.sums().exchanges())).append('\n');
        RunParts.totals(out, "Total ", run.sums().totals());
        run.sums()
                .receivables()
                .forEach(moved -> out.append("Receivable ")
                        .append(moved.receivable())
                        .append(": ")
                        .append(RunParts.plain(moved.amount()))
                        .append(", ")
                        .append(moved.words())
                        .append('\n'));
        out.append(RunParts.waived(run.sums().waived()));
        run.sums()
                .overlaps()
                .forEach(shared ->
                        out.append("Overlap on ").append(shared.words()).append('\n'));
        WhatIsMissing.gathered(run.sums().missing())
                .forEach(missing ->
                        out.append("Missing on ").append(missing.words()).append('\n'));
        out.append("Hash ").append(run.sums().hash()).append('\n');
        out.append(run.sums().steps() == null ? "Known at " : "Prepared as known at ")
                .append(time.shown(run.knownAt()))
                .append('\n');
        if (run.edition() != null) {
            out.append("Made by ").append(run.edition().words()).append('\n');
        }
        if (run.computedAgain() != null) {
            again(out, run.computedAgain());
        }
        CorrectionsText.corrections(out, run, numbers);
        run.lines().forEach(line -> CorrectionsText.working(out, line));
        return out.append(RunParts.written(run)).toString();
    }

    private static String lines(RunAnswer run, NumberedCauses numbers) {
        if (run.lines().isEmpty()) {
            return "No lines.\n";
        }
        TextTable table = new TextTable("claim", "for period", "kind", "code", "days", "hours", "amount", "because");
        table.alignRight(4, 5, 6);
        for (RunLineAnswer line : run.lines()) {
            table.row(
                    line.claim(),
                    line.forPeriod().from() + (line.retroactive() ? " *" : ""),
                    line.kind() + (line.move() == null ? "" : ", " + line.move()),
                    line.code(),
                    line.days() == null ? "" : line.days().toString(),
                    line.hours() == null ? "" : line.hours().toPlainString(),
                    line.amount() == null ? "" : RunParts.plain(line.amount()),
                    numbers.of(line.causes()));
        }
        return table.text()
                + (run.lines().stream().anyMatch(RunLineAnswer::retroactive)
                        ? "* retroactive: for an earlier pay period\n"
                        : "");
    }

    private static void again(StringBuilder out, ComputedAgain again) {
        out.append(
                again.agrees()
                        ? "Computed again from what was known then: every line and the hash are the same.\n"
                        : "COMPUTED AGAIN FROM WHAT WAS KNOWN THEN, IT DIFFERS: hash " + again.hash() + "\n");
        ComputedAgain.Differences differences = again.differences();
        differences.onlyInRun().forEach(line -> difference(out, "only in the run: " + words(line)));
        differences.onlyComputed().forEach(line -> difference(out, "only computed again: " + words(line)));
        if (differences.onlyInRun().isEmpty() && differences.onlyComputed().isEmpty() && differences.otherExchanges()) {
            difference(out, "what is set against each other is another");
        }
    }

    private static void difference(StringBuilder out, String words) {
        out.append("  ").append(words).append('\n');
    }

    private static String words(RunLine line) {
        return line.claim() + ", " + line.forPeriod() + ", " + LineWords.of(line) + " "
                + FiguresAnswer.of(line.kind(), Figures.of(line)).words();
    }
}
