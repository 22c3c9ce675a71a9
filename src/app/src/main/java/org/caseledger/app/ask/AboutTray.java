package org.caseledger.app.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.app.answer.TrayMailAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.tray.Mail;
import org.caseledger.app.tray.MailReader;
import org.caseledger.app.tray.Proposal;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;

/**
 * Questions about mail that came in. Whoever is bound to employers sees the mail that may be about a claim of theirs, and what was
 * put on the file of one; what may be about anything is for those who see every claim.
 *
 * @param ledger the ledger, as its reader sees it
 * @param claims the claims that its reader sees
 */
public record AboutTray(Ledger ledger, List<ClaimRow> claims) {

    /** Questions about the mail of {@code ledger}. */
    public AboutTray(Ledger ledger) {
        this(ledger, ledger.lists(ClaimRegister::rows));
    }

    /** What waits, the last to arrive first. */
    public List<TrayMail> waiting() {
        return ledger.tray().waiting().stream().filter(this::sees).toList();
    }

    /** Of the last {@code max} that wait no more those that its reader sees, the last settled first. */
    public List<TrayMail> settled(int max) {
        return ledger.tray().settled(max).stream().filter(this::sees).toList();
    }

    /** The mail {@code number}, as it is written; empty where its reader sees none. */
    public Optional<TrayMail> find(String number) {
        return Optional.of(number.strip())
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .flatMap(text -> ledger.tray().find(Integer.parseInt(text)))
                .filter(this::sees);
    }

    /** The mail {@code number}, as it is written; one that isn't there is {@link Unknown}. */
    public TrayMail one(String number) {
        return find(number).orElseThrow(unknown(number));
    }

    private static Supplier<Unknown> unknown(String number) {
        return () -> new Unknown(
                "mail", "there is no mail " + number + " in the tray; caseledger tray lists those that there are");
    }

    /** Others of the same name as {@code mail}: copies, most likely. */
    public List<TrayMail> copies(TrayMail mail) {
        return mail.messageId() == null
                ? List.of()
                : ledger.tray().named(mail.messageId()).stream()
                        .filter(other -> other.number() != mail.number())
                        .filter(this::sees)
                        .toList();
    }

    /** On whose files {@code mail}, which waits, may belong; of one that doesn't, none. */
    public List<Proposal> proposals(TrayMail mail) {
        return mail.state() == TrayMail.State.WAITING ? Proposal.among(ledger, claims, mail) : List.of();
    }

    /** What is attached to {@code mail}; nothing where its bytes are gone. */
    public List<Mail.File> files(TrayMail mail) {
        return ledger.documents()
                .get(mail.sha256())
                .flatMap(MailReader::read)
                .map(Mail::files)
                .orElse(List.of());
    }

    private boolean sees(TrayMail mail) {
        return ledger.person().employers().isEmpty()
                || mail.claim() != null && ledger.facts(mail.claim()).exists()
                || !proposals(mail).isEmpty();
    }

    /** The answers for {@code mails}, without what they say. */
    public List<TrayMailAnswer> answers(List<TrayMail> mails) {
        return mails.stream()
                .map(mail -> TrayMailAnswer.of(mail, proposed(mail), null, List.of()))
                .toList();
    }

    /** The answer for {@code mail} with what it says; {@code left} are its files that were not kept by themselves. */
    public TrayMailAnswer answer(TrayMail mail, List<String> left) {
        return TrayMailAnswer.of(
                mail,
                proposed(mail),
                files(mail).stream()
                        .map(file -> new TrayMailAnswer.Attachment(file.name(), file.bytes().length))
                        .toList(),
                left);
    }

    private List<TrayMailAnswer.Proposed> proposed(TrayMail mail) {
        return proposals(mail).stream()
                .map(one -> new TrayMailAnswer.Proposed(one.claim(), one.employee(), one.reason()))
                .toList();
    }
}
