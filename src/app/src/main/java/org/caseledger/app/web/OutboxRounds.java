package org.caseledger.app.web;

import java.util.concurrent.TimeUnit;
import org.caseledger.app.outbox.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** While the workbench is served, looks every few seconds whether something that waits to leave is due again. */
@Component
class OutboxRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final int SECONDS = 5;

    private final Dispatcher dispatcher;

    OutboxRounds(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** How long something waits until it is due grows with each failure; that is the dispatcher's. */
    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void handOver() {
        try {
            dispatcher.handOverDue();
        } catch (RuntimeException e) {
            LOG.error("what waits can't be handed over", e);
        }
    }
}
