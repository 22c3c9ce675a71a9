package org.caseledger.law.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A data file of the law that is no table of numbers: the states of a claim, the steps of a process. It is YAML, read
 * into records; a property that is missing or that nobody knows is refused with the place.
 */
public final class LawFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private LawFile() {}

    /** Reads the shipped file {@code name}, such as {@code arizona/claim-states}. */
    public static <T> T read(String name, Class<T> type) {
        String file = "/law/" + name + ".yaml";
        try (InputStream in = LawFile.class.getResourceAsStream(file)) {
            return parse(file, Objects.requireNonNull(in, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code yaml}; a fault in it is refused with the {@code file} and the place. */
    public static <T> T parse(String file, InputStream yaml, Class<T> type) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage() + " (" + e.getLocation() + ")", e);
        }
    }
}
