package org.caseledger.law.working;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day that can say how it came about: what {@link Figure} is to amounts.
 *
 * @param date the day
 * @param explanation how it came about; a {@link Working} where that was said already
 */
public record Day(LocalDate date, Explained explanation) implements Explained {

    /** A day that is an input, such as what somebody asks a calculator about. */
    public static Day input(String name, LocalDate date) {
        return new Day(date, Explanation.input(name, date));
    }

    /** The day called {@code name} that {@code rule} chose, in view of {@code inputs}. */
    public static Day decided(
            String name, LocalDate date, String rule, @Nullable String citation, Explained... inputs) {
        return new Day(date, Explanation.decision(name, date, rule, citation, inputs));
    }

    /** The same in view of a list. */
    public static Day decided(
            String name, LocalDate date, String rule, @Nullable String citation, List<? extends Explained> inputs) {
        return new Day(date, Explanation.decision(name, date, rule, citation, inputs));
    }

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
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
        return new Day(to, Explanation.of(() -> {
            List<Working> inputs = List.of(working(), count.working());
            String formula = inputs.getFirst().name() + sign + inputs.getLast().name() + " ("
                    + unit.toString().toLowerCase(Locale.ROOT) + ")";
            return Working.calculation(name, to, formula, citation, null, inputs);
        }));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Day(LocalDate theirs, Explained explained)
                        && date.equals(theirs)
                        && working().equals(explained.working());
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
