package org.caseledger.app.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a letter about one claim may say: each figure and word with where it was read, what is so, and the tables. It is filled by
 * those who read the claim, and a letter takes from it what its template names.
 */
final class LetterSheet {

    /**
     * A figure or word.
     *
     * @param text it as a letter prints it
     * @param source where it was read
     */
    record Field(String text, String source) {}

    private final Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    private final Set<LetterCondition> so = EnumSet.noneOf(LetterCondition.class);
    private final Map<String, LetterTables.Table> tables = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final String state;

    /** An empty sheet of a claim under the law of {@code state}. */
    LetterSheet(String state) {
        this.state = state;
    }

    void put(FieldName name, @Nullable String text, String source) {
        if (text != null && !text.isBlank()) {
            fields.put(name, new Field(text.strip(), source));
        }
    }

    void put(FieldName name, @Nullable LocalDate day, String source) {
        put(name, day == null ? null : Shown.day(day), source);
    }

    void put(FieldName name, @Nullable LocalDate day, Entry<?> entry) {
        put(name, day, source(entry));
    }

    /** Where what {@code entry} says was read. */
    static String source(Entry<?> entry) {
        return "recorded in entry " + entry.id();
    }

    void is(LetterCondition condition, boolean so) {
        if (so) {
            this.so.add(condition);
        }
    }

    void table(String name, LetterTables.Table table) {
        tables.put(name, table);
    }

    void missing(List<String> words) {
        missing.addAll(words);
    }

    /** What of the claim isn't known, without which figures are absent. */
    List<String> missing() {
        return Collections.unmodifiableList(missing);
    }

    Optional<Field> field(FieldName name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<LetterTables.Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    boolean is(LetterCondition condition) {
        return so.contains(condition);
    }

    /** Whether {@code name}, a condition or a figure, is so or known. */
    boolean has(String name) {
        return LetterCondition.named(name)
                .map(so::contains)
                .orElseGet(
                        () -> FieldName.named(name).filter(fields::containsKey).isPresent());
    }

    /** Whether {@code part} stands in a letter about this claim. */
    boolean shows(LetterPart part) {
        return part.state().map(state::equals).orElse(true)
                && part.when().stream().flatMap(List::stream).allMatch(this::has)
                && part.unless().stream().flatMap(List::stream).noneMatch(this::has);
    }
}
