package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.Peaks;
import org.caseledger.app.integrity.Proofs;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.TreeHash;
import org.caseledger.app.integrity.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program can keep checkpoints, verify the ledger and have entries proved, where its person may see the whole. */
class IntegrityApiTest {

    private static ApiOffice office;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<byte[]> proof(JsonNode answer) {
        return StreamSupport.stream(answer.path("proof").spliterator(), false)
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();
    }

    private static byte[] leaf(String line) {
        return TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint of(List<String> lines) {
        Peaks peaks = Peaks.NONE;
        for (String line : lines) {
            peaks = peaks.with(leaf(line)).peaks();
        }
        return new Checkpoint(office.ledger.tree().origin(), lines.size(), peaks.root());
    }

    @Test
    void whatIsSignedAndProvedIsWhatEntriesAnswers() {
        VerifierKey key = VerifierKey.read(office.get("audra", "/checkpoints/key")
                .is(200)
                .json()
                .path("vkey")
                .asString());
        SignedNote note = SignedNote.read(office.post("root", "/checkpoints", "")
                .is(200)
                .json()
                .path("note")
                .asString());
        List<String> lines = office.get("audra", "/entries?limit=10000")
                .is(200)
                .response()
                .body()
                .lines()
                .toList();
        assertThat(note.signedBy(key)).isTrue();
        assertThat(note.checkpoint()).isEqualTo(of(lines));

        String last = office.ledger.lastStored().orElseThrow().entry();
        JsonNode proved =
                office.get("audra", "/entries/" + last + "/proof").is(200).json();
        assertThat(proved.path("line").asString()).isEqualTo(lines.getLast());
        assertThat(Proofs.includes(
                        proved.path("index").asLong(),
                        proved.path("size").asLong(),
                        leaf(lines.getLast()),
                        proof(proved),
                        note.checkpoint().root()))
                .isTrue();
        JsonNode grown = office.get("audra", "/checkpoints/consistency?from=7&to=" + lines.size())
                .is(200)
                .json();
        assertThat(Proofs.extend(
                        7,
                        lines.size(),
                        of(lines.subList(0, 7)).root(),
                        note.checkpoint().root(),
                        proof(grown)))
                .isTrue();
        JsonNode verified =
                office.post("audra", "/verification", note.written()).is(200).json();
        assertThat(verified.path("matches").asBoolean()).isTrue();
        assertThat(verified.path("checkpoint").path("matches").asBoolean()).isTrue();
        assertThat(office.post("root", "/verification", "").is(200).json().has("checkpoint"))
                .isFalse();
        JsonNode known = office.get("audra", "/integrity").is(200).json();
        assertThat(known.path("lastCheckpoint").path("by").asString()).isEqualTo("root");
        assertThat(known.path("lastCheckpoint").path("size").asLong()).isEqualTo(lines.size());
        assertThat(known.path("lastVerification").path("by").asString()).isEqualTo("root");
        assertThat(known.path("lastVerification").path("matches").asBoolean()).isTrue();
    }

    @Test
    void theAnswersToKeysAreReadInPartsAndSigned() {
        // As many as there are for each command that came with a key.
        office.post("root", "/checkpoints?answers=true", "").is(200);
        String all = office.get("audra", "/kept-answers?limit=10000")
                .is(200)
                .response()
                .body();
        List<String> lines = all.lines().toList();
        SignedNote note = SignedNote.read(office.post("audra", "/checkpoints?answers=true", "")
                .is(200)
                .json()
                .path("note")
                .asString());
        Checkpoint over = of(lines);
        assertThat(lines).isNotEmpty();
        assertThat(note.checkpoint()).isEqualTo(new Checkpoint(over.origin() + "/answers", over.size(), over.root()));
        StringBuilder walked = new StringBuilder();
        for (int after = 0; after < lines.size(); after += 2) {
            walked.append(office.get("audra", "/kept-answers?limit=2&after=" + after)
                    .is(200)
                    .response()
                    .body());
        }
        assertThat(walked).hasToString(all);
        assertThat(office.get("audra", "/kept-answers?after=999999").is(200).lines())
                .isEmpty();
        JsonNode verified =
                office.post("audra", "/verification", note.written()).is(200).json();
        assertThat(verified.path("checkpoint").path("matches").asBoolean()).isTrue();
        assertThat(verified.path("answers").path("kept").asInt()).isEqualTo(lines.size());
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        office.get("audra", "/kept-answers?after=-1").problem(400, "out-of-range");
        office.get("audra", "/kept-answers?limit=0").problem(400, "out-of-range");
        office.post("audra", "/verification", "no checkpoint").problem(400, "wrong-type");
        office.get("audra", "/entries/nothing/proof").problem(404, "unknown-entry");
        office.get("audra", "/checkpoints/consistency?from=0&to=3").problem(400, "out-of-range");
        office.get("audra", "/checkpoints/consistency?from=1&to=999999").problem(400, "out-of-range");
    }

    @Test
    void othersMayNot() {
        office.post("alma", "/checkpoints", "").problem(403, "not-permitted");
        office.post("pia", "/verification", "").problem(403, "not-permitted");
        office.get("pia", "/integrity").problem(403, "not-permitted");
        office.get("pia", "/kept-answers").problem(403, "not-permitted");
        office.get("root", "/kept-answers").problem(403, "not-permitted");
        office.get("root", "/entries/nothing/proof").problem(403, "not-permitted");
        office.get("cora", "/checkpoints/key").problem(403, "not-permitted");
    }
}
