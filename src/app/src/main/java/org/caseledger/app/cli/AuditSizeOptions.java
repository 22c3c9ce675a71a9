package org.caseledger.app.cli;

import java.math.BigDecimal;
import org.caseledger.audit.SizePlan;
import org.caseledger.audit.SizePlan.Method;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.StopOrGo;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many files an audit draws: a number, or what it follows from. */
final class AuditSizeOptions {

    @Option(names = "--size", paramLabel = "N", description = "How many files to draw.")
    private @Nullable Integer size;

    @Option(names = "--statute", description = "As many as the table of 8 CCR 10107(c)(1) has.")
    private boolean statute;

    @Option(
            names = "--tolerable",
            paramLabel = "PERCENT",
            description = "The rate of deviations that would be too much, such as 5; as many are drawn as attribute"
                    + " sampling needs.")
    private @Nullable BigDecimal tolerable;

    @Option(
            names = "--expected",
            paramLabel = "PERCENT",
            description = "With --tolerable: the rate of deviations that is expected (default: 0).")
    private @Nullable BigDecimal expected;

    @Option(
            names = "--risk",
            paramLabel = "PERCENT",
            description = "The risk of relying on the files wrongly, at which limits are printed, too (default: 5).")
    private @Nullable BigDecimal risk;

    @Option(
            names = "--stop-or-go",
            description =
                    "With --tolerable: draw the first stage, and enlarge it where files deviate. Unverified: needs"
                            + " --allow-unverified.")
    private boolean stopOrGo;

    @Option(
            names = "--misstatement",
            paramLabel = "DOLLARS",
            description = "Draw dollars, not files: what may be misstated of what the runs of these days carried.")
    private @Nullable BigDecimal misstatement;

    @Option(names = "--allow-unverified", description = "Allow a way of sampling that was read in no source.")
    private boolean unverified;

    /** The plan that the options of {@code call} say; options that don't go together are a wrong call. */
    SizePlan plan(CommandLine call) {
        int ways = (size == null ? 0 : 1)
                + (statute ? 1 : 0)
                + (tolerable == null ? 0 : 1)
                + (misstatement == null ? 0 : 1);
        boolean withTolerable = expected != null || stopOrGo;
        if (ways != 1 || withTolerable && tolerable == null || stopOrGo && expected != null) {
            throw new ParameterException(
                    call,
                    "say how many files to draw, in one way: --size, --statute, --tolerable (with --expected, or"
                            + " --stop-or-go), or --misstatement");
        }
        if (size != null && size < 1) {
            throw new ParameterException(call, "--size must be 1 or more, not " + size);
        }
        if (misstatement != null && misstatement.signum() <= 0) {
            throw new ParameterException(
                    call, "--misstatement must be above 0 dollars, not " + misstatement.toPlainString());
        }
        BigDecimal risked = risk == null ? SampleRate.USUAL_RISK : risk;
        try {
            return new SizePlan(
                    method(),
                    stopOrGo ? Integer.valueOf(StopOrGo.DEVIATIONS_USUAL) : size,
                    method() == Method.ATTRIBUTE ? expected == null ? BigDecimal.ZERO : expected : null,
                    tolerable,
                    misstatement == null ? null : Money.of(CurrencyUnit.USD, misstatement),
                    risked,
                    unverified);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ParameterException(call, "no such plan: " + e.getMessage(), e);
        }
    }

    private Method method() {
        if (size != null) {
            return Method.FIXED;
        }
        if (statute) {
            return Method.STATUTE;
        }
        if (misstatement != null) {
            return Method.MONETARY_UNIT;
        }
        return stopOrGo ? Method.STOP_OR_GO : Method.ATTRIBUTE;
    }
}
