package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every table of the workbench is a list, which sorts by its headings and leaves as a file, or docs/lists.md says why it is
 * none; and every file that leaves stands there. A table that is new fails here until it is the one or the other.
 */
class DeclaredListsTest {

    private static final Path PAGES = Documents.ROOT.resolve("src/app/src/main/resources/templates/web");
    private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);

    /** The name of the region in which a table scrolls, said to those who don't see it. */
    private static final Pattern NAME = Pattern.compile(
            "role=\"region\"[^>]*?aria-label(?:ledby)?=(?:\"([^\"]+)\"|'([^']+)'|\\$\\{(\\w+)\\})", Pattern.DOTALL);

    /** A heading that sorts, and by which list's address it does. */
    private static final Pattern SORTS = Pattern.compile("web/pages :: (?:heading|figure|order)\\((\\$\\{[^}]+\\})");

    private static final Pattern FILES = Pattern.compile("web/pages :: files\\((\\$\\{[^}]+\\})\\)");
    private static final Pattern NO_LIST = Pattern.compile("(?m)^\\| `([^`]+\\.html)` \\| ([^|]+) \\| [^|]{10,} \\|$");

    /** A table of a template, and where it is sorted, if it is. */
    private record Found(
            String template, String name, @Nullable String sortedAt, boolean leaves) {
        boolean list() {
            return sortedAt != null && leaves;
        }

        @Override
        public String toString() {
            return "`" + template + "` | " + name;
        }
    }

    @Test
    void everyTableIsAListOrIsSaidToBeNone() throws IOException {
        List<String> none = NO_LIST.matcher(document())
                .results()
                .map(row -> "`" + row.group(1) + "` | " + row.group(2).strip())
                .toList();
        List<Found> tables = tables();
        assertThat(tables.stream().filter(Found::list)).hasSizeGreaterThan(20);
        assertThat(tables.stream().filter(table -> !table.list()).map(Found::toString))
                .as("tables that don't sort and leave: make them, or say in docs/lists.md why they are no lists")
                .containsExactlyInAnyOrderElementsOf(none);
    }

    @Test
    void everyTableHasANameForThoseWhoDoNotSeeIt() throws IOException {
        assertThat(tables()).allSatisfy(table -> assertThat(table.name()).isNotBlank());
    }

    @Test
    void everyFileThatLeavesIsInTheDocument() throws IOException {
        String document = document();
        List<String> files =
                PagePaths.all().stream().filter(path -> path.endsWith(".{as}")).toList();
        assertThat(files)
                .hasSizeGreaterThan(25)
                .allSatisfy(path -> assertThat(document)
                        .containsPattern("`"
                                + Pattern.quote(path)
                                        .replace("{as}", "csv")
                                        .replaceAll("\\{\\w+\\}", "\\\\E[^/`]+\\\\Q")
                                + "[`?]"));
    }

    private static String document() throws IOException {
        return Files.readString(Documents.ROOT.resolve("docs/lists.md"));
    }

    private static List<Found> tables() throws IOException {
        List<Found> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                tables(PAGES.relativize(file).toString(), Files.readString(file), tables);
            }
        }
        return tables;
    }

    private static void tables(String template, String text, List<Found> to) {
        List<String> files =
                FILES.matcher(text).results().map(found -> found.group(1)).toList();
        Matcher table = TABLE.matcher(text);
        int before = 0;
        while (table.find()) {
            String above = text.substring(before, table.start());
            Optional<String> sortedAt = first(table.group()).or(() -> first(above));
            to.add(new Found(
                    template,
                    name(above),
                    sortedAt.orElse(null),
                    sortedAt.filter(files::contains).isPresent()));
            before = table.end();
        }
    }

    private static Optional<String> first(String part) {
        return SORTS.matcher(part).results().map(found -> found.group(1)).findFirst();
    }

    private static String name(String above) {
        List<MatchResult> names = NAME.matcher(above).results().toList();
        if (names.isEmpty()) {
            return "";
        }
        MatchResult last = names.getLast();
        return Stream.of(last.group(1), last.group(2), last.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
