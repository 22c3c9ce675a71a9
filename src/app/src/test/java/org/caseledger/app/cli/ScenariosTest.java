package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every folder of {@code scenarios/}: a ledger's story as a table of steps. A figure is written as {@code FROM KIND
 * CODE FIGURE}; a {@code *} after FROM marks a retroactive line.
 */
class ScenariosTest {

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException, URISyntaxException {
        Path all = Path.of(ScenariosTest.class.getResource("/scenarios").toURI());
        List<Path> folders;
        try (Stream<Path> files = Files.list(all)) {
            folders = files.sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(3);
        return folders.stream().map(folder -> {
            JsonNode scenario = read(folder.resolve("scenario.json"));
            return DynamicTest.dynamicTest(
                    folder.getFileName() + ": " + scenario.get("title").stringValue(), () -> play(folder, scenario));
        });
    }

    private void play(Path folder, JsonNode scenario) {
        Path ledger = temporary.resolve(folder.getFileName().toString());
        for (JsonNode step : scenario.get("steps")) {
            if (step.has("import")) {
                CommandLineRun.on(ledger, "import", "history", file(folder, step, "import"))
                        .done();
            } else if (step.has("record")) {
                CommandLineRun.on(ledger, "record", file(folder, step, "record"))
                        .done();
            } else if (step.has("statement")) {
                assertThat(statement(ledger, step)).as("%s", step).isEqualTo(texts(step.get("due")));
            } else {
                assertThat(payroll(ledger, step.get("payroll").stringValue()))
                        .as("%s", step)
                        .containsExactlyInAnyOrderElementsOf(texts(step.get("lines")));
            }
        }
    }

    private static List<String> statement(Path ledger, JsonNode step) {
        List<String> call = new ArrayList<>(List.of(
                "statement",
                step.get("statement").stringValue(),
                "--as-of",
                step.get("asOf").stringValue(),
                "--json"));
        if (step.has("knownAt")) {
            call.addAll(List.of("--known-at", step.get("knownAt").stringValue()));
        }
        List<String> due = new ArrayList<>();
        for (JsonNode period : CommandLineRun.on(ledger, call.toArray(String[]::new))
                .done()
                .json()
                .get("periods")) {
            for (JsonNode line : period.get("lines")) {
                String days = text(line, "days");
                String figure = figure(line, "due");
                if (!figure.matches("-?0\\.00h?")) {
                    due.add(String.join(
                            " ",
                            period.get("from").stringValue(),
                            line.get("kind").stringValue(),
                            code(line) + (days.isEmpty() ? "" : " " + days + "d"),
                            figure));
                }
            }
        }
        return due;
    }

    /** Previews, runs, approves and transmits; the preview's lines and hash must be those that are transmitted. */
    private static List<String> payroll(Path ledger, String day) {
        JsonNode preview = CommandLineRun.on(
                        ledger, "payroll", "preview", "--employer", "glendale", "--period", day, "--json")
                .done()
                .json();
        String run = CommandLineRun.on(
                        ledger, "payroll", "run", "--employer", "glendale", "--period", day, "--by", "ann", "--json")
                .done()
                .json()
                .get("run")
                .stringValue();
        CommandLineRun.on(ledger, "payroll", "approve", run, "--by", "ben").done();
        JsonNode transmitted = CommandLineRun.on(ledger, "payroll", "transmit", run, "--by", "ben", "--json")
                .done()
                .json();
        assertThat(transmitted.get("hash")).isEqualTo(preview.get("hash"));
        assertThat(transmitted.get("lines")).isEqualTo(preview.get("lines"));
        List<String> lines = new ArrayList<>();
        for (JsonNode line : transmitted.get("lines")) {
            if (!line.get("kind").stringValue().equals("receivable")) {
                lines.add(String.join(
                        " ",
                        line.get("claim").stringValue(),
                        line.get("forPeriod").get("from").stringValue()
                                + (line.get("retroactive").booleanValue() ? "*" : ""),
                        line.get("kind").stringValue(),
                        code(line),
                        figure(line, "amount")));
            }
        }
        return lines;
    }

    private static String code(JsonNode line) {
        String code = text(line, "payCode");
        return code.isEmpty() ? text(line, "leave") : code;
    }

    private static String figure(JsonNode line, String amount) {
        String hours = text(line, "hours");
        return hours.isEmpty() ? text(line, amount) : hours + "h";
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String file(Path folder, JsonNode step, String kind) {
        return folder.resolve(step.get(kind).stringValue()).toString();
    }

    private static JsonNode read(Path file) {
        try {
            return LedgerJson.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
