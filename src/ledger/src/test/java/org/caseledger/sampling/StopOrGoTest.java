package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;

class StopOrGoTest {

    private static final BigDecimal FIVE = new BigDecimal("5");

    @Test
    void eachStageIsTheSmallestWhoseLimitIsTolerable() {
        Answer<List<StopOrGo.Stage>> stages = new StopOrGo(FIVE, FIVE, 2).stages();
        assertThat(((Answer.Known<List<StopOrGo.Stage>>) stages).value())
                .containsExactly(new StopOrGo.Stage(59, 0), new StopOrGo.Stage(93, 1), new StopOrGo.Stage(124, 2));
    }

    @Test
    void itSaysThatItIsUnverified() {
        SampleSize first = ((Answer.Known<SampleSize>) new StopOrGo(FIVE, FIVE, 2).size()).value();
        assertThat(first.size()).isEqualTo(59);
        assertThat(first.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(new StopOrGo(BigDecimal.ZERO, FIVE, 2).size()).isInstanceOf(Answer.Missing.class);
    }
}
