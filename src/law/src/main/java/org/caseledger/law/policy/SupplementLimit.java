package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Term;

/**
 * How long a supplement is paid: 180 calendar days, which a city manager may extend in steps of 60 to 360; or six
 * months, which are 184 calendar days when they begin on 10 March.
 *
 * @param length how long without extension, in {@code unit}
 * @param unit days or months
 * @param extension how it may be extended; absent where it may not
 */
public record SupplementLimit(int length, Unit unit, Optional<Extension> extension) {

    /** What a limit is counted in. */
    public enum Unit {
        DAYS,
        MONTHS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a limit may be extended.
     *
     * @param by who may extend it
     * @param steps the size of a step, where it goes in steps
     * @param upTo the longest that it can become, the length included
     */
    public record Extension(String by, Optional<Integer> steps, int upTo) {

        public Extension {
            if (steps.isPresent() && steps.get() < 1) {
                throw new IllegalArgumentException(
                        "steps can't be " + steps.get() + "; leave it out where there are none");
            }
        }
    }

    public SupplementLimit {
        if (length < 1) {
            throw new IllegalArgumentException("the length of a limit can't be " + length);
        }
        if (extension.isPresent() && extension.get().upTo() <= length) {
            throw new IllegalArgumentException("upTo is the longest with extension; it must be more than the length, "
                    + length + ", unlike " + extension.get().upTo());
        }
    }

    /** What is wrong with an extension by {@code more}, if anything is. */
    Optional<String> faultOf(int more) {
        if (more == 0) {
            return Optional.empty();
        }
        if (extension.isEmpty()) {
            return Optional.of("the policy has no extension of its limit of " + length + " " + unit);
        }
        Extension rule = extension.get();
        int step = rule.steps().orElse(1);
        boolean possible = more % step == 0 && length + more <= rule.upTo();
        return possible
                ? Optional.empty()
                : Optional.of(rule.by() + " may extend the limit of " + length + " " + unit
                        + rule.steps().map(steps -> " in steps of " + steps).orElse("") + " by up to "
                        + (rule.upTo() - length) + " more, not by " + more);
    }

    /** The limit in calendar days, where it is counted in months from {@code startedOn}. */
    Figure inMonths(SupplementPolicy policy, int more, Day startedOn) {
        Day past = startedOn.plus(
                extended(policy, more), ChronoUnit.MONTHS, "first day past the limit", policy.citation());
        long days = ChronoUnit.DAYS.between(startedOn.date(), past.date());
        return new Figure(
                BigDecimal.valueOf(days),
                Explanation.decision(
                        "limit in calendar days",
                        days,
                        "the days from the first day of the supplement to the day before the first day past the limit",
                        policy.citation(),
                        List.of(past)));
    }

    /** The limit in its unit under {@code policy}, extended by {@code more}. */
    Figure extended(SupplementPolicy policy, int more) {
        Figure plain = new Figure(
                BigDecimal.valueOf(length),
                Explanation.of(
                        () -> policy.parameter("limit in " + unit, length).working()));
        return more == 0
                ? plain
                : plain.term()
                        .plus(Figure.input(() -> "extension in " + unit, BigDecimal.valueOf(more))
                                .term())
                        .exactly(() -> new Heading("extended limit in " + unit, policy.citation()));
    }

    /** How many of {@code days} the supplement is paid for, when {@code counted} days count against it already. */
    static Figure payable(Figure days, Figure limit, Figure counted, String citation) {
        Figure left = limit.term().minus(counted.term()).atLeast(Term.plain(0)).exactly("calendar days left", citation);
        return days.term().atMost(left.term()).exactly("supplemented calendar days", citation);
    }
}
