package org.caseledger.app.mail;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.ask.AboutDigest;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.MailBook.Told;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.user.MailKind;
import org.caseledger.user.Mailing;
import org.caseledger.user.UserFacts;

/**
 * Carries mail. A letter is written when it leaves: a digest that waited says what is so on the day on which it leaves, what was
 * critical and is settled isn't told any more, and somebody who may see less than when it was decided is told less. Where
 * nothing is left to be said, nothing is sent.
 */
public final class Postman implements Carrier, AutoCloseable {

    private final OpenLedger ledger;
    private final Letters letters;
    private final Post post;

    /** The one who carries the mail of {@code ledger} to {@code server}. */
    public Postman(OpenLedger ledger, MailServer server) {
        this.ledger = ledger;
        letters = new Letters(server.link());
        post = new Post(server);
    }

    /** The one who carries the mail of {@code ledger}; nobody where no server takes it. */
    public static Optional<Postman> of(OpenLedger ledger) {
        return MailServer.of(ledger.directory()).map(server -> new Postman(ledger, server));
    }

    /**
     * Those who send the mail of {@code ledger} to {@code server}, beside the recording, one for each account that something
     * waits for: from now on until they are closed.
     */
    public static Couriers couriers(OpenLedger ledger, MailServer server) {
        Postman postman = new Postman(ledger, server);
        return Dispatch.couriers(ledger, postman, postman::close);
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.MAIL;
    }

    @Override
    public void carry(Departure mail) throws IOException {
        UserFacts account = ledger.user(mail.subject());
        if (!account.enabled() || account.mailing().isEmpty()) {
            throw new Gone("its account can't be used, or has no address of mail any more");
        }
        Mailing mailing = account.mailing().orElseThrow();
        LocalDate today =
                LocalDate.ofInstant(ledger.clock().instant(), ledger.time().zone());
        AboutDigest about = new AboutDigest(ledger.as(account.person()), ledger.mails(), today);
        if (Mails.isDigest(mail)) {
            if (mailing.wants(MailKind.DIGEST)) {
                digest(mail, mailing, about, account);
            }
        } else if (mailing.wants(MailKind.CRITICAL)) {
            critical(mail, mailing, about);
        }
    }

    /** What left before a process ended, and was written down as having left, isn't sent again. */
    private void digest(Departure mail, Mailing mailing, AboutDigest about, UserFacts account) throws IOException {
        Instant upTo = ledger.now();
        DigestAnswer said = about.of(account);
        boolean left = ledger.mails()
                .lastDigest(mail.subject())
                .filter(last -> last.departure().equals(mail.id()))
                .isPresent();
        if (left || said.silent()) {
            return;
        }
        post.send(mail, mailing.address(), letters.digest(said), ledger.clock().instant());
        ledger.mails()
                .left(
                        mail,
                        said.day(),
                        upTo,
                        said.deadlines().stream()
                                .flatMap(line ->
                                        line.warned().stream().map(ahead -> new Told(line.alert(), ahead.toString())))
                                .toList());
    }

    private void critical(Departure mail, Mailing mailing, AboutDigest about) throws IOException {
        Set<String> told = new HashSet<>(ledger.mails().toldBy(mail));
        List<DigestAnswer.Line> still = about.open(mail.subject()).stream()
                .filter(line -> told.contains(line.alert()))
                .toList();
        if (!still.isEmpty()) {
            post.send(
                    mail,
                    mailing.address(),
                    letters.critical(still, about.day()),
                    ledger.clock().instant());
        }
    }

    /** What is being sent is broken off: it is sent again, under the same id. */
    @Override
    public void close() {
        post.close();
    }
}
