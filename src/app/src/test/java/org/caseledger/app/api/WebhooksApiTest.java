package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.journal.LedgerJson;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Webhooks, as a program looks after them. */
class WebhooksApiTest {

    private static final String URL = "http://127.0.0.1:1/hook";

    @TempDir
    Path directory;

    private ServedLedger served;
    private HttpClient http;
    private String token;

    @BeforeEach
    void aServedLedger() throws IOException {
        served = new ServedLedger(directory);
        served.account("pay", List.of("glendale"), Role.AUDITOR);
        token = served.token("ada", TokenScope.WRITE);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void closed() {
        http.shutdownNow();
        served.close();
    }

    private JsonNode send(int status, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(served.at("/webhooks" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return LedgerJson.mapper().readTree(response.body());
    }

    @Test
    void areAddedListedTestedAndEnded() throws Exception {
        JsonNode added =
                send(201, "POST", "", "{\"url\": \"" + URL + "\", \"events\": [\"payroll\"], \"account\": \"pay\"}");
        assertThat(added.path("signingKey").asString()).startsWith("whsec_");
        String id = added.path("webhook").path("webhook").asString();
        assertThat(send(200, "GET", "?account=PAY", "").path("webhooks").path(0))
                .isEqualTo(added.path("webhook"));
        assertThat(send(200, "GET", "/" + id, "").path("account").asString()).isEqualTo("pay");
        assertThat(send(200, "POST", "/" + id + "/test", "").path("fault").asString())
                .isEqualTo("nobody listens there");
        JsonNode deliveries = send(200, "GET", "/" + id + "/deliveries?waiting=true", "");
        assertThat(deliveries.path("departures").size()).isEqualTo(1);
        assertThat(deliveries.path("departures").path(0).path("fault").asString())
                .isEqualTo("nobody listens there");
        assertThat(send(404, "GET", "/w-none/deliveries", "").path("code").asString())
                .isEqualTo("unknown-webhook");
        assertThat(send(200, "DELETE", "/" + id + "?reason=moved", "")
                        .path("reason")
                        .asString())
                .isEqualTo("moved");
        assertThat(send(422, "DELETE", "/" + id, "").path("code").asString()).isEqualTo("webhook-ended");
        assertThat(send(200, "GET", "?ended=false", "").path("webhooks").size()).isZero();
        assertThat(send(404, "GET", "/w-none", "").path("code").asString()).isEqualTo("unknown-webhook");
    }

    @Test
    void areRefusedWhereTheyCantBe() throws Exception {
        assertThat(send(422, "POST", "", "{\"url\": \"http://pay.example/\", \"account\": \"pay\"}")
                        .path("code")
                        .asString())
                .isEqualTo("not-https");
        assertThat(send(422, "POST", "", "{\"url\": \"" + URL + "\"}")
                        .path("code")
                        .asString())
                .isEqualTo("missing-account");
        token = served.token("pay", TokenScope.WRITE);
        send(403, "GET", "", "");
        send(403, "POST", "", "{\"url\": \"" + URL + "\", \"account\": \"pay\"}");
    }
}
