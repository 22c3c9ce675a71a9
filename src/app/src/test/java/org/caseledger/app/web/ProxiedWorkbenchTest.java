package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
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
        workbench = Workbench.start(
                ledger,
                new Listening(Listening.HERE, 0, new Transport.Plain(), true, List.of(CITY), OptionalInt.empty()));
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

    private RawHttp.Answer ask(String line, String headers) throws IOException {
        return http.send((line + "HTTP/1.0\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
