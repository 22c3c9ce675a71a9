package org.caseledger.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void anAddressIsOnePersonsWithoutAName() {
        assertThat(MailAddress.objection("m.ortiz+ledger@city.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ortiz",
                "ortiz@",
                "@city.example",
                "or tiz@city.example",
                "a@city.example, b@city.example",
                "Mercedes Ortiz <m.ortiz@city.example>",
                "<m.ortiz@city.example>",
                "staff:a@city.example;",
                "ortíz@city.example",
                "a@city.example\r\nBcc: b@city.example",
                "a@city.example\n",
                "a@city..example"
            })
    void anythingElseIsRefused(String text) {
        assertThat(MailAddress.objection(text).map(Refusal::code)).contains("bad-mail-address");
    }
}
