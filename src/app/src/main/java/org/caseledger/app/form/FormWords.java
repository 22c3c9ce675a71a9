package org.caseledger.app.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a form says of its command. The words stand in the resources {@code forms/}, a file for each family.
 *
 * @param title what it is called
 * @param group where it stands
 * @param does the sentence under its title
 * @param button what sends it
 * @param danger whether its button is that of something weighty
 * @param law what follows from it by the law of a state, with the citation, by the state
 * @param fields what is said of its fields, by their names
 */
public record FormWords(
        String title,
        FormGroup group,
        String does,
        String button,
        boolean danger,
        Map<String, String> law,
        Map<String, FieldWords> fields) {

    private static final List<String> FILES =
            List.of("claim", "attention", "contact", "letter", "queue", "receivable", "audit");

    private static final Map<String, FormWords> ALL = read();

    private record Written(
            String title,
            FormGroup group,
            String does,
            String button,
            boolean danger,
            @Nullable Map<String, String> law,
            @Nullable Map<String, FieldWords.Written> fields) {

        FormWords read() {
            Map<String, FieldWords> words = new LinkedHashMap<>();
            if (fields != null) {
                fields.forEach((name, written) -> words.put(name, written.read()));
            }
            return new FormWords(title, group, does, button, danger, law == null ? Map.of() : Map.copyOf(law), words);
        }
    }

    /** What the form of the command {@code name} says; of one that no file speaks of, its name. */
    static FormWords of(String name) {
        FormWords words = ALL.get(name);
        if (words != null) {
            return words;
        }
        String title = FieldWords.named(name).label();
        return new FormWords(title, FormGroup.OTHER, "", "Record", false, Map.of(), Map.of());
    }

    /** What the page of the command {@code name} is called; empty where there is no such command, or no page for it. */
    public static Optional<String> titleOf(String name) {
        return Optional.ofNullable(ALL.get(name)).map(FormWords::title);
    }

    /** The commands that files speak of, with the fields that they name. */
    static Map<String, FormWords> all() {
        return ALL;
    }

    private static Map<String, FormWords> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        Map<String, FormWords> all = new LinkedHashMap<>();
        for (String file : FILES) {
            String resource = "/forms/" + file + ".yaml";
            try (InputStream in = Objects.requireNonNull(FormWords.class.getResourceAsStream(resource), resource)) {
                Map<String, Written> written =
                        yaml.readValue(in, new TypeReference<LinkedHashMap<String, Written>>() {});
                written.forEach((name, words) -> {
                    if (all.put(name, words.read()) != null) {
                        throw new IllegalStateException(resource + " speaks of " + name + " once more");
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
