package org.caseledger.app.web;

import java.util.concurrent.TimeUnit;
import org.caseledger.app.mail.CheckpointCarrier;
import org.caseledger.app.mail.DailyCheckpoint;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.serving.CheckpointWays;
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
 * While the workbench is served and the ledger's directory says where checkpoints go: signs the day's when its hour comes, and carries
 * away what waits.
 */
@Component
class CheckpointRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);
    private static final int SECONDS = 5;

    private final @Nullable DailyCheckpoint daily;
    private final @Nullable Couriers couriers;
    private String said = "";

    CheckpointRounds(OpenLedger ledger, ObjectProvider<CheckpointWays> named) {
        CheckpointWays ways = named.getIfAvailable();
        daily = ways == null ? null : new DailyCheckpoint(ledger, ways);
        couriers = ways == null ? null : CheckpointCarrier.couriers(ledger, ways);
    }

    /** What keeps the day's from being signed is logged once, and stands on the auditor's bench. */
    @Scheduled(initialDelay = 0, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void round() {
        if (daily == null || couriers == null) {
            return;
        }
        try {
            daily.whenDue();
            said = "";
        } catch (LedgerFault e) {
            String fault = String.valueOf(e.getMessage());
            if (!fault.equals(said)) {
                LOG.warn("the day's checkpoint can't be signed yet: {}", fault);
                said = fault;
            }
        } catch (RuntimeException e) {
            LOG.error("the day's checkpoint can't be signed", e);
        }
        couriers.look();
    }

    /** What is being mailed is broken off, and sent again by the next server. */
    @Override
    public void destroy() {
        if (couriers != null) {
            couriers.close();
        }
    }
}
