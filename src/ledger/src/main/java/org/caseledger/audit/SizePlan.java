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

    /** {@code number} files of a stratum of which that was said, at the risk of this plan. */
    SizePlan of(int files) {
        return new SizePlan(Method.FIXED, files, null, null, null, risk, allowUnverified);
    }

    /** Why nothing can be drawn by it, with the remedy; empty where something can. What it says holds for any population. */
    public Optional<Trouble> trouble() {
        if (!proper(risk)) {
            return trouble("risk", "the risk is a percentage above 0 and below 100, such as 5, and not " + plain(risk));
        }
        return switch (method) {
            case FIXED, STATUTE, MONETARY_UNIT -> Optional.empty();
            case ATTRIBUTE -> rates(Objects.requireNonNull(expected), Objects.requireNonNull(tolerable));
            case STOP_OR_GO -> {
                Optional<Trouble> rates = rates(BigDecimal.ZERO, Objects.requireNonNull(tolerable));
                int most = Objects.requireNonNull(number);
                if (rates.isEmpty() && (most < 0 || most > StopOrGo.DEVIATIONS_MOST)) {
                    yield trouble(
                            "number",
                            "enlarging ends with 0 to " + StopOrGo.DEVIATIONS_MOST + " deviations, and not with "
                                    + most);
                }
                yield rates.isEmpty() && !allowUnverified
                        ? trouble(
                                "allowUnverified",
                                "the stages of stop-or-go are unverified: they are recalled, and were read in no source;"
                                        + " allow unverified ways of sampling, or choose attribute sampling")
                        : rates;
            }
        };
    }

    /**
     * What is wrong with a plan.
     *
     * @param field where
     * @param says what, with the remedy
     */
    public record Trouble(String field, String says) {}

    private static Optional<Trouble> rates(BigDecimal expected, BigDecimal tolerable) {
        if (!proper(tolerable)) {
            return trouble(
                    "tolerable",
                    "the tolerable rate is a percentage above 0 and below 100, such as 5, and not " + plain(tolerable));
        }
        if (expected.signum() < 0) {
            return trouble("expected", "the expected rate is 0 % or more, and not " + plain(expected));
        }
        return expected.compareTo(tolerable) < 0
                ? Optional.empty()
                : trouble(
                        "expected",
                        "the expected rate (" + plain(expected) + " %) must be below the tolerable one ("
                                + plain(tolerable) + " %); expect less, or bear more");
    }

    private static Optional<Trouble> trouble(String field, String says) {
        return Optional.of(new Trouble(field, says));
    }

    private static boolean proper(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
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
