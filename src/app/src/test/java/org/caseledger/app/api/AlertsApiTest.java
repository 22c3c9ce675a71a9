package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Alerts over HTTP: page by page, for one person, and within what that person sees. */
class AlertsApiTest {

    private static final String CLAIM = ApiOffice.RESCINDED;

    private static ApiOffice office;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
        office.post(
                        "alma",
                        "/commands",
                        "{\"do\": \"RequestSurveillance\", \"claim\": \"" + CLAIM
                                + "\", \"on\": \"2022-06-20\", \"reason\": \"seen lifting\"}")
                .is(201);
        office.post("alma", "/commands", "{\"do\": \"AssignClaim\", \"claim\": \"" + CLAIM + "\", \"to\": \"alma\"}")
                .is(201);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("alerts").forEach(alert -> ids.add(alert.path("alert").asString()));
        return ids;
    }

    private static JsonNode page(String user, String question) {
        return office.get(user, "/alerts" + question).is(200).json();
    }

    @Test
    void theyComeInPagesWithoutLosingOrRepeatingOne() {
        List<String> all = ids(page("alma", "?limit=500"));
        assertThat(all).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        JsonNode page = page("alma", "?limit=2");
        while (page.has("next")) {
            paged.addAll(ids(page));
            page = page("alma", "?limit=2&after=" + page.path("next").asString());
        }
        paged.addAll(ids(page));
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void onesOwnAreThoseOfOnesClaims() {
        String surveillance = "surveillance:" + CLAIM + ":2022-06-20";
        assertThat(ids(page("alma", "?for=alma&state=open"))).contains(surveillance);
        assertThat(ids(page("alma", "?for=alma&state=closed"))).doesNotContain(surveillance);
        assertThat(ids(page("pia", ""))).isNotEmpty().doesNotContain(surveillance);
        assertThat(ids(page("elsewhere", ""))).isEmpty();
        JsonNode claims = office.get("alma", "/claims?assigned=alma").is(200).json();
        assertThat(claims.path("claims").size()).isEqualTo(1);
        assertThat(claims.path("claims").path(0).path("claim").asString()).isEqualTo(CLAIM);
        assertThat(office.get("alma", "/claims?assigned=otto").is(200).json().path("claims"))
                .isEmpty();
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefused() {
        office.get("alma", "/alerts?state=forgotten").problem(400, "wrong-type");
        office.get("alma", "/alerts?limit=0").problem(400, "out-of-range");
        office.get("alma", "/alerts?after=%21").problem(400, "bad-cursor");
        office.get("alma", "/alerts?for=nobody").problem(404, "unknown-user");
        office.get("root", "/alerts").problem(403, "not-permitted");
    }
}
