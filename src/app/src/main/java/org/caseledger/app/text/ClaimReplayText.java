package org.caseledger.app.text;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.ClaimStepAnswer;
import org.caseledger.app.answer.ClaimStepAnswer.Line;
import org.caseledger.app.store.LedgerTime;
import org.jspecify.annotations.Nullable;

/** A claim replayed, as text: each entry in a line, and what it changed below it. */
public final class ClaimReplayText {

    private static final String INDENT = "    ";

    private ClaimReplayText() {}

    /** Every step of {@code answer}; instants in {@code time}. */
    public static String of(ClaimReplayAnswer answer, LedgerTime time) {
        StringBuilder out = new StringBuilder("Claim ").append(answer.claim()).append(" replayed");
        out.append(", as of ").append(answer.asOf());
        out.append(", known at ").append(time.shown(answer.knownAt())).append("\n");
        if (answer.steps().isEmpty()) {
            return out.append("\nNo entry did that.\n").toString();
        }
        for (ClaimStepAnswer step : answer.steps()) {
            out.append('\n').append(step.number()).append("  ").append(time.shown(step.recordedAt()));
            out.append("  ").append(step.by()).append("  ").append(line(step.what()));
            out.append(step.stream() == null ? "" : "  (" + step.stream() + ")").append('\n');
            changes(out, step);
        }
        out.append("\nAll these entries together: due ").append(signed(answer.due()));
        return out.append(", paid ").append(signed(answer.paid())).append('\n').toString();
    }

    private static void changes(StringBuilder out, ClaimStepAnswer step) {
        if (step.moved()) {
            out.append(INDENT).append("stands: ").append(ClaimStepAnswer.word(step.statusBefore()));
            out.append(" -> ").append(ClaimStepAnswer.word(step.status())).append('\n');
        }
        step.knowledge()
                .forEach(known -> out.append(INDENT)
                        .append("knows: ")
                        .append(known.words())
                        .append('\n'));
        step.deadlines()
                .forEach(deadline -> out.append(INDENT)
                        .append("deadline ")
                        .append(deadline.id())
                        .append(": ")
                        .append(
                                deadline.before() == null
                                        ? "not started"
                                        : deadline.before().words())
                        .append(" -> ")
                        .append(
                                deadline.after() == null
                                        ? "not started"
                                        : deadline.after().words())
                        .append('\n'));
        step.leave()
                .forEach(leave -> out.append(INDENT)
                        .append("leave, ")
                        .append(leave.leave())
                        .append(": ")
                        .append(leave.before().words())
                        .append(" -> ")
                        .append(leave.after().words())
                        .append('\n'));
        step.receivables()
                .forEach(owed -> out.append(INDENT)
                        .append("owed on ")
                        .append(owed.receivable())
                        .append(" (")
                        .append(owed.state())
                        .append("): ")
                        .append(owed.before().toPlainString())
                        .append(" -> ")
                        .append(owed.after().toPlainString())
                        .append('\n'));
        lines(out, "due", step.changes());
        lines(out, "paid", step.paid());
    }

    private static void lines(StringBuilder out, String what, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(INDENT + what, "for period", "code", "before", "after", "difference");
        table.alignRight(3, 4, 5);
        for (Line line : lines) {
            String unit = line.inHours() ? " h" : "";
            table.row(
                    INDENT + line.words(),
                    line.period().toString(),
                    line.payCode() == null ? "" : line.payCode(),
                    figure(line.before(), unit),
                    figure(line.after(), unit),
                    line.difference().map(much -> signed(much) + unit).orElse(""));
        }
        out.append(table.text());
    }

    private static String figure(@Nullable BigDecimal figure, String unit) {
        return figure == null ? "unknown" : figure.toPlainString() + unit;
    }

    private static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + figure.toPlainString();
    }

    private static String line(String what) {
        return what.replaceAll("\\p{Cntrl}+", " ");
    }
}
