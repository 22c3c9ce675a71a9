package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the city's fiscal years, 1 July to 30 June, and how much happens in it.
 *
 * @param name such as 2019-20
 * @param number the two digits under which its claims are numbered, those of the year in which it ends
 * @param from the first day
 * @param claims claims reported
 * @param lostTime how many of them are for lost time
 * @param supplements supplemental payments that payroll makes, about
 */
record FiscalYear(String name, int number, LocalDate from, int claims, int lostTime, int supplements) {

    /** The years and numbers of claims of the 2022 process review; its supplemental payments were 242, 235 and 277. */
    private static final List<FiscalYear> FULL = List.of(
            new FiscalYear("2019-20", 20, LocalDate.of(2019, 7, 1), 161, 46, 248),
            new FiscalYear("2020-21", 21, LocalDate.of(2020, 7, 1), 267, 62, 250),
            new FiscalYear("2021-22", 22, LocalDate.of(2021, 7, 1), 235, 58, 270));

    /** The three years at {@code scale}, where 1 is the whole city. */
    static List<FiscalYear> at(double scale) {
        return FULL.stream().map(year -> year.scaled(scale)).toList();
    }

    private FiscalYear scaled(double scale) {
        return new FiscalYear(
                name, number, from, (int) Math.round(claims * scale), (int) Math.round(lostTime * scale), (int)
                        Math.round(supplements * scale));
    }

    /** The last day. */
    LocalDate to() {
        return from.plusYears(1).minusDays(1);
    }

    /** Whether {@code day} is in it. */
    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to());
    }
}
