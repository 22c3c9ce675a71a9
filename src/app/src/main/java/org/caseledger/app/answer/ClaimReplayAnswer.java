package org.caseledger.app.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A claim replayed: every entry in the order of recording, and what each changed.
 *
 * @param claim the claim
 * @param knownAt the instant up to which entries were read
 * @param asOf the day up to which the world is considered, the same for every step
 * @param steps the entries
 */
public record ClaimReplayAnswer(String claim, Instant knownAt, LocalDate asOf, List<ClaimStepAnswer> steps)
        implements Document {

    public ClaimReplayAnswer {
        steps = List.copyOf(steps);
    }

    /** What all steps moved of what is due, in dollars; figures that can't be known count for nothing. */
    public BigDecimal due() {
        return sum(ClaimStepAnswer::changes);
    }

    /** What all steps moved of what was paid, in dollars. */
    public BigDecimal paid() {
        return sum(ClaimStepAnswer::paid);
    }

    private BigDecimal sum(Function<ClaimStepAnswer, List<ClaimStepAnswer.Line>> lines) {
        BigDecimal zero = BigDecimal.ZERO.setScale(2);
        return steps.stream()
                .flatMap(step -> lines.apply(step).stream())
                .filter(line -> !line.inHours())
                .map(line -> value(line.after(), zero).subtract(value(line.before(), zero)))
                .reduce(zero, BigDecimal::add);
    }

    private static BigDecimal value(@Nullable BigDecimal figure, BigDecimal orElse) {
        return figure == null ? orElse : figure;
    }
}
