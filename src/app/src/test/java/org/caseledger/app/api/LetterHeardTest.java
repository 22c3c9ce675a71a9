package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.caseledger.app.webhook.Receiver;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Another system hears by webhook that a letter was issued, and fetches it as it was written. */
class LetterHeardTest {

    @Test
    void aReceiverHearsOfTheIssueAndFetchesTheVeryLetter(@TempDir Path folder) throws Exception {
        try (ApiOffice office = ApiOffice.open(folder);
                Receiver receiver = new Receiver()) {
            office.post(
                            "root",
                            "/webhooks",
                            "{\"url\":\"" + receiver.url("/hook")
                                    + "\",\"events\":[\"claim.letter-issued\",\"claim.letter-approved\"],\"account\":\"audra\"}")
                    .is(201);
            String id = office.post(
                            "alma", "/claims/" + ApiOffice.RESCINDED + "/letters", "{\"template\":\"rescission\"}")
                    .is(201)
                    .json()
                    .path("letter")
                    .asString();
            Receiver.Heard heard = receiver.next();
            assertThat(heard.events()).containsExactly("claim.letter-issued");
            JsonNode entry = heard.json().path("data").path("entries").get(0);
            JsonNode told = entry.path("payload").path("letter");
            assertThat(told.path("letter").asString()).as(entry.toString()).isEqualTo(id);
            JsonNode letter = office.get("audra", "/letters/" + id).is(200).json();
            assertThat(letter.path("textHash").asString())
                    .isEqualTo(told.path("textHash").asString());
            assertThat("sha256:"
                            + LedgerJson.sha256(letter.path("page").asString().getBytes(StandardCharsets.UTF_8)))
                    .as("the page that it got is the one that was told of")
                    .isEqualTo(told.path("textHash").asString());
            assertThat(office.get("audra", "/letters/" + id + "/page.pdf")
                            .is(200)
                            .response()
                            .body())
                    .startsWith("%PDF");
        }
    }
}
