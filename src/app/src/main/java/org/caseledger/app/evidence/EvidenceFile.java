package org.caseledger.app.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.claim.LetterEvent;
import org.caseledger.claim.Letters;
import org.caseledger.claim.Reserved;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A document or a letter of a package. Its bytes are read when they are written, so that one is in memory at a time; that they are
 * there, and those of the entry, is asked before.
 *
 * @param said what the package says of it
 * @param bytes its bytes; of one that is left out, none
 */
record EvidenceFile(EvidenceAnswer.File said, Bytes bytes) {

    private static final int NAME_CHARACTERS = 80;

    interface Bytes {
        byte[] read();
    }

    /** The documents of the claim: those on file, and the withdrawn ones among {@code inside}, which are left out. */
    static List<EvidenceFile> documents(Ledger ledger, ClaimReading of, List<Recorded> inside, Set<Reserved> hidden) {
        Set<String> standing = Set.copyOf(
                of.facts().onFile().documents().stream().map(Entry::id).toList());
        return inside.stream()
                .map(Recorded::entry)
                .filter(entry -> entry.event() instanceof DocumentAttached)
                .map(entry -> document(
                        ledger, entry.as((DocumentAttached) entry.event()), standing.contains(entry.id()), hidden))
                .toList();
    }

    private static EvidenceFile document(
            Ledger ledger, Entry<DocumentAttached> entry, boolean standing, Set<Reserved> hidden) {
        DocumentAttached document = entry.event();
        Reserved kind = document.reserved();
        if (kind != null && hidden.contains(kind)) {
            return leftOut(document, entry, "reserved: " + kind);
        }
        if (!standing) {
            return leftOut(document, entry, "withdrawn: it was put on this file by mistake");
        }
        Bytes bytes = () -> ledger.documents()
                .get(document.sha256())
                .filter(found -> Documents.sha256(found).equals(document.sha256()))
                .orElseThrow(() -> new LedgerFault("the bytes of document " + document.document()
                        + " aren't in this ledger, or aren't those that were attached; restore them from a backup:"
                        + " caseledger documents --verify lists what is missing"));
        bytes.read();
        String file = "documents/" + safe(document.document()) + "-" + safe(document.name());
        return new EvidenceFile(said(document, entry, file, null), bytes);
    }

    private static EvidenceFile leftOut(DocumentAttached document, Entry<?> entry, String why) {
        return new EvidenceFile(said(document, entry, null, why), () -> new byte[0]);
    }

    private static EvidenceAnswer.File said(
            DocumentAttached document, Entry<?> entry, @Nullable String file, @Nullable String leftOut) {
        return new EvidenceAnswer.File(
                document.document(),
                document.kind().label() + ": " + document.name(),
                document.receivedOn(),
                entry.id(),
                document.sha256(),
                file,
                leftOut);
    }

    /** The letters of the claim, word for word as they were written. */
    static List<EvidenceFile> letters(ClaimReading of, Set<Reserved> hidden, ZoneId zone) {
        return of.facts().letters().all().stream()
                .map(item -> letter(item, hidden, zone))
                .toList();
    }

    private static EvidenceFile letter(Letters.Item item, Set<Reserved> hidden, ZoneId zone) {
        WrittenLetter letter = item.letter();
        Entry<LetterEvent.Written> written = item.written();
        Reserved kind = letter.reserved();
        String leftOut = kind != null && hidden.contains(kind)
                ? "reserved: " + kind
                : hidden.contains(Reserved.PERSONAL)
                        ? "reserved: " + Reserved.PERSONAL + ": its page says where its addressee is reached"
                        : null;
        String file = "letters/" + safe(letter.letter()) + "-" + safe(letter.template()) + ".html";
        return new EvidenceFile(
                new EvidenceAnswer.File(
                        letter.letter(),
                        letter.template() + " to " + letter.addressee() + ", " + item.state(),
                        LocalDate.ofInstant(written.recordedAt(), zone),
                        written.id(),
                        letter.textHash(),
                        leftOut == null ? file : null,
                        leftOut),
                () -> letter.text().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code name} as every system takes it for a file's, without a way out of its folder. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        String kept =
                plain.substring(Math.max(0, plain.length() - NAME_CHARACTERS)).replaceFirst("^[.-]+", "");
        return kept.isEmpty() ? "file" : kept;
    }
}
