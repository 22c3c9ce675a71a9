package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents on their page and on the claim's: attached, looked at, saved, and withheld from whom they are not for. */
class DocumentPagesTest {

    private static final String PAGE = "/claims/" + Office.RESCINDED + "/documents";
    private static final String FIRST = "/claims/" + Office.RESCINDED + "/documents/D-" + Office.RESCINDED + "-1";

    @TempDir
    Path directory;

    private Office office;
    private RawHttp ortiz;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        ortiz = office.as(Office.ORTIZ);
        ortiz.look(PAGE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RawHttp.Answer attach(String kind, String name, byte[] bytes) throws IOException {
        return ortiz.postFile(PAGE, Map.of("kind", kind, "receivedOn", "2022-06-20", "reserved", ""), name, bytes);
    }

    @Test
    void isAttachedListedLookedAtAndSaved() throws IOException {
        assertThat(ortiz.get(PAGE).body()).contains("No document is on file yet", "enctype=\"multipart/form-data\"");
        RawHttp.Answer attached = attach("form-104", "Notice 104.pdf", Samples.pdf("notice"));
        assertThat(attached.status()).as(attached.body()).isEqualTo(302);
        assertThat(ortiz.get(attached.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("Attached, as", "Form 104, notice of claim status", "Notice 104.pdf", "06/20/2022");
        assertThat(ortiz.get("/claims/" + Office.RESCINDED).body()).contains("id=\"documents\"", "Notice 104.pdf");

        RawHttp.Answer saved = ortiz.get(FIRST);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment").contains("104.pdf");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(saved.header("Accept-Ranges")).isEqualTo("none");
        assertThat(saved.header("Cache-Control")).isEqualTo("no-store");
        RawHttp.Answer shown = ortiz.get(FIRST + "?view");
        assertThat(shown.header("Content-Disposition")).startsWith("inline");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");

        attach("other", "again.pdf", Samples.pdf("notice"));
        assertThat(ortiz.get(PAGE + "?before=D-" + Office.RESCINDED + "-1").body())
                .contains("on file before")
                .doesNotContain("again.pdf");
    }

    @Test
    void whatABrowserDoesNotShowIsSavedAskedToShowOrNot() throws IOException {
        attach("other", "page.txt", Samples.text("<b>not a page</b>"));
        RawHttp.Answer asked = ortiz.get(FIRST + "?view");
        assertThat(asked.header("Content-Disposition")).startsWith("attachment");
        assertThat(asked.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void whatIsRefusedSaysWhyOnTheForm() throws IOException {
        RawHttp.Answer program = attach("other", "invoice.pdf", Samples.text("#!/bin/sh\n"));
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("role=\"alert\"", "invoice.pdf is, by its content", "Print it to a PDF");
        assertThat(attach("other", "none.pdf", new byte[0]).body()).contains("Choose a file");
        assertThat(ortiz.post(PAGE, Map.of("receivedOn", "2022-06-20")).status())
                .isEqualTo(422);
        assertThat(ortiz.postFile(PAGE, Map.of("receivedOn", ""), "a.pdf", Samples.pdf("a"))
                        .body())
                .contains("Say when it came");
        assertThat(ortiz.postFile(PAGE, Map.of("receivedOn", "2022-06-28"), "a.pdf", Samples.pdf("a"))
                        .body())
                .contains("after today");
        assertThat(ortiz.postFile(PAGE, Map.of("receivedOn", "2022-06-20", "kind", "poem"), "a.pdf", Samples.pdf("a"))
                        .status())
                .isEqualTo(400);
        assertThat(attach("other", "large.pdf", new byte[DocumentType.BYTES_MAX + 2_000_000])
                        .status())
                .isEqualTo(413);
        assertThat(office.ledger.facts(Office.RESCINDED).onFile().documents()).isEmpty();
    }

    @Test
    void aFileIsTakenOnlyWhereOneIs() throws IOException {
        assertThat(ortiz.postFile(
                                "/claims/" + Office.RESCINDED + "/record/SetDiary", Map.of(), "a.pdf", Samples.pdf("a"))
                        .status())
                .isEqualTo(415);
        RawHttp stranger = new RawHttp(office.workbench.port());
        assertThat(stranger.postFile(PAGE, Map.of("receivedOn", "2022-06-20"), "a.pdf", Samples.pdf("a"))
                        .status())
                .isNotEqualTo(200);
        assertThat(office.ledger.facts(Office.RESCINDED).onFile().documents()).isEmpty();
    }

    @Test
    void aReservedOneIsWithheldFromWhomItIsNotFor() throws IOException {
        attach("attorney-letter", "From Lane and Cole.pdf", Samples.pdf("letter"));
        assertThat(ortiz.get(FIRST).status()).isEqualTo(200);
        RawHttp paula = office.as(Office.ROLL);
        String page = paula.get(PAGE).body();
        assertThat(page).contains("reserved: attorney", "your roles").doesNotContain("Lane");
        assertThat(paula.get("/claims/" + Office.RESCINDED).body()).doesNotContain("Lane and Cole");
        assertThat(paula.get(FIRST).status()).isEqualTo(403);
        assertThat(paula.get(FIRST + "?view").body()).doesNotContain("%PDF");
    }

    @Test
    void oneThatIsNotThereIsNotFound() throws IOException {
        attach("other", "a.pdf", Samples.pdf("a"));
        assertThat(ortiz.get(FIRST + "9").status()).isEqualTo(404);
        assertThat(ortiz.get("/claims/G-22-0117/documents/D-" + Office.RESCINDED + "-1")
                        .status())
                .isEqualTo(404);
        assertThat(ortiz.get("/claims/" + Office.RESCINDED + "/documents/x").status())
                .isEqualTo(404);
    }

    @Test
    void theReadTrailKnowsWhoOpenedIt() throws IOException {
        attach("other", "a.pdf", Samples.pdf("a"));
        ortiz.get(FIRST);
        List<String> opened = new ArrayList<>();
        office.ledger.readTrail(
                Instant.EPOCH,
                Instant.MAX,
                line -> opened.add(line.what() + " " + line.claim() + " " + line.subject()));
        assertThat(opened).contains("document " + Office.RESCINDED + " D-" + Office.RESCINDED + "-1");
    }
}
