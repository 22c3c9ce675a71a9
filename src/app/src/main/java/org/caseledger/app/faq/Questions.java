package org.caseledger.app.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.law.Calculators;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questions about one state's law, from the state's file; each answer with the law that it stands in. */
public final class Questions {

    private static final Pattern NUMBER = Pattern.compile("\\{([a-z./-]+)(?:#([a-z-]+))?}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Questions() {}

    /** A question as the file has it. */
    record Written(String question, Optional<String> answer, Optional<List<String>> law, Optional<Boolean> ask) {}

    /**
     * Where an answer stands.
     *
     * @param name its name in the law library, such as {@code deadline az.first-payment}
     * @param citation the statute or rule
     * @param source where it was read; blank of a rule, which has several
     * @param verified whether primary text was read
     */
    public record Citation(String name, String citation, String source, boolean verified) {}

    /**
     * A question.
     *
     * @param question the question
     * @param answer the answer; null where only the office can give it
     * @param law where the answer stands
     * @param ask whether the reader is to ask the office, because the law library can't vouch for it, or for all of it
     */
    public record Item(String question, @Nullable String answer, List<Citation> law, boolean ask) {}

    /** The questions about the law of {@code state}, with the numbers of {@code law} as they are for today. */
    public static List<Item> of(State state, LawBook law) {
        return filled("/faq/" + state.code() + ".yaml", state, law);
    }

    /** How an injury is coded at intake in {@code state}: each code, and the rule for it. */
    public static List<Item> coding(State state, LawBook law) {
        return filled("/faq/coding-" + state.code() + ".yaml", state, law);
    }

    private static List<Item> filled(String file, State state, LawBook law) {
        return written(file).stream()
                .map(one -> new Item(
                        one.question(),
                        one.answer().map(text -> numbers(text, state, law)).orElse(null),
                        one.law().stream()
                                .flatMap(List::stream)
                                .map(name -> citation(state, law, name))
                                .toList(),
                        one.ask().orElse(false)))
                .toList();
    }

    private static List<Written> written(String file) {
        try (InputStream in = Questions.class.getResourceAsStream(file)) {
            return YAML.readValue(Objects.requireNonNull(in, file), new TypeReference<List<Written>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of tables and of deadlines in their places. */
    private static String numbers(String text, State state, LawBook law) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        row(found.group(1), found.group(2), state, law).value().toString()));
    }

    private static Row row(String name, @Nullable String key, State state, LawBook law) {
        return name.contains("/") ? newest(law, name, key) : deadline(state, name);
    }

    private static Row newest(LawBook law, String table, @Nullable String key) {
        Map<String, DatedTable> series = law.table(table).series();
        DatedTable found = key == null ? series.values().iterator().next() : series.get(key);
        return Objects.requireNonNull(found, table + "#" + key).rows().getLast();
    }

    private static Row deadline(State state, String id) {
        return Deadlines.find(state, id)
                .orElseThrow(() -> new IllegalStateException("no deadline " + id))
                .series()
                .rows()
                .getLast();
    }

    private static Citation citation(State state, LawBook law, String name) {
        String[] words = name.split(" ", 2);
        return switch (words[0]) {
            case "table" -> {
                Row row = newest(law, words[1], null);
                yield new Citation(name, row.citation(), row.source(), row.status() == Status.VERIFIED);
            }
            case "deadline" -> {
                Row row = deadline(state, words[1]);
                yield new Citation(name, row.citation(), row.source(), row.status() == Status.VERIFIED);
            }
            case "rule" ->
                new Citation(
                        name,
                        Calculators.find(words[1])
                                .orElseThrow(() -> new IllegalStateException("no rule " + words[1]))
                                .citation(),
                        "",
                        true);
            default -> throw new IllegalStateException("\"" + name + "\" begins with table, deadline or rule");
        };
    }
}
