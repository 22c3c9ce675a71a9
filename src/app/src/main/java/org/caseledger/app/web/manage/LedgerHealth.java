package org.caseledger.app.web.manage;

import java.util.List;
import java.util.Set;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the health of a ledger is made of, beside the room on its disk. Where something waits or lags that mends itself, it is
 * {@code BEHIND}: the workbench is of use, and somebody should look.
 */
@Configuration(proxyBeanMethods = false)
class LedgerHealth {

    /** Something isn't where it should be, and people can work. */
    static final Status BEHIND = new Status("BEHIND");

    private static final Logger LOG = LoggerFactory.getLogger(LedgerHealth.class);

    /** Whether the last entry can be read. */
    @Bean
    HealthIndicator database(OpenLedger ledger) {
        return guarded(() -> Health.up()
                .withDetail(
                        "entries",
                        ledger.lastStored().map(StoredEntry::position).orElse(0L))
                .withDetail("onlyReadable", ledger.onlyReadable().isPresent())
                .build());
    }

    /** What waits to leave; it is tried again by itself. */
    @Bean
    HealthIndicator outbox(OpenLedger ledger) {
        return guarded(() -> {
            List<Leaving> waiting = ledger.outbox().waiting();
            long failed = waiting.stream().filter(one -> one.fault() != null).count();
            return Health.status(failed == 0 ? Status.UP : BEHIND)
                    .withDetail("waiting", waiting.size())
                    .withDetail("failed", failed)
                    .build();
        });
    }

    /** The lists that can't take up what is recorded. */
    @Bean
    HealthIndicator projections(OpenLedger ledger) {
        return guarded(() -> {
            Set<String> behind = ledger.readModels().behind();
            return Health.status(behind.isEmpty() ? Status.UP : BEHIND)
                    .withDetail("behind", behind.stream().sorted().toList())
                    .build();
        });
    }

    /** The fault itself is for the log: it may name files, and who knows what else. */
    private static HealthIndicator guarded(HealthIndicator asked) {
        return () -> {
            try {
                return asked.health();
            } catch (RuntimeException e) {
                LOG.warn("a part of the ledger can't be asked how it is", e);
                return Health.down().build();
            }
        };
    }
}
