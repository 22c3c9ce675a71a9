package org.caseledger.claim;

import java.util.Optional;

/**
 * What an alert is called: {@code RULE:CLAIM:CAUSE}, such as {@code hearing-requested:G-22-0007:2022-03-01}. The same cause,
 * however often it is reported, gives the same id, so that there is one alert for it.
 *
 * @param rule the rule that raises it; it has no colon
 * @param claim the claim's number; empty for an alert about no claim
 * @param cause what raises it, as far as the rule tells causes apart; it has no colon
 */
public record AlertId(String rule, String claim, String cause) {

    private static final char BETWEEN = ':';

    public AlertId {
        if (rule.indexOf(BETWEEN) >= 0 || cause.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("a colon stands between the parts: " + rule + ", " + cause);
        }
    }

    /** What {@code text} names; empty where it is no alert's id. A claim's number may have colons. */
    public static Optional<AlertId> of(String text) {
        int first = text.indexOf(BETWEEN);
        int last = text.lastIndexOf(BETWEEN);
        return first <= 0 || first == last || last == text.length() - 1
                ? Optional.empty()
                : Optional.of(new AlertId(
                        text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1)));
    }

    @Override
    public String toString() {
        return rule + BETWEEN + claim + BETWEEN + cause;
    }
}
