package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.app.trail.TrailCheck;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Reserved;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.ClockReading;
import org.caseledger.office.Office;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.people.Person;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.search.EntryWords;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * An open ledger as one person may use it. What is out of that person's bounds is answered as what isn't there is; what is
 * reserved and not for them is masked in the entries, and whatever they read is folded from those. So no answer has to know
 * who reads it.
 *
 * <p>Whoever sees everything is answered by the open ledger itself. The front door is the same for everybody, and says there
 * what somebody may give.
 */
final class SeenLedger implements Ledger {

    private static final int BATCH_ENTRIES_MAX = 2_000;

    private final OpenLedger open;
    private final Memory memory;
    private final Person person;
    private final Seen seen;
    private final Set<Reserved> withheld;
    private final Set<Reserved> hidden;

    /** The ledger {@code open}, whose entries are in {@code memory}, as {@code person} may use it, without what is {@code withheld}. */
    SeenLedger(OpenLedger open, Memory memory, Person person, Set<Reserved> withheld) {
        this.open = open;
        this.memory = memory;
        this.person = person;
        this.withheld = withheld;
        seen = new Seen(memory, person, withheld);
        hidden = seen.sight().hidden();
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public Ledger as(Person other) {
        return open.as(other).without(withheld);
    }

    @Override
    public Ledger without(Set<Reserved> kinds) {
        return kinds.isEmpty() ? this : new SeenLedger(open, memory, person, Reserved.union(withheld, kinds));
    }

    @Override
    public Path directory() {
        return open.directory();
    }

    @Override
    public Optional<String> onlyReadable() {
        return open.onlyReadable();
    }

    @Override
    public Office office() {
        return open.office().as(person);
    }

    @Override
    public Accounts users() {
        return open.users();
    }

    @Override
    public UserFacts user(String name) {
        return open.user(name);
    }

    @Override
    public void requireCurrent(String name) {
        open.requireCurrent(name);
    }

    @Override
    public List<String> awake(String employer, LocalDate day) {
        return seen.employer(employer) ? open.awake(employer, day) : List.of();
    }

    @Override
    public Set<String> resting(Collection<String> claims, LocalDate day) {
        return open.resting(
                seen.everyEmployer()
                        ? claims
                        : claims.stream().filter(seen::claim).toList(),
                day);
    }

    @Override
    public boolean isCurrent(Instant knownAt) {
        return open.isCurrent(knownAt);
    }

    @Override
    public ClaimInContext file(String claim) {
        return seen.everything() ? open.file(claim) : Ledger.super.file(claim);
    }

    @Override
    public Beside beside(ClaimFacts facts) {
        if (seen.everything()) {
            return open.beside(facts);
        }
        return facts.exists() && seen.claim(facts.claim())
                ? Beside.of(
                        facts,
                        memory.claimsOf(facts.reported().event().employee().id()).stream()
                                .map(this::facts)
                                .toList())
                : Beside.NONE;
    }

    @Override
    public RunContent runContent(PayrollFacts.Run run) {
        return seen.employer(run.employer())
                ? open.runContent(run)
                : new RunContent(run.employer(), run.period(), List.of(), List.of());
    }

    @Override
    public List<RunLine> runLines(PayrollFacts.Run run, String claim) {
        return seen.employer(run.employer()) ? open.runLines(run, claim) : List.of();
    }

    @Override
    public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        if (!seen.stream(family, subject)) {
            return family.facts(subject, List.of());
        }
        return family.name().equals(LawAdoptions.FAMILY.name()) && !seen.everyEmployer()
                ? family.facts(subject, entries(family, subject))
                : stream(family.stream(subject)).facts(family, subject);
    }

    @Override
    public <E> List<Entry<E>> entries(StreamFamily<?, E, ?> family, String subject) {
        return family.entries(recorded(family.stream(subject)).stream()
                .<Entry<?>>map(Recorded::entry)
                .toList());
    }

    @Override
    public List<String> subjects(StreamFamily<?, ?, ?> family) {
        return open.subjects(family).stream()
                .filter(subject -> seen.stream(family, subject))
                .toList();
    }

    @Override
    public List<Recorded> recorded(String stream) {
        if (!seen.stream(stream)) {
            return List.of();
        }
        List<Recorded> recorded = stream(stream).recorded();
        return seen.everyEmployer()
                ? recorded
                : recorded.stream()
                        .filter(entry -> seen.event(entry.entry().event()))
                        .toList();
    }

    private KeptStreams.Kept stream(String stream) {
        return memory.stream(stream).masked(hidden);
    }

    @Override
    public String claimNumber(String given) {
        if (seen.everyEmployer()) {
            return open.claimNumber(given);
        }
        if (seen.claim(given)) {
            return given;
        }
        List<String> called =
                memory.claimsCalled(given).stream().filter(seen::claim).toList();
        return called.size() == 1 ? called.getFirst() : given;
    }

    @Override
    public List<Recorded> journal(long position, int max) {
        return seen.everything()
                ? open.journal(position, max)
                : after(
                        position,
                        max,
                        open::journal,
                        Recorded::position,
                        entry -> seen.entry(entry) ? Optional.of(Masks.of(entry, hidden)) : Optional.empty());
    }

