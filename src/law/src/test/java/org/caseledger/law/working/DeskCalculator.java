package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * <p>It knows nothing of how the figures were computed. That every calculation node holds from its inputs' printed
 * values means, from the leaves up, that the whole tree does.
 */
public final class DeskCalculator {

    private static final Pattern DATES = Pattern.compile("(.*) ([+-]) (.*) \\((days|weeks|months|years)\\)");

    private final String formula;
    private final List<Working> inputs;
    private int at;

    private DeskCalculator(Working node) {
        this.formula = Objects.requireNonNull(node.formula());
        this.inputs = node.inputs().stream()
                .sorted(Comparator.comparing((Working input) -> input.name().length())
                        .reversed())
                .toList();
    }

    /** Follows every calculation of {@code working}; fails at the first that gives another value. Returns how many. */
    public static int check(Working working) {
        int[] calculations = {0};
        working.walk(node -> {
            if (node.formula() != null) {
                calculations[0]++;
                assertThat(value(node))
                        .as("%s, computed again from its words%n%s", node.name(), working.text())
                        .isEqualTo(node.value());
            }
        });
        return calculations[0];
    }

    private static String value(Working node) {
        if (node.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(node);
        }
        DeskCalculator desk = new DeskCalculator(node);
        Fraction result = desk.sum();
        assertThat(desk.at).as("all of \"%s\" was read", desk.formula).isEqualTo(desk.formula.length());
        if (node.rounding() == null) {
            assertThat(result).as(node.name()).isEqualByComparingTo(Fraction.parse(node.value()));
            return node.value();
        }
        Rounding rounding = Stream.of(Rounding.values())
                .filter(each -> each.toString().equals(node.rounding()))
                .findFirst()
                .orElseThrow();
        return rounding.apply(result).toPlainString();
    }

    private static String date(Working node) {
        Matcher parts = DATES.matcher(Objects.requireNonNull(node.formula()));
        assertThat(parts.matches()).as("\"%s\" counts days", node.formula()).isTrue();
        LocalDate from = LocalDate.parse(named(node, parts.group(1)));
        long count = new BigDecimal(named(node, parts.group(3))).longValueExact();
        ChronoUnit unit = ChronoUnit.valueOf(parts.group(4).toUpperCase(Locale.ROOT));
        return from.plus(parts.group(2).equals("+") ? count : -count, unit).toString();
    }

    private static String named(Working node, String name) {
        return node.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no input is called " + name))
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
        assertThat(number.lookingAt())
                .as("\"%s\" in \"%s\" is an input or a number", formula.substring(at), formula)
                .isTrue();
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
        assertThat(take(words)).as("\"%s\" follows in \"%s\"", words, formula).isTrue();
    }
}
