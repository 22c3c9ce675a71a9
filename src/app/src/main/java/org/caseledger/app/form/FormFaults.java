package org.caseledger.app.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;

/** What is wrong with a field, in the field's own words. */
final class FormFaults {

    private static final Pattern ORDER = Pattern.compile("(.+) \\((\\S+)\\) is before (.+) \\((\\S+)\\)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int YEARS_BACK = 60;

    private FormFaults() {}

    /** What {@code refusal} of what {@code text} says in {@code field} of {@code form} means there, on {@code today}. */
    static String words(CommandForm form, FormField field, String text, Refusal refusal, LocalDate today) {
        return switch (refusal.code()) {
            case RefusalCode.MISSING_FIELD -> field.missing();
            case RefusalCode.WRONG_TYPE -> expected(field, refusal);
            case RefusalCode.DATE_OUT_OF_RANGE -> outOfRange(field, text, refusal, today);
            case RefusalCode.TEXT_TOO_LONG ->
                "At most " + field.max() + " characters; these are " + text.length() + ".";
            case RefusalCode.DATES_OUT_OF_ORDER -> order(form, refusal);
            default -> sentence(unquoted(form, refusal.message()));
        };
    }

    private static String expected(FormField field, Refusal refusal) {
        return switch (field.kind()) {
            case DATE -> "This must be a date such as 2022-05-23.";
            case COUNT -> "This must be a whole number.";
            case YES_NO, CHOICE -> field.missing();
            case MONEY, NUMBER ->
                refusal.message().contains("at most")
                        ? "This "
                                + refusal.message().substring(refusal.message().indexOf("must")) + "."
                        : field.kind() == FieldKind.MONEY
                                ? "This must be an amount such as 3900.00."
                                : "This must be a number such as 7.5.";
            case LINE, TEXT, LIST, FREE -> sentence(refusal.message());
        };
    }

    private static String outOfRange(FormField field, String text, Refusal refusal, LocalDate today) {
        String quoted = "\"" + field.name().substring(field.name().lastIndexOf('.') + 1) + "\"";
        String said = "This" + refusal.message().substring(refusal.message().indexOf(quoted) + quoted.length()) + ".";
        return said
                + meant(TypedFields.day(text), today)
                        .map(day -> " Did you mean " + day + "?")
                        .orElse("");
    }

    /** The day of a likelier year that differs from {@code text} by the fewest digits; the latest of them. */
    static Optional<LocalDate> meant(String text, LocalDate today) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        String year = day.group(1);
        return IntStream.rangeClosed(0, YEARS_BACK)
                .map(back -> today.getYear() - back)
                .boxed()
                .min(Comparator.comparing(one -> differing(year, String.valueOf(one))))
                .flatMap(one -> date(one, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
    }

    private static long differing(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String order(CommandForm form, Refusal refusal) {
        Matcher order = ORDER.matcher(refusal.message());
        return order.matches()
                ? label(form, order.group(1)) + " (" + order.group(2) + ") is before " + label(form, order.group(3))
                        + " (" + order.group(4) + ")."
                : sentence(refusal.message());
    }

    private static String label(CommandForm form, String name) {
        return form.find(name).map(field -> "“" + field.words().label() + "”").orElse(name);
    }

    /** {@code message} with what it calls the fields of {@code form} as the form calls them. */
    static String unquoted(CommandForm form, String message) {
        String said = message;
        for (FormField field : form.fields()) {
            said = said.replace("\"" + field.name() + "\"", "“" + field.words().label() + "”");
        }
        return said;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
