package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Tray;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.tray.Mail;
import org.caseledger.app.tray.MailReader;
import org.caseledger.claim.ClaimCommand.AttachDocument;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Takes mail into the tray, and files it: the mail and what is attached to it become documents of a claim, and an interaction
 * names them, all in one transaction. Nothing is filed by itself.
 */
public final class TrayDesk {

    private static final int PARTY_MAX = 200;
    private static final int WORDS_MAX = 2_000;

    private final Ledger ledger;
    private final Tray tray;

    /** The desk of {@code ledger} and its tray. */
    public TrayDesk(Ledger ledger) {
        this.ledger = ledger;
        tray = ledger.tray();
    }

    /** What became of a mail that came. */
    public sealed interface Taken {

        /** It waits in the tray as {@code mail}; {@code before} says that it had come before. */
        record InTray(TrayMail mail, boolean before) implements Taken {}

        /** It can't be taken in. */
        record Refused(Refusal refusal) implements Taken {}
    }

    /** Takes in {@code raw}, which came by {@code way}: {@code hand}, {@code folder} or {@code mailbox}. */
    public Taken take(byte[] raw, String way) {
        if (raw.length > DocumentType.BYTES_MAX) {
            return new Taken.Refused(DocumentType.tooLarge("the mail"));
        }
        Optional<Mail> read = MailReader.read(raw);
        if (read.isEmpty()) {
            return new Taken.Refused(Refusal.of(
                    "not-a-mail",
                    "file",
                    "this is no mail that can be read; save it as .eml, or attach it to a claim"));
        }
        Mail mail = read.get();
        boolean taken = tray.take(
                raw,
                new TrayMail(
                        0,
                        "",
                        mail.messageId(),
                        way,
                        Instant.EPOCH,
                        mail.sentAt(),
                        mail.sender(),
                        mail.senderName(),
                        mail.subject(),
                        mail.beginning(),
                        mail.files().size(),
                        TrayMail.State.WAITING,
                        null,
                        null,
                        null,
                        null,
                        null));
        return new Taken.InTray(tray.of(Documents.sha256(raw)).orElseThrow(), !taken);
    }

    /**
     * On whose file a mail goes, and what is said about it.
     *
     * @param claim the claim, written in whatever case
     * @param result what came of it
     * @param followUpOn when it is to be followed up; null for never
     * @param reserved for whose eyes only it and its files are; null where everybody who sees the claim may read them
     */
    public record Filing(
            String claim,
            String result,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved) {}

    /** What became of a filing. */
    public sealed interface Step {

        /**
         * It is on file.
         *
         * @param claim on whose
         * @param entry the interaction, or, where it was on file before, the mail
         * @param left the attached files that aren't kept by themselves: they stay in the mail
         */
        record Filed(String claim, String entry, List<String> left) implements Step {}

        /** It is on no file, or waits again; {@code mail} is it as it is now. */
        record Settled(TrayMail mail) implements Step {}

        /** It stays as it was. */
        record Refused(Refusal refusal) implements Step {}
    }

    /** Files {@code mail}, which waits, as {@code filing} says, for {@code who}. */
    public Step file(TrayMail mail, Filing filing, Who who) {
        if (now(mail).state() != TrayMail.State.WAITING) {
            return new Step.Refused(
                    Refusal.of("mail-settled", "mail", "somebody settled this mail meanwhile; nothing was filed"));
        }
        String claim = ledger.claimNumber(filing.claim());
        if (!ledger.facts(claim).exists()) {
            return new Step.Refused(Refusal.of(
                    "unknown-claim", "claim", "claim " + claim + " is not in this ledger; look at the number"));
        }
        Optional<String> before =
                ledger.facts(claim).onFile().document(mail.sha256()).map(one -> one.id());
        if (before.isPresent()) {
            tray.filed(mail.number(), claim, before.get(), who.user());
            return new Step.Filed(claim, before.get(), List.of());
        }
        byte[] raw = ledger.documents()
                .get(mail.sha256())
                .orElseThrow(() -> new LedgerFault("the bytes of mail " + mail.number() + " aren't in this ledger"));
        Mail read = MailReader.read(raw)
                .orElseThrow(() -> new LedgerFault("mail " + mail.number() + " can't be read any more"));
        Filed what = parts(claim, mail, filing, raw, read);
        List<Documents.Held> held = new ArrayList<>();
        try {
            what.bytes().forEach(bytes -> held.add(ledger.documents().hold(bytes, claim)));
            List<Reply> replies = ledger.office().sit(sitting -> {
                List<Reply> given = sitting.atOnce(
                        what.documents().stream()
                                .map(document -> submission(document, who))
                                .toList(),
                        entries -> submission(interaction(claim, mail, filing, entries), who));
                if (given.stream().anyMatch(Reply::refused)) {
                    sitting.giveUp();
                }
                return given;
            });
            for (Reply reply : replies) {
                if (reply.outcome() instanceof Outcome.Refused(Refusal refusal)) {
                    return new Step.Refused(refusal);
                }
            }
            held.forEach(Documents.Held::kept);
            String entry =
                    ((Outcome.Recorded) replies.getLast().outcome()).entries().getFirst();
            tray.filed(mail.number(), claim, entry, who.user());
            return new Step.Filed(claim, entry, what.left());
        } finally {
            held.forEach(Documents.Held::close);
        }
    }

