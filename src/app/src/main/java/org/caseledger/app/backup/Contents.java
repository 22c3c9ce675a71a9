package org.caseledger.app.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.document.DocumentCheck;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.app.trail.TrailCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds, in figures that two copies of it share and no others.
 *
 * @param entries how many entries
 * @param lastEntry the identifier of the last one
 * @param lastRecordedAt when that was recorded
 * @param journal SHA-256 over the journal, byte for byte as {@code export} writes it
 * @param answers the answers that are kept to keys; absent in backups of earlier versions
 * @param projections the fingerprint of each projection
 * @param readTrail who read what, as far as it hangs together; absent in backups of earlier versions
 * @param documents the documents on claims' files and whether their bytes are what was attached; absent in backups of earlier
 *     versions
 */
public record Contents(
        long entries,
        @Nullable String lastEntry,
        @Nullable String lastRecordedAt,
        String journal,
        @Nullable Answers answers,
        List<Print> projections,
        @Nullable Trail readTrail,
        @Nullable DocumentCheck documents) {

    /**
     * The answers to keys.
     *
     * @param kept how many there are
     * @param lines SHA-256 over their lines, byte for byte as {@code export --answers} writes them
     */
    public record Answers(long kept, String lines) {

        private static Answers of(OpenLedger ledger) {
            long[] kept = {0};
            String lines = sha256(out ->
                    kept[0] = ledger.tree().writeAnswers(0, Long.MAX_VALUE, out).size());
            return new Answers(kept[0], lines);
        }
    }

    /**
     * The fingerprint of a projection.
     *
     * @param projection its name
     * @param fingerprint over all its rows
     */
    public record Print(String projection, String fingerprint) {}

    /**
     * The read trail.
     *
     * @param lines how many lines hang together, from the first on
     * @param hash by which the last of these hangs on all before it
     * @param brokenAt where the first one stands that doesn't; absent where all do
     */
    public record Trail(long lines, String hash, @Nullable String brokenAt) {

        private static Trail of(TrailCheck check) {
            return new Trail(check.lines(), "sha256:" + check.hash(), check.brokenAt());
        }
    }

    /** Those of {@code ledger}. */
    static Contents of(OpenLedger ledger) {
        long[] entries = {0};
        String journal = journal(ledger, Long.MAX_VALUE, entries);
        StoredEntry last = ledger.lastStored().orElse(null);
        return new Contents(
                entries[0],
                last == null ? null : last.entry(),
                last == null ? null : last.recordedAt().toString(),
                journal,
                Answers.of(ledger),
                ledger.readModels().names().stream()
                        .map(name ->
                                new Print(name, "sha256:" + ledger.readModels().fingerprint(name)))
                        .toList(),
                Trail.of(ledger.checkTrail()),
                DocumentCheck.of(ledger));
    }

    /** SHA-256 over the lines of the first {@code max} entries of {@code ledger}. */
    static String journal(OpenLedger ledger, long max) {
        return journal(ledger, max, new long[1]);
    }

    private static String journal(OpenLedger ledger, long max, long[] entries) {
        return sha256(out -> entries[0] = JournalText.write(ledger, max, out));
    }

    /** Writes lines. */
    private interface Text {
        void to(Appendable out) throws IOException;
    }

    private static String sha256(Text text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
                text.to(out);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * In what {@code found} differs from this, in a person's words; nothing where it is the same. Projections are compared
     * where {@code oneEdition} of the program made both: another one may keep other rows of the same entries.
     */
    List<String> differences(Contents found, boolean oneEdition) {
        List<String> differences = new ArrayList<>();
        if (found.entries != entries) {
            differences.add("it holds " + found.entries + " entries instead of " + entries);
        }
        if (!Objects.equals(found.lastEntry, lastEntry)) {
            differences.add("its last entry is " + found.lastEntry + " instead of " + lastEntry);
        }
        if (!found.journal.equals(journal)) {
            differences.add("its journal is " + found.journal + " instead of " + journal);
        }
        if (answers != null && !answers.equals(found.answers)) {
            differences.add("its answers to keys are " + found.answers + " instead of " + answers);
        }
        if (readTrail != null && !readTrail.equals(found.readTrail)) {
            differences.add("its read trail is " + found.readTrail + " instead of " + readTrail);
        }
        if (documents != null && !documents.equals(found.documents)) {
            differences.add("its documents are " + found.documents + " instead of " + documents);
        }
        for (Print print : oneEdition ? projections : List.<Print>of()) {
            if (!found.projections.contains(print)) {
                differences.add("the rows of projection " + print.projection() + " are others");
            }
        }
        return differences;
    }
}
