package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines in the workbench: the list, a claim's own, and the reason that goes on file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinePagesTest {

    private static final String PAGE = "/claims/G-22-0117/deadlines";
    private static final String FORM = PAGE + "/exceptions";

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static Map<String, String> form(String key, String reason) {
        return Map.of(
                "key", key, "deadline", "az.report-of-injury", "reason", reason, "evidence", "Log of the web form");
    }

    @Test
    void theListShowsWhatWasMissedAndLeadsToTheClaim() throws IOException {
        RawHttp.Answer list = http.get("/deadlines");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("az.report-of-injury", "href=\"/claims/G-22-0117/deadlines\"");
        assertThat(http.get("/deadlines?state=met&as-of=2022-06-01").status()).isEqualTo(200);
        assertThat(http.get("/deadlines?state=lost").body()).contains("There is no state");
    }

    @Test
    void aReasonGoesOnFileOnce() throws IOException {
        assertThat(http.get(PAGE).body()).contains("Put a reason on file", "L9 Manual processing delay", "04/28/2022");
        RawHttp.Answer wanting = http.post(FORM, form("wanting", " "));
        assertThat(wanting.status()).isEqualTo(422);
        assertThat(wanting.body()).contains("Say why it was late.", "Log of the web form");
        RawHttp.Answer first = http.post(FORM, form("once", "L9 Manual processing delay"));
        assertThat(first.status()).isEqualTo(302);
        assertThat(http.post(FORM, form("once", "L9 Manual processing delay")).header("Location"))
                .isEqualTo(first.header("Location"));
        RawHttp.Answer changed = http.post(FORM, form("once", "L1 No excuse"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("was recorded before");
        assertThat(http.get(PAGE).body())
                .contains("excused", "<span>L9 Manual processing delay</span>", "; Log of the web form");
    }

    @Test
    void aReasonForWhatTheClaimDoesNotHaveIsRefused() throws IOException {
        RawHttp.Answer refused = http.post(
                FORM, Map.of("key", "other", "deadline", "az.fatality-report", "reason", "?", "evidence", "?"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Not recorded:");
    }

    @Test
    void aClaimThatThereIsNotIsNotFound() throws IOException {
        assertThat(http.get("/claims/G-99-0001/deadlines").status()).isEqualTo(404);
        assertThat(http.post("/claims/G-99-0001/deadlines/exceptions", form("none", "?"))
                        .status())
                .isEqualTo(404);
    }
}
