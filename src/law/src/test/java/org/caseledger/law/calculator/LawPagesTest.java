package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/law}: every rule and every table stands on one, and what is generated is up to date.
 *
 * <p>A page says {@code <!-- rule az.ttd -->} or {@code <!-- table arizona/… -->}, and {@code <!-- end -->} below; run
 * with {@code -Dlaw.pages.write=true} to write what belongs between.
 */
class LawPagesTest {

    private static final Path PAGES = Path.of("..", "..", "docs", "law");
    private static final Pattern GENERATED =
            Pattern.compile("<!-- (rule|table) (\\S+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
    private static final List<String> SECTIONS =
            List.of("## What the law says", "## How it is computed", "## Sources", "## Open questions");

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_generated_is_up_to_date(Path page) throws IOException {
        String text = Files.readString(page);
        String current = GENERATED
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement("<!-- " + part.group(1) + " " + part.group(2) + " -->\n"
                        + (part.group(1).equals("rule") ? rule(part.group(2)) : table(part.group(2)))
                        + "<!-- end -->"));
        if (Boolean.getBoolean("law.pages.write")) {
            Files.writeString(page, current);
            return;
        }
        assertThat(text)
                .as("%s is out of date: run ./mvnw -pl src/law test -Dtest=LawPagesTest -Dlaw.pages.write=true", page)
                .isEqualTo(current);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_its_sections(Path page) throws IOException {
        assertThat(Files.readString(page)).contains(SECTIONS);
    }

    @Test
    void every_rule_cites_the_law_and_stands_on_its_page() throws IOException {
        for (Calculator calculator : Calculators.all()) {
            assertThat(calculator.citation()).as(calculator.rule()).isNotBlank();
            Path page = PAGES.resolve(calculator.page() + ".md");
            assertThat(page).as(calculator.rule()).exists();
            assertThat(generated(page)).as(calculator.rule()).contains("rule " + calculator.rule());
        }
    }

    @Test
    void every_table_stands_on_a_page() {
        List<String> shown = pages().flatMap(page -> generated(page).stream()).toList();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "law"))) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> "table " + file.getParent().getFileName() + "/"
                            + file.getFileName().toString().replace(".csv", ""))
                    .forEach(table -> assertThat(shown).contains(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> generated(Path page) {
        try {
            return GENERATED
                    .matcher(Files.readString(page))
                    .results()
                    .map(LawPagesTest::marker)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String marker(MatchResult part) {
        return part.group(1) + " " + part.group(2);
    }

    private static String rule(String name) {
        Calculator calculator = Calculators.find(name).orElseThrow(() -> new AssertionError("no rule " + name));
        StringBuilder out = new StringBuilder();
        out.append("`").append(name).append("`: ").append(calculator.title()).append(". ");
        out.append(calculator.citation()).append(".\n\n| input | what | written |\n|---|---|---|\n");
        for (Input<?> input : calculator.inputs()) {
            boolean required = calculator.required().contains(input);
            boolean way = calculator.ways().stream().anyMatch(each -> each.contains(input));
            out.append("| `").append(input.name()).append("`");
            out.append(required ? "" : way ? " *" : " (optional)").append(" | ");
            out.append(input.label()).append(" | ").append(input.kind().words()).append(" |\n");
        }
        if (!calculator.ways().isEmpty()) {
            out.append("\n\\* one of: ").append(calculator.waysInWords()).append("\n");
        }
        if (calculator.hasCatalogueInHelp()) {
            out.append('\n').append(catalogue(calculator.catalogue()));
        }
        out.append("\n| result | kind | what |\n|---|---|---|\n");
        for (Output output : calculator.outputs()) {
            out.append("| `")
                    .append(output.name())
                    .append("` | ")
                    .append(output.kind().words());
            out.append(" | ").append(output.meaning()).append(" |\n");
        }
        Example example = Example.of(name).stream()
                .filter(each -> each.refused() == null)
                .findFirst()
                .orElseThrow();
        out.append("\nWorked example, ").append(example.what()).append(" (").append(example.source());
        out.append("):\n\n```console\n$ ").append(example.call(name)).append('\n');
        return out.append(example.calculate(name).text()).append("```\n").toString();
    }

    private static String catalogue(List<SequencedMap<String, String>> rows) {
        List<String> header = List.copyOf(rows.getFirst().sequencedKeySet());
        return line(header)
                + line(header.stream().map(each -> "---").toList())
                + rows.stream()
                        .map(row -> line(List.copyOf(row.sequencedValues())))
                        .collect(Collectors.joining());
    }

    private static String table(String name) {
        LawTable table = LawTable.read(name);
        List<Row> rows = new ArrayList<>();
        table.series().values().forEach(series -> rows.addAll(series.rows()));
        boolean keyed = rows.stream().anyMatch(row -> !row.key().isEmpty());
        List<String> words = rows.getFirst().words().keySet().stream().sorted().toList();
        StringBuilder out =
                new StringBuilder("`" + name + "`, by " + rows.getFirst().basis() + "\n\n");
        List<String> header = new ArrayList<>(List.of("from", "to", "value", "unit", "citation", "status", "source"));
        if (keyed) {
            header.addFirst("key");
        }
        header.addAll(words);
        out.append(line(header)).append(line(header.stream().map(each -> "---").toList()));
        for (Row row : rows) {
            boolean open = row.inForce().to().equals(LocalDate.MAX);
            List<String> cells = new ArrayList<>(List.of(
                    row.inForce().from().toString(),
                    open ? "" : row.inForce().to().toString(),
                    row.status() == Status.UNKNOWN ? "" : row.value().toString(),
                    row.unit(),
                    row.citation(),
                    row.status().toString(),
                    row.source()));
            if (keyed) {
                cells.addFirst(row.key());
            }
            words.forEach(word -> cells.add(row.word(word)));
            out.append(line(cells));
        }
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
