package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Limit;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Provenance;
import org.caseledger.people.UserName;
import org.junit.jupiter.api.Test;

/** The ledger's own tables are wide enough for what commands may bring into them. */
class LedgerColumnsTest {

    private static int width(String column) throws IOException {
        return width("V1__ledger.sql", column);
    }

    private static int width(String migration, String column) throws IOException {
        try (InputStream in = LedgerColumnsTest.class.getResourceAsStream("/db/migration/derby/" + migration)) {
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

    @Test
    void whatIsToldByMailFits() throws IOException {
        assertThat(width("V6__mail.sql", "account")).isGreaterThanOrEqualTo(UserName.CHARACTERS_MAX);
        assertThat(width("V6__mail.sql", "alert")).isGreaterThanOrEqualTo(Limit.ALERT.characters());
        assertThat(width("V6__mail.sql", "departure")).isGreaterThanOrEqualTo(width("V3__outbox.sql", "departure"));
    }

    @Test
    void whatIsOnFileAndInTheTrayFits() throws IOException {
        assertThat(width("V7__documents.sql", "claim")).isGreaterThanOrEqualTo(Limit.IDENTIFIER.characters());
        assertThat(width("V7__documents.sql", "entry")).isGreaterThanOrEqualTo(Limit.CODE.characters());
        assertThat(width("V7__documents.sql", "settled_by")).isGreaterThanOrEqualTo(UserName.CHARACTERS_MAX);
        assertThat(width("V7__documents.sql", "reason")).isGreaterThanOrEqualTo(Limit.WORDS.characters());
    }

    @Test
    void whoLookedFits() throws IOException {
        assertThat(width("V9__integrity.sql", "made_by")).isGreaterThanOrEqualTo(UserName.CHARACTERS_MAX);
    }

    @Test
    void whatLeavesFits() throws IOException {
        int kind = Stream.of(DepartureKind.values())
                .mapToInt(one -> one.toString().length())
                .max()
                .orElseThrow();
        assertThat(width("V3__outbox.sql", "kind")).isGreaterThanOrEqualTo(kind);
        assertThat(width("V3__outbox.sql", "subject")).isGreaterThanOrEqualTo(Limit.CODE.characters());
        assertThat(width("V3__outbox.sql", "entry")).isGreaterThanOrEqualTo(Limit.CODE.characters());
        assertThat(width("V3__outbox.sql", "departure"))
                .isGreaterThanOrEqualTo(2 * (Limit.CODE.characters() + 1) + kind);
    }
}
