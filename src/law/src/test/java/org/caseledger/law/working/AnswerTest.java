package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void whatARuleGivesIsKnown() {
        assertThat(Answer.of(() -> 7)).isEqualTo(new Answer.Known<>(7));
    }

    @Test
    void whatNobodyKnowsIsMissing() {
        Answer<Integer> answer = Answer.of(() -> {
            throw new NotKnown("the wage");
        });
        assertThat(answer).isEqualTo(new Answer.Missing<>("the wage"));
    }

    @Test
    void aFaultIsNoAnswer() {
        assertThatThrownBy(() -> Answer.of(() -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
