package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.law.calendar.DateSpan;

/**
 * A kind of input: how it is written and what is refused.
 *
 * @param words what to write, such as {@code a date, YYYY-MM-DD}
 * @param reader reads the text; what it throws as {@link IllegalArgumentException} says what is wrong
 * @param <T> what is read
 */
public record Kind<T>(String words, Function<String, T> reader) {

    private static final int SEVERAL_MAX = 50;
    private static final Pattern COUNTED = Pattern.compile("\\d{1,6}");
    private static final int WHOLE_DIGITS_MAX = 12;
    private static final int DECIMALS_MAX = 10;
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** Dollars and cents, not below zero. */
    public static final Kind<BigDecimal> MONEY = new Kind<>("dollars, such as 3900.00", Kind::money);

    /** A number, not below zero. */
    public static final Kind<BigDecimal> NUMBER = new Kind<>("a number, such as 4.5", Kind::number);

    /** A percentage from 0 to 100. */
    public static final Kind<BigDecimal> PERCENT = new Kind<>("percent, 0 to 100", text -> {
        BigDecimal percent = number(text);
        if (percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("more than 100 percent");
        }
        return percent;
    });

    /** A whole number, not below zero. */
    public static final Kind<Integer> COUNT = new Kind<>("a whole number", text -> {
        if (!COUNTED.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number from 0 to 999999");
        }
        return Integer.valueOf(text);
    });

    /** A calendar date. */
    public static final Kind<LocalDate> DATE = new Kind<>("a date, YYYY-MM-DD", Kind::date);

    /** Yes or no. */
    public static final Kind<Boolean> YES_NO = new Kind<>("yes or no", text -> switch (text) {
        case "yes", "true" -> true;
        case "no", "false" -> false;
        default -> throw new IllegalArgumentException("neither yes nor no");
    });

    /** Words. */
    public static final Kind<String> TEXT = new Kind<>("words", text -> text);

    /** Days from one date to another, both included. */
    public static final Kind<DateSpan> SPAN = new Kind<>("days, YYYY-MM-DD/YYYY-MM-DD", text -> {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not two dates with a / between them");
        }
        LocalDate from = date(ends[0]);
        LocalDate to = date(ends[1]);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("no span of days: it ends before it begins");
        }
        return new DateSpan(from, to);
    });

    /** One of {@code choices}. */
    public static Kind<String> oneOf(List<String> choices) {
        return new Kind<>("one of " + String.join(", ", choices), text -> {
            if (!choices.contains(text)) {
                throw new IllegalArgumentException("not one of " + String.join(", ", choices));
            }
            return text;
        });
    }

    /** One of the constants of {@code type}, written as each prints itself. */
    public static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Kind<String> words = oneOf(constants.stream().map(Enum::toString).toList());
        return new Kind<>(words.words(), text -> {
            String chosen = words.reader().apply(text);
            return constants.stream()
                    .filter(constant -> constant.toString().equals(chosen))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** One to fifty of {@code kind}, separated by commas. */
    public static <T> Kind<List<T>> several(Kind<T> kind) {
        return new Kind<>("one or several, separated by commas: " + kind.words(), text -> {
            String[] parts = text.split(",", -1);
            if (parts.length > SEVERAL_MAX) {
                throw new IllegalArgumentException("more than " + SEVERAL_MAX + " values");
            }
            return Stream.of(parts).map(String::strip).map(kind.reader()).toList();
        });
    }

    private static BigDecimal number(String text) {
        int point = text.indexOf('.');
        boolean plain = point < 0
                ? areDigits(text, 0, text.length(), WHOLE_DIGITS_MAX)
                : areDigits(text, 0, point, WHOLE_DIGITS_MAX)
                        && areDigits(text, point + 1, text.length(), DECIMALS_MAX);
        if (!plain) {
            throw new IllegalArgumentException(
                    "not a plain number of zero or more, such as 4.5 (without signs, commas or units)");
        }
        return new BigDecimal(text);
    }

    /** Whether {@code text} has one to {@code max} digits from {@code from} to before {@code to}, and nothing else. */
    private static boolean areDigits(String text, int from, int to, int max) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to && to - from <= max;
    }

    private static BigDecimal money(String text) {
        BigDecimal amount = number(text);
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2 || amount.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("not an amount in dollars and cents up to " + LARGEST);
        }
        return amount.setScale(2);
    }

    private static LocalDate date(String text) {
        LocalDate date;
        try {
            date = isUsual(text)
                    ? LocalDate.of(whole(text, 0, 4), whole(text, 5, 7), whole(text, 8, 10))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date that exists, written YYYY-MM-DD", e);
        }
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("not a date from " + FIRST + " to " + LAST);
        }
        return date;
    }

    /** Whether {@code text} is written as nearly every date is, ten characters long: those are read without a parser. */
    private static boolean isUsual(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && areDigits(text, 0, 4, 4)
                && areDigits(text, 5, 7, 2)
                && areDigits(text, 8, 10, 2);
    }

    private static int whole(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
