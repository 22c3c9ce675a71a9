package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.decision.Within;
import org.caseledger.sampling.AttributeSampling;
import org.caseledger.sampling.MonetaryUnitSampling;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.StopOrGo;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How many files are drawn, as it is on record.
 *
 * @param method the way
 * @param number how many, of a fixed number; with how many deviations enlarging ends, of stop-or-go
 * @param expected the expected rate of deviations in percent
 * @param tolerable the rate that would be too much, in percent
 * @param misstatement dollars that may be misstated, where dollars are drawn
 * @param risk the risk in percent of relying on the files wrongly, at which limits are printed, too
 * @param allowUnverified whether a way that was read in no source is taken
 */
public record SizePlan(
        Method method,
        @Within(COUNT) @Nullable Integer number,
        @Within(AMOUNT) @Nullable BigDecimal expected,
        @Within(AMOUNT) @Nullable BigDecimal tolerable,
        @Within(AMOUNT) @Nullable Money misstatement,
        @Within(AMOUNT) BigDecimal risk,
        boolean allowUnverified) {

    /** A way of finding how many are drawn. */
    public enum Method {
        FIXED,
        STATUTE,
        ATTRIBUTE,
        MONETARY_UNIT,
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
            case MONETARY_UNIT -> misstatement != null && misstatement.isPositive();
            case STOP_OR_GO -> number != null && tolerable != null;
        };
        if (!whole) {
            throw new IllegalArgumentException("a plan by " + method + " lacks what it needs");
        }
    }

    /** {@code number} files, at the risk that auditors usually take. */
    public static SizePlan fixed(int number) {
        return new SizePlan(Method.FIXED, number, null, null, null, SampleRate.USUAL_RISK, false);
    }

    /** How dollars are drawn, of a plan that draws dollars. */
    public Optional<MonetaryUnitSampling> dollars() {
        return method == Method.MONETARY_UNIT
                ? Optional.of(new MonetaryUnitSampling(Objects.requireNonNull(misstatement), risk))
                : Optional.empty();
    }

    /** The stages, of a plan that has some. */
    Optional<StopOrGo> stages() {
        return method == Method.STOP_OR_GO
                ? Optional.of(new StopOrGo(Objects.requireNonNull(tolerable), risk, Objects.requireNonNull(number)))
                : Optional.empty();
    }

    /** It as something that says how many files are drawn; a plan that draws dollars says that by their book. */
    SamplePlan files() {
        return switch (method) {
            case FIXED -> new SamplePlan.Fixed(Objects.requireNonNull(number));
            case STATUTE -> new SamplePlan.Statute();
            case ATTRIBUTE ->
                new SamplePlan.Attribute(new AttributeSampling(
                        Objects.requireNonNull(expected), Objects.requireNonNull(tolerable), risk));
            case MONETARY_UNIT -> throw new IllegalStateException("dollars are drawn, not files");
            case STOP_OR_GO -> new SamplePlan.Staged(stages().orElseThrow(), allowUnverified);
        };
    }
}
