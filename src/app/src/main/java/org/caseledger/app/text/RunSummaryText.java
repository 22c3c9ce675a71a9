package org.caseledger.app.text;

import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.payroll.RunContent.MissingFact;

/** What a step did to a payroll run, as text: what stands above the lines and below them, without them. */
public final class RunSummaryText {

    private RunSummaryText() {}

    /** For somebody who has just taken a step. */
    public static String of(RunAnswer run) {
        StringBuilder out = new StringBuilder(RunParts.heading(run));
        long claims = run.lines().stream().map(RunLineAnswer::claim).distinct().count();
        long retroactive =
                run.lines().stream().filter(RunLineAnswer::retroactive).count();
        out.append(
                run.lines().isEmpty()
                        ? "No lines.\n"
                        : counted(run.lines().size(), "line") + " for " + counted(claims, "claim")
                                + (retroactive == 0 ? "" : ", " + retroactive + " of them for earlier pay periods")
                                + "\n");
        RunParts.totals(out, "Total ", run.sums().totals());
        if (!run.sums().receivables().isEmpty()) {
            out.append(counted(run.sums().receivables().size(), "receivable")).append(" moved\n");
        }
        if (!run.sums().missing().isEmpty()) {
            long held = run.sums().missing().stream()
                    .map(MissingFact::claim)
                    .distinct()
                    .count();
            out.append("Something is missing on ")
                    .append(counted(held, "claim"))
                    .append('\n');
        }
        out.append("Hash ").append(run.sums().hash()).append('\n');
        out.append("Every line, with its reasons: caseledger payroll show ")
                .append(run.head().run())
                .append('\n');
        return out.append(RunParts.written(run)).toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
