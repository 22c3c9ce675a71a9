package org.caseledger.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.desk.CheckpointDesk.Signed;
import org.caseledger.app.paper.LetterPdf;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.LedgerTree.InPart;
import org.caseledger.app.store.LedgerTree.Placed;
import org.caseledger.app.store.LedgerTree.Proven;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;

/**
 * A claim's evidence package, ready to be written. All that could be refused was asked before.
 *
 * @param contents what is in it
 * @param proven its entries, with the checkpoint that they are proved by
 * @param vkey the key of that checkpoint
 * @param statement the statement, with its workings
 * @param timeline the claim's entries in words
 * @param trail the lines of the read trail; null where they weren't wanted
 * @param documents the documents, those left out among them
 * @param letters the letters, those left out among them
 * @param page the page, complete in itself
 * @param made when, on the ledger's clocks
 */
public record EvidencePackage(
        EvidenceAnswer contents,
        Signed<List<Placed>> proven,
        String vkey,
        StatementAnswer statement,
        List<TimelineAnswer> timeline,
        @Nullable List<ReadTrailAnswer> trail,
        List<EvidenceFile> documents,
        List<EvidenceFile> letters,
        String page,
        LocalDateTime made) {

    private static final String VERIFIER = "verify.py";

    /** The name under which it is saved, such as {@code evidence-G-22-0007.zip}. */
    public String name() {
        return "evidence-" + contents.claim() + ".zip";
    }

    /** Writes the ZIP to {@code out}, which stays open. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Sums to = new Sums(zip, made);
        to.put(
                "entries.jsonl",
                lines(of(Proven.class).stream().map(Proven::line).toList()));
        List<String> redacted = of(InPart.class).stream()
                .map(RedactedEntry::of)
                .map(LedgerJson.mapper()::writeValueAsString)
                .toList();
        if (!redacted.isEmpty()) {
            to.put("redacted.jsonl", lines(redacted));
        }
        to.put("proofs.json", json(of(Proven.class).stream().map(this::proof).toList()));
        to.put("checkpoint.txt", proven.note().written());
        to.put("vkey.txt", vkey + "\n");
        to.put("statement.json", json(statement));
        to.put("timeline.json", json(timeline));
        to.put("contents.json", json(contents));
        if (trail != null) {
            to.put(
                    "read-trail.jsonl",
                    lines(trail.stream()
                            .map(LedgerJson.mapper()::writeValueAsString)
                            .toList()));
        }
        to.put("index.html", page);
        to.put("evidence.pdf", pdf(page));
        for (EvidenceFile document : documents) {
            if (document.said().file() != null) {
                to.put(document.said().file(), document.bytes().read());
            }
        }
        for (EvidenceFile letter : letters) {
            String file = letter.said().file();
            if (file != null) {
                byte[] bytes = letter.bytes().read();
                to.put(file, bytes);
                to.put(file.replaceFirst("\\.html$", ".pdf"), pdf(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        to.put(VERIFIER, verifier());
        to.end();
        zip.finish();
    }

    private <T extends Placed> List<T> of(Class<T> shown) {
        return proven.proof().stream()
                .filter(shown::isInstance)
                .map(shown::cast)
                .toList();
    }

    /** What {@code prove} answers, without the line, which stands in {@code entries.jsonl}. */
    private record Proof(long index, long size, List<String> proof, String checkpoint) {}

    private Proof proof(Proven one) {
        return new Proof(
                one.index(),
                one.checkpoint().size(),
                RedactedEntry.base64(one.proof()),
                proven.note().written());
    }

    private static byte[] pdf(String page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterPdf.write(page, out);
        return out.toByteArray();
    }

    private static byte[] verifier() throws IOException {
        try (InputStream in = EvidencePackage.class.getResourceAsStream("/evidence/" + VERIFIER)) {
            return Objects.requireNonNull(in, VERIFIER).readAllBytes();
        }
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String json(Object document) {
        return LedgerJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(document)
                + "\n";
    }

    /** Puts files into a ZIP and, at its end, the SHA-256 of each. */
    private static final class Sums {
        private final ZipOutputStream zip;
        private final LocalDateTime made;
        private final StringBuilder sums = new StringBuilder();

        Sums(ZipOutputStream zip, LocalDateTime made) {
            this.zip = zip;
            this.made = made;
        }

        void put(String name, String text) throws IOException {
            put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        void put(String name, byte[] bytes) throws IOException {
            sums.append(Documents.sha256(bytes)).append("  ").append(name).append('\n');
            file(name, bytes);
        }

        void end() throws IOException {
            file("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void file(String name, byte[] bytes) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(made);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
    }
}
