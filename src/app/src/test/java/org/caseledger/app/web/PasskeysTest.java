package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of passkeys, and where there are none; how they are made and used, {@link PasskeyBrowserIT} tries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysTest {

    private static final List<String> STEPS = List.of(
            "/webauthn/register/options", "/webauthn/register", "/webauthn/authenticate/options", "/login/webauthn");

    private static final String MADE_UP =
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"credType\":\"public-key\",\"response\":{\"authenticatorData\":\"AA\","
                    + "\"clientDataJSON\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},\"clientExtensionResults\":{}}";

    private Office office;
    private RawHttp clerk;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        clerk = office.as(Office.ORTIZ);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void anAddressOfNumbersHasNoneAndSaysWhereTheyAre() throws IOException {
        assertThat(clerk.get("/you").body())
                .contains("A browser binds passkeys to a name")
                .contains("http://localhost:" + office.workbench.port() + "/")
                .doesNotContain("passkeys.js");
        assertThat(new RawHttp(office.workbench.port()).get("/sign-in").body())
                .doesNotContain("Sign in with a passkey");
    }

    /** Whatever is sent, it is the sender's fault, and no passkey comes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{}",
                "{\"publicKey\":null}",
                "{\"publicKey\":{}}",
                "{\"publicKey\":{\"label\":\"x\",\"credential\":{}}}",
                "{\"id\":\"%%%\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"credType\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"credType\":\"public-key\",\"response\":{\"authenticatorData\":\"AA\","
                        + "\"clientDataJSON\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},\"clientExtensionResults\":{}}",
                "{\"publicKey\":{\"label\":\"x\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\","
                        + "\"response\":{\"attestationObject\":\"AA\",\"clientDataJSON\":\"AA\",\"transports\":[]},"
                        + "\"clientExtensionResults\":{}}}}"
            })
    void whatNoBrowserSendsIsRefused(String body) throws IOException {
        for (String step : STEPS) {
            clerk.look("/you");
            RawHttp.Answer answer = post(clerk, step, body);
            assertThat(answer.status()).as(step + " " + body + answer.body()).isBetween(200, 499);
            assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "webauthn4j");
        }
        assertThat(office.ledger.user(Office.ORTIZ).passkeys()).isEmpty();
    }

    @Test
    void whatProvesNothingHasToWaitLikeAWrongPassword(@TempDir Path directory) throws IOException {
        try (Office fresh = Office.open(directory)) {
            RawHttp nobody = new RawHttp(fresh.workbench.port());
            nobody.look("/sign-in");
            for (int i = 0; i < 21; i++) {
                assertThat(guess(nobody).status()).isEqualTo(401);
            }
            assertThat(guess(nobody).header("Location")).endsWith("/sign-in?wait=1");
            assertThat(nobody.get("/manage/prometheus").body()).contains("caseledger_sign_in_failures_total 21.0");
            fresh.itIs("2022-06-27T15:30:00Z");
            assertThat(guess(nobody).status()).isEqualTo(401);
        }
    }

    private static RawHttp.Answer guess(RawHttp nobody) throws IOException {
        post(nobody, "/webauthn/authenticate/options", "");
        return post(nobody, "/login/webauthn", MADE_UP);
    }

    @Test
    void whoeverIsNotSignedInMakesNone() throws IOException {
        RawHttp nobody = new RawHttp(office.workbench.port());
        nobody.look("/sign-in");
        assertThat(post(nobody, "/webauthn/register/options", "").body()).doesNotContain("challenge");
        assertThat(post(nobody, "/webauthn/authenticate/options", "").body())
                .contains("\"challenge\"", "\"rpId\":\"localhost\"", "\"userVerification\":\"required\"");
    }

    @Test
    void onePersonRemovesNoneOfAnother() throws IOException {
        clerk.look("/you");
        assertThat(clerk.post("/you/passkeys/p-0123456789abcdef/remove", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static RawHttp.Answer post(RawHttp browser, String path, String body) throws IOException {
        return browser.send(("POST " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + browser.port()
                        + "\r\nOrigin: http://127.0.0.1:" + browser.port() + "\r\nCookie: " + browser.cookie()
                        + "\r\nX-CSRF-TOKEN: " + browser.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
    }
}
