package org.caseledger.sampling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;

/**
 * Stop-or-go: begin with the sample for no expected deviations; where some appear, enlarge it until the rate reached is
 * tolerable, or stop. The stages are fixed beforehand.
 *
 * <p>At a tolerable rate of 5 % and a risk of 5 %: 59 files; with one deviation among them 93; with two 124. That the limit is
 * computed for each stage as if it were the only one is the usual way as it is remembered, and read in no source: the sizes are
 * {@linkplain Status#UNVERIFIED unverified}.
 *
 * @param tolerable the rate that would be too much, in percent
 * @param risk the risk of relying on the population wrongly, in percent
 * @param deviationsMax with how many deviations enlarging ends
 */
public record StopOrGo(BigDecimal tolerable, BigDecimal risk, int deviationsMax) {

    /** With how many deviations enlarging may end at most. */
    public static final int DEVIATIONS_MOST = 50;

    /** With how many it ends where nobody says. */
    public static final int DEVIATIONS_USUAL = 10;

    /**
     * A stage.
     *
     * @param size how many files are looked at in all
     * @param deviations with how many deviations among them one may stop, and rely
     */
    public record Stage(int size, int deviations) {}

    /** The stages, the first one for no deviations. */
    public Answer<List<Stage>> stages() {
        if (!Percent.proper(tolerable)
                || !Percent.proper(risk)
                || deviationsMax < 0
                || deviationsMax > DEVIATIONS_MOST) {
            return new Answer.Missing<>("stop-or-go needs a tolerable rate and a risk between 0 and 100 %, and at most "
                    + DEVIATIONS_MOST + " deviations");
        }
        List<Stage> stages = new ArrayList<>();
        int size = 1;
        for (int deviations = 0; deviations <= deviationsMax; deviations++) {
            size = Math.max(size, deviations + 1);
            while (UpperLimit.of(size, deviations, risk).compareTo(tolerable) > 0) {
                size++;
            }
            stages.add(new Stage(size, deviations));
        }
        return new Answer.Known<>(List.copyOf(stages));
    }

    /** The first sample. */
    public Answer<SampleSize> size() {
        return switch (stages()) {
            case Answer.Missing<List<Stage>>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<List<Stage>>(List<Stage> stages) ->
                new Answer.Known<>(new SampleSize(
                        stages.getFirst().size(),
                        0,
                        Status.UNVERIFIED,
                        "the first of " + stages.size() + " stages of stop-or-go for a tolerable rate of "
                                + tolerable.toPlainString() + " % and a risk of " + risk.toPlainString()
                                + " % (unverified: the way is recalled, not read)"));
        };
    }
}
