package org.caseledger.law.working;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person with a desk calculator: follows a working from its printed words alone, and finds each value again.
 *
 * <p>It knows nothing of how the figures were computed, so that an audit can check them by another way. That every calculation node holds from its inputs' printed
 * values means, from the leaves up, that the whole tree does.
 */
public final class DeskCheck {

    private static final Pattern DATES = Pattern.compile("(.*) ([+-]) (.*) \\((days|weeks|months|years)\\)");

    private final String formula;
    private final List<Working> inputs;
    private int at;

    private DeskCheck(Working node) {
        this.formula = Objects.requireNonNull(node.formula());
        this.inputs = node.inputs().stream()
                .sorted(Comparator.comparing((Working input) -> input.name().length())
                        .reversed())
                .toList();
    }

    /**
     * What following a working came to.
     *
     * @param calculations how many calculations it has
     * @param faults those that give another value or can't be followed, in words
     */
    public record Result(int calculations, List<String> faults) {}

    /** Follows every calculation of {@code working}. */
    public static Result follow(Working working) {
        int[] calculations = {0};
        List<String> faults = new ArrayList<>();
        working.walk(node -> {
            if (node.formula() != null) {
                calculations[0]++;
                try {
                    String value = value(node);
                    if (!value.equals(node.value())) {
                        faults.add(node.name() + " is " + node.value() + ", but " + node.formula() + " gives " + value);
                    }
                } catch (IllegalArgumentException | ArithmeticException unreadable) {
                    faults.add(node.name() + " can't be followed: " + unreadable.getMessage());
                }
            }
        });
        return new Result(calculations[0], List.copyOf(faults));
    }

    private static String value(Working node) {
        if (node.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(node);
        }
        DeskCheck desk = new DeskCheck(node);
        Fraction result = desk.sum();
        require(desk.at == desk.formula.length(), "\"" + desk.formula.substring(desk.at) + "\" is not read");
        if (node.rounding() == null) {
            boolean same = result.compareTo(Fraction.parse(node.value())) == 0;
            return same ? node.value() : result.toString();
        }
        Rounding rounding = Stream.of(Rounding.values())
                .filter(each -> each.toString().equals(node.rounding()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rounding is called " + node.rounding()));
        return rounding.apply(result).toPlainString();
    }

    private static String date(Working node) {
        Matcher parts = DATES.matcher(Objects.requireNonNull(node.formula()));
        require(parts.matches(), "\"" + node.formula() + "\" counts no days");
        LocalDate from = LocalDate.parse(named(node, parts.group(1)));
        long count = new BigDecimal(named(node, parts.group(3))).longValueExact();
        ChronoUnit unit = ChronoUnit.valueOf(parts.group(4).toUpperCase(Locale.ROOT));
        return from.plus(parts.group(2).equals("+") ? count : -count, unit).toString();
    }

    private static String named(Working node, String name) {
        return node.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input is called " + name))
                .value();
    }

    private Fraction sum() {
        Fraction value = product();
        while (true) {
            if (take(" + ")) {
                value = value.plus(product());
            } else if (take(" - ")) {
                value = value.minus(product());
            } else {
                return value;
            }
        }
    }

    private Fraction product() {
        Fraction value = atom();
        while (true) {
            if (take(" x ")) {
                value = value.times(atom());
            } else if (take(" / ")) {
                value = value.over(atom());
            } else {
                return value;
            }
        }
    }

    private Fraction atom() {
        for (boolean lesser : new boolean[] {true, false}) {
            if (take(lesser ? "the lesser of (" : "the greater of (")) {
                Fraction one = sum();
                expect(") and (");
                Fraction other = sum();
                expect(")");
                return (one.compareTo(other) <= 0) == lesser ? one : other;
            }
        }
        for (Working input : inputs) {
            if (take(input.name())) {
                return Fraction.parse(input.value());
            }
        }
        if (take("(")) {
            Fraction value = sum();
            expect(")");
            return value;
        }
        Matcher number = Pattern.compile("\\d+(\\.\\d+)?").matcher(formula).region(at, formula.length());
        require(number.lookingAt(), "\"" + formula.substring(at) + "\" is neither an input nor a number");
        at = number.end();
        return Fraction.parse(number.group());
    }

    private boolean take(String words) {
        if (!formula.startsWith(words, at)) {
            return false;
        }
        at += words.length();
        return true;
    }

    private void expect(String words) {
        require(take(words), "\"" + words + "\" does not follow in \"" + formula + "\"");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
