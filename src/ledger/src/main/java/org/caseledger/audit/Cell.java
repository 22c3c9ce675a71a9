package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.caseledger.decision.Within;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of one file, as it was found.
 *
 * @param attribute the attribute's id
 * @param verdict what was found
 * @param trigger the day from which its limit counts, where it has one
 * @param otherTrigger the day from which it would count for somebody who reads the law otherwise, where there is one: the employer's
 *     knowledge of the accident, where the law counts from that of the treatment
 * @param due the last day in time
 * @param actual the day on which it was done
 * @param daysLate calendar days after its day; zero where it is in time
 * @param reason the reason on file, where it is late and one is
 * @param note what else there is to say
 * @param expected dollars that it should be, of what is about money; null where that isn't known
 * @param found dollars that it is, of what is about money
 * @param evidence the entries that say so
 */
public record Cell(
        @Within(CODE) String attribute,
        Verdict verdict,
        @Nullable LocalDate trigger,
        @Nullable LocalDate otherTrigger,
        @Nullable LocalDate due,
        @Nullable LocalDate actual,
        @Within(COUNT) long daysLate,
        @Within(WORDS) @Nullable String reason,
        @Within(WORDS) @Nullable String note,
        @Within(AMOUNT) @Nullable Money expected,
        @Within(AMOUNT) @Nullable Money found,
        @Within(NAME) List<String> evidence) {

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
    static Cell of(String attribute, Verdict verdict, @Nullable String note, List<String> evidence) {
        return new Cell(attribute, verdict, null, null, null, null, 0, null, note, null, null, evidence);
    }

    /** A cell about money: what should be, and what is. */
    static Cell money(
            String attribute,
            Verdict verdict,
            @Nullable String note,
            @Nullable Money expected,
            @Nullable Money found,
            List<String> evidence) {
        return new Cell(attribute, verdict, null, null, null, null, 0, null, note, expected, found, evidence);
    }

    /** This cell as a person judged it: the days, the money and the evidence stay what they were. */
    Cell judged(Verdict other, String why) {
        return new Cell(
                attribute, other, trigger, otherTrigger, due, actual, daysLate, reason, why, expected, found, evidence);
    }

    /** Whether it is late and says why: it counts as late, and is explained. */
    public boolean explained() {
        return daysLate > 0 && reason != null;
    }

    /** Dollars found above those expected (below zero: too little); null where it isn't about money, or that isn't known. */
    public @Nullable Money difference() {
        return expected == null || found == null ? null : found.minus(expected);
    }
}
