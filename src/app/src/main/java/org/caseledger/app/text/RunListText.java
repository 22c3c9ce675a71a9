package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.answer.RunSums.Steps;

/** A list of payroll runs as aligned text. */
public final class RunListText {

    private RunListText() {}

    /** A row for each. */
    public static String of(List<RunListed> runs) {
        TextTable table = new TextTable("run", "period", "state", "lines", "prepared by", "approved by");
        table.alignRight(3);
        for (RunListed run : runs) {
            Steps steps = run.sums().steps();
            table.row(
                    run.head().run(),
                    run.head().period().toString(),
                    run.head().state().toString(),
                    String.valueOf(run.lines()),
                    steps == null ? "" : steps.preparedBy(),
                    steps == null || steps.approvedBy() == null ? "" : steps.approvedBy());
        }
        return table.text();
    }
}
