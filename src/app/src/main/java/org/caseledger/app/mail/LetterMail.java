package org.caseledger.app.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters.Item;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Carries issued letters to the mailbox of whoever they are written to. The letter itself is the PDF that is attached, made of the
 * page that is recorded; the mail around it names the claim and the office, and says nothing of what the letter says.
 */
public final class LetterMail implements Carrier, AutoCloseable {

    /** So many go at once: a batch of letters is no reason to open a connection for each. */
    private static final int AT_ONCE = 4;

    private final OpenLedger ledger;
    private final Post post;
    private final Semaphore connections = new Semaphore(AT_ONCE);

    /** The one who carries the letters of {@code ledger} to {@code server}. */
    public LetterMail(OpenLedger ledger, MailServer server) {
        this.ledger = ledger;
        post = new Post(server);
    }

    /** The one who carries the letters of {@code ledger}; nobody where no server takes mail. */
    public static Optional<LetterMail> of(OpenLedger ledger) {
        return MailServer.of(ledger.directory()).map(server -> new LetterMail(ledger, server));
    }

    /**
     * Those who send the letters of {@code ledger} to {@code server}, beside the recording, one for each letter that waits: from
     * now on until they are closed.
     */
    public static Couriers couriers(OpenLedger ledger, MailServer server) {
        LetterMail mail = new LetterMail(ledger, server);
        return Dispatch.couriers(ledger, mail, mail::close);
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.LETTER_MAIL;
    }

    @Override
    public void carry(Departure departure) throws IOException {
        String id = departure.subject();
        ClaimFacts facts = org.caseledger.claim.Letters.claimOf(id)
                .map(ledger::facts)
                .filter(ClaimFacts::exists)
                .orElseThrow(() -> new LedgerFault("there is no letter " + id));
        Item item = facts.letters().find(id).orElseThrow(() -> new LedgerFault("there is no letter " + id));
        WrittenLetter letter = item.letter();
        String address = letter.email();
        if (address == null) {
            throw new LedgerFault("letter " + id + " is printed, and goes to no address of mail");
        }
        refuseAltered(letter);
        Optional<LetterPolicy> office = ledger.terms(
                        facts.reported().event().employer(), item.written().recordedAt())
                .map(Terms::policy)
                .map(policy -> policy.letters());
        String employer = ledger.terms(
                        facts.reported().event().employer(), item.written().recordedAt())
                .map(terms -> terms.policy().name())
                .orElse(facts.reported().event().employer());
        connections.acquireUninterruptibly();
        try {
            post.send(
                    departure,
                    address,
                    around(facts.claim(), letter, employer, office.orElse(LetterPolicy.NONE)),
                    ledger.clock().instant(),
                    List.of(new Post.Enclosed(
                            id + ".pdf",
                            "application/pdf",
                            PrintFolder.pdf(letter.text()),
                            office.flatMap(LetterPolicy::email).orElse(null))));
        } finally {
            connections.release();
        }
    }

    /** What leaves is what was recorded: a page that doesn't have its entry's hash stays. */
    private static void refuseAltered(WrittenLetter letter) {
        String hash = "sha256:" + LedgerJson.sha256(letter.text().getBytes(StandardCharsets.UTF_8));
        if (!hash.equals(letter.textHash())) {
            throw new LedgerFault("the page of letter " + letter.letter() + " doesn't have the hash of its entry");
        }
    }

    /** The mail around it. Its subject names the claim alone; neither the template nor anything that the letter says is in it. */
    private Letter around(String claim, WrittenLetter letter, String employer, LetterPolicy office) {
        LocalDate today =
                LocalDate.ofInstant(ledger.clock().instant(), ledger.time().zone());
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(new Letter.Line(letter.letter() + ".pdf, sent on " + today, null));
        lines.add(new Letter.Line("It is a PDF file; any reader of PDF files opens it, and reads it aloud.", null));
        String writes = office.office().map(name -> name + ", " + employer).orElse(employer);
        @Nullable String reached = String.join(
                ", ",
                Stream.of(office.phone(), office.email())
                        .flatMap(Optional::stream)
                        .toList());
        return new Letter(
                "Letter about claim " + claim,
                "Dear " + letter.addressee() + ", a letter about your claim " + claim + " is attached.",
                List.of(new Letter.Part("Attached", lines, 0)),
                Stream.of(
                                writes,
                                reached.isEmpty() ? "" : "Questions: " + reached,
                                "You get letters by e-mail because you agreed to it. If you want them on paper again, tell"
                                        + " the office above.")
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** What is being sent is broken off: it is sent again, under the same id. */
    @Override
    public void close() {
        post.close();
    }
}
