package org.caseledger.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.law.table.LawFile;
import org.jspecify.annotations.Nullable;

/**
 * What an audit looks at in each file, and in which files: a data file, with the source from which it comes.
 *
 * @param id its name, such as {@code closed-claims}
 * @param title what it is called
 * @param population which files there are to draw from
 * @param files how many files its source drew
 * @param source where it comes from
 * @param attributes what is looked at
 */
public record AuditProgramme(
        String id, String title, Population population, int files, String source, List<Attribute> attributes) {

    private static final List<String> SHIPPED = List.of("closed-claims");

    /** Which files there are to draw from. */
    public enum Population {
        /** Claims that were closed on one of the days. */
        CLOSED_CLAIMS;

        /** The one that is written {@code word}. */
        @JsonCreator
        static Population of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How an attribute is found out. */
    public enum Kind {
        /** By a deadline of the claim. */
        DEADLINE,
        /** By the notice that closed the claim. */
        CLOSING_NOTICE,
        /** By the reasons on file for what was late. */
        REASONS;

        /** The one that is written {@code word}. */
        @JsonCreator
        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is looked at in each file.
     *
     * @param id its number, such as {@code A1}
     * @param block the part of the programme to which it belongs, where that has parts
     * @param what what has to be so
     * @param kind how that is found out
     * @param deadline the deadline, of an attribute that is one
     */
    public record Attribute(
            String id,
            @Nullable String block,
            String what,
            Kind kind,
            @Nullable String deadline) {}

    /** The shipped programme {@code id}; empty where there is none. */
    public static Optional<AuditProgramme> find(String id) {
        return SHIPPED.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    /** All shipped programmes. */
    public static Stream<AuditProgramme> all() {
        return SHIPPED.stream().map(AuditProgramme::read);
    }

    private static AuditProgramme read(String id) {
        String file = "/audits/" + id + ".yaml";
        try (InputStream in = AuditProgramme.class.getResourceAsStream(file)) {
            return LawFile.parse(file, Objects.requireNonNull(in, file), AuditProgramme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
