package org.caseledger.app.template;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes days, times and figures the way people in the United States do. Within the program, in files and in addresses a
 * day is 2022-06-28 and a figure 1394.43; on a page, in a mail and in a workpaper they are 06/28/2022 and 1,394.43. What only
 * contains such a thing, as the name of a run does, stays.
 */
public final class AmericanText {

    /** A day, with a time of day where one follows. */
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\w/.-])((?:1[89]|2\\d|99)\\d\\d)-([01]\\d)-([0-3]\\d)(?: ([0-2]\\d):([0-5]\\d)(:[0-5]\\d)?"
                    + "(?:\\.\\d+)?)?(?![\\w/]|-\\w)");

    /** A figure of a thousand or more, to the cent or the hundredth. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,/§])(\\d{4,})(\\.\\d\\d)(?!\\w|[.,/]\\d)");

    private static final int NOON = 12;
    private static final int GROUP = 3;

    private AmericanText() {}

    /** {@code text}, with its days, times and figures as Americans write them. */
    public static String of(String text) {
        String days = text.indexOf('-') < 0 ? text : DAY.matcher(text).replaceAll(AmericanText::day);
        return days.indexOf('.') < 0 ? days : FIGURE.matcher(days).replaceAll(AmericanText::figure);
    }

    private static String day(MatchResult found) {
        String day = found.group(2) + "/" + found.group(3) + "/" + found.group(1);
        if (found.group(4) == null) {
            return day;
        }
        int hour = Integer.parseInt(found.group(4));
        int onTheClock = hour % NOON == 0 ? NOON : hour % NOON;
        String seconds = found.group(6) == null ? "" : found.group(6);
        return Matcher.quoteReplacement(
                day + " " + onTheClock + ":" + found.group(5) + seconds + (hour < NOON ? " AM" : " PM"));
    }

    private static String figure(MatchResult found) {
        StringBuilder grouped = new StringBuilder(found.group(1));
        for (int at = grouped.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped + found.group(2);
    }
}
