package org.caseledger.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawFacts;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Claims;
import org.caseledger.departure.Departure;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamReading;
import org.caseledger.journal.Entry;
import org.caseledger.office.Books.Kept;
import org.caseledger.projection.Recorded;
import org.caseledger.user.Accounts;
import org.caseledger.user.Users;
import org.caseledger.webhook.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction is about to record, on top of everything on record and underway. Nothing of it is on its way to
 * the disk before the transaction is over, so that giving it up is forgetting it.
 */
final class Draft implements StreamReading {

    private final Memory memory;
    private final Underway underway;
    private final List<Staged> staged = new ArrayList<>();
    private final Map<String, List<Entry<?>>> byStream = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, String> employeeOfReported = new LinkedHashMap<>();
    private final Map<String, Kept> answers = new LinkedHashMap<>();
    private final List<Outbox.Decided> departures = new ArrayList<>();
    private final Set<String> users = new LinkedHashSet<>();
    private @Nullable Accounts accounts;
    private boolean givenUp;

    /** A draft on top of {@code memory} and what is {@code underway}. */
    Draft(Memory memory, Underway underway) {
        this.memory = memory;
        this.underway = underway;
    }

    /** {@code entry} is about to be recorded on {@code stream}, the {@code number}th, from 0. */
    void add(String stream, long number, Entry<?> entry) {
        staged.add(new Staged(stream, number, entry));
        byStream.computeIfAbsent(stream, id -> new ArrayList<>()).add(entry);
        facts.remove(stream);
        Users.FAMILY.streams().subject(stream).ifPresent(user -> {
            users.add(user);
            accounts = null;
        });
        if (entry.event() instanceof InjuryReported injury) {
            employeeOfReported.put(
                    Claims.FAMILY.streams().subject(stream).orElseThrow(),
                    injury.employee().id());
        }
    }

    /** What is about to be recorded, in order; nothing, once it is given up. */
    List<Staged> staged() {
        return givenUp ? List.of() : Collections.unmodifiableList(staged);
    }

    /** The answers that are about to be kept, by key; none, once it is given up. */
    Map<String, Kept> answers() {
        return givenUp ? Map.of() : Collections.unmodifiableMap(answers);
    }

    /** What is about to leave, in order; nothing, once it is given up. */
    List<Outbox.Decided> departures() {
        return givenUp ? List.of() : Collections.unmodifiableList(departures);
    }

    /** Whether there is nothing to record, no answer to keep and nothing to let leave. */
    boolean isEmpty() {
        return staged().isEmpty() && answers().isEmpty() && departures().isEmpty();
    }

    /** {@code departure} leaves, because of an entry recorded as of {@code decidedAt}. */
    void leave(Departure departure, Instant decidedAt) {
        departures.add(new Outbox.Decided(departure, decidedAt));
    }

    /** Nothing of it is to be recorded. */
    void giveUp() {
        givenUp = true;
    }

    /** Keeps {@code answer} under {@code key}. */
    void keep(String key, Kept answer) {
        answers.put(key, answer);
    }

    /** The answer under {@code key} that is not on disk. */
    Optional<Kept> answer(String key) {
        Kept own = answers.get(key);
        return own == null ? underway.answer(key) : Optional.of(own);
    }

    /** When the last entry before the next one was recorded; the epoch where there is none. */
    Instant lastRecordedAt() {
        return staged.isEmpty()
                ? underway.lastRecordedAt().orElseGet(memory::lastRecordedAt)
                : staged.getLast().entry().recordedAt();
    }

    /** The number of entries on {@code stream}. */
    int size(String stream) {
        return entriesBefore(stream).size() + own(stream).size();
    }

    /** The place in the ledger of the last entry on {@code stream} before this draft's own; 0 where there is none. */
    long lastPosition(String stream) {
        List<Recorded> before = underway.on(stream);
        if (before.isEmpty()) {
            // What was underway may be on record meanwhile: looked for there second.
            before = memory.recorded(stream);
        }
        return before.isEmpty() ? 0 : before.getLast().position();
    }