    @Override
    public List<StoredEntry> stored(long position, int max) {
        return seen.everything()
                ? open.stored(position, max)
                : after(
                        position,
                        max,
                        open::stored,
                        StoredEntry::position,
                        entry -> sees(entry)
                                ? Optional.of(Masks.of(entry, hidden).counted())
                                : Optional.empty());
    }

    private boolean sees(StoredEntry entry) {
        return seen.stream(entry.stream())
                && (seen.everyEmployer()
                        || !LawAdoptions.FAMILY.streams().holds(entry.stream())
                        || recorded(entry.stream()).stream()
                                .anyMatch(recorded -> recorded.position() == entry.position()));
    }

    @Override
    public List<StoredEntry> storedBetween(long position, long last) {
        List<StoredEntry> entries = open.storedBetween(position, last);
        return seen.everything()
                ? entries
                : entries.stream()
                        .filter(this::sees)
                        .map(entry -> Masks.of(entry, hidden).counted())
                        .toList();
    }

    @Override
    public long count(long position, long last) {
        if (seen.everything()) {
            return open.count(position, last);
        }
        long count = 0;
        for (long from = position; from < last; from += BATCH_ENTRIES_MAX) {
            count += open.storedBetween(from, Math.min(last, from + BATCH_ENTRIES_MAX)).stream()
                    .filter(this::sees)
                    .count();
        }
        return count;
    }

    /** What of a ledger's entries is read in batches. */
    private interface Batches<T> {
        List<T> after(long position, int max);
    }

    /** The first {@code max} entries after {@code position} of which {@code seen} leaves something. */
    private static <T> List<T> after(
            long position, int max, Batches<T> entries, ToLongFunction<T> place, Function<T, Optional<T>> seen) {
        List<T> found = new ArrayList<>();
        long from = position;
        List<T> batch = entries.after(from, BATCH_ENTRIES_MAX);
        while (!batch.isEmpty() && found.size() < max) {
            batch.stream()
                    .map(seen)
                    .flatMap(Optional::stream)
                    .limit((long) max - found.size())
                    .forEach(found::add);
            from = place.applyAsLong(batch.getLast());
            batch = found.size() < max ? entries.after(from, BATCH_ENTRIES_MAX) : List.of();
        }
        return found;
    }

    @Override
    public long position(long number) {
        return seen.everything() ? open.position(number) : Ledger.super.position(number);
    }

    @Override
    public long size() {
        return seen.everything() ? open.size() : open.size(this::entriesSeen);
    }

    private long entriesSeen(String stream, long entries) {
        if (!seen.stream(stream)) {
            return 0;
        }
        return LawAdoptions.FAMILY.streams().holds(stream) ? recorded(stream).size() : entries;
    }

    @Override
    public LawInForce considering(LawFacts considered) {
        return bounded(open.considering(considered));
    }

    @Override
    public LawInForce law(Instant knownAt) {
        return bounded(open.law(knownAt));
    }

    private LawInForce bounded(LawInForce law) {
        return seen.everyEmployer()
                ? law
                : new LawInForce(
                        law.law(), bounded(law.policies()), law.adopted().only(seen::employer));
    }

    private EmployerPolicies bounded(EmployerPolicies policies) {
        return policies.only(seen::employer);
    }

    @Override
    public Optional<Terms> terms(String employer, Instant knownAt) {
        return seen.employer(employer) ? open.terms(employer, knownAt) : Optional.empty();
    }

    @Override
    public EmployerPolicies policies() {
        return seen.everyEmployer() ? open.policies() : bounded(open.policies());
    }

    @Override
    public Documents documents() {
        return open.documents();
    }

    @Override
    public Tray tray() {
        return open.tray();
    }

    @Override
    public Outbox outbox() {
        return open.outbox();
    }

    @Override
    public void eachFound(TextQuestion question, Consumer<EntryWords> each) {
        open.eachFound(seen.sight(), question, each);
    }

    @Override
    public FoundEntries search(TextQuestion question, int first, int max) {
        return open.search(seen.sight(), question, first, max);
    }

    @Override
    public <T> T lists(Function<Lists, T> question) {
        return open.lists(seen.sight(), question);
    }

    @Override
    public void noteOpened(
            Channel way, String what, @Nullable String claim, @Nullable String why, @Nullable String subject) {
        String number = claim == null ? null : claimNumber(claim);
        if (number == null || seen.claim(number)) {
            open.noteOpened(person, way, what, number, why, subject);
        }
    }

    @Override
    public void readTrail(Instant from, Instant to, Consumer<ReadLine> each) {
        open.readTrail(from, to, line -> {
            if (seen.everyEmployer() || line.claim() != null && seen.claim(line.claim())) {
                each.accept(line);
            }
        });
    }

    @Override
    public TrailCheck checkTrail() {
        return open.checkTrail();
    }

    @Override
    public LedgerTime time() {
        return open.time();
    }

    @Override
    public Clock clock() {
        return open.clock();
    }

    @Override
    public Instant now() {
        return open.now();
    }

    @Override
    public ClockReading clockReading() {
        return open.clockReading();
    }

    @Override
    public void close() {
        open.close();
    }
}
