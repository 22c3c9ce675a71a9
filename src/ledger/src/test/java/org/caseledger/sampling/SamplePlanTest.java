package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;

class SamplePlanTest {

    private static final BigDecimal FIVE = new BigDecimal("5");
    private static final StopOrGo STAGES = new StopOrGo(FIVE, FIVE, 3);

    private static SampleSize known(Answer<SampleSize> answer) {
        return ((Answer.Known<SampleSize>) answer).value();
    }

    private static String missing(Answer<SampleSize> answer) {
        return ((Answer.Missing<SampleSize>) answer).what();
    }

    @Test
    void theStatuteSaysHowManyOfAClaimLogAndNothingAboveItsTable() {
        SampleSize size = known(new SamplePlan.Statute().size(60));
        assertThat(size.size()).isEqualTo(42);
        assertThat(size.status()).isEqualTo(Status.VERIFIED);
        assertThat(size.because()).isEqualTo("42 of 60 by 8 CCR 10107(c)(1)");
        assertThat(missing(new SamplePlan.Statute().size(121))).contains("not for 121");
    }

    @Test
    void aWayThatIsOnlyRecalledIsTakenByWhomeverAsksForIt() {
        assertThat(missing(new SamplePlan.Staged(STAGES, false).size(1_000))).contains("unverified");
        SampleSize size = known(new SamplePlan.Staged(STAGES, true).size(1_000));
        assertThat(size.size()).isEqualTo(59);
        assertThat(size.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(size.because()).contains("unverified");
    }

    @Test
    void aKnownPopulationNeedsFewerThanOneWithoutEnd() {
        SamplePlan plan = new SamplePlan.Attribute(new AttributeSampling(BigDecimal.ZERO, FIVE, FIVE));
        assertThat(known(plan.size(100)).size()).isEqualTo(45);
        assertThat(known(plan.size(1_000_000)).size()).isEqualTo(59);
    }

    @Test
    void ofNothingNothingIsDrawn() {
        SamplePlan plan = new SamplePlan.Attribute(new AttributeSampling(BigDecimal.ZERO, FIVE, FIVE));
        assertThat(known(plan.size(0)).size()).isZero();
        assertThat(known(new SamplePlan.Statute().size(0)).size()).isZero();
        assertThat(known(new SamplePlan.Fixed(7).size(0)).size()).isEqualTo(7);
    }
}
