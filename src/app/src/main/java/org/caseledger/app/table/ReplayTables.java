package org.caseledger.app.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.ClaimStepAnswer;
import org.caseledger.app.answer.LineWords;
import org.jspecify.annotations.Nullable;

/** The table of a claim that is replayed. */
public final class ReplayTables {

    /** A row for each figure that a step changed; of a step that changed none, a row for the step. */
    public static final ListTable<Row> STEPS = ListTable.of(
            "replay",
            Column.text("claim", Row::claim),
            Column.number("number", row -> row.step().number()),
            Column.instant("recorded_at", row -> row.step().recordedAt()),
            Column.text("by", row -> row.step().by()),
            Column.text("stream", row -> row.step().stream()),
            Column.text("event", row -> row.step().event()),
            Column.text("entry", row -> row.step().entry()),
            Column.text("what", row -> row.step().what()),
            Column.text("status_before", row -> row.step().statusBefore()),
            Column.text("status", row -> row.step().status()),
            Column.text("changed", Row::changed),
            Column.day(
                    "period_from", row -> row.line() == null ? null : row.line().from()),
            Column.day(
                    "period_to", row -> row.line() == null ? null : row.line().to()),
            Column.text(
                    "line",
                    row -> row.line() == null
                            ? null
                            : LineWords.of(row.line().kind(), row.line().leave())),
            Column.text(
                    "pay_code", row -> row.line() == null ? null : row.line().payCode()),
            Column.number("before", Row::before),
            Column.number("after", Row::after),
            Column.dollars("difference_dollars", row -> row.hours() ? null : row.difference()),
            Column.number("difference_hours", row -> row.hours() ? row.difference() : null),
            Column.text("deadlines", row -> String.join("; ", row.deadlines())),
            Column.text("knowledge", row -> String.join("; ", row.knowledge())));

    private ReplayTables() {}

    /**
     * A figure that a step changed.
     *
     * @param claim the claim
     * @param step the step
     * @param changed what of it: {@code due}, {@code paid} or the receivable of which another amount is owed; null where none did
     * @param line the figure's line, where it has one
     * @param before the figure before; null where it can't be known
     * @param after the figure after; null where it can't be known
     * @param first whether it is the step's first row, which says what else it changed
     */
    public record Row(
            String claim,
            ClaimStepAnswer step,
            @Nullable String changed,
            ClaimStepAnswer.@Nullable Line line,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean first) {

        boolean hours() {
            return line != null && line.inHours();
        }

        @Nullable BigDecimal difference() {
            return before == null || after == null ? null : after.subtract(before);
        }

        List<String> deadlines() {
            return first
                    ? step.deadlines().stream()
                            .map(one -> one.id() + ": "
                                    + (one.after() == null
                                            ? "not started"
                                            : one.after().words()))
                            .toList()
                    : List.of();
        }

        List<String> knowledge() {
            return first
                    ? step.knowledge().stream()
                            .map(ClaimStepAnswer.Knowledge::words)
                            .toList()
                    : List.of();
        }
    }

    /** The rows of {@code answer}. */
    public static List<Row> rows(ClaimReplayAnswer answer) {
        List<Row> rows = new ArrayList<>();
        for (ClaimStepAnswer step : answer.steps()) {
            int before = rows.size();
            step.changes().forEach(line -> rows.add(row(answer, step, "due", line, rows.size() == before)));
            step.paid().forEach(line -> rows.add(row(answer, step, "paid", line, rows.size() == before)));
            step.receivables()
                    .forEach(owed -> rows.add(new Row(
                            answer.claim(),
                            step,
                            owed.receivable(),
                            null,
                            owed.before(),
                            owed.after(),
                            rows.size() == before)));
            if (rows.size() == before) {
                rows.add(new Row(answer.claim(), step, null, null, null, null, true));
            }
        }
        return rows;
    }

    private static Row row(
            ClaimReplayAnswer answer, ClaimStepAnswer step, String changed, ClaimStepAnswer.Line line, boolean first) {
        return new Row(answer.claim(), step, changed, line, line.before(), line.after(), first);
    }
}
