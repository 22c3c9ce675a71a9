package org.caseledger.app.web.manage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * The figures of a ledger that is served: how much is recorded, how much is refused and why, what waits, who is there. They
 * count; none of them tells which claim or who.
 */
@Component
class LedgerFigures implements MeterBinder {

    private static final String SIGN_IN_FAILURES = "caseledger.sign.in.failures";

    private final OpenLedger ledger;
    private final ObjectProvider<SessionRegistry> sessions;
    private final MeterRegistry figures;

    LedgerFigures(OpenLedger ledger, ObjectProvider<SessionRegistry> sessions, MeterRegistry figures) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("caseledger.entries", ledger, LedgerFigures::entries)
                .description("Entries in the ledger")
                .register(registry);
        ledger.office()
                .tellRefusals(refusal -> registry.counter("caseledger.commands.refused", "code", refusal.code())
                        .increment());
        gauge(
                registry,
                "caseledger.outbox.waiting",
                "What waits to leave",
                open -> waiting(open).size());
        gauge(
                registry,
                "caseledger.outbox.failed",
                "What waits to leave because the last attempt failed",
                open -> waiting(open).stream()
                        .filter(one -> one.fault() != null)
                        .count());
        gauge(
                registry,
                "caseledger.projections.behind",
                "Lists that can't take up what is recorded",
                open -> open.readModels().behind().size());
        Gauge.builder(
                        "caseledger.disk.free",
                        ledger,
                        open -> open.directory().toFile().getUsableSpace())
                .baseUnit("bytes")
                .description("Room on the ledger's disk")
                .register(registry);
        Gauge.builder("caseledger.sessions.open", sessions, LedgerFigures::open)
                .description("Browsers that are signed in")
                .register(registry);
        registry.counter(SIGN_IN_FAILURES);
    }

    /** Somebody could not sign in, by whatever way. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        figures.counter(SIGN_IN_FAILURES).increment();
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<OpenLedger> figure) {
        Gauge.builder(name, ledger, figure).description(description).register(registry);
    }

    private static double entries(OpenLedger ledger) {
        return ledger.lastStored().map(StoredEntry::position).orElse(0L);
    }

    private static List<Leaving> waiting(OpenLedger ledger) {
        return ledger.outbox().waiting();
    }

    private static double open(ObjectProvider<SessionRegistry> sessions) {
        return sessions.stream()
                .flatMap(known -> known.getAllPrincipals().stream().map(who -> known.getAllSessions(who, false)))
                .mapToInt(List::size)
                .sum();
    }
}
