package org.caseledger.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimCommand.AttachDocument;
import org.caseledger.claim.DocumentKind;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Puts documents on claims' files: what a file is, its bytes say; these are stored first, then the entry that names them.
 * The same content given again for the same claim is answered with the first.
 */
public final class DocumentDesk {

    private final Ledger ledger;

    /** The desk of {@code ledger}. */
    public DocumentDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A file that somebody gives.
     *
     * @param claim for which claim, written in whatever case
     * @param name what it is called
     * @param bytes what is in it
     * @param kind what it is; null for what its content suggests
     * @param receivedOn when it came; null for today
     * @param reserved for whose eyes only it is; null for what its kind suggests
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed over once and compared by nobody.
    public record Given(
            String claim,
            String name,
            byte[] bytes,
            @Nullable DocumentKind kind,
            @Nullable LocalDate receivedOn,
            @Nullable Reserved reserved) {

        /** The same with {@code content} in it. */
        public Given with(byte[] content) {
            return new Given(claim, name, content, kind, receivedOn, reserved);
        }
    }

    /** What became of it. */
    public sealed interface Step {

        /** It is on file as {@code document}; {@code before} says that it was already. */
        record Attached(DocumentAnswer document, boolean before) implements Step {}

        /** It was not taken. */
        record Refused(Refusal refusal) implements Step {}
    }

    /** Puts {@code given} on file for {@code who}. */
    public Step attach(Given given, Who who) {
        Optional<Refusal> objection = ledger.office()
                .objection(AttachDocument.class, who)
                .or(() -> DocumentType.objection(given.name(), given.bytes()));
        if (objection.isPresent()) {
            return new Step.Refused(objection.get());
        }
        String claim = ledger.claimNumber(given.claim());
        String sha256 = Documents.sha256(given.bytes());
        return onFile(claim, sha256)
                .<Step>map(first -> new Step.Attached(first, true))
                .orElseGet(() -> {
                    try (Documents.Held held = ledger.documents().hold(given.bytes(), claim)) {
                        AttachDocument command = command(
                                claim, given.name(), given.bytes(), given.kind(), day(given), given.reserved(), null);
                        return switch (ledger.office()
                                .submit(Submission.now(command, who, new Key.Plain(EntryIdentifiers.randomKey())))
                                .outcome()) {
                            case Outcome.Refused(Refusal refusal) ->
                                onFile(claim, sha256)
                                        .<Step>map(first -> new Step.Attached(first, true))
                                        .orElseGet(() -> new Step.Refused(refusal));
                            case Outcome.Recorded recorded -> {
                                held.kept();
                                yield new Step.Attached(onFile(claim, sha256).orElseThrow(), false);
                            }
                        };
                    }
                });
    }

    private LocalDate day(Given given) {
        return given.receivedOn() == null ? LocalDate.now(ledger.clock()) : given.receivedOn();
    }

    private Optional<DocumentAnswer> onFile(String claim, String sha256) {
        return ledger.facts(claim).onFile().document(sha256).map(first -> DocumentAnswer.of(claim, first));
    }

    /**
     * The command that puts {@code bytes} on the file of {@code claim}; only for what {@link DocumentType#objection} has
     * nothing against.
     *
     * @param partOf the SHA-256 of the mail with which they came
     */
    static AttachDocument command(
            String claim,
            String name,
            byte[] bytes,
            @Nullable DocumentKind kind,
            LocalDate receivedOn,
            @Nullable Reserved reserved,
            @Nullable String partOf) {
        DocumentType type = DocumentType.of(bytes).orElseThrow();
        DocumentKind known = kind != null ? kind : type == DocumentType.MAIL ? DocumentKind.E_MAIL : DocumentKind.OTHER;
        return new AttachDocument(
                claim,
                known,
                type.name(name),
                type.mediaType(),
                bytes.length,
                Documents.sha256(bytes),
                receivedOn,
                reserved == null ? known.usuallyReserved() : reserved,
                partOf);
    }
}
