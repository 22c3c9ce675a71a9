package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.caseledger.app.document.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tray: a mail is dropped, looked at, filed or set aside, by whoever keeps claims. */
class TrayPagesTest {

    @TempDir
    Path directory;

    private Office office;
    private RawHttp ortiz;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        ortiz = office.as(Office.ORTIZ);
        ortiz.look("/tray");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String dropped(String subject, String body) throws IOException {
        RawHttp.Answer answer =
                ortiz.postFile("/tray", Map.of(), "m.eml", Samples.mail("doc@clinic.example", subject, body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aDroppedMailIsProposedAndFiled() throws IOException {
        assertThat(ortiz.get("/tray").body()).contains("Nothing waits", "Drop a mail");
        String mail = dropped("About " + Office.RESCINDED, "<img src=x onerror=alert(1)> she is better");
        assertThat(ortiz.get("/tray").body()).contains("About " + Office.RESCINDED, "it says the claim&#39;s number");
        String page = ortiz.get(mail).body();
        assertThat(page)
                .contains("value=\"" + Office.RESCINDED + "\"", "&lt;img src=x", "Doc &lt;doc@clinic.example&gt;")
                .doesNotContain("<img src=x");
        RawHttp.Answer wrong = ortiz.post(mail + "/file", Map.of("claim", "nowhere", "result", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Not filed", "look at the number");
        RawHttp.Answer filed =
                ortiz.post(mail + "/file", Map.of("claim", Office.RESCINDED, "result", "Told payroll", "reserved", ""));
        assertThat(filed.status()).isEqualTo(302);
        assertThat(ortiz.get(filed.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("is on the file of", "Settled lately", "Mercedes Ortiz");
        assertThat(ortiz.get("/claims/" + Office.RESCINDED).body())
                .contains("Told payroll", "About " + Office.RESCINDED + ".eml");
        assertThat(ortiz.post(mail + "/file", Map.of("claim", Office.RESCINDED, "result", "x"))
                        .body())
                .contains("settled this mail meanwhile");
    }

    @Test
    void oneIsSetAsideWithAReasonAndPutBack() throws IOException {
        String mail = dropped("Buy", "now");
        assertThat(ortiz.get(mail).body()).contains("No claim is found in it");
        assertThat(ortiz.post(mail + "/set-aside", Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(ortiz.post(mail + "/set-aside", Map.of("reason", "advertising"))
                        .status())
                .isEqualTo(302);
        assertThat(ortiz.get("/tray").body()).contains("Set aside:", "advertising", "Mercedes Ortiz");
        assertThat(ortiz.post(mail + "/take-back", Map.of()).status()).isEqualTo(302);
        assertThat(ortiz.get("/tray").body()).doesNotContain("Settled lately");
        RawHttp.Answer saved = ortiz.get(mail + "/content");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatIsNoMailIsRefusedAndNobodyElseMayLook() throws IOException {
        RawHttp.Answer refused = ortiz.postFile("/tray", Map.of(), "a.eml", Samples.pdf("a"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("no mail that can be read");
        assertThat(ortiz.postFile("/tray", Map.of(), "a.eml", new byte[0]).status())
                .isEqualTo(422);
        String mail = dropped("About " + Office.RESCINDED, "x");
        RawHttp paula = office.as(Office.ROLL);
        assertThat(paula.get("/tray").status()).isEqualTo(403);
        assertThat(paula.get(mail).status()).isEqualTo(403);
        assertThat(paula.get("/claims").body()).doesNotContain("href=\"/tray\"");
        assertThat(ortiz.get("/tray/99").status()).isEqualTo(404);
        assertThat(ortiz.get("/tray/x").status()).isEqualTo(404);
    }
}
