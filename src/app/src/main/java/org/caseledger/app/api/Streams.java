package org.caseledger.app.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.app.store.Arrivals;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.user.UserFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Whoever follows the journal. Each is written to by a thread of its own, which waits in memory for what is recorded next,
 * and ends once the token is no good any more or its account may see something else.
 */
@Component
class Streams {

    /** So many are followed at once. */
    static final int MAX = 100;

    /** So many of them by one account. */
    static final int OF_ACCOUNT_MAX = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long BATCH_ENTRIES_MAX = 500;
    private static final MediaType LINE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final OpenLedger ledger;
    private final Arrivals arrivals;
    private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();
    private int open;
    private volatile boolean closed;

    Streams(OpenLedger ledger) {
        this.ledger = ledger;
        arrivals = ledger.arrivals();
    }

    /** Sends {@code caller} what follows on the entry {@code number}, which is at {@code place}; refused where too many are. */
    SseEmitter open(Caller caller, long number, long place) {
        take(caller.getName());
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual()
                .name("stream-of-" + caller.token())
                .start(() -> new Stream(caller, emitter, number, place).run());
        return emitter;
    }

    private synchronized void take(String account) {
        if (closed || open >= MAX || byAccount.getOrDefault(account, 0) >= OF_ACCOUNT_MAX) {
            throw Trouble.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "the journal is followed by " + MAX + " at once, and by " + OF_ACCOUNT_MAX
                            + " for one account; end one, or ask entries from time to time");
        }
        open++;
        byAccount.merge(account, 1, Integer::sum);
    }

    private synchronized void give(String account) {
        open--;
        byAccount.computeIfPresent(account, (name, streams) -> streams == 1 ? null : streams - 1);
    }

    /** The server stops: nobody is waited for. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
        arrivals.wake();
    }

    /** One of them. */
    private final class Stream {
        private final Caller caller;
        private final Person person;
        private final Ledger seen;
        private final SseEmitter emitter;
        private long number;
        private long place;

        Stream(Caller caller, SseEmitter emitter, long number, long place) {
            this.caller = caller;
            this.emitter = emitter;
            this.number = number;
            this.place = place;
            person = caller.getPrincipal();
            seen = ledger.as(person);
        }

        void run() {
            try {
                emitter.send(SseEmitter.event().comment("the journal"));
                while (!closed && admitted()) {
                    follow();
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.info("somebody who followed the journal left: {}", String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("the journal can't be followed", e);
                emitter.completeWithError(e);
            } finally {
                give(person.user());
            }
        }

        /** Whether the token is good, and its account the same as when this began. */
        private boolean admitted() {
            UserFacts account = ledger.user(person.user());
            return account.enabled()
                    && account.person().equals(person)
                    && person.may(Permission.EXPORT)
                    && account.token(caller.token())
                            .filter(token -> token.valid(ledger.clock().instant()))
                            .isPresent();
        }

        private void follow() throws IOException, InterruptedException {
            long last = arrivals.last();
            if (last <= place) {
                arrivals.await(place, HEARTBEAT);
                if (arrivals.last() <= place && !closed) {
                    emitter.send(SseEmitter.event().comment(""));
                }
                return;
            }
            long upTo = Math.min(last, place + BATCH_ENTRIES_MAX);
            for (StoredEntry entry : seen.storedBetween(place, upTo)) {
                number++;
                emitter.send(SseEmitter.event()
                        .id(String.valueOf(number))
                        .name("entry")
                        .data(JournalText.line(number, entry), LINE));
            }
            place = upTo;
        }
    }
}
