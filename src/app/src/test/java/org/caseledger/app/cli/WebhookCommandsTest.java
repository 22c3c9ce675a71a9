package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Webhooks at the command line. */
class WebhookCommandsTest {

    /** Nobody listens there. */
    private static final String URL = "http://127.0.0.1:1/hook";

    @TempDir
    Path directory;

    @BeforeEach
    void aLedger() {
        EmptyLedger.in(directory);
    }

    private CommandLineRun on(String... arguments) {
        return CommandLineRun.on(directory, arguments);
    }

    private static JsonNode json(CommandLineRun run) {
        assertThat(run.status()).as(run.err()).isZero();
        return LedgerJson.mapper().readTree(run.out());
    }

    @Test
    void isAddedListedTestedAndEnded() {
        JsonNode added = json(on(
                "webhook",
                "add",
                URL,
                "--events",
                "payroll,claim.accepted",
                "--employer",
                "glendale",
                "--by",
                "ada",
                "--json"));
        assertThat(added.path("signingKey").asString()).startsWith("whsec_");
        String id = added.path("webhook").path("webhook").asString();
        JsonNode listed = json(on("webhook", "list", "--json")).path(0);
        assertThat(listed).isEqualTo(added.path("webhook"));
        assertThat(listed.path("events").valueStream().map(JsonNode::asString))
                .containsExactly("claim.accepted", "payroll");
        assertThat(on("webhook", "list").out())
                .contains(id, URL, "glendale", "ada")
                .doesNotContain(added.path("signingKey").asString());

        CommandLineRun tested = on("webhook", "test", id, "--by", "ada");
        assertThat(tested.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(tested.out()).contains("webhook", id, "waits");
        assertThat(tested.err()).contains("the messages to webhook " + id + " can't leave and wait");
        assertThat(json(on("webhook", "list", "--json")).path(0).path("waiting").asInt())
                .isEqualTo(1);
        assertThat(on("outbox", "deliver").status()).isEqualTo(CaseLedger.REFUSED);

        JsonNode ended = json(on("webhook", "end", id, "--reason", "moved", "--by", "ada", "--json"))
                .path(0);
        assertThat(ended.path("reason").asString()).isEqualTo("moved");
        assertThat(ended.path("waiting").asInt()).isZero();
        assertThat(on("outbox", "deliver").status()).isZero();
        assertThat(on("webhook", "end", id, "--by", "ada").err()).contains("webhook-ended");
        assertThat(on("timeline", "--webhook", id).out())
                .contains("Told of claim.accepted, payroll of glendale", "moved");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(on("webhook", "add", "http://payroll.example/", "--by", "ada")
                        .err())
                .contains("not-https");
        assertThat(on("webhook", "add", URL, "--events", "claims", "--by", "ada")
                        .err())
                .contains("unknown-event");
        assertThat(on("webhook", "add", URL, "--employer", "tucson", "--by", "ada")
                        .err())
                .contains("unknown-employer");
        assertThat(on("webhook", "add", URL, "--account", "pay", "--by", "ada").err())
                .contains("unknown-user");
        assertThat(on("webhook", "test", "w-none", "--by", "ada").err()).contains("unknown-webhook");
        assertThat(on("webhook", "add", URL).status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(on("webhook").status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(on("webhook", "list").out()).isEqualTo("No webhooks.\n");
    }
}
