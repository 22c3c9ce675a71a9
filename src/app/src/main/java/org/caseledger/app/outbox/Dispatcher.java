package org.caseledger.app.outbox;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
public final class Dispatcher implements Outbox.HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int AT_ONCE = 100;

    private final Ledger ledger;
    private final Outbox outbox;
    private final List<DepartureKind> prompt;
    private final List<DepartureKind> others;
    private final Map<DepartureKind, Carrier> carriers = new EnumMap<>(DepartureKind.class);

    /** The dispatcher of {@code ledger} with {@code carriers}: one for each kind that leaves promptly, and for others. */
    public Dispatcher(Ledger ledger, List<Carrier> carriers) {
        this.ledger = ledger;
        this.outbox = ledger.outbox();
        carriers.forEach(carrier -> this.carriers.put(carrier.carries(), carrier));
        prompt = kinds(DepartureKind::prompt);
        others = kinds(kind -> !kind.prompt());
        for (DepartureKind kind : DepartureKind.values()) {
            if (kind.prompt() && !prompt.contains(kind)) {
                throw new IllegalArgumentException("nobody carries " + kind);
            }
        }
    }

    private List<DepartureKind> kinds(Predicate<DepartureKind> which) {
        return carriers.keySet().stream().filter(which).toList();
    }

    /**
     * Hands over what waits, leaves promptly and is due, the first decided first; one that fails keeps no other back.
     * Returns what was tried, as it is now.
     */
    @Override
    public List<Leaving> handOverDue() {
        return handOver(leaving -> due(leaving, now()));
    }

    /**
     * Hands over everything that waits, due or not; returns what was tried, as it is now. What doesn't leave promptly leaves
     * in order, so that of a subject nothing is tried after one that fails.
     */
    public List<Leaving> handOverAll() {
        List<Leaving> tried = new ArrayList<>(handOver(leaving -> true));
        if (ledger.onlyReadable().isEmpty()) {
            outbox.waiting(others).stream()
                    .map(Leaving::departure)
                    .map(departure -> new Subject(departure.kind(), departure.subject()))
                    .distinct()
                    .forEach(subject -> tried.addAll(handOver(subject, leaving -> true)));
        }
        return tried;
    }

    /**
     * Hands over what waits of {@code kind} and {@code subject}, in order, up to the first that fails or isn't due; at most
     * {@value #AT_ONCE}. Returns whether there may be more.
     */
    boolean handOverNext(DepartureKind kind, String subject) {
        if (ledger.onlyReadable().isPresent()) {
            return false;
        }
        List<Leaving> tried = handOver(new Subject(kind, subject), leaving -> due(leaving, now()));
        return tried.size() == AT_ONCE && !tried.getLast().waits();
    }

    private record Subject(DepartureKind kind, String name) {}

    private List<Leaving> handOver(Subject subject, Predicate<Leaving> which) {
        return outbox.alone(subject.kind(), subject.name(), () -> {
            List<Leaving> tried = new ArrayList<>();
            for (Leaving leaving : outbox.waiting(subject.kind(), subject.name(), AT_ONCE)) {
                if (!which.test(leaving)) {
                    break;
                }
                boolean left = tried(leaving.departure(), leaving.attempts()).isEmpty();
                Optional<Leaving> now = outbox.find(leaving.departure());
                now.ifPresent(tried::add);
                if (!left || now.isEmpty()) {
                    break;
                }
            }
            return tried;
        });
    }

    /**
     * Hands {@code departure} over because somebody asks for it, whether it waits, left before, or was decided before
     * there was an outbox. Returns why it couldn't be; empty where it could.
     */
    @Override
    public Optional<String> handOver(Departure departure) {
        if (ledger.onlyReadable().isPresent()) {
            return ledger.onlyReadable();
        }
        return alone(
                departure,
                () -> tried(
                        departure, outbox.find(departure).map(Leaving::attempts).orElse(0)));
    }

    /** Hands {@code departure} over now if it waits, before whatever else waits of its subject. */
    public void handOverWaiting(Departure departure) {
        if (ledger.onlyReadable().isEmpty()) {
            alone(
                    departure,
                    () -> outbox.find(departure)
                            .filter(Leaving::waits)
                            .flatMap(leaving -> tried(departure, leaving.attempts())));
        }
    }

    private Optional<String> alone(Departure departure, Supplier<Optional<String>> attempt) {
        return departure.kind().prompt()
                ? outbox.alone(attempt)
                : outbox.alone(departure.kind(), departure.subject(), attempt);
    }

    private List<Leaving> handOver(Predicate<Leaving> which) {
        if (ledger.onlyReadable().isPresent()) {
            return List.of();
        }
        return outbox.alone(() -> {
            List<Leaving> waiting =
                    outbox.waiting(prompt).stream().filter(which).toList();
            waiting.forEach(leaving -> tried(leaving.departure(), leaving.attempts()));
            return waiting.stream()
                    .map(leaving -> outbox.find(leaving.departure()).orElseThrow())
                    .toList();
        });
    }

    /** Tries once after {@code attempts} others; returns what went wrong, if something did. */
    private Optional<String> tried(Departure departure, int attempts) {
        @Nullable String fault;
        try {
            fault = carried(departure);
        } catch (Carrier.Gone e) {
            LOG.warn("{} never leaves: {}", departure.words(), e.getMessage());
            outbox.drop(departure.kind(), departure.subject());
            return Optional.ofNullable(e.getMessage());
        }
        if (fault == null) {
            outbox.delivered(departure, now());
        } else {
            LOG.warn("{} can't leave: {}", departure.words(), fault);
            outbox.failed(departure, fault, now().plus(Pauses.after(attempts + 1)));
        }
        return Optional.ofNullable(fault);
    }

    private @Nullable String carried(Departure departure) throws Carrier.Gone {
        try {
            Objects.requireNonNull(carriers.get(departure.kind())).carry(departure);
            return null;
        } catch (Carrier.Gone e) {
            throw e;
        } catch (IOException e) {
            return Why.of(e);
        } catch (LedgerFault e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("an unexpected fault when {} was to leave", departure.words(), e);
            return "unexpected fault (" + e.getClass().getSimpleName() + "; the ledger's log says where)";
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
