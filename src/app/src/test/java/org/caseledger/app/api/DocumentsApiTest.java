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

/** Documents over HTTP. */
class DocumentsApiTest {

    private static final String DOCUMENTS = "/claims/" + ApiOffice.RESCINDED + "/documents";

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

    private ApiOffice.Answer attach(String user, String query, byte[] bytes) {
        return office.send(
                user, "POST", DOCUMENTS + "?" + query, "application/octet-stream", BodyPublishers.ofByteArray(bytes));
    }

    @Test
    void oneIsAttachedListedAndGotBack() {
        JsonNode attached = attach("alma", "name=note.pdf&kind=work-status&received=2022-06-20", Samples.pdf("note"))
                .is(200)
                .json();
        String id = attached.path("id").asString();
        assertThat(id).isEqualTo("D-" + ApiOffice.RESCINDED + "-1");
        assertThat(attach("alma", "name=other.pdf", Samples.pdf("note"))
                        .is(200)
                        .json()
                        .path("before")
                        .asBoolean())
                .isTrue();
        assertThat(office.get("alma", DOCUMENTS).is(200).json()).hasSize(1);
        assertThat(office.get("alma", DOCUMENTS + "/" + id).is(200).json()).isEqualTo(attached.path("document"));
        ApiOffice.Answer content =
                office.get("alma", DOCUMENTS + "/" + id + "/content").is(200);
        assertThat(content.response().body()).startsWith("%PDF");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatIsReservedIsMaskedAndWithheld() {
        attach("alma", "name=Fracture.pdf&kind=medical-report&received=2022-06-20", Samples.pdf("x"))
                .is(200);
        String list = office.get("pia", DOCUMENTS).is(200).response().body();
        assertThat(list).contains("(reserved: medical)").doesNotContain("Fracture");
        office.get("pia", DOCUMENTS + "/D-" + ApiOffice.RESCINDED + "-1/content")
                .problem(403, "not-permitted");
        office.get("elsewhere", DOCUMENTS).is(404);
        office.get("elsewhere", DOCUMENTS + "/D-" + ApiOffice.RESCINDED + "-1").is(404);
    }

    @Test
    void whatCantBeTakenIsAProblem() {
        attach("alma", "name=a.pdf", Samples.text("#!/bin/sh\n")).problem(422, "type-not-kept");
        attach("alma", "name=a.pdf", new byte[DocumentType.BYTES_MAX + 1]).problem(422, "file-too-large");
        attach("alma", "name=a.pdf&kind=poem", Samples.pdf("a")).problem(400, "wrong-type");
        attach("alma", "name=a.pdf&received=2022-06-28", Samples.pdf("a")).problem(422, "future-date");
        attach("otto", "name=a.pdf", Samples.pdf("a")).is(403);
        assertThat(office.get("alma", DOCUMENTS).json()).isEmpty();
    }
}
