package org.caseledger.app.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ExchangeAnswer;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunHead;
import org.caseledger.app.answer.RunSums.Steps;
import org.caseledger.app.answer.WaivedAnswer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Parts of texts about payroll runs. */
final class RunParts {

    private RunParts() {}

    /** The line above a run's lines, and a blank one. */
    static String heading(RunHead head, @Nullable Steps steps) {
        StringBuilder out = new StringBuilder();
        out.append("Run ").append(head.run());
        out.append(", ").append(head.state());
        out.append(", pay period ").append(head.period());
        if (steps != null) {
            out.append(", prepared by ").append(steps.preparedBy());
            out.append(steps.approvedBy() == null ? "" : ", approved by " + steps.approvedBy());
            out.append(steps.transmittedBy() == null ? "" : ", transmitted by " + steps.transmittedBy());
        }
        return out.append("\n\n").toString();
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

    /** The files that were written, a line each. */
    static String written(RunAnswer run) {
        return run.files() == null ? "" : Written.of(run.files());
    }

    /** Dollars as digits. */
    static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
