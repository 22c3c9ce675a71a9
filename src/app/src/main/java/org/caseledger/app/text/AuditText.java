package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.answer.AuditAnswer.Line;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An audit of supplemental pay as aligned text, without workings and evidence: those are in the workpaper. */
public final class AuditText {

    private AuditText() {}

    /** What was drawn and found. */
    public static String of(AuditAnswer audit) {
        StringBuilder out = new StringBuilder();
        out.append("Audit ").append(audit.audit()).append(", supplemental pay carried by the runs of ");
        out.append(audit.period()).append(", checked by ").append(audit.checkedBy());
        out.append(" at ").append(audit.checkedAt()).append('\n');
        out.append("Drawn with seed ").append(audit.seed()).append(": ").append(audit.sampled());
        out.append(" of ")
                .append(audit.population())
                .append(" lines (")
                .append(audit.because())
                .append(")\n\n");
        if (!audit.lines().isEmpty()) {
            out.append(lines(audit.lines())).append('\n');
        }
        audit.faults().forEach(fault -> out.append(fault).append('\n'));
        for (Line line : audit.lines()) {
            for (String fault : line.faults()) {
                out.append(line.claim()).append(", ").append(line.forPeriod());
                out.append(": ").append(fault).append('\n');
            }
        }
        out.append(audit.conclusion()).append('\n');
        if (audit.rate() != null) {
            out.append("Lines with a difference: ").append(audit.rate().words()).append('\n');
        }
        out.append("Hash ").append(audit.hash()).append('\n');
        return out.append(audit.files() == null ? "" : Written.of(audit.files()))
                .toString();
    }

    private static String lines(List<Line> lines) {
        TextTable table = new TextTable(
                "claim", "for period", "code", "run", "days", "carried", "computed again", "difference", "steps", "");
        table.alignRight(4, 5, 6, 7, 8);
        for (Line line : lines) {
            table.row(
                    line.claim(),
                    line.forPeriod().from() + (line.retroactive() ? " *" : ""),
                    line.payCode(),
                    line.run(),
                    String.valueOf(line.carried().days()),
                    dollars(line.carried().amount()),
                    line.recomputed() == null
                            ? "missing"
                            : dollars(line.recomputed().amount()),
                    dollars(line.difference()),
                    String.valueOf(line.calculationsFollowed()),
                    line.agrees() ? "agrees" : "differs");
        }
        return table.text();
    }

    private static String dollars(@Nullable Money amount) {
        return amount == null ? "" : amount.getAmount().toPlainString();
    }
}
