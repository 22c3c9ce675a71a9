package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;

/**
 * By how many percent a benefit rises on a day of adjustment, Minn. Stat. 176.645 subd. 1.
 *
 * <p>The Department publishes one percentage for the twelve months from each 1 October. The statute's own words compare
 * the wages of 31 December one and two years before, which is the percentage of the October before that December. For a
 * day from January to September both are the same percentage. For 15 November 2024 they are not: 2.62 was published for
 * October 2024, and the words lead to the 3.89 of October 2023. Where this changes the rise, after cap and floor, the
 * Department's practice is followed, and the working says so; the reading can be chosen.
 */
final class AdjustmentPercent {

    private static final String TABLE = "minnesota/annual-adjustment-percent";

    /** Which twelve months give the percentage. */
    enum Reading {
        /** The twelve months from 1 October in which the day of adjustment falls. */
        PUBLISHED,
        /** The twelve months in force on 31 December of the year before. */
        LITERAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final LawBook law;
    private final UnaryOperator<Term> limits;
    private final Optional<Reading> chosen;

    /** The percentages after {@code limits}, by the reading {@code chosen}, if somebody chose one. */
    AdjustmentPercent(LawBook law, UnaryOperator<Term> limits, Optional<Reading> chosen) {
        this.law = law;
        this.limits = limits;
        this.chosen = chosen;
    }

    /** The percentage for {@code day}; where the two readings differ and none was chosen, the published one. */
    Figure on(Day day) {
        return chosen.map(reading -> by(reading, day)).orElseGet(() -> either(day));
    }

    private Figure by(Reading reading, Day day) {
        return decided(
                day,
                limited(reading, day.date()),
                "the reading that was chosen",
                Explanation.input("reading of the statute", reading));
    }

    private Figure either(Day day) {
        Figure published = limited(Reading.PUBLISHED, day.date());
        Answer<Figure> literal = Answer.of(() -> limited(Reading.LITERAL, day.date()));
        boolean same = switch (literal) {
            case Answer.Known<Figure>(Figure figure) -> figure.amount().compareTo(published.amount()) == 0;
            case Answer.Missing<Figure> _ -> false;
        };
        if (same) {
            return decided(
                    day, published, "both readings of the statute lead to it", Explanation.input("readings", "agree"));
        }
        return decided(
                day,
                published,
                "the published reading is taken where the two differ",
                Explanation.of(() -> Working.parameter(
                        "reading of the statute",
                        Reading.PUBLISHED,
                        AnnualAdjustment.CITATION,
                        difference(day, published, literal) + "; reading=published or reading=literal chooses",
                        Status.SECONDARY)));
    }

    private static String difference(Day day, Figure published, Answer<Figure> literal) {
        String other = switch (literal) {
            case Answer.Known<Figure>(Figure figure) -> figure.amount().toPlainString() + " percent";
            case Answer.Missing<Figure>(String what) -> "a percentage that is not known (" + what + ")";
        };
        return "the percentage published for the twelve months of " + day.date() + " gives "
                + published.amount().toPlainString() + " percent, the statute's words, which look at 31 December, "
                + other;
    }

    private Figure limited(Reading reading, LocalDate day) {
        LocalDate decisive = switch (reading) {
            case PUBLISHED -> day;
            case LITERAL -> LocalDate.of(day.getYear() - 1, Month.DECEMBER, 31);
        };
        Row row = law.on(TABLE, decisive);
        return limits.apply(row.term("rise of the statewide average weekly wage in percent"))
                .exactly("rise within the limits in percent", AnnualAdjustment.CITATION);
    }

    private static Figure decided(Day day, Figure percent, String rule, Explained choice) {
        return Figure.explained(
                percent.amount(),
                () -> Working.decision(
                        "percent of " + day.date(),
                        percent.amount(),
                        rule,
                        AnnualAdjustment.CITATION,
                        List.of(day.working(), percent.working(), choice.working())));
    }
}
