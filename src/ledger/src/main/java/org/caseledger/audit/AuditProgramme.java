package org.caseledger.audit;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.decision.Within;
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

    private static final List<String> SHIPPED =
            List.of("closed-claims", "statutory-pay", "supplemental-pay", "supplemental-lines", "minnesota-files");

    /** Which files there are to draw from. */
    public enum Population {
        /**
         * Claims that were closed on one of the days and are closed, of injuries that needed treatment: for the others no form is owed
         * and nothing is paid.
         */
        CLOSED_CLAIMS,
        /** Claims to which runs of pay periods that ended on one of the days carried pay under the statute. */
        STATUTORY_CLAIMS,
        /** Claims to which such runs carried supplemental pay. */
        SUPPLEMENTED_CLAIMS,
        /** Lines of supplemental pay of such runs. */
        SUPPLEMENTAL_LINES,
        /** Claims under Minnesota's law of injuries on one of the days with lost time. */
        MINNESOTA_CLAIMS;

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
        REASONS,
        /** By the wage that the administrator reported. */
        ADMINISTRATORS_WAGE,
        /** By the daily rate that the administrator reported. */
        ADMINISTRATORS_RATE,
        /** By the days that the administrator reported. */
        ADMINISTRATORS_DAYS,
        /** By the benefit that the administrator reported. */
        ADMINISTRATORS_BENEFIT,
        /** By computing again what runs carried under the statute. */
        STATUTORY_RECALCULATED,
        /** By what is due for the periods that runs paid, and what left for them. */
        STATUTORY_SETTLED,
        /** By what is due for every period that ended in the days, and what left for it. */
        STATUTORY_PAID,
        /** By the policy's rules on who has a supplement. */
        SUPPLEMENT_ELIGIBLE,
        /** By the roster. */
        SUPPLEMENT_BASE,
        /** By the policy's target. */
        SUPPLEMENT_TARGET,
        /** By the administrator's report before the run. */
        SUPPLEMENT_RATE,
        /** By counting the days again. */
        SUPPLEMENT_DAYS,
        /** By computing pay under the statute of the same run again. */
        SUPPLEMENT_STATUTORY,
        /** By computing the supplement again. */
        SUPPLEMENT_AMOUNT,
        /** By the policy's pay codes. */
        SUPPLEMENT_CODE,
        /** By the leave that was used and given back. */
        SUPPLEMENT_LEAVE,
        /** By what is due and what left. */
        SUPPLEMENT_SETTLED,
        /** By who prepared and who approved the run. */
        TWO_PEOPLE,
        /** By the letters on record. */
        LETTER,
        /** By what was late and could lead to a penalty. */
        PENALTY_PAYABLE,
        /** By the penalty cases about the claim. */
        PENALTIES_PAID;

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
            @Within(CODE) String id,
            @Within(NAME) @Nullable String block,
            @Within(WORDS) String what,
            Kind kind,
            @Within(NAME) @Nullable String deadline) {}

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
