package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tray over HTTP: taken in, listed with proposals, put on file, set aside and back. */
class TrayApiTest {

    @TempDir
    Path folder;

    private ApiOffice office;

    @BeforeEach
    void open() throws IOException {
        office = ApiOffice.open(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ApiOffice.Answer take(String user, byte[] raw) {
        return office.send(user, "POST", "/tray", "application/octet-stream", BodyPublishers.ofByteArray(raw));
    }

    @Test
    void aMailIsTakenProposedAndPutOnFile() {
        byte[] raw = Samples.mail("doc@clinic.example", "About " + ApiOffice.RESCINDED, "she is better");
        JsonNode taken = take("alma", raw).is(201).json();
        int mail = taken.path("mail").asInt();
        assertThat(take("alma", raw).is(201).json().path("mail").asInt())
                .as("the same again")
                .isEqualTo(mail);
        JsonNode listed = office.get("alma", "/tray").is(200).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("state").asString()).isEqualTo("waiting");
        assertThat(listed.get(0).path("beginning").isMissingNode())
                .as("what it says is told of one")
                .isTrue();
        assertThat(listed.get(0).path("proposals").get(0).path("claim").asString())
                .isEqualTo(ApiOffice.RESCINDED);
        assertThat(listed.get(0).path("proposals").get(0).path("reason").asString())
                .isEqualTo("it says the claim's number");
        assertThat(office.get("alma", "/tray/" + mail)
                        .is(200)
                        .json()
                        .path("beginning")
                        .asString())
                .contains("she is better");
        office.post("alma", "/tray/" + mail + "/file", "{\"claim\":\"nowhere\"}")
                .problem(422, "unknown-claim");
        JsonNode put = office.post(
                        "alma",
                        "/tray/" + mail + "/file",
                        "{\"claim\":\"" + ApiOffice.RESCINDED + "\",\"result\":\"Told payroll\"}")
                .is(200)
                .json();
        assertThat(put.path("state").asString()).isEqualTo("filed");
        assertThat(put.path("claim").asString()).isEqualTo(ApiOffice.RESCINDED);
        assertThat(office.get("alma", "/claims/" + ApiOffice.RESCINDED + "/documents")
                        .is(200)
                        .json())
                .hasSize(1);
        assertThat(office.get("alma", "/tray").is(200).json()).isEmpty();
        assertThat(office.get("alma", "/tray?settled=true").is(200).json()).hasSize(1);
        office.post("alma", "/tray/" + mail + "/file", "{\"claim\":\"" + ApiOffice.RESCINDED + "\"}")
                .problem(422, "mail-settled");
        office.post("alma", "/tray/" + mail + "/set-aside", "{\"reason\":\"late\"}")
                .problem(422, "mail-settled");
    }

    @Test
    void oneIsSetAsideAndWaitsAgain() {
        int mail = take("alma", Samples.mail("shop@ads.example", "Buy", "now"))
                .is(201)
                .json()
                .path("mail")
                .asInt();
        office.post("alma", "/tray/" + mail + "/take-back", "{}").problem(422, "mail-not-aside");
        assertThat(office.post("alma", "/tray/" + mail + "/set-aside", "{\"reason\":\"advertising\"}")
                        .is(200)
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("advertising");
        assertThat(office.post("alma", "/tray/" + mail + "/take-back", "{}")
                        .is(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("waiting");
    }

    @Test
    void whatIsNoMailIsRefusedAndNobodyElseIsTold() {
        take("alma", Samples.pdf("x")).problem(422, "not-a-mail");
        take("alma", new byte[DocumentType.BYTES_MAX + 1]).problem(422, "file-too-large");
        int mail = take("alma", Samples.mail("doc@clinic.example", "About " + ApiOffice.RESCINDED, "x"))
                .is(201)
                .json()
                .path("mail")
                .asInt();
        office.get("pia", "/tray").problem(403, "not-permitted");
        office.get("pia", "/tray/" + mail).problem(403, "not-permitted");
        office.get("alma", "/tray/99").problem(404, "unknown-mail");
        office.get("alma", "/tray/x").problem(404, "unknown-mail");
        assertThat(office.get("elsewhere", "/tray").is(200).json())
                .as("it is about another employer's claim")
                .isEmpty();
        office.get("elsewhere", "/tray/" + mail).problem(404, "unknown-mail");
    }
}
