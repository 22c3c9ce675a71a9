package org.caseledger.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers the entries that led to figures, so that a list or a page explains each of them once. */
public final class NumberedCauses {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Numbered> told = new ArrayList<>();

    /**
     * An entry with its number.
     *
     * @param number from 1
     * @param cause the entry, which is on file
     */
    public record Numbered(int number, CauseAnswer cause) {}

    /** The numbers of {@code causes}, such as {@code 1 4}; an entry that was numbered before keeps its number. */
    public String of(List<CauseAnswer> causes) {
        return causes.stream().map(cause -> String.valueOf(number(cause))).collect(Collectors.joining(" "));
    }

    private int number(CauseAnswer cause) {
        Integer known = numbers.get(cause.entry());
        if (known != null) {
            return known;
        }
        int number = numbers.size() + 1;
        numbers.put(cause.entry(), number);
        if (cause.what() != null) {
            told.add(new Numbered(number, cause));
        }
        return number;
    }

    /** Whether nothing was numbered. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** What the numbers stand for, so far as it is on file. */
    public List<Numbered> told() {
        return List.copyOf(told);
    }
}
