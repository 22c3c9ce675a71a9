package org.caseledger.app.mail;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutDigest;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.MailBook;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.user.MailKind;
import org.caseledger.user.UserFacts;

/**
 * Decides, once a day, whose digest leaves. A day on which nobody decided is made up for by the next one: there is one digest,
 * and it warns of what would have been warned of meanwhile.
 *
 * <p>Nobody gets two a day: one is decided for a day under one id, and none while another still waits or has left that day.
 */
public final class DailyPass {

    private final OpenLedger ledger;
    private final MailServer server;
    private final MailBook mails;

    /** The pass over {@code ledger}, whose mail {@code server} takes. */
    public DailyPass(OpenLedger ledger, MailServer server) {
        this.ledger = ledger;
        this.server = server;
        mails = ledger.mails();
    }

    /**
     * What leaves {@code ledger} where somebody makes the pass of today by hand: what has become critical, too. Refused where no
     * mail server takes it.
     */
    public static List<Leaving> byHand(OpenLedger ledger) {
        DailyPass pass = new DailyPass(ledger, MailServer.required(ledger.directory()));
        return Stream.of(new UrgentMail(ledger).look(), pass.make())
                .flatMap(List::stream)
                .flatMap(mail -> ledger.outbox().find(mail).stream())
                .toList();
    }

    /** Makes the pass of today, if its hour has come and it wasn't made. Returns what leaves. */
    public List<Departure> whenDue() {
        ZonedDateTime now = now();
        boolean made =
                mails.passed().filter(day -> !day.isBefore(now.toLocalDate())).isPresent();
        return made || now.toLocalTime().isBefore(server.digestAt()) ? List.of() : make(now);
    }

    /** Makes the pass of today now, whatever its hour, and whether it was made before or not. Returns what leaves. */
    List<Departure> make() {
        return make(now());
    }

    private ZonedDateTime now() {
        return ledger.clock().instant().atZone(ledger.time().zone());
    }

    private List<Departure> make(ZonedDateTime now) {
        if (ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        mails.begunAt(ledger.now());
        List<Departure> leaving = new ArrayList<>();
        for (UserFacts account : ledger.users().all()) {
            if (account.enabled()
                    && account.mailing()
                            .filter(one -> one.wants(MailKind.DIGEST))
                            .isPresent()) {
                mails.alone(account.user(), () -> decide(account, now, leaving));
            }
        }
        mails.passed(now.toLocalDate());
        return leaving;
    }

    private void decide(UserFacts account, ZonedDateTime now, List<Departure> leaving) {
        LocalDate day = now.toLocalDate();
        boolean had = mails.lastDigest(account.user())
                .filter(last -> !last.day().isBefore(day))
                .isPresent();
        Departure digest = Mails.digest(account.user(), day);
        if (had
                || ledger.outbox().waits(DepartureKind.MAIL, account.user(), Mails.DIGEST)
                || new AboutDigest(ledger.as(account.person()), mails, day)
                        .of(account)
                        .silent()) {
            return;
        }
        if (mails.decide(digest, now.toInstant(), List.of())) {
            leaving.add(digest);
        }
    }
}
