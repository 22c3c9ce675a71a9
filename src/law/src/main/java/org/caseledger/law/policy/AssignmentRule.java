package org.caseledger.law.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To whom a new claim of an employer is given: the first rule that fits it. A rule of nothing but {@code to} fits every claim.
 *
 * <p>With {@code kinds: [lost-time]}, {@code letters: A-K} and {@code to: ann}, a lost-time claim of Gus Lake is not Ann's, and
 * one of Ida Gust is.
 *
 * @param kinds the kinds of claims that it is about, such as {@code lost-time}; all, where it is left out
 * @param letters the first letters of employees' family names that it is about, such as {@code A-K}; all, where it is left out
 * @param to whose the claim is to be
 */
public record AssignmentRule(Optional<List<String>> kinds, Optional<String> letters, String to) {

    private static final Pattern SPAN = Pattern.compile("[A-Z]-[A-Z]");
    private static final int NAME_MAX = 80;

    /** Refuses letters that are no span, and a name that nobody can have. */
    public AssignmentRule {
        letters = letters.map(span -> span.strip().toUpperCase(Locale.ROOT));
        letters.filter(span -> !SPAN.matcher(span).matches() || span.charAt(0) > span.charAt(2))
                .ifPresent(span -> {
                    throw new IllegalArgumentException("letters are a span such as A-K, unlike \"" + span + "\"");
                });
        kinds = kinds.map(List::copyOf);
        if (to.isBlank() || to.length() > NAME_MAX) {
            throw new IllegalArgumentException("\"to\" is the name of a user, of 1 to " + NAME_MAX + " characters");
        }
    }

    /** Whether it is about a claim of {@code kind} of the employee {@code name}. */
    public boolean fits(String kind, String name) {
        return kinds.map(all -> all.contains(kind)).orElse(true)
                && letters.map(span -> within(span, familyName(name))).orElse(true);
    }

    private static boolean within(String span, String name) {
        char first = name.isEmpty() ? 0 : name.toUpperCase(Locale.ROOT).charAt(0);
        return first >= span.charAt(0) && first <= span.charAt(2);
    }

    /** What stands before the comma, or else the last word. */
    private static String familyName(String name) {
        int comma = name.indexOf(',');
        String whole = comma < 0 ? name.strip() : name.substring(0, comma).strip();
        return comma < 0 ? whole.substring(whole.lastIndexOf(' ') + 1) : whole;
    }
}
