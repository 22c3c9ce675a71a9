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
            RawHttp.Answer answer = post(step, clerk.cookie(), clerk.token(), body);
            assertThat(answer.status()).as(step + " " + body + answer.body()).isBetween(200, 499);
            assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "webauthn4j");
        }
        assertThat(office.ledger.user(Office.ORTIZ).passkeys()).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInMakesNone() throws IOException {
        RawHttp nobody = new RawHttp(office.workbench.port());
        nobody.look("/sign-in");
        assertThat(post("/webauthn/register/options", nobody.cookie(), nobody.token(), "")
                        .body())
                .doesNotContain("challenge");
        assertThat(post("/webauthn/authenticate/options", nobody.cookie(), nobody.token(), "")
                        .body())
                .contains("\"challenge\"", "\"rpId\":\"localhost\"", "\"userVerification\":\"required\"");
    }

    @Test
    void onePersonRemovesNoneOfAnother() throws IOException {
        clerk.look("/you");
        assertThat(clerk.post("/you/passkeys/p-0123456789abcdef/remove", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private RawHttp.Answer post(String path, String cookie, String token, String body) throws IOException {
        return new RawHttp(office.workbench.port())
                .send(("POST " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + office.workbench.port()
                                + "\r\nOrigin: http://127.0.0.1:" + office.workbench.port() + "\r\nCookie: " + cookie
                                + "\r\nX-CSRF-TOKEN: " + token
                                + "\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
