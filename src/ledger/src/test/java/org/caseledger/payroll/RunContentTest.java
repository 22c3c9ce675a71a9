package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;

/** The stored form of what runs carry. */
class RunContentTest {

    /** As it was stored before exchanges were told. */
    private static final String STORED = """
            {"employer":"glendale","period":{"from":"2022-02-19","to":"2022-03-04"},\
            "lines":[{"claim":"G-22-0007","forPeriod":{"from":"2022-02-19","to":"2022-03-04"},"kind":"statutory",\
            "payCode":"713","days":14,"amount":"1196.72","retroactive":false,"because":["e1"],"corrects":[],\
            "restores":[]}],"missing":[]}""";

    @Test
    void aRunStoredBeforeExchangesWereToldHasNoneAndKeepsItsBytesAndItsHash() {
        RunContent content = LedgerJson.mapper().readValue(STORED, RunContent.class);
        assertThat(content.exchanges()).isEmpty();
        assertThat(content.waived()).isEmpty();
        assertThat(LedgerJson.mapper().writeValueAsString(content)).isEqualTo(STORED);
        assertThat(content.hash())
                .isEqualTo("sha256:" + LedgerJson.sha256(STORED.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256:2cc7106b079bb575e633482f46fa305aad9f4b26d3f5a1aab3d8361807028670");
    }
}
