package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every folder of {@code scenarios/}: a ledger's story as a table of steps. Its README tells how one is written. */
class ScenariosTest {

    private static final Path ALL = all();

    @TempDir
    Path temporary;

    private final Map<String, Path> played = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(ALL)) {
            folders = files.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(30);
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName() + ": "
                                + scenario(folder).get("title").stringValue(),
                        () -> ledgerAfter(folder.getFileName().toString())));
    }

    /** The closed ledger at the end of the scenario {@code name}; each is played once, and others go on from a copy. */
    private Path ledgerAfter(String name) {
        Path done = played.get(name);
        if (done != null) {
            return done;
        }
        Path folder = ALL.resolve(name);
        JsonNode scenario = scenario(folder);
        Path ledger = temporary.resolve(name);
        if (scenario.has("begins")) {
            ScenarioLedger.copy(ledgerAfter(scenario.get("begins").stringValue()), ledger);
        } else {
            EmptyLedger.in(ledger);
        }
        try (ScenarioLedger open = new ScenarioLedger(ledger)) {
            new Story(folder, open).play(scenario.get("steps"));
        }
        played.put(name, ledger);
        return ledger;
    }

    /** The steps of one scenario on its ledger. */
    private final class Story {
        private final Path folder;
        private final ScenarioLedger ledger;
        private final Map<Question, JsonNode> answers = new LinkedHashMap<>();

        Story(Path folder, ScenarioLedger ledger) {
            this.folder = folder;
            this.ledger = ledger;
        }

        void play(JsonNode steps) {
            for (JsonNode step : steps) {
                take(step);
                ledger.anHourLater();
            }
            answers.forEach((question, answer) -> assertThat(question.askedOf(ledger))
                    .as("%s, asked again", question)
                    .isEqualTo(answer));
        }

        private void take(JsonNode step) {
            if (step.has("import")) {
                ledger.history(folder.resolve(step.get("import").stringValue()));
            } else if (step.has("record")) {
                ledger.record(lines(step.get("record")));
            } else if (step.has("withdraw")) {
                ledger.record(lines(withdrawal(step)));
            } else if (step.has("adopt")) {
                ledger.adopt(adoption(step.get("adopt")));
            } else if (step.has("payroll")) {
                payroll(step);
            } else {
                statement(step);
            }
        }

        private Path lines(JsonNode given) {
            return given.isString()
                    ? folder.resolve(given.stringValue())
                    : written(given.valueStream().map(JsonNode::toString).collect(Collectors.joining("\n")));
        }

        private JsonNode withdrawal(JsonNode step) {
            String claim = step.get("claim").stringValue();
            return LedgerJson.mapper()
                    .valueToTree(List.of(Map.of(
                            "do", "WithdrawEntry",
                            "claim", claim,
                            "by", step.get("by").stringValue(),
                            "entry", ledger.entry(claim, step.get("withdraw").stringValue()),
                            "reason", step.get("reason").stringValue())));
        }

        private AdoptionFile adoption(JsonNode adopt) {
            return adopt.has("policy")
                    ? AdoptionFile.policy(folder.resolve(adopt.get("policy").stringValue()))
                    : AdoptionFile.rows(
                            adopt.get("table").stringValue(),
                            folder.resolve(adopt.get("row").stringValue()));
        }

        /** The preview's lines and hash must be those that are transmitted; a run after it carries nothing. */
        private void payroll(JsonNode step) {
            LocalDate day = date(step, "payroll");
            JsonNode preview = ledger.preview(day);
            JsonNode run = ledger.transmit(day);
            assertThat(run.get("hash")).isEqualTo(preview.get("hash"));
            assertThat(run.get("lines")).isEqualTo(preview.get("lines"));
            Figures figures = new Figures(run);
            assertThat(figures.lines())
                    .as("lines of %s", step)
                    .containsExactlyInAnyOrderElementsOf(texts(step, "lines"));
            assertThat(figures.receivables())
                    .as("receivable lines of %s", step)
                    .containsExactlyInAnyOrderElementsOf(texts(step, "receivables"));
            assertThat(figures.exchanges()).as("exchanges of %s", step).isEqualTo(texts(step, "exchanges"));
            assertThat(figures.waived()).as("waived by %s", step).isEqualTo(texts(step, "waived"));
            assertThat(figures.missing())
                    .as("missing of %s", step)
                    .zipSatisfy(
                            texts(step, "missing"),
                            (what, words) -> assertThat(what).startsWith(words));
            assertThat(ledger.preview(day).get("lines"))
                    .as("a run after %s", step)
                    .isEmpty();
            for (String claim : new TreeSet<>(figures.claims())) {
                JsonNode postings = ledger.postings(claim, LocalDate.parse(Figures.text(run.get("period"), "to")));
                assertThat(Figures.text(postings, "dollars")).isEqualTo("0.00");
                assertThat(Figures.text(postings, "hours")).isEqualTo("0.00");
            }
        }

        private void statement(JsonNode step) {
            Instant knownAt =
                    step.has("knownAt") ? Instant.parse(step.get("knownAt").stringValue()) : ledger.anHourLater();
            Question question = new Question(step.get("statement").stringValue(), date(step, "asOf"), knownAt);
            JsonNode statement = question.askedOf(ledger);
            answers.put(question, statement);
            Figures figures = new Figures(statement);
            assertThat(figures.due()).as("due in %s", step).isEqualTo(texts(step, "due"));
            assertThat(Figures.text(statement, "receivable"))
                    .as("owed in %s", step)
                    .isEqualTo(Figures.text(step, "owed"));
            assertThat(figures.outOfReach()).as("out of reach in %s", step).isEqualTo(texts(step, "outOfReach"));
            if (step.has("balances")) {
                assertThat(figures.balances()).as("balances in %s", step).isEqualTo(texts(step, "balances"));
            }
            if (step.has("status")) {
                assertThat(statement.get("status")).as("status in %s", step).isEqualTo(step.get("status"));
            }
        }
    }

    private record Question(String claim, LocalDate asOf, Instant knownAt) {
        JsonNode askedOf(ScenarioLedger ledger) {
            return ledger.statement(claim, asOf, knownAt);
        }
    }

    private Path written(String lines) {
        try {
            return Files.writeString(Files.createTempFile(temporary, "lines", ".jsonl"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate date(JsonNode step, String field) {
        return LocalDate.parse(step.get(field).stringValue());
    }

    private static List<String> texts(JsonNode step, String field) {
        @Nullable JsonNode texts = step.get(field);
        return texts == null
                ? new ArrayList<>()
                : texts.valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode scenario(Path folder) {
        try {
            return LedgerJson.mapper().readTree(Files.readString(folder.resolve("scenario.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path all() {
        try {
            return Path.of(Objects.requireNonNull(ScenariosTest.class.getResource("/scenarios"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
