package org.caseledger.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far one day is from another, in words. */
final class Days {

    private Days() {}

    /** {@code day}, seen from {@code today}: "3 days ago", "tomorrow", "in 12 days". */
    static String from(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }
}
