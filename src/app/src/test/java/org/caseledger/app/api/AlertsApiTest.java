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
        office.post("root", "/users", "{\"user\": \"adele\", \"roles\": [\"adjuster\"]}")
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
    void everyCountIsTheLengthOfTheListThatItsChoiceLeadsTo() {
        for (String asked : List.of("", "&for=alma", "&for=alma&team=true", "&state=closed", "&claim=" + CLAIM)) {
            JsonNode page = page("alma", "?limit=500" + asked);
            assertThat(page.path("found").asInt()).isEqualTo(ids(page).size());
            agree(asked, page, "bySeverity", "severity");
            agree(asked, page, "byRule", "rule");
            int owned = 0;
            for (JsonNode count : page.path("byOwner")) {
                owned += count.asInt();
            }
            assertThat(owned).isEqualTo(page.path("found").asInt());
        }
    }

    private static void agree(String asked, JsonNode page, String counts, String filter) {
        page.path(counts)
                .properties()
                .forEach(count -> assertThat(
                                ids(page("alma", "?limit=500" + asked + "&" + filter + "=" + count.getKey())))
                        .hasSize(count.getValue().asInt()));
    }

    @Test
    void ownOnesAreAmongTheTeamsAndTheTeamsAmongAll() {
        for (String user : List.of("alma", "pia", "otto")) {
            List<String> own = ids(page("alma", "?limit=500&for=" + user));
            List<String> team = ids(page("alma", "?limit=500&team=true&for=" + user));
            assertThat(ids(page("alma", "?limit=500"))).containsAll(team);
            assertThat(team).containsAll(own);
        }
        String alma = "surveillance:" + CLAIM + ":2022-06-20";
        assertThat(ids(page("alma", "?limit=500&for=adele&team=true")))
                .as("an adjuster's team has what is another adjuster's")
                .contains(alma);
        assertThat(ids(page("alma", "?limit=500&for=adele"))).doesNotContain(alma);
        for (String other : List.of("otto", "elsewhere")) {
            assertThat(ids(page("alma", "?limit=500&team=true&for=" + other)))
                    .as("another role, and other employers")
                    .doesNotContain(alma);
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefused() {
        office.get("alma", "/alerts?state=forgotten").problem(400, "wrong-type");
        office.get("alma", "/alerts?rule=sometimes").problem(400, "wrong-type");
        office.get("alma", "/alerts?severity=dire").problem(400, "wrong-type");
        office.get("alma", "/alerts?limit=0").problem(400, "out-of-range");
        office.get("alma", "/alerts?after=%21").problem(400, "bad-cursor");
        office.get("alma", "/alerts?for=nobody").problem(404, "unknown-user");
        office.get("root", "/alerts").problem(403, "not-permitted");
    }
}
