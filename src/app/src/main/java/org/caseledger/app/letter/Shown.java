package org.caseledger.app.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** Days and dollars as Americans write them. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
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
