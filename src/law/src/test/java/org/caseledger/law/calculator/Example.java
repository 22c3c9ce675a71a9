package org.caseledger.law.calculator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.table.LawBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One worked example of a rule, as a lawyer would write it into {@code src/test/resources/examples/RULE.yaml}.
 *
 * @param what what it shows, in a few words
 * @param source where it was published, or {@code by hand} with the arithmetic
 * @param given the inputs by name
 * @param allowUnverified whether rows that are not verified may be used
 * @param expect the results by name; a list is written with its items between {@code |} signs
 * @param refused words of the refusal, where there is no result
 */
public record Example(
        String what,
        String source,
        Map<String, String> given,
        boolean allowUnverified,
        @Nullable Map<String, String> expect,
        @Nullable String refused) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Every example of {@code rule}, in the order of its file. */
    public static List<Example> of(String rule) {
        try {
            return List.of(YAML.readValue(Files.readAllBytes(folder().resolve(rule + ".yaml")), Example[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that have a file of examples. */
    public static List<String> rules() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of("src", "test", "resources", "examples");
    }

    /** The calculator's answer. */
    public Calculation calculate(String rule) {
        LawBook law = allowUnverified ? LawBook.shipped().allowingUnverified() : LawBook.shipped();
        return Calculators.find(rule).orElseThrow().calculate(law, given);
    }

    /** The results as examples write them. */
    public static Map<String, String> results(Calculation calculation) {
        Map<String, String> results = new LinkedHashMap<>();
        calculation.found().forEach((name, value) -> results.put(name, words(value)));
        return results;
    }

    private static String words(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Example::words).collect(Collectors.joining(" | "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(part -> part.getKey() + " " + words(part.getValue()))
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** The call as a person types it. */
    public String call(String rule) {
        String inputs = given.entrySet().stream()
                .map(input -> input.getKey() + "=" + quoted(input.getValue()))
                .collect(Collectors.joining(" "));
        return "./caseledger calc " + rule + " " + inputs + (allowUnverified ? " --allow-unverified" : "");
    }

    private static String quoted(String value) {
        return value.contains(" ") ? "\"" + value + "\"" : value;
    }
}
