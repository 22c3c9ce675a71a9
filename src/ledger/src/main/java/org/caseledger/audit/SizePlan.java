package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.caseledger.decision.Within;
import org.caseledger.sampling.AttributeSampling;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.StopOrGo;
import org.jspecify.annotations.Nullable;

/**
 * How many files are drawn, as it is on record.
 *
 * @param method the way
 * @param number how many, of a fixed number; with how many deviations enlarging ends, of stop-or-go
 * @param expected the expected rate of deviations in percent
 * @param tolerable the rate that would be too much, in percent
 * @param risk the risk in percent of relying on the files wrongly, at which limits are printed, too
 * @param allowUnverified whether a way that was read in no source is taken
 */
public record SizePlan(
        Method method,
        @Within(COUNT) @Nullable Integer number,
        @Within(AMOUNT) @Nullable BigDecimal expected,
        @Within(AMOUNT) @Nullable BigDecimal tolerable,
        @Within(AMOUNT) BigDecimal risk,
        boolean allowUnverified) {

    /** A way of finding how many are drawn. */
    public enum Method {
        FIXED,
        STATUTE,
        ATTRIBUTE,
        STOP_OR_GO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses a plan without what its method needs. */
    public SizePlan {
        boolean whole = switch (method) {
            case FIXED -> number != null && number > 0;
            case STATUTE -> true;
            case ATTRIBUTE -> expected != null && tolerable != null;
            case STOP_OR_GO -> number != null && tolerable != null;
        };
        if (!whole) {
            throw new IllegalArgumentException("a plan by " + method + " lacks what it needs");
        }
    }

    /** It as something that says how many are drawn. */
    public SamplePlan plan() {
        return switch (method) {
            case FIXED -> new SamplePlan.Fixed(Objects.requireNonNull(number));
            case STATUTE -> new SamplePlan.Statute();
            case ATTRIBUTE ->
                new SamplePlan.Attribute(new AttributeSampling(
                        Objects.requireNonNull(expected), Objects.requireNonNull(tolerable), risk));
            case STOP_OR_GO ->
                new SamplePlan.Staged(
                        new StopOrGo(Objects.requireNonNull(tolerable), risk, Objects.requireNonNull(number)),
                        allowUnverified);
        };
    }
}
