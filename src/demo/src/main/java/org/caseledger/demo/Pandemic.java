package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.law.calendar.DateSpan;

/** When the illness of 2020 to 2022 came to the city. */
final class Pandemic {

    private static final Map<Integer, List<DateSpan>> WAVES = Map.of(
            20, List.of(span("2020-03-20", "2020-06-30")),
            21, List.of(span("2020-07-01", "2020-08-10"), span("2020-11-10", "2021-02-10")),
            22, List.of(span("2021-08-10", "2021-09-30"), span("2021-12-15", "2022-02-10")));

    private static final Map<Integer, Integer> SHARES = Map.of(20, 9, 21, 29, 22, 22);

    private Pandemic() {}

    /** How many of a hundred claims of {@code year} are for the illness. */
    static int sharePercent(FiscalYear year) {
        return SHARES.getOrDefault(year.number(), 0);
    }

    /** A day of a wave in {@code year}. */
    static LocalDate day(FiscalYear year, Dice dice) {
        DateSpan wave = dice.pick(WAVES.getOrDefault(year.number(), List.of(new DateSpan(year.from(), year.to()))));
        return wave.from().plusDays(dice.between(0, wave.days() - 1));
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
