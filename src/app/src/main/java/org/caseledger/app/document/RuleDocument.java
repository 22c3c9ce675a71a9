package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.caseledger.app.text.TextTable;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output;

/** What a rule of law takes and gives, as JSON and as text. */
public final class RuleDocument {

    private RuleDocument() {}

    /** The rule in one line. */
    public static Map<String, Object> summary(Calculator calculator) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rule", calculator.rule());
        summary.put("title", calculator.title());
        summary.put("citation", calculator.citation());
        return summary;
    }

    /** Everything that a caller must know. */
    public static Map<String, Object> of(Calculator calculator) {
        Map<String, Object> document = summary(calculator);
        List<Object> inputs = new ArrayList<>();
        for (Input<?> input : calculator.inputs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", input.name());
            one.put("what", input.label());
            one.put("written", input.kind().words());
            one.put("need", need(calculator, input));
            inputs.add(one);
        }
        document.put("inputs", inputs);
        if (!calculator.ways().isEmpty()) {
            document.put("oneOf", calculator.waysInWords());
        }
        List<Object> results = new ArrayList<>();
        for (Output output : calculator.outputs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", output.name());
            one.put("kind", output.kind().words());
            one.put("what", output.meaning());
            results.add(one);
        }
        document.put("results", results);
        if (calculator.hasCatalogueInHelp()) {
            document.put("list", calculator.catalogue());
        }
        document.put("page", "docs/law/" + calculator.page() + ".md");
        return document;
    }

    private static String need(Calculator calculator, Input<?> input) {
        if (calculator.required().contains(input)) {
            return "required";
        }
        boolean way = calculator.ways().stream().anyMatch(inputs -> inputs.contains(input));
        return way ? "one of" : "optional";
    }

    /** The help of one rule. */
    public static String text(Calculator calculator) {
        StringBuilder out = new StringBuilder();
        out.append("Usage: caseledger calc ").append(calculator.rule()).append(" NAME=VALUE… [--json]");
        out.append(" [--allow-unverified]\n\n").append(calculator.title()).append("\n");
        out.append(calculator.citation()).append("\n\n");
        TextTable inputs = new TextTable("input", "", "what", "written");
        for (Input<?> input : calculator.inputs()) {
            inputs.row(
                    input.name(),
                    need(calculator, input),
                    input.label(),
                    input.kind().words());
        }
        out.append(inputs.text());
        if (!calculator.ways().isEmpty()) {
            out.append("one of: ").append(calculator.waysInWords()).append('\n');
        }
        if (calculator.hasCatalogueInHelp()) {
            out.append('\n').append(table(calculator.catalogue()));
        }
        out.append('\n');
        TextTable results = new TextTable("result", "kind", "what");
        for (Output output : calculator.outputs()) {
            results.row(output.name(), output.kind().words(), output.meaning());
        }
        out.append(results.text());
        if (!calculator.catalogue().isEmpty() && !calculator.hasCatalogueInHelp()) {
            out.append("\ncalc ").append(calculator.rule()).append(" --list says what it can be asked about.\n");
        }
        return out.append("\nExplained in docs/law/")
                .append(calculator.page())
                .append(".md\n")
                .toString();
    }

    /** All rules, one line each. */
    public static String list() {
        TextTable table = new TextTable("rule", "what", "citation");
        Calculators.all().forEach(each -> table.row(each.rule(), each.title(), each.citation()));
        return table.text();
    }

    /** Rows of the same columns under their names. */
    public static String table(List<SequencedMap<String, String>> rows) {
        TextTable table = new TextTable(rows.getFirst().keySet().toArray(String[]::new));
        rows.forEach(row -> table.row(row.values().toArray(String[]::new)));
        return table.text();
    }
}
