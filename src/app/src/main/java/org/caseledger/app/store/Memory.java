package org.caseledger.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawFacts;
import org.caseledger.claim.Claims;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Projector;
import org.caseledger.projection.RawEntry;
import org.caseledger.projection.Recorded;
import org.caseledger.user.Accounts;
import org.caseledger.user.Users;
import org.caseledger.webhook.Subscriptions;
import org.caseledger.webhook.Webhooks;

/**
 * Everything that an open ledger keeps in memory of its entries. It is current to one {@linkplain #position position} and
 * advanced by what is recorded after that, in order; it is never corrected, because entries never are. Reading is free;
 * the one writer advances it.
 */
final class Memory implements Projector.Journal {

    private static final int BATCH_ENTRIES_MAX = 2_000;

    private final Journal journal;
    private final OtherWriters others;
    private final KeptStreams streams;
    private final ReportedClaims reported;
    private final KnownAccounts accounts;
    private final KnownWebhooks webhooks;
    private volatile Instant lastRecordedAt;
    private volatile boolean doubted;

    /**
     * The memory of {@code journal}, current to its end, where {@code others} may record, too.
     *
     * @param place up to where entries were recorded, whether or not they are there still
     */
    Memory(Journal journal, OtherWriters others, long place) {
        this.journal = journal;
        this.others = others;
        Journal.End end = journal.end();
        lastRecordedAt = end.recordedAt();
        streams = new KeptStreams(journal, Math.max(place, end.position()));
        reported = new ReportedClaims(() -> journal.firstOfClaims(position()));
        accounts = new KnownAccounts(() -> journal.firstOfUsers(position()), user -> facts(Users.FAMILY, user));
        webhooks = new KnownWebhooks(
                () -> journal.firstOfWebhooks(position()), webhook -> facts(Webhooks.FAMILY, webhook));
    }

    /** The position of the last entry that this memory knows; 0 before there is one. */
    long position() {
        return streams.position();
    }

    /** When that entry was recorded; the epoch before there is one. */
    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    /** Whether there may be entries that this memory doesn't know: then it has to catch up before anything is decided by it. */
    boolean mayLack() {
        return doubted || others != OtherWriters.NONE;
    }

    /** Something failed while it was written: whether it is on record, only the journal can say. */
    void doubt() {
        doubted = true;
    }

    /** Reads the entries that are on record and not known, and hands them to {@code told}; only while none is underway. */
    void catchUp(Consumer<List<Recorded>> told) {
        long last = doubted ? journal.end().position() : others.lastPosition(position());
        while (position() < last) {
            List<Recorded> more = journal.after(position(), BATCH_ENTRIES_MAX);
            if (more.isEmpty()) {
                throw new IllegalStateException(
                        "entry " + last + " is said to be on record, and none is after " + position());
            }
            advance(more);
            told.accept(more);
        }
        doubted = false;
    }

    /** {@code entries} are on record; they are what follows on everything that is known. */
    void advance(List<Recorded> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.getFirst().position() <= position()) {
            throw new IllegalStateException(
                    "entry " + entries.getFirst().position() + " is known already: up to " + position());
        }
        Map<String, List<Recorded>> byStream = new LinkedHashMap<>();
        entries.forEach(entry -> byStream.computeIfAbsent(entry.stream(), stream -> new ArrayList<>())
                .add(entry));
        lastRecordedAt = entries.getLast().entry().recordedAt();
        streams.advance(byStream, entries.getLast().position());
        // After the position: whoever reads the first entries of claims meanwhile reads up to that.
        entries.forEach(reported::advance);
        accounts.advance(entries);
        webhooks.advance(entries);
    }

    /** The entries of {@code stream} with their places in the ledger, in order. */
    List<Recorded> recorded(String stream) {
        return streams.stream(stream).recorded();
    }

    /** The entries of {@code stream}, in order. */
    List<Entry<?>> entries(String stream) {
        return streams.stream(stream).entries();
    }

    /** The facts of {@code subject}: of one of which nothing is recorded, those that no entries add up to. */
    <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        return streams.stream(family.stream(subject)).facts(family, subject);
    }

    /** What was adopted of law and policy. */
    LawFacts adoptions() {
        return facts(LawAdoptions.FAMILY, "");
    }

    /** All accounts. */
    Accounts accounts() {
        return accounts.all();
    }

    /** The stream {@code stream}, as it is on record. */
    KeptStreams.Kept stream(String stream) {
        return streams.stream(stream);
    }

    /** The employer of {@code claim}; empty for a claim that isn't reported. */
    Optional<String> employerOf(String claim) {
        return reported.employerOf(claim);
    }

    /** All webhooks. */
    Subscriptions webhooks() {
        return webhooks.all();
    }

    /** The numbers of all claims. */
    Collection<String> claims() {
        return reported.all();
    }

    /** The claims of {@code employee}, in the order of their numbers. */
    Collection<String> claimsOf(String employee) {
        return reported.ofEmployee(employee);
    }

    /**
     * The number of the claim that somebody writes {@code given}, in whatever case. It is {@code given} itself where no
     * claim is called so, or where several are.
     */
    String claimNumber(String given) {
        if (facts(Claims.FAMILY, given).exists()) {
            return given;
        }
        Collection<String> called = claimsCalled(given);
        return called.size() == 1 ? called.iterator().next() : given;
    }

    /** The claims that are called {@code number} if capital and small letters count as the same. */
    Collection<String> claimsCalled(String number) {
        return reported.called(number);
    }

    @Override
    public long last() {
        return position();
    }

    @Override
    public void scan(long last, Consumer<RawEntry> each) {
        journal.scan(last, each);
    }

    @Override
    public Recorded decoded(RawEntry entry) {
        return journal.decoded(entry);
    }

    /** At most {@code max} entries after {@code position}, none of which this memory doesn't know. */
    @Override
    public List<Recorded> after(long position, int max) {
        long known = position();
        return position >= known
                ? List.of()
                : journal.after(position, max).stream()
                        .filter(entry -> entry.position() <= known)
                        .toList();
    }
}