    @Override
    public boolean begun(String stream) {
        return size(stream) > 0;
    }

    @Override
    public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        String stream = family.stream(subject);
        if (own(stream).isEmpty() && underway.on(stream).isEmpty()) {
            return memory.facts(family, subject);
        }
        Object known = facts.get(stream);
        if (known == null) {
            List<Entry<?>> entries = new ArrayList<>(entriesBefore(stream));
            entries.addAll(own(stream));
            known = family.facts(subject, entries);
            facts.put(stream, known);
        }
        return family.fold().facts().cast(known);
    }

    /** What was adopted of law and policy. */
    LawFacts adoptions() {
        return facts(LawAdoptions.FAMILY, "");
    }

    /** All accounts, with those that are about to be on record. */
    Accounts accounts() {
        Set<String> underwayUsers = underway.users();
        if (users.isEmpty() && underwayUsers.isEmpty()) {
            return memory.accounts();
        }
        Accounts all = accounts;
        if (all == null) {
            Set<String> changed = new LinkedHashSet<>(underwayUsers);
            changed.addAll(users);
            all = memory.accounts()
                    .with(changed.stream()
                            .map(user -> facts(Users.FAMILY, user))
                            .toList());
            accounts = all;
        }
        return all;
    }

    /** The claims of {@code employee}. */
    Collection<String> claimsOf(String employee) {
        Collection<String> claims = new TreeSet<>();
        employeeOfReported.forEach((claim, of) -> {
            if (of.equals(employee)) {
                claims.add(claim);
            }
        });
        underway.reports()
                .filter(report -> report.entry().event() instanceof InjuryReported injury
                        && injury.employee().id().equals(employee))
                .map(Recorded::claim)
                .forEach(claims::add);
        claims.addAll(memory.claimsOf(employee));
        return claims;
    }

    /** The number of the claim that somebody writes {@code given}; see {@link Memory#claimNumber}. */
    String claimNumber(String given) {
        if (facts(Claims.FAMILY, given).exists()) {
            return given;
        }
        Collection<String> called = new TreeSet<>(employeeOfReported.keySet());
        underway.reports().map(Recorded::claim).forEach(called::add);
        called.removeIf(claim -> !ReportedClaims.inOneCase(claim).equals(ReportedClaims.inOneCase(given)));
        called.addAll(memory.claimsCalled(given));
        return called.size() == 1 ? called.iterator().next() : given;
    }

    /**
     * The webhooks on record. What is underway of them counts for nothing yet: whoever subscribes hears of what is recorded
     * after that is acknowledged.
     */
    Subscriptions webhooks() {
        return memory.webhooks();
    }

    private List<Entry<?>> own(String stream) {
        return byStream.getOrDefault(stream, List.of());
    }

    /** What is underway may get on record meanwhile, and is then in both. */
    private List<Entry<?>> entriesBefore(String stream) {
        List<Recorded> more = underway.on(stream);
        if (more.isEmpty()) {
            return memory.entries(stream);
        }
        List<Entry<?>> whole = new ArrayList<>();
        long last = 0;
        for (Recorded recorded : memory.recorded(stream)) {
            whole.add(recorded.entry());
            last = recorded.position();
        }
        for (Recorded recorded : more) {
            if (recorded.position() > last) {
                whole.add(recorded.entry());
            }
        }
        return whole;
    }

    /** What the draft holds now, to come back to. */
    int mark() {
        return staged.size();
    }

    /** Forgets what was added after {@code mark}. */
    void backTo(int mark) {
        while (staged.size() > mark) {
            Staged last = staged.removeLast();
            own(last.stream()).removeLast();
            facts.remove(last.stream());
            accounts = null;
            if (last.entry().event() instanceof InjuryReported) {
                Claims.FAMILY.streams().subject(last.stream()).ifPresent(employeeOfReported::remove);
            }
        }
    }
}
