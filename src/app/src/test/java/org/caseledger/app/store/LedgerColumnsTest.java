package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Limit;
import org.caseledger.journal.Provenance;
import org.junit.jupiter.api.Test;

/** The ledger's own tables are wide enough for what commands may bring into them. */
class LedgerColumnsTest {

    private static int width(String column) throws IOException {
        try (InputStream in = LedgerColumnsTest.class.getResourceAsStream("/db/migration/derby/V1__ledger.sql")) {
            String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher declared = Pattern.compile("^ +" + column + " VARCHAR\\((\\d+)\\)", Pattern.MULTILINE)
                    .matcher(sql);
            assertThat(declared.find()).as(column).isTrue();
            return Integer.parseInt(declared.group(1));
        }
    }

    @Test
    void aKeyFits() throws IOException {
        assertThat(width("command_key"))
                .isGreaterThanOrEqualTo(Bounds.limit(Provenance.class, "key").characters());
    }

    @Test
    void theNameOfEveryStreamFits() throws IOException {
        int longestNumber = Math.max(Limit.IDENTIFIER.characters(), Limit.RECEIVABLE.characters());
        assertThat(width("aggregateIdentifier")).isGreaterThanOrEqualTo("receivable/".length() + longestNumber);
    }

    @Test
    void theIdOfAnEntryFits() throws IOException {
        assertThat(width("eventIdentifier")).isGreaterThanOrEqualTo(Limit.CODE.characters());
    }
}
