package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.answer.WhatIfAnswer.Change;
import org.caseledger.app.answer.WhatIfAnswer.Side;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.WhatIsMissing;

/** What supposed lines would change in a run, as aligned text. */
public final class WhatIfText {

    private WhatIfText() {}

    /** The comparison, then the workings of both sides, where they were asked for. */
    public static String of(WhatIfAnswer supposed, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("What if, in run ").append(supposed.run());
        out.append(", pay period ").append(supposed.period());
        out.append(", known at ").append(time.shown(supposed.knownAt())).append(". Nothing is recorded.\n\n");
        TextTable lines = new TextTable("supposed", "claim", "what");
        supposed.supposed().forEach(line -> lines.row(line.entry(), line.claim(), line.what()));
        out.append(supposed.supposed().isEmpty() ? "No line supposes anything.\n" : lines.text())
                .append('\n');
        NumberedCauses numbers = new NumberedCauses();
        out.append(changes(supposed.changes(), numbers));
        out.append(CauseText.of(numbers, time));
        out.append(RunParts.exchanges(supposed.exchanges().after())).append('\n');
        RunParts.totals(out, "Difference ", supposed.totals());
        supposed.hours()
                .forEach((leave, total) -> out.append("Difference ")
                        .append(leave)
                        .append(": ")
                        .append(total.toPlainString())
                        .append(" h\n"));
        out.append(RunParts.waived(supposed.waived().after()));
        missing(out, supposed);
        supposed.changes().forEach(change -> workings(out, change));
        return out.toString();
    }

    private static String changes(List<Change> changes, NumberedCauses numbers) {
        if (changes.isEmpty()) {
            return "No figure of the run would change.\n";
        }
        TextTable table = new TextTable(
                "claim",
                "for period",
                "kind",
                "code",
                "due",
                "paid",
                "run now",
                "would be due",
                "run would carry",
                "difference",
                "because");
        table.alignRight(4, 5, 6, 7, 8, 9);
        for (Change change : changes) {
            table.row(
                    change.claim(),
                    change.forPeriod().toString(),
                    change.kind().toString(),
                    change.code(),
                    due(change.before()),
                    paid(change),
                    change.before().carried().words(),
                    due(change.after()),
                    change.after().carried().words(),
                    change.difference().words(),
                    numbers.of(change.because()));
        }
        return table.text();
    }

    private static String due(Side side) {
        FiguresAnswer due = side.due();
        return due == null ? "missing" : due.words();
    }

    private static String paid(Change change) {
        String now = change.before().paid().words();
        String then = change.after().paid().words();
        return now.equals(then) ? now : now + " -> " + then;
    }

    private static void missing(StringBuilder out, WhatIfAnswer answer) {
        WhatIsMissing.gathered(answer.noLongerMissing())
                .forEach(fact ->
                        out.append("No longer missing on ").append(fact.words()).append('\n'));
        WhatIsMissing.gathered(answer.missing().after())
                .forEach(fact -> out.append("Missing on ").append(fact.words()).append('\n'));
    }

    private static void workings(StringBuilder out, Change change) {
        String address = change.claim() + ", " + change.forPeriod() + ", " + change.what();
        Working before = change.before().working();
        Working after = change.after().working();
        if (before != null) {
            out.append('\n').append(address).append(", as it is\n").append(before.text());
        }
        if (after != null) {
            out.append('\n').append(address).append(", as it would be\n").append(after.text());
        }
    }
}
