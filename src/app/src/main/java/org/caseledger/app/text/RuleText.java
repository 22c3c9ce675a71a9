package org.caseledger.app.text;

import java.util.List;
import java.util.SequencedMap;
import org.caseledger.app.answer.ChoicesAnswer;
import org.caseledger.app.answer.RuleAnswer;
import org.caseledger.app.answer.RulesAnswer;

/** Rules of law as aligned text. */
public final class RuleText {

    private RuleText() {}

    /** The help of one rule. */
    public static String of(RuleAnswer rule) {
        StringBuilder out = new StringBuilder();
        out.append("Usage: caseledger calc ").append(rule.head().rule()).append(" NAME=VALUE… [--json]");
        out.append(" [--allow-unverified]\n\n").append(rule.head().title()).append("\n");
        out.append(rule.head().citation()).append("\n\n");
        TextTable inputs = new TextTable("input", "", "what", "written");
        rule.inputs().forEach(input -> inputs.row(input.name(), input.need(), input.what(), input.written()));
        out.append(inputs.text());
        if (rule.oneOf() != null) {
            out.append("one of: ").append(rule.oneOf()).append('\n');
        }
        if (rule.list() != null) {
            out.append('\n').append(table(rule.list()));
        }
        out.append('\n');
        TextTable results = new TextTable("result", "kind", "what");
        rule.results().forEach(result -> results.row(result.name(), result.kind(), result.what()));
        out.append(results.text());
        if (rule.listed()) {
            out.append("\ncalc ").append(rule.head().rule()).append(" --list says what it can be asked about.\n");
        }
        return out.append("\nExplained in ").append(rule.page()).append('\n').toString();
    }

    /** All rules, one line each. */
    public static String of(RulesAnswer rules) {
        TextTable table = new TextTable("rule", "what", "citation");
        rules.rules().forEach(each -> table.row(each.rule(), each.title(), each.citation()));
        return table.text();
    }

    /** What a rule can be asked about. */
    public static String of(ChoicesAnswer choices) {
        return table(choices.list());
    }

    private static String table(List<SequencedMap<String, String>> rows) {
        TextTable table = new TextTable(rows.getFirst().keySet().toArray(String[]::new));
        rows.forEach(row -> table.row(row.values().toArray(String[]::new)));
        return table.text();
    }
}
