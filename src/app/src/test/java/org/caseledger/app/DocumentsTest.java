package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandList;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventKind;
import org.caseledger.intake.CommandLines;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say is what the program does. Run with {@code -Ddocuments.write=true} to write generated parts. */
class DocumentsTest {

    private static final Path ROOT = Documents.ROOT;

    @TempDir
    Path temporary;

    @Test
    void the_contract_lists_every_command_with_its_fields() throws IOException {
        StringBuilder table = new StringBuilder("| do | fields (optional ones in parentheses) |\n|---|---|\n");
        for (String name : CommandLines.names()) {
            String fields = CommandLines.fields(name).entrySet().stream()
                    .map(field -> field.getValue() ? field.getKey() : "(" + field.getKey() + ")")
                    .collect(Collectors.joining(", "));
            table.append("| `").append(name).append("` | ").append(fields).append(" |\n");
        }
        Documents.generated("docs/contract.md", "commands", table.toString());
    }

    @Test
    void the_contract_lists_every_rule_with_its_inputs_and_results() throws IOException {
        StringBuilder table =
                new StringBuilder("| rule | inputs (optional ones in parentheses) | results |\n|---|---|---|\n");
        for (Calculator calculator : Calculators.all()) {
            Stream<String> required = calculator.required().stream().map(Input::name);
            Stream<String> ways = Stream.of(calculator.waysInWords()).filter(words -> !words.isEmpty());
            Stream<String> optional = calculator.optional().stream().map(input -> "(" + input.name() + ")");
            String inputs = Stream.of(required, ways.map(words -> "one of [" + words + "]"), optional)
                    .flatMap(names -> names)
                    .collect(Collectors.joining(", "));
            String results = calculator.outputs().stream().map(Output::name).collect(Collectors.joining(", "));
            table.append("| [`").append(calculator.rule()).append("`](law/").append(calculator.page());
            table.append(".md) | ").append(inputs).append(" | ").append(results).append(" |\n");
        }
        Documents.generated("docs/contract.md", "rules", table.toString());
    }

    @Test
    void the_journal_lists_every_event_with_its_parts() throws IOException {
        StringBuilder table = new StringBuilder("| event | revision | payload |\n|---|---|---|\n");
        for (EventKind<?> kind : EventCatalogue.kinds()) {
            String parts = Stream.of(kind.event().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", "));
            table.append("| `").append(kind.name()).append("` | ").append(kind.revision());
            table.append(" | ").append(parts).append(" |\n");
        }
        Documents.generated("docs/journal.md", "events", table.toString());
    }

    @Test
    void the_tour_of_the_readme_prints_what_it_says() throws IOException {
        assertThat(played("README.md")).isGreaterThan(8);
    }

    @Test
    void the_case_of_the_page_on_corrections_prints_what_it_says() throws IOException {
        assertThat(played("docs/payroll/corrections.md")).isGreaterThan(8);
    }

    @Test
    void the_case_from_denial_to_final_recovery_prints_what_it_says() throws IOException {
        assertThat(played("docs/payroll/case.md")).isGreaterThan(30);
    }

    @Test
    void the_worked_examples_of_the_desk_manual_print_what_they_say() throws IOException {
        assertThat(played("docs/staff/worked-examples.md")).isGreaterThan(9);
    }

    /** Runs the commands of {@code document} one after the other; returns how many there were. */
    private int played(String document) throws IOException {
        // Read anywhere in the world: the documents show instants in UTC.
        Files.writeString(Files.createDirectories(temporary.resolve("tour")).resolve("zone"), "UTC\n");
        Matcher blocks = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(document)));
        int commands = 0;
        while (blocks.find()) {
            for (String step : blocks.group(1).split("(?m)^\\$ ")) {
                if (step.startsWith("./caseledger ")) {
                    String[] parts = step.split("\n", 2);
                    String printed = run(parts[0].substring("./caseledger ".length()));
                    assertThat(matches(parts[1], printed))
                            .as("%s\nprinted\n%s\nbut %s says\n%s", parts[0], printed, document, parts[1])
                            .isTrue();
                    commands++;
                }
            }
        }
        return commands;
    }

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (Path document : documents) {
            Matcher links = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(document));
            while (links.find()) {
                assertThat(document.resolveSibling(links.group(1)))
                        .as("a link in %s", document)
                        .exists();
            }
        }
    }

    private String run(String arguments) {
        String[] words = (arguments + " --ledger " + temporary.resolve("tour"))
                .replace("docs/tour", ROOT.resolve("docs/tour").toString())
                .split(" ");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(CaseLedger.execute(CommandList.own(), words))
                    .as(arguments)
                    .isZero();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(temporary.toString(), "/tmp");
    }

    /** Whether {@code printed} is what {@code said} says; … stands for any words, or alone on a line for any lines. */
    private static boolean matches(String said, String printed) {
        String pattern = Stream.of(said.strip().split("\n"))
                .map(line -> line.equals("…")
                        ? "(.*\\n)*?"
                        : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")) + "\\n")
                .collect(Collectors.joining());
        return Pattern.matches(pattern, printed.strip() + "\n");
    }
}
