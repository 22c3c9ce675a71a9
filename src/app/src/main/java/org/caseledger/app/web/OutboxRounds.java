package org.caseledger.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.DepartureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** While the workbench is served, looks every few seconds whether something that waits to leave is due again. */
@Component
class OutboxRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final int SECONDS = 5;
    private static final int HOUR_SECONDS = 3_600;

    /** So long it is shown what webhooks and people were told; each transaction leaves a row, and each day one for each person. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final OpenLedger ledger;
    private final Dispatcher dispatcher;
    private final Couriers couriers;

    OutboxRounds(OpenLedger ledger, Dispatcher dispatcher, Couriers couriers) {
        this.ledger = ledger;
        this.dispatcher = dispatcher;
        this.couriers = couriers;
    }

    /** How long something waits until it is due grows with each failure; that is the dispatcher's. */
    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void handOver() {
        try {
            dispatcher.handOverDue();
            couriers.look();
        } catch (RuntimeException e) {
            LOG.error("what waits can't be handed over", e);
        }
    }

    /** Forgets what webhooks and people were told long ago. That they were, stands elsewhere. */
    @Scheduled(initialDelay = SECONDS, fixedDelay = HOUR_SECONDS, timeUnit = TimeUnit.SECONDS)
    void forget() {
        if (ledger.onlyReadable().isPresent()) {
            return;
        }
        Instant before = ledger.clock().instant().minus(SHOWN);
        try {
            if (!ledger.webhooks().all().isEmpty()) {
                ledger.outbox().forget(DepartureKind.WEBHOOK, before);
            }
            if (ledger.users().all().stream()
                    .anyMatch(account -> account.mailing().isPresent())) {
                ledger.outbox().forget(DepartureKind.MAIL, before);
            }
        } catch (RuntimeException e) {
            LOG.error("what was told long ago can't be forgotten", e);
        }
    }
}
