package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The workbench behind a proxy that has the certificate: what it answers to follows what the proxy says was typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiedWorkbenchTest {

    private static final String CITY = "https://ledger.city.example";
    private static final String BY_THE_PROXY = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"
            + "X-Forwarded-Host: ledger.city.example\r\n";

    private OpenLedger ledger;
    private Workbench workbench;
    private RawHttp http;

    @BeforeAll
    void serve(@TempDir Path directory) {
        ledger = Ledger.open(directory.resolve("ledger"), Clock.systemUTC());
        Listening proxied =
                new Listening(Listening.HERE, 0, new Transport.Plain(), true, List.of(CITY), OptionalInt.empty());
        assertThatThrownBy(() -> Workbench.start(ledger, proxied))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("has no accounts");
        Staff.begin(ledger);
        workbench = Workbench.start(ledger, proxied);
        http = new RawHttp(workbench.port());
    }

    @AfterAll
    void close() {
        workbench.close();
        ledger.close();
    }

    @Test
    void whatPeopleTypeIsItsAddress() throws IOException {
        assertThat(workbench.address()).isEqualTo(CITY + "/");
        assertThat(workbench.near()).isEqualTo("http://127.0.0.1:" + workbench.port() + "/");

        RawHttp.Answer answer = ask("GET / ", BY_THE_PROXY);
        assertThat(answer.body()).doesNotContain("Refused:");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void aNameThatSomebodyMadePointHereIsRefused() throws IOException {
        RawHttp.Answer answer = ask(
                "GET / ",
                "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains("answers to " + CITY + ", 127.0.0.1 and localhost only, not to https://evil.example");
    }

    @Test
    void aFormComesFromWhatPeopleTyped() throws IOException {
        assertThat(ask("POST /you ", BY_THE_PROXY + "Origin: " + CITY + "\r\n").body())
                .doesNotContain("another site");
        assertThat(ask("POST /you ", BY_THE_PROXY + "Origin: http://127.0.0.1\r\n")
                        .body())
                .contains("another site");
    }

    @Test
    void whatComesByTheProxyIsNotThisMachine() throws IOException {
        assertThat(ask("GET /manage/health ", BY_THE_PROXY).body())
                .contains("UP")
                .doesNotContain("outbox");
        assertThat(ask("GET /manage/prometheus ", BY_THE_PROXY).status()).isEqualTo(401);
        // A proxy that forgets to say who asked.
        assertThat(ask("GET /manage/prometheus ", "").status()).isEqualTo(401);
    }

    @Test
    void anAdministratorsTokenIsWorthTheMachine() throws IOException {
        AccountDesk desk = new AccountDesk(ledger);
        Staff.add(ledger, "clara.clerk", "Clara Clerk", Role.CLERK);
        String administrator = token(desk, Staff.ADMINISTRATOR);
        String clerk = token(desk, "clara.clerk");

        assertThat(scrape(administrator).status()).isEqualTo(200);
        assertThat(scrape(clerk).status()).isEqualTo(401);
        assertThat(scrape("cl_nonsense").status()).isEqualTo(401);
        assertThat(scrape("no/token;").status()).isEqualTo(401);
        assertThat(ask("GET /manage/health ", BY_THE_PROXY + "Authorization: Bearer " + administrator + "\r\n")
                        .body())
                .contains("outbox");
    }

    private RawHttp.Answer scrape(String token) throws IOException {
        return ask("GET /manage/prometheus ", BY_THE_PROXY + "Authorization: Bearer " + token + "\r\n");
    }

    private static String token(AccountDesk desk, String user) {
        return Staff.done(desk.issue(user, Duration.ofDays(1), TokenScope.READ, Who.web(user)));
    }

    private RawHttp.Answer ask(String line, String headers) throws IOException {
        return http.send((line + "HTTP/1.0\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
