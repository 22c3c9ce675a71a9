package org.caseledger.sampling;

import org.caseledger.law.audit.AuditSampleSizes;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;

/** How many are drawn from a population: decided before anything is drawn, by somebody who says why. */
public sealed interface SamplePlan {

    /** How many are drawn from {@code population}; missing where the plan can't say it. Where there are fewer, all are. */
    Answer<SampleSize> size(int population);

    /** As many as somebody asks for. */
    record Fixed(int number) implements SamplePlan {
        @Override
        public Answer<SampleSize> size(int population) {
            return new Answer.Known<>(new SampleSize(number, 0, Status.VERIFIED, number + " were asked for"));
        }
    }

    /** As many as the table of 8 CCR 10107(c)(1) has for indemnity files. */
    record Statute() implements SamplePlan {
        @Override
        public Answer<SampleSize> size(int population) {
            AuditSampleSizes table = AuditSampleSizes.shipped();
            if (population == 0) {
                return NONE;
            }
            return switch (table.of(population)) {
                case Answer.Missing<Integer>(String what) -> new Answer.Missing<>(what);
                case Answer.Known<Integer>(Integer size) ->
                    new Answer.Known<>(new SampleSize(
                            size, 0, table.status(), size + " of " + population + " by " + table.citation()));
            };
        }
    }

    /** As many as attribute sampling needs from this population. */
    record Attribute(AttributeSampling sampling) implements SamplePlan {
        @Override
        public Answer<SampleSize> size(int population) {
            return population == 0 ? NONE : sampling.size(population);
        }
    }

    /**
     * The first stage of stop-or-go.
     *
     * @param stages the stages
     * @param unverified whether whoever plans takes a way that is recalled and was read in no source
     */
    record Staged(StopOrGo stages, boolean unverified) implements SamplePlan {
        @Override
        public Answer<SampleSize> size(int population) {
            if (!unverified) {
                return new Answer.Missing<>(
                        "the stages of stop-or-go are unverified: they are recalled, and were read in no source; allow"
                                + " unverified ways of sampling, or choose attribute sampling");
            }
            return population == 0 ? NONE : stages.size();
        }
    }

    /** Nothing to draw from. */
    Answer<SampleSize> NONE = new Answer.Known<>(new SampleSize(0, 0, Status.VERIFIED, "there was nothing to draw"));
}
