package org.caseledger.app.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The figures of a statement or of a run as scenarios write them, {@code FROM KIND CODE FIGURE}; those of a run begin with the
 * claim, and a {@code *} after FROM marks a retroactive line.
 */
record Figures(JsonNode document) {

    private static final String RECEIVABLE = "receivable";

    /** The entitlement lines of a run. */
    List<String> lines() {
        return runLines()
                .filter(line -> !text(line, "kind").equals(RECEIVABLE))
                .map(line -> String.join(" ", address(line), text(line, "kind"), code(line), figure(line, "amount")))
                .toList();
    }

    /** The receivable lines of a run: which receivable, how it moves, by how much. */
    List<String> receivables() {
        return runLines()
                .filter(line -> text(line, "kind").equals(RECEIVABLE))
                .map(line -> String.join(
                        " ",
                        address(line),
                        code(line),
                        text(line, RECEIVABLE),
                        text(line, "move"),
                        text(line, "amount")))
                .toList();
    }

    /** What a run sets against each other: from which code to which, how much, and by which rule. */
    List<String> exchanges() {
        return document.get("exchanges")
                .valueStream()
                .map(one -> String.join(
                                " ",
                                text(one, "claim"),
                                text(one.get("forPeriod"), "from"),
                                text(one, "from"),
                                text(one, "to"),
                                text(one, "amount"),
                                text(one, "rule"),
                                text(one, RECEIVABLE))
                        .strip())
                .toList();
    }

    /** What a run leaves and does not ask for. */
    List<String> waived() {
        return document.get("waived")
                .valueStream()
                .map(one -> String.join(" ", text(one, "claim"), text(one, "amount"), text(one, "rule")))
                .toList();
    }

    /** What a run could not compute. */
    List<String> missing() {
        return document.get("missing")
                .valueStream()
                .map(missing -> text(missing, "claim") + ": " + text(missing, "what"))
                .toList();
    }

    /** The claims of a run's lines. */
    List<String> claims() {
        return runLines().map(line -> text(line, "claim")).toList();
    }

    private Stream<JsonNode> runLines() {
        return document.get("lines").valueStream();
    }

    private static String address(JsonNode line) {
        return text(line, "claim") + " " + text(line.get("forPeriod"), "from")
                + (line.get("retroactive").booleanValue() ? "*" : "");
    }

    /** What a statement says is due, by line; nothing is left out. */
    List<String> due() {
        return statementLines(line -> {
            String days = text(line, "days");
            return String.join(" ", code(line) + (days.isEmpty() ? "" : " " + days + "d"), figure(line, "due"));
        });
    }

    /** What a statement says is open, by line; nothing is left out. */
    List<String> balances() {
        return statementLines(line -> {
            String hours = text(line, "hoursBalance");
            return code(line) + " " + (hours.isEmpty() ? text(line, "balance") : hours + "h");
        });
    }

    /** The days that notices can't reach. */
    List<String> outOfReach() {
        return Stream.ofNullable(document.get("outOfReach"))
                .flatMap(JsonNode::valueStream)
                .map(out -> text(out, "from") + " to " + text(out, "to"))
                .toList();
    }

    private List<String> statementLines(Function<JsonNode, String> words) {
        return document.get("periods")
                .valueStream()
                .flatMap(period -> period.get("lines")
                        .valueStream()
                        .map(line -> String.join(" ", text(period, "from"), text(line, "kind"), words.apply(line))))
                .filter(line -> !line.matches(".* (-?0\\.00h?)?"))
                .toList();
    }

    private static String code(JsonNode line) {
        String code = text(line, "payCode");
        return code.isEmpty() ? text(line, "leave") : code;
    }

    private static String figure(JsonNode line, String amount) {
        String hours = text(line, "hours");
        return hours.isEmpty() ? text(line, amount) : hours + "h";
    }

    /** The text of {@code field}; empty where it is absent. */
    static String text(JsonNode of, String field) {
        JsonNode value = of.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
