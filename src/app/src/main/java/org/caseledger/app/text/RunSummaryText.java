package org.caseledger.app.text;

import org.caseledger.app.answer.RunSummary;

/** What a step did to a payroll run, as text: what stands above the lines and below them, without them. */
public final class RunSummaryText {

    private RunSummaryText() {}

    /** For somebody who has just taken a step. */
    public static String of(RunSummary run) {
        StringBuilder out = new StringBuilder(RunParts.heading(run.head(), run.steps()));
        out.append(
                run.lines() == 0
                        ? "No lines.\n"
                        : counted(run.lines(), "line") + " for " + counted(run.claims(), "claim")
                                + (run.retroactive() == 0
                                        ? ""
                                        : ", " + run.retroactive() + " of them for earlier pay periods")
                                + "\n");
        RunParts.totals(out, "Total ", run.totals());
        if (run.receivables() > 0) {
            out.append(counted(run.receivables(), "receivable")).append(" moved\n");
        }
        if (run.held() > 0) {
            out.append("Something is missing on ")
                    .append(counted(run.held(), "claim"))
                    .append('\n');
        }
        out.append("Hash ").append(run.hash()).append('\n');
        out.append("Every line, with its reasons: caseledger payroll show ")
                .append(run.head().run())
                .append('\n');
        return out.append(run.files().isEmpty() ? "" : Written.of(run.files())).toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
