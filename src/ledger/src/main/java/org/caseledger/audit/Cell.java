package org.caseledger.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of one file, as it was found.
 *
 * @param attribute the attribute's id
 * @param verdict what was found
 * @param trigger the day from which its limit counts, where it has one
 * @param due the last day in time
 * @param actual the day on which it was done
 * @param daysLate calendar days after its day; zero where it is in time
 * @param reason the reason on file, where it is late and one is
 * @param note what else there is to say
 * @param evidence the entries that say so
 */
public record Cell(
        String attribute,
        Verdict verdict,
        @Nullable LocalDate trigger,
        @Nullable LocalDate due,
        @Nullable LocalDate actual,
        long daysLate,
        @Nullable String reason,
        @Nullable String note,
        List<String> evidence) {

    public Cell {
        evidence = List.copyOf(evidence);
    }

    /** What was found. */
    public enum Verdict {
        /** It is as it has to be. */
        MET,
        /** It is not. A reason on file explains that, and doesn't make it so. */
        DEVIATION,
        /** The file has nothing to which it could apply. */
        NOT_APPLICABLE,
        /** The ledger can't say; a person has to look. */
        TO_BE_JUDGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A cell without days. */
    static Cell of(String attribute, Verdict verdict, String note, List<String> evidence) {
        return new Cell(attribute, verdict, null, null, null, 0, null, note, evidence);
    }
}
