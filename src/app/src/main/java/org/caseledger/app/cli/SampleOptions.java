package org.caseledger.app.cli;

import java.math.BigDecimal;
import org.caseledger.sampling.AttributeSampling;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.StopOrGo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many are drawn: a number, or what it follows from. */
final class SampleOptions {

    @Option(names = "--size", paramLabel = "N", description = "How many lines to draw.")
    private @Nullable Integer size;

    @Option(
            names = "--tolerable",
            paramLabel = "PERCENT",
            description =
                    "Instead of --size: the rate of differences that would be too much, such as 5; as many are drawn as"
                            + " attribute sampling needs.")
    private @Nullable BigDecimal tolerable;

    @Option(
            names = "--expected",
            paramLabel = "PERCENT",
            description = "With --tolerable: the rate of differences that is expected (default: 0).")
    private @Nullable BigDecimal expected;

    @Option(
            names = "--risk",
            paramLabel = "PERCENT",
            description = "With --tolerable: the risk of relying on the runs wrongly (default: 5).")
    private @Nullable BigDecimal risk;

    @Option(
            names = "--stop-or-go",
            description =
                    "With --tolerable: draw the first stage only, and enlarge it where differences appear. Unverified:"
                            + " needs --allow-unverified.")
    private boolean stopOrGo;

    @Option(names = "--allow-unverified", description = "Allow a way of sampling that was read in no source.")
    private boolean unverified;

    /** The plan that the options of {@code call} say; options that don't go together are a wrong call. */
    SamplePlan plan(CommandLine call) {
        if (size != null) {
            if (tolerable != null || expected != null || risk != null || stopOrGo) {
                throw new ParameterException(
                        call, "say --size, or --tolerable with --expected, --risk and --stop-or-go, but not both");
            }
            if (size < 1) {
                throw new ParameterException(call, "--size must be 1 or more, not " + size);
            }
            return new SamplePlan.Fixed(size);
        }
        if (tolerable == null) {
            throw new ParameterException(call, "say how many lines to draw: --size, or --tolerable");
        }
        BigDecimal risked = risk == null ? SampleRate.USUAL_RISK : risk;
        return stopOrGo
                ? new SamplePlan.Staged(new StopOrGo(tolerable, risked, StopOrGo.DEVIATIONS_USUAL), unverified)
                : new SamplePlan.Attribute(
                        new AttributeSampling(expected == null ? BigDecimal.ZERO : expected, tolerable, risked));
    }
}
