package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;

/**
 * The answer of a calculator.
 *
 * @param rule the rule that answered
 * @param results what it found, in order
 * @param missing what it could not find, in words
 * @param explanation how everything came about: one tree over the workings of the results
 */
public record Calculation(String rule, List<Results.Result> results, List<String> missing, Explained explanation)
        implements Explained {

    static Calculation of(Calculator calculator, Results results) {
        List<Results.Result> list = results.list();
        return new Calculation(
                calculator.rule(),
                list,
                results.missing(),
                Explanation.of(
                        () -> Working.over(calculator.title(), summary(list), calculator.citation(), trees(list))));
    }

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** The results in one line: figures, dates, yes or no and single words; lists and sentences stand by themselves. */
    private static String summary(List<Results.Result> results) {
        String summary = results.stream()
                .filter(result -> !(result.value() instanceof List)
                        && !(result.value() instanceof String text && text.contains(" ")))
                .map(result -> result.name() + " " + words(shown(result.value())))
                .collect(Collectors.joining("; "));
        return summary.isEmpty()
                ? results.stream().map(Results.Result::name).collect(Collectors.joining("; "))
                : summary;
    }

    /** The workings of the results, without those that are part of another one. */
    private static List<Working> trees(List<Results.Result> results) {
        List<Working> trees = new ArrayList<>();
        for (Results.Result result : results) {
            Working tree = result.working();
            boolean part = trees.contains(tree)
                    || results.stream()
                            .map(Results.Result::working)
                            .anyMatch(other -> !other.equals(tree) && contains(other, tree));
            if (!part) {
                trees.add(tree);
            }
        }
        return trees;
    }

    private static boolean contains(Working tree, Working part) {
        return tree.inputs().stream().anyMatch(input -> input.equals(part) || contains(input, part));
    }

    /** How sure the least sure number in the working is. */
    public Status status() {
        return working().leastSure();
    }

    /** The table rows and parameters in the working that are not verified, in words. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        working().walk(node -> {
            if (node.status() != null && node.status() != Status.VERIFIED) {
                String caveat = node.name() + " " + node.value() + " is " + node.status() + ": " + node.source();
                if (!caveats.contains(caveat)) {
                    caveats.add(caveat);
                }
            }
        });
        return caveats;
    }

    /**
     * What it found, by name and in order, as documents show it: amounts as plain decimals in text, dates as ISO dates,
     * counts and yes or no bare.
     */
    public SequencedMap<String, Object> found() {
        SequencedMap<String, Object> found = new LinkedHashMap<>();
        results.forEach(result -> found.put(result.name(), shown(result.value())));
        return found;
    }

    private static Object shown(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Integer count -> count;
            case Boolean yes -> yes;
            case List<?> list -> list.stream().map(Calculation::shown).toList();
            case Map<?, ?> map -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((name, part) -> object.put(name.toString(), shown(part)));
                yield object;
            }
            default -> value.toString();
        };
    }

    /** The answer as text: the results, what is unsure or missing, and the working. */
    public String text() {
        StringBuilder out = new StringBuilder();
        int width = results.stream()
                .mapToInt(result -> result.name().length())
                .max()
                .orElse(0);
        for (Results.Result result : results) {
            out.append(result.name());
            if (shown(result.value()) instanceof List<?> list && !list.isEmpty()) {
                out.append('\n');
                list.forEach(item -> out.append("  ").append(words(item)).append('\n'));
            } else {
                out.append(" ".repeat(width - result.name().length() + 2));
                out.append(words(shown(result.value()))).append('\n');
            }
        }
        caveats().forEach(caveat -> out.append("note: ").append(caveat).append('\n'));
        missing.forEach(what -> out.append("missing: ").append(what).append('\n'));
        return out.append('\n').append(working().text()).toString();
    }

    private static String words(Object shown) {
        return switch (shown) {
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> list when list.isEmpty() -> "none";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(part -> part.getKey() + " " + words(part.getValue()))
                        .collect(Collectors.joining(", "));
            default -> shown.toString();
        };
    }
}
