package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;

/** The inputs that a calculator was given, read and checked one by one. */
public final class Given {

    private static final int SHOWN_MAX = 60;

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Reads {@code texts} by name as {@code calculator} declares them; an unknown or unreadable one is refused. */
    static Given read(Calculator calculator, Map<String, String> texts) {
        Given given = new Given();
        texts.forEach((name, text) -> {
            Input<?> input = calculator
                    .input(name)
                    .orElseThrow(() -> new BadInput(
                            name,
                            calculator.rule() + " takes no such input; it takes "
                                    + String.join(
                                            ", ",
                                            calculator.inputs().stream()
                                                    .map(Input::name)
                                                    .toList())));
            try {
                given.values.put(name, input.kind().reader().apply(text));
            } catch (BadInput e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new BadInput(
                        name,
                        "\"" + shortened(text) + "\" is " + e.getMessage() + " (" + input.label() + ": "
                                + input.kind().words() + ")");
            }
        });
        return given;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }

    /** Whether {@code input} was given. */
    public boolean has(Input<?> input) {
        return values.containsKey(input.name());
    }

    /** The value of {@code input}, if it was given. */
    @SuppressWarnings("unchecked") // read() put what the input's kind reads
    public <T> Optional<T> find(Input<T> input) {
        return Optional.ofNullable((T) values.get(input.name()));
    }

    /** The value of {@code input}; refused if it wasn't given. */
    public <T> T get(Input<T> input) {
        return find(input)
                .orElseThrow(() -> new BadInput(
                        input.name(),
                        "is missing (" + input.label() + ": " + input.kind().words() + ")"));
    }

    /** Whether {@code input} was answered with yes; not given is no. */
    public boolean yes(Input<Boolean> input) {
        return find(input).orElse(false);
    }

    /** The amount of {@code input} as a leaf of the working. */
    public Figure figure(Input<BigDecimal> input) {
        return Figure.input(input.label(), get(input));
    }

    /** The count of {@code input} as a leaf of the working. */
    public Figure count(Input<Integer> input) {
        return Figure.input(input.label(), get(input));
    }

    /** The date of {@code input} as a leaf of the working. */
    public Day day(Input<LocalDate> input) {
        return Day.input(input.label(), get(input));
    }

    /** The value of {@code input} as a leaf of the working, with yes and no for a yes or no. */
    public Explained fact(Input<?> input) {
        return Explanation.input(input.label(), get(input));
    }

    /** Refuses {@code later} where it lies before {@code earlier}; the same day is in order. */
    public void inOrder(Input<LocalDate> earlier, Input<LocalDate> later) {
        if (get(later).isBefore(get(earlier))) {
            throw new BadInput(
                    later.name(),
                    get(later) + " is before " + earlier.name() + " (" + earlier.label() + "), " + get(earlier));
        }
    }
}
