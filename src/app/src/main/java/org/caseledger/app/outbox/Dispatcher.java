package org.caseledger.app.outbox;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Outbox;
import org.caseledger.app.store.Why;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what waits in a ledger's outbox to the carrier of its kind, and nobody else does. What a carrier can't take waits,
 * with the reason, for growing pauses. A ledger that can only be read hands over nothing.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Ledger ledger;
    private final Outbox outbox;
    private final Map<DepartureKind, Carrier> carriers = new EnumMap<>(DepartureKind.class);

    /** The dispatcher of {@code ledger} with one of {@code carriers} for each kind. */
    public Dispatcher(Ledger ledger, List<Carrier> carriers) {
        this.ledger = ledger;
        this.outbox = ledger.outbox();
        carriers.forEach(carrier -> this.carriers.put(carrier.carries(), carrier));
        for (DepartureKind kind : DepartureKind.values()) {
            Objects.requireNonNull(this.carriers.get(kind), () -> "nobody carries " + kind);
        }
    }

    /**
     * Hands over what waits and is due, the first decided first; one that fails keeps no other back. Returns what was
     * tried, as it is now.
     */
    public List<Leaving> handOverDue() {
        return handOver(leaving -> due(leaving, now()));
    }

    /** Hands over everything that waits, due or not; returns what was tried, as it is now. */
    public List<Leaving> handOverAll() {
        return handOver(leaving -> true);
    }

    /**
     * Hands {@code departure} over because somebody asks for it, whether it waits, left before, or was decided before
     * there was an outbox. Returns why it couldn't be; empty where it could.
     */
    public Optional<String> handOver(Departure departure) {
        if (ledger.onlyReadable().isPresent()) {
            return ledger.onlyReadable();
        }
        return outbox.alone(() -> {
            int attempts = outbox.find(departure).map(Leaving::attempts).orElse(0);
            return tried(departure, attempts);
        });
    }

    private List<Leaving> handOver(Predicate<Leaving> which) {
        if (ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        return outbox.alone(() -> {
            List<Leaving> waiting = outbox.waiting().stream().filter(which).toList();
            waiting.forEach(leaving -> tried(leaving.departure(), leaving.attempts()));
            return waiting.stream()
                    .map(leaving -> outbox.find(leaving.departure()).orElseThrow())
                    .toList();
        });
    }

    /** Tries once after {@code attempts} others; returns what went wrong, if something did. */
    private Optional<String> tried(Departure departure, int attempts) {
        @Nullable String fault = carried(departure);
        if (fault == null) {
            outbox.delivered(departure, now());
        } else {
            LOG.warn("{} can't leave: {}", departure.words(), fault);
            outbox.failed(departure, fault, now().plus(Pauses.after(attempts + 1)));
        }
        return Optional.ofNullable(fault);
    }

    private @Nullable String carried(Departure departure) {
        try {
            Objects.requireNonNull(carriers.get(departure.kind())).carry(departure);
            return null;
        } catch (IOException e) {
            return Why.of(e);
        } catch (LedgerFault e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("an unexpected fault when {} was to leave", departure.words(), e);
            return "unexpected fault: " + e;
        }
    }

    /** A clock that ran ahead when something failed, and was set right since, keeps nothing back. */
    private static boolean due(Leaving leaving, Instant now) {
        Instant next = leaving.nextTryAt();
        return next == null || !next.isAfter(now) || next.isAfter(now.plus(Pauses.LONGEST));
    }

    private Instant now() {
        return ledger.clockReading().clock();
    }
}
