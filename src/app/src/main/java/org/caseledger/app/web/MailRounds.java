package org.caseledger.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.mail.DailyPass;
import org.caseledger.app.mail.LetterMail;
import org.caseledger.app.mail.Postman;
import org.caseledger.app.mail.UrgentMail;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While the workbench is served and a mail server takes the ledger's mail: makes the daily pass when its hour comes, looks what
 * has become critical, and sends what waits, letters to the people of claims, too.
 */
@Component
class MailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final int SECONDS = 5;

    /** An import records for minutes, and each look reads everybody's alerts. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final OpenLedger ledger;
    private final @Nullable Rooms rooms;
    private @Nullable Looked looked;

    private record Rooms(DailyPass pass, UrgentMail urgent, Couriers couriers, Couriers letters) {}

    /** When somebody looked, on which day, and what was recorded by then. */
    private record Looked(Instant at, LocalDate day, long position) {}

    MailRounds(OpenLedger ledger, ObjectProvider<MailServer> server) {
        this.ledger = ledger;
        MailServer takes = server.getIfAvailable();
        rooms = takes == null
                ? null
                : new Rooms(
                        new DailyPass(ledger, takes),
                        new UrgentMail(ledger),
                        Postman.couriers(ledger, takes),
                        LetterMail.couriers(ledger, takes));
    }

    /** Where nothing was recorded since and no day began, nothing has become critical. */
    @Scheduled(initialDelay = 0, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void round() {
        if (rooms == null || ledger.onlyReadable().isPresent()) {
            return;
        }
        try {
            rooms.pass().whenDue();
            look(rooms.urgent());
            rooms.couriers().look();
            rooms.letters().look();
        } catch (LedgerFault e) {
            LOG.warn("what is to be told by mail is looked for later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("what is to be told by mail can't be looked for", e);
        }
    }

    private void look(UrgentMail urgent) {
        Instant now = ledger.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ledger.time().zone());
        long position = ledger.position();
        Looked before = looked;
        if (before == null
                || !before.day().equals(today)
                || before.position() != position && !now.isBefore(before.at().plus(BETWEEN_LOOKS))) {
            urgent.look();
            looked = new Looked(now, today, position);
        }
    }

    /** What is being sent is broken off, and sent again by the next server. */
    @Override
    public void destroy() {
        if (rooms != null) {
            rooms.couriers().close();
            rooms.letters().close();
        }
    }
}
