package org.caseledger.law.working;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day with its working: what {@link Figure} is to amounts.
 *
 * @param date the day
 * @param working how it came about
 */
public record Day(LocalDate date, Working working) {

    /** A day that is an input, such as what somebody asks a calculator about. */
    public static Day input(String name, LocalDate date) {
        return new Day(date, Working.input(name, date));
    }

    /** The day called {@code name} that {@code rule} chose, in view of {@code inputs}. */
    public static Day decided(
            String name, LocalDate date, String rule, @Nullable String citation, List<Working> inputs) {
        return new Day(date, Working.decision(name, date, rule, citation, inputs));
    }

    /**
     * The day called {@code name}, so many {@code unit}s later: 31 January and one month is the last day of February.
     * The working reads {@code day + count days}.
     */
    public Day plus(Figure count, ChronoUnit unit, String name, @Nullable String citation) {
        return moved(date.plus(count.amount().longValueExact(), unit), " + ", count, unit, name, citation);
    }

    /** The day called {@code name}, so many {@code unit}s earlier. */
    public Day minus(Figure count, ChronoUnit unit, String name, @Nullable String citation) {
        return moved(date.minus(count.amount().longValueExact(), unit), " - ", count, unit, name, citation);
    }

    private Day moved(
            LocalDate to, String sign, Figure count, ChronoUnit unit, String name, @Nullable String citation) {
        String formula = working.name() + sign + count.working().name() + " ("
                + unit.toString().toLowerCase(Locale.ROOT) + ")";
        return new Day(to, Working.calculation(name, to, formula, citation, null, List.of(working, count.working())));
    }
}