    /** {@code mail}, which waits, belongs on no file because of {@code reason}. */
    public Step setAside(TrayMail mail, String reason, Who who) {
        if (now(mail).state() != TrayMail.State.WAITING) {
            return new Step.Refused(
                    Refusal.of("mail-settled", "mail", "somebody settled this mail meanwhile; it stays as it is"));
        }
        tray.setAside(mail.number(), cut(reason.strip(), WORDS_MAX), who.user());
        return new Step.Settled(now(mail));
    }

    /** {@code mail}, which was set aside, waits again. */
    public Step takeBack(TrayMail mail) {
        if (now(mail).state() != TrayMail.State.SET_ASIDE) {
            return new Step.Refused(Refusal.of(
                    "mail-not-aside",
                    "mail",
                    "mail " + mail.number() + " is " + now(mail).state() + "; only what is set aside waits again"));
        }
        tray.takeBack(mail.number());
        return new Step.Settled(now(mail));
    }

    private TrayMail now(TrayMail mail) {
        return tray.find(mail.number()).orElse(mail);
    }

    private record Filed(List<AttachDocument> documents, List<byte[]> bytes, List<String> left) {}

    /** The mail, and what is attached to it as far as that is kept by itself and not on file already. */
    private Filed parts(String claim, TrayMail mail, Filing filing, byte[] raw, Mail read) {
        LocalDate received = LocalDate.ofInstant(mail.arrivedAt(), ledger.time().zone());
        List<AttachDocument> documents = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(mail.sha256()));
        documents.add(DocumentDesk.command(claim, mail.subject(), raw, null, received, filing.reserved(), null));
        bytes.add(raw);
        for (Mail.File file : read.files()) {
            if (DocumentType.objection(file.name(), file.bytes()).isPresent()) {
                left.add(file.name());
            } else if (taken.add(Documents.sha256(file.bytes()))
                    && ledger.facts(claim)
                            .onFile()
                            .document(Documents.sha256(file.bytes()))
                            .isEmpty()) {
                documents.add(DocumentDesk.command(
                        claim, file.name(), file.bytes(), null, received, filing.reserved(), mail.sha256()));
                bytes.add(file.bytes());
            }
        }
        return new Filed(documents, bytes, left);
    }

    private LogInteraction interaction(String claim, TrayMail mail, Filing filing, List<String> entries) {
        LocalDate today = LocalDate.now(ledger.clock());
        LocalDate sent = mail.sentAt() == null
                ? today
                : LocalDate.ofInstant(mail.sentAt(), ledger.time().zone());
        return new LogInteraction(
                claim,
                sent.isAfter(today) ? today : sent,
                InteractionChannel.E_MAIL,
                cut(mail.from(), PARTY_MAX),
                cut(mail.subject(), WORDS_MAX),
                cut("E-mail received: " + (mail.beginning().isEmpty() ? "no text" : mail.beginning()), WORDS_MAX),
                cut(filing.result(), WORDS_MAX),
                entries,
                filing.followUpOn(),
                filing.reserved());
    }

    private static String cut(String text, int max) {
        return text.length() <= max
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1) + "…";
    }

    private static Submission submission(Record command, Who who) {
        return Submission.now(command, who, new Key.Plain(EntryIdentifiers.randomKey()));
    }
}
