package org.caseledger.app.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** Days and dollars as Americans write them. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private static final Pattern ISO = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code words} with their days written so; what only contains a day, such as the id of a run, stays. */
    static String words(String words) {
        return ISO.matcher(words).replaceAll(found -> day(LocalDate.parse(found.group())));
    }

    static String money(Money money) {
        return (money.isNegative() ? "-$" : "$")
                + String.format(Locale.US, "%,.2f", money.abs().getAmount());
    }

    /** A working's value as its kind is printed: a number with two decimals is dollars, an ISO date a day. */
    static String dollars(String value) {
        return Shown.money(Money.parse("USD " + value));
    }
}
