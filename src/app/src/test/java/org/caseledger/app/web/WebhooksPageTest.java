package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks on their pages: who is told, what each was told, what failed, and trying it again. */
class WebhooksPageTest {

    private static final Pattern KEY = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @TempDir
    Path directory;

    private Office office;
    private RawHttp ada;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        ada = office.as(Staff.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String added() throws IOException {
        RawHttp.Answer answer = ada.post(
                "/webhooks",
                Map.of("url", "http://127.0.0.1:1/hook", "events", "claim.accepted, payroll", "account", "audra"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void oneIsAddedAndItsKeyIsShownOnce() throws IOException {
        assertThat(ada.get("/webhooks").body()).contains("Nobody is told anything yet", "audra", "City of Glendale");
        String page = added();
        String first = ada.get(page).body();
        Matcher key = KEY.matcher(first);
        assertThat(key.find()).isTrue();
        assertThat(first).contains("http://127.0.0.1:1/hook", "claim.accepted, payroll", "Nothing waits");
        assertThat(ada.get(page).body()).doesNotContain(key.group());
        assertThat(ada.get("/webhooks").body())
                .contains("http://127.0.0.1:1/hook", "href=\"" + page + "\"")
                .doesNotContain(key.group());
    }

    @Test
    void whatIsRefusedComesBackFilledIn() throws IOException {
        RawHttp.Answer refused =
                ada.post("/webhooks", Map.of("url", "http://pay.example/", "events", "payroll", "account", "audra"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"http://pay.example/\"", "value=\"payroll\"");
        RawHttp.Answer kind =
                ada.post("/webhooks", Map.of("url", "https://pay.example/", "events", "weather", "account", "audra"));
        assertThat(kind.status()).isEqualTo(422);
    }

    /** What the webhook's page says after a step was taken. */
    private String after(String page, String step, Map<String, String> fields) throws IOException {
        ada.get(page);
        assertThat(ada.post(page + "/" + step, fields).status()).isEqualTo(302);
        return ada.get(page).body();
    }

    @Test
    void whatFailedIsShownAndTriedAgain() throws IOException {
        String page = added();
        assertThat(after(page, "test", Map.of())).contains("It didn't arrive", "nobody listens there", "waits");
        int before = attempts();
        assertThat(before).isPositive();
        assertThat(after(page, "retry", Map.of())).contains("It didn't arrive", "because nobody listens there");
        // More, not one more: couriers may have tried meanwhile, too.
        assertThat(attempts()).isGreaterThan(before);
        assertThat(ada.get("/webhooks").body()).contains("nobody listens there");
    }

    private int attempts() {
        return office.ledger.outbox().waiting().getFirst().attempts();
    }

    @Test
    void oneThatEndedIsToldNothingAnyMore() throws IOException {
        String page = added();
        after(page, "test", Map.of());
        assertThat(after(page, "end", Map.of("reason", "they moved")))
                .contains("they moved", "ended")
                .doesNotContain("Send a ping");
        assertThat(office.ledger.outbox().all()).noneMatch(leaving -> leaving.waits());
        RawHttp.Answer twice = ada.post(page + "/end", Map.of());
        assertThat(twice.status()).isEqualTo(422);
        assertThat(after(page, "retry", Map.of())).contains("Nothing waits");
        assertThat(ada.get("/webhooks/w-none").status()).isEqualTo(404);
        assertThat(ada.post("/webhooks/w-none/test", Map.of()).status()).isEqualTo(404);
        assertThat(office.as("audra").get("/webhooks").status()).isEqualTo(403);
    }
}
