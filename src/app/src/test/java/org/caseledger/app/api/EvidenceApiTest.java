package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.Proofs;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.store.Documents;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An evidence package proves what it shows, shows nothing that is redacted, and is for those who may. */
class EvidenceApiTest {

    private static final String EVIDENCE = "/claims/" + ApiOffice.RESCINDED + "/evidence";
    private static final String STREAM = "claim/" + ApiOffice.RESCINDED;
    private static final byte[] NOTE = "Off work until the first".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WAGES = "Wages of a year".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "surgeon of Tonopah";

    private static ApiOffice office;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
        attach("work-status", "note.txt", NOTE);
        attach("wage-records", "../wages 2021.txt", WAGES);
        office.post("alma", "/claims/" + ApiOffice.RESCINDED + "/letters", "{\"template\":\"acknowledgement\"}")
                .is(201);
        office.post(
                        "alma",
                        "/commands",
                        "{\"do\":\"RecordWorkStatus\",\"claim\":\"" + ApiOffice.RESCINDED
                                + "\",\"status\":\"full-duty\",\"from\":\"2022-06-25\",\"physician\":\"" + SECRET
                                + "\"}")
                .is(201);
    }

    private static void attach(String kind, String name, byte[] bytes) {
        office.send(
                        "alma",
                        "POST",
                        "/claims/" + ApiOffice.RESCINDED + "/documents?kind=" + kind + "&name="
                                + name.replace(" ", "%20"),
                        "application/octet-stream",
                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes))
                .is(200);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** The files of a package, in their order. */
    private record Opened(Map<String, byte[]> files) {

        String text(String name) {
            return new String(files.get(name), StandardCharsets.UTF_8);
        }

        JsonNode json(String name) {
            return LedgerJson.mapper().readTree(files.get(name));
        }

        List<String> lines(String name) {
            return text(name).lines().toList();
        }

        List<JsonNode> jsons(String name) {
            return lines(name).stream()
                    .map(line -> LedgerJson.mapper().readTree(line))
                    .toList();
        }
    }

    private static Opened made(String user, String question) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(office.request(user, EVIDENCE + question).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("application/zip");
            assertThat(answer.headers().firstValue("content-disposition"))
                    .hasValueSatisfying(name -> assertThat(name).contains("evidence-" + ApiOffice.RESCINDED + ".zip"));
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
                }
            }
            return new Opened(files);
        }
    }

    /** The journal's lines by the ids of their entries. */
    private static Map<String, String> journal() {
        return office.get("audra", "/entries?limit=10000")
                .is(200)
                .response()
                .body()
                .lines()
                .collect(Collectors.toMap(
                        line -> LedgerJson.mapper().readTree(line).path("entry").asString(), Function.identity()));
    }

    private static List<byte[]> path(JsonNode proof) {
        return proof.path("proof")
                .valueStream()
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();
    }

    private static void isProved(JsonNode proof, byte[] leaf, Checkpoint checkpoint) {
        assertThat(Proofs.includes(
                        proof.path("index").asLong(),
                        proof.path("size").asLong(),
                        leaf,
                        path(proof),
                        checkpoint.root()))
                .isTrue();
    }

    private static byte[] leaf(String line) {
        return TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    /** What holds of every package: its sums, its signature, and the proof of every line. */
    private static SignedNote isWhole(Opened opened) {
        SignedNote note = SignedNote.read(opened.text("checkpoint.txt"));
        assertThat(note.signedBy(VerifierKey.read(opened.text("vkey.txt").strip())))
                .isTrue();
        assertThat(office.ledger.tree().kept().stream().map(SignedNote::written))
                .as("what left the house is kept")
                .contains(note.written());
        List<String> lines = opened.lines("entries.jsonl");
        JsonNode proofs = opened.json("proofs.json");
        assertThat(proofs).hasSize(lines.size());
        assertThat(proofs.path(0).propertyNames()).containsExactly("index", "size", "proof", "checkpoint");
        Map<String, String> journal = journal();
        for (int at = 0; at < lines.size(); at++) {
            assertThat(proofs.path(at).path("checkpoint").asString()).isEqualTo(note.written());
            assertThat(journal).containsValue(lines.get(at));
            isProved(proofs.path(at), leaf(lines.get(at)), note.checkpoint());
        }
        List<String> sums = opened.files().entrySet().stream()
                .filter(file -> !file.getKey().equals("SHA256SUMS"))
                .map(file -> Documents.sha256(file.getValue()) + "  " + file.getKey())
                .toList();
        assertThat(opened.lines("SHA256SUMS")).isEqualTo(sums);
        return note;
    }

    @Test
    void everythingOfTheClaimIsInsideAndProved() throws IOException, InterruptedException {
        Opened opened = made("audra", "?readTrail=true");
        isWhole(opened);
        assertThat(opened.files().keySet())
                .startsWith("entries.jsonl", "proofs.json", "checkpoint.txt", "vkey.txt", "statement.json")
                .contains("index.html", "evidence.pdf", "timeline.json", "contents.json", "read-trail.jsonl")
                .doesNotContain("redacted.jsonl");
        List<String> ofClaim = journal().values().stream()
                .filter(line -> line.contains("\"stream\":\"" + STREAM + "\""))
                .toList();
        assertThat(opened.lines("entries.jsonl")).containsAll(ofClaim);
        assertThat(opened.lines("entries.jsonl").stream()
                        .map(line -> line.replaceFirst(".*?\"stream\":\"([a-z-]+).*", "$1")))
                .as("nothing of other claims, and no run with other people's lines")
                .doesNotContain("run")
                .filteredOn("claim"::equals)
                .hasSameSizeAs(ofClaim);
        assertThat(opened.json("statement.json").path("periods"))
                .isEqualTo(office.get("audra", "/claims/" + ApiOffice.RESCINDED + "/statement?explain=true")
                        .is(200)
                        .json()
                        .path("periods"));
        assertThat(opened.files().get("verify.py"))
                .isEqualTo(Files.readAllBytes(org.caseledger.app.Documents.ROOT.resolve("src/verifier/verify.py")));
        JsonNode contents = opened.json("contents.json");
        assertThat(contents.path("redacted")).isEmpty();
        List<String> files = contents.path("documents")
                .valueStream()
                .map(one -> one.path("file").asString())
                .toList();
        assertThat(files).hasSize(2).allMatch(file -> file.matches("documents/D-[A-Za-z0-9.-]+\\.txt"));
        assertThat(opened.files().get(files.get(0))).isEqualTo(NOTE);
        assertThat(opened.files().get(files.get(1))).isEqualTo(WAGES);
        String letter = contents.path("letters").path(0).path("file").asString();
        assertThat(contents.path("letters").path(0).path("sha256").asString())
                .endsWith(Documents.sha256(opened.files().get(letter)));
        assertThat(opened.files()).containsKey(letter.replace(".html", ".pdf"));
    }

    @Test
    void thePageNeedsNothingAndSaysDaysAsAmericansDo() throws IOException, InterruptedException {
        Opened opened = made("audra", "");
        String page = opened.text("index.html");
        assertThat(page)
                .contains("Evidence of claim " + ApiOffice.RESCINDED, SECRET, "All together, in dollars", "daily rate")
                .doesNotContain("<script", "http:", "https:", "src=", "Not everything is shown");
        assertThat(page.replaceAll("<[^>]*>", " "))
                .containsPattern("\\b06/25/2022\\b")
                .doesNotContainPattern("\\b2022-06-25 ");
        assertThat(opened.text("timeline.json")).contains("2022-06-25");
        try (PDDocument pdf = Loader.loadPDF(opened.files().get("evidence.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Evidence of claim " + ApiOffice.RESCINDED);
        }
    }

    @Test
    void whatIsRedactedIsProvedByItsPlaceAndSaidNowhere() throws IOException, InterruptedException {
        Opened opened = made("alma", "?redact=medical,personal");
        SignedNote note = isWhole(opened);
        Map<String, String> journal = journal();
        List<JsonNode> redacted = opened.jsons("redacted.jsonl");
        assertThat(redacted)
                .extracting(one -> one.path("event").asString())
                .contains(
                        "claim.injury-reported",
                        "claim.work-status-recorded",
                        "claim.document-attached",
                        "claim.letter-issued");
        List<String> whole = opened.lines("entries.jsonl");
        for (JsonNode one : redacted) {
            String line = journal.get(one.path("entry").asString());
            assertThat(Base64.getDecoder().decode(one.path("leaf").asString())).isEqualTo(leaf(line));
            isProved(one, leaf(line), note.checkpoint());
            assertThat(one.path("number").asLong()).isEqualTo(one.path("index").asLong() + 1);
            assertThat(whole).doesNotContain(line);
            assertThat(one.has("key")).isFalse();
        }
        String injury = LedgerJson.mapper()
                .readTree(journal.values().stream()
                        .filter(line -> line.contains("\"stream\":\"" + STREAM + "\"")
                                && line.contains("\"event\":\"claim.injury-reported\""))
                        .findFirst()
                        .orElseThrow())
                .path("payload")
                .path("description")
                .asString();
        for (String file : opened.files().keySet()) {
            if (!file.equals("evidence.pdf")) {
                assertThat(opened.text(file)).as(file).doesNotContain(SECRET).doesNotContain(injury);
            }
        }
        assertThat(opened.text("index.html"))
                .contains("Not everything is shown", "Shown in part, without: medical", "Left out, reserved: medical");
        assertThat(opened.files().keySet().stream().filter(name -> name.contains("/")))
                .singleElement()
                .satisfies(name -> assertThat(name).startsWith("documents/").contains("wages"));
    }

    @Test
    void whoMaySeeLessGetsLess() throws IOException, InterruptedException {
        Opened opened = made("cora", "");
        isWhole(opened);
        assertThat(opened.json("contents.json").path("redacted").valueStream().map(JsonNode::asString))
                .containsExactly("surveillance", "medical", "attorney", "personal");
        assertThat(opened.text("redacted.jsonl")).doesNotContain(SECRET);
        assertThat(opened.text("entries.jsonl"))
                .doesNotContain(SECRET)
                .doesNotContain("\"stream\":\"payroll/")
                .doesNotContain("\"stream\":\"receivable/");
    }

    @Test
    void itIsForThoseWhoMayAndIsOnTheTrail() throws IOException, InterruptedException {
        office.get("pia", EVIDENCE).problem(403, "not-permitted");
        office.get("elsewhere", EVIDENCE).problem(403, "not-permitted");
        assertThat(office.get("alma", EVIDENCE + "?readTrail=true")
                        .problem(403, "not-permitted")
                        .path("detail")
                        .asString())
                .contains("for auditors and compliance officers");
        office.get("audra", EVIDENCE + "?redact=wages").problem(400, "wrong-type");
        office.get("audra", "/claims/nowhere/evidence").problem(404, "unknown-claim");
        made("cora", "");
        List<ReadLine> trail = new ArrayList<>();
        office.ledger.readTrail(Instant.MIN, Instant.MAX, trail::add);
        assertThat(trail)
                .anySatisfy(line -> assertThat(List.of(line.by(), line.what(), String.valueOf(line.claim())))
                        .containsExactly("cora", "evidence", ApiOffice.RESCINDED));
    }

    @Test
    void aPastOneHasWhatWasKnownThen() throws IOException, InterruptedException {
        Opened opened = made("audra", "?knownAt=2022-06-26T00:00:00Z&asOf=2022-06-25");
        isWhole(opened);
        assertThat(opened.jsons("entries.jsonl"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("recordedAt").asString()).isLessThan("2022-06-26T00:00:00Z"));
        assertThat(opened.json("contents.json").path("documents")).isEmpty();
    }
}
