package org.caseledger.app.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ComputedAgain;
import org.caseledger.app.answer.ExchangeAnswer;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.answer.RunSums.Steps;
import org.caseledger.app.answer.WaivedAnswer;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.payroll.RunLine;
import org.joda.money.Money;

/** Payroll runs as aligned text. */
public final class RunText {

    private RunText() {}

    /** What stands above the lines and below them, without them: for somebody who has just taken a step. */
    public static String summary(RunAnswer run) {
        StringBuilder out = new StringBuilder(heading(run));
        long claims = run.lines().stream().map(RunLineAnswer::claim).distinct().count();
        long retroactive =
                run.lines().stream().filter(RunLineAnswer::retroactive).count();
        out.append(
                run.lines().isEmpty()
                        ? "No lines.\n"
                        : counted(run.lines().size(), "line") + " for " + counted(claims, "claim")
                                + (retroactive == 0 ? "" : ", " + retroactive + " of them for earlier pay periods")
                                + "\n");
        totals(out, "Total ", run.sums().totals());
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
        return out.append(written(run)).toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String heading(RunAnswer run) {
        StringBuilder out = new StringBuilder();
        out.append("Run ").append(run.head().run());
        out.append(", ").append(run.head().state());
        out.append(", pay period ").append(run.head().period());
        Steps steps = run.sums().steps();
        if (steps != null) {
            out.append(", prepared by ").append(steps.preparedBy());
            out.append(steps.approvedBy() == null ? "" : ", approved by " + steps.approvedBy());
            out.append(steps.transmittedBy() == null ? "" : ", transmitted by " + steps.transmittedBy());
        }
        return out.append("\n\n").toString();
    }

    /** The run, then what its corrections found and leave, then the workings of its lines, where they were asked for. */
    public static String of(RunAnswer run, LedgerTime time) {
        NumberedCauses numbers = new NumberedCauses();
        StringBuilder out = new StringBuilder(heading(run));
        out.append(lines(run, numbers));
        out.append(CauseText.of(numbers, time));
        out.append(exchanges(run.sums().exchanges())).append('\n');
        totals(out, "Total ", run.sums().totals());
        run.sums()
                .receivables()
                .forEach(moved -> out.append("Receivable ")
                        .append(moved.receivable())
                        .append(": ")
                        .append(plain(moved.amount()))
                        .append(", ")
                        .append(moved.words())
                        .append('\n'));
        out.append(waived(run.sums().waived()));
        run.sums()
                .overlaps()
                .forEach(shared ->
                        out.append("Overlap on ").append(shared.words()).append('\n'));
        run.sums()
                .missing()
                .forEach(missing ->
                        out.append("Missing on ").append(missing.words()).append('\n'));
        out.append("Hash ").append(run.sums().hash()).append('\n');
        out.append(run.sums().steps() == null ? "Known at " : "Prepared as known at ")
                .append(time.shown(run.knownAt()))
                .append('\n');
        if (run.computedAgain() != null) {
            again(out, run.computedAgain());
        }
        corrections(out, run, numbers);
        run.lines().forEach(line -> working(out, line));
        return out.append(written(run)).toString();
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
                    line.amount() == null ? "" : plain(line.amount()),
                    numbers.of(line.causes()));
        }
        return table.text()
                + (run.lines().stream().anyMatch(RunLineAnswer::retroactive)
                        ? "* retroactive: for an earlier pay period\n"
                        : "");
    }

    /** Exchanges as an aligned table; nothing where there are none. */
    static String exchanges(List<ExchangeAnswer> exchanges) {
        if (exchanges.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("claim", "for period", "from", "to", "amount", "rule");
        table.alignRight(4);
        exchanges.forEach(one -> table.row(
                one.claim(),
                one.forPeriod().from().toString(),
                one.from(),
                one.destination(),
                plain(one.amount()),
                one.rule().toString()));
        return "\nExchanged, as the policy allows\n\n" + table.text();
    }

    /** What is waived, a line each. */
    static String waived(List<WaivedAnswer> waived) {
        return waived.stream()
                .map(one -> "Waived on " + one.claim() + ": " + plain(one.amount()) + ", " + one.rule() + "\n")
                .collect(Collectors.joining());
    }

    /** Dollars by name, a line each. */
    static void totals(StringBuilder out, String before, Map<String, Money> totals) {
        totals.forEach((code, total) -> out.append(before)
                .append(code)
                .append(": ")
                .append(plain(total))
                .append('\n'));
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

    private static void corrections(StringBuilder out, RunAnswer run, NumberedCauses numbers) {
        TextTable table = new TextTable(
                "claim", "for period", "kind", "code", "before", "after", "difference", "because", "carried before by");
        table.alignRight(4, 5, 6);
        List<RunLineAnswer> corrections =
                run.lines().stream().filter(RunLineAnswer::putsRight).toList();
        for (RunLineAnswer line : corrections) {
            table.row(
                    line.claim(),
                    line.forPeriod().toString(),
                    line.kind().toString(),
                    line.code(),
                    line.before().words(),
                    line.after().words(),
                    line.carried().words(),
                    numbers.of(line.causes()),
                    earlier(line));
        }
        if (!corrections.isEmpty()) {
            out.append("\nCorrections: paid before, and due as known then\n\n").append(table.text());
        }
    }

    private static String earlier(RunLineAnswer line) {
        return line.correctsLines().isEmpty()
                ? "no run"
                : line.correctsLines().stream()
                        .map(one -> one.run() + " " + one.figures().words())
                        .collect(Collectors.joining(", "));
    }

    private static void working(StringBuilder out, RunLineAnswer line) {
        Working working = line.working();
        if (working != null) {
            out.append('\n').append(line.claim());
            out.append(", ").append(line.forPeriod());
            out.append(", ").append(line.what());
            out.append(": ").append(line.after().words());
            out.append(" less ").append(line.before().words());
            out.append(" is ").append(line.carried().words()).append('\n');
            out.append(working.text());
        }
    }

    private static String written(RunAnswer run) {
        return run.files() == null ? "" : Written.of(run.files());
    }

    /** A list of runs. */
    public static String list(List<RunListed> runs) {
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

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
