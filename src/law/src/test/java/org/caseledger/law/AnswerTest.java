package org.caseledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aKnownValueGoesOn() {
        Answer<Integer> three = new Answer.Known<>(3);
        assertThat(three.then(n -> new Answer.Known<>(n + 1))).isEqualTo(new Answer.Known<>(4));
        assertThat(three.then(n -> new Answer.Missing<Integer>("more"))).isEqualTo(new Answer.Missing<>("more"));
    }

    @Test
    void whatIsMissingStaysMissing() {
        Answer<Integer> missing = new Answer.Missing<>("the wage");
        assertThat(missing.then(n -> new Answer.Known<>("computed"))).isEqualTo(new Answer.Missing<>("the wage"));
    }
}
