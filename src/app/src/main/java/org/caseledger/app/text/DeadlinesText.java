package org.caseledger.app.text;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.DeadlinesAnswer.Interval;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.claim.DeadlineState;

/** Deadlines as aligned text. */
public final class DeadlinesText {

    private DeadlinesText() {}

    /** One claim's deadlines, with its lags; of those that nothing started, only their names. */
    public static String of(DeadlinesAnswer answer) {
        List<Item> started = answer.deadlines().stream()
                .filter(item -> item.state() != DeadlineState.NOT_STARTED)
                .toList();
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(answer.claim()).append(", deadlines as of ").append(answer.asOf());
        out.append("\n\n").append(table(started, false)).append('\n');
        started.forEach(item -> out.append(details(item)));
        TextTable lags = new TextTable("lag", "days", "from", "to");
        lags.alignRight(1);
        answer.lags()
                .forEach(lag -> lags.row(
                        lag.lag().toString(),
                        lag.days() == null ? "" : lag.days().toString(),
                        from(lag),
                        to(lag)));
        out.append('\n').append(lags.text());
        String others = answer.deadlines().stream()
                .filter(item -> item.state() == DeadlineState.NOT_STARTED)
                .map(Item::id)
                .collect(Collectors.joining(", "));
        return out.append(others.isEmpty() ? "" : "\nNot started: " + others + "\n")
                .toString();
    }

    /** All claims' deadlines, a line each. */
    public static String ofAll(DeadlinesAnswer answer) {
        StringBuilder out = new StringBuilder("Deadlines as of " + answer.asOf() + "\n\n");
        out.append(table(answer.deadlines(), true));
        answer.deadlines().forEach(item -> out.append(working(item)));
        return out.toString();
    }

    private static String table(List<Item> items, boolean claims) {
        if (items.isEmpty()) {
            return "No deadlines.\n";
        }
        TextTable table = claims
                ? new TextTable("claim", "deadline", "state", "due", "days late", "started", "done")
                : new TextTable("deadline", "state", "due", "days late", "started", "done", "whose");
        table.alignRight(claims ? 4 : 3);
        for (Item item : items) {
            String due = item.due() == null ? "" : item.due() + (item.rolled() ? " (moved)" : "");
            String late = item.daysLate() == 0 ? "" : String.valueOf(item.daysLate());
            String started =
                    item.startedBy() == null ? "" : item.startedBy().on().toString();
            String done = item.metBy() == null ? "" : item.metBy().on().toString();
            String state = item.state().toString();
            if (claims) {
                table.row(item.claim(), item.id(), state, due, late, started, done);
            } else {
                table.row(item.id(), state, due, late, started, done, item.duty() ? "ours" : "of others");
            }
        }
        return table.text();
    }

    private static String details(Item item) {
        StringBuilder out = new StringBuilder(item.id());
        out.append(": ").append(item.name()).append(". ").append(item.who());
        out.append(", ").append(item.limit());
        if (item.startedBy() != null) {
            out.append(" from ").append(item.startedBy().fact().replace('-', ' '));
            out.append(" (").append(item.startedBy().on());
            out.append(", entry ").append(item.startedBy().entry()).append(')');
        }
        out.append("; ").append(item.citation()).append('\n');
        if (item.because() != null) {
            out.append("  The last day was off: ").append(item.because()).append('\n');
        }
        if (item.exception() != null) {
            out.append("  Reason on file: ").append(item.exception().reason());
            out.append(
                    item.exception().evidence() == null
                            ? ""
                            : "; evidence: " + item.exception().evidence());
            out.append('\n');
        }
        if (item.missing() != null) {
            out.append("  Missing: ").append(item.missing()).append('\n');
        }
        return out.append(working(item)).toString();
    }

    private static String working(Item item) {
        return item.working() == null ? "" : item.working().text();
    }

    private static String from(Interval lag) {
        return lag.from() == null
                ? ""
                : lag.from().fact().replace('-', ' ') + " " + lag.from().on();
    }

    private static String to(Interval lag) {
        return lag.to() == null
                ? ""
                : lag.to().fact().replace('-', ' ') + " " + lag.to().on();
    }
}
