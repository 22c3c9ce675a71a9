package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.app.trail.TrailCheck;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
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
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.people.Person;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.search.EntryWords;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.caseledger.statement.Statement;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as somebody may use it. Writing goes through its {@linkplain #office front door}, one transaction at a time in
 * one order; lists are up to date when it returns. Reading is free. What is out of bounds for {@linkplain #person whoever
 * uses it} is not in it: not in lists, not in counts, not under its number.
 */
public interface Ledger extends AutoCloseable {

    /** Whether there is a ledger in {@code directory}; refused where nobody may look. */
    static boolean existsIn(Path directory) {
        return Opening.folder(directory).holdsLedger();
    }

    /**
     * Opens the ledger in {@code directory} for recording, making it if it isn't there. Employers are those shipped and
     * those whose policy files stand in its folder {@code policies}. Refused while another process has it open, and where
     * it can only be read.
     *
     * @param keys where its key is found, if it is encrypted; what is made is encrypted where that says so
     */
    static OpenLedger open(Path directory, Clock clock, Keys keys) {
        OpenLedger ledger = Opening.toRecord(directory, clock, keys).ledger();
        try {
            ledger.adoptPolicyFiles();
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    /** The same for a ledger that isn't encrypted. */
    static OpenLedger open(Path directory, Clock clock) {
        return open(directory, clock, Keys.NONE);
    }

    /** Opens the ledger in {@code directory} for recording, like {@link #open}; refused where there is none. */
    static OpenLedger openExisting(Path directory, Clock clock, Keys keys) {
        Opening.folder(directory).requireLedger(directory);
        return open(directory, clock, keys);
    }

    /** The same for a ledger that isn't encrypted. */
    static OpenLedger openExisting(Path directory, Clock clock) {
        return openExisting(directory, clock, Keys.NONE);
    }

    /**
     * Opens the ledger in {@code directory} for questions. Where its files can't be written, they are read into memory,
     * and what is behind is computed there; see {@link #onlyReadable}. Refused where there is none, and while another
     * process has it open.
     */
    static OpenLedger openToRead(Path directory, Clock clock, Keys keys) {
        return Opening.toRead(directory, clock, keys).ledger();
    }

    /** The same for a ledger that isn't encrypted. */
    static OpenLedger openToRead(Path directory, Clock clock) {
        return openToRead(directory, clock, Keys.NONE);
    }

    /** Whether the ledger in {@code directory} is encrypted; refused where there is none. */
    static boolean isEncryptedIn(Path directory) {
        LedgerFolder folder = Opening.folder(directory);
        folder.requireLedger(directory);
        return LedgerKey.of(folder).isNeeded();
    }

    /** Refused where {@code keys} can't open the ledger in {@code directory}; nothing is opened. */
    static void requireKey(Path directory, Keys keys) {
        LedgerKey.of(Opening.folder(directory)).from(keys);
    }

    /** Who uses it. */
    Person person();

    /** The same ledger as {@code person} may use it. */
    Ledger as(Person person);

    /** The same ledger with what is reserved as {@code kinds} masked, too: for what is handed to others. */
    Ledger without(Set<Reserved> kinds);

    /** All accounts, in the order of adding; none in a ledger that asks nobody who they are. */
    Accounts users();

    /** The account that somebody writes {@code name}, in whatever case; one that nobody added doesn't exist. */
    UserFacts user(String name);

    /** The ledger's directory, as it was named. */
    Path directory();

    /** Why nothing can be recorded here and questions are answered from a copy in memory; empty for most ledgers. */
    Optional<String> onlyReadable();

    /** The front door, by which everything is recorded. */
    Office office();

    /** Refused while projection {@code name} is behind the entries, for uses that must not miss any. */
    void requireCurrent(String name);

    /**
     * The claims of {@code employer} that a run with everything up to {@code day} has to look at, as known now: the others
     * carry nothing until something new is recorded on them.
     */
    List<String> awake(String employer, LocalDate day);

    /**
     * Those of {@code claims} on which nothing is open on {@code day} nor will be until something new is recorded, as known
     * now; none while that isn't up to date.
     */
    Set<String> resting(Collection<String> claims, LocalDate day);

    /** Whether nothing was recorded after {@code knownAt}. */
    boolean isCurrent(Instant knownAt);

    /** The facts of {@code claim}, as known now; empty for a claim that isn't reported. */
    default ClaimFacts facts(String claim) {
        return facts(Claims.FAMILY, claim);
    }

    /** The file of {@code claim}, as known now. */
    default ClaimInContext file(String claim) {
        ClaimFacts facts = facts(claim);
        return new ClaimInContext(facts, receivables(facts), beside(facts));
    }

    /** The other claims of the employee of {@code facts} with the same employer, as known now. */
    Beside beside(ClaimFacts facts);

    /** The statement of {@code facts} as they were known at {@code knownAt}, considering the world up to {@code asOf}. */
    default Statement statement(ClaimFacts facts, Terms terms, Instant knownAt, LocalDate asOf) {
        return Statement.of(facts, beside(facts).knownAt(knownAt), terms, asOf);
    }

    /** The receivables of the claim of {@code facts}, as they were known at {@code knownAt}. */
    default ClaimReceivables receivables(ClaimFacts facts, Instant knownAt) {
        return receivables(facts).knownAt(knownAt);
    }

    private ClaimReceivables receivables(ClaimFacts facts) {
        return new ClaimReceivables(
                facts.claim(),
                ClaimReceivables.ids(facts).stream().map(this::receivable).toList());
    }

    /** The facts of {@code receivable}, as known now; empty for one that no run opened. */
    default ReceivableFacts receivable(String receivable) {
        return facts(Receivables.FAMILY, receivable);
    }

    /** The payroll runs of {@code employer}, as known now. */
    default PayrollFacts payroll(String employer) {
        return facts(Payrolls.FAMILY, employer);
    }

    /** All that {@code run} carries; refused where lines of it are damaged. */
    RunContent runContent(PayrollFacts.Run run);

    /** The lines of {@code run} for {@code claim}; refused where they are damaged. */
    List<RunLine> runLines(PayrollFacts.Run run, String claim);

    /** The facts of {@code subject}, as known now: of one of which nothing is recorded, those that no entries add up to. */
    <F> F facts(StreamFamily<?, ?, F> family, String subject);

    /** The entries of the stream of {@code subject}, in order. */
    <E> List<Entry<E>> entries(StreamFamily<?, E, ?> family, String subject);

    /**
     * What each stream of {@code family} is about, in the order of their first entries; for families with few streams, such as
     * audits and penalty cases: the journal is asked each time.
     */
    List<String> subjects(StreamFamily<?, ?, ?> family);

    /** The entries of a stream with their places in the ledger, in order. */
    List<Recorded> recorded(String stream);

    /**
     * The number of the claim that somebody writes {@code given}, in whatever case. It is {@code given} itself where no
     * claim is called so, or where several are.
     */
    String claimNumber(String given);

    /** At most {@code max} entries after {@code position}, in ledger order. */
    List<Recorded> journal(long position, int max);

    /** At most {@code max} entries after {@code position}, in ledger order, as they are stored. */
    List<StoredEntry> stored(long position, int max);

    /**
     * The place of the journal's entry {@code number}, counted from 1: 0 for number 0, and beyond the last place for a number
     * that there isn't.
     */
    default long position(long number) {
        long position = 0;
        long left = number;
        while (left > 0) {
            List<StoredEntry> batch = stored(position, (int) Math.min(left, 2_000));
            if (batch.isEmpty()) {
                return Long.MAX_VALUE;
            }
            left -= batch.size();
            position = batch.getLast().position();
        }
        return position;
    }

    /** The entries after {@code position} up to the one at {@code last}, in ledger order, as they are stored. */
    List<StoredEntry> storedBetween(long position, long last);

    /** How many entries there are after {@code position} up to the one at {@code last}. */
    long count(long position, long last);

    /** The number of entries in the ledger. */
    long size();

    /** The law that {@code considered} would make; nothing is recorded. */
    LawInForce considering(LawFacts considered);

    /** The law and the policies under which this ledger computes, as known at {@code knownAt}. */
    LawInForce law(Instant knownAt);

    /**
     * What {@code employer}'s claims are computed under, as known at {@code knownAt}: the shipped law and policies, the
     * operator's policy files, and what was adopted by then. Empty for an employer whose policy isn't known.
     */
    Optional<Terms> terms(String employer, Instant knownAt);

    /** The policies of the employers that this ledger knows. */
    EmployerPolicies policies();

    /**
     * The bytes of documents. Who may have which, entries say: ask for what stands in a {@code DocumentAttached} of a claim's
     * facts as its reader sees them, and isn't {@code reserved} from them.
     */
    Documents documents();

    /** Mail that came in. Who sees which of it depends on the claims it may be about: ask {@code AboutTray}. */
    Tray tray();

    /** What leaves this ledger. */
    Outbox outbox();

    /**
     * The answer of the projections' tables to {@code question}, such as {@code ClaimRegister.employers}. It knows
     * everything that was recorded before the call: who saved something sees it. What the question meets is bounded and
     * masked for whoever uses the ledger.
     */
    <T> T lists(Function<Lists, T> question);

    /**
     * The entries of claims whose words {@code question} finds, everything that was recorded before the call among them: at
     * most {@code max} from the {@code first}, counted from 0. They are bounded and masked for whoever uses the ledger, and
     * nothing is found by words that those don't read.
     */
    FoundEntries search(TextQuestion question, int first, int max);

    /** Hands {@code each} everything that {@code question} finds, the latest first; see {@link #search}. */
    void eachFound(TextQuestion question, Consumer<EntryWords> each);

    /**
     * Notes in the read trail that {@linkplain #person whoever uses the ledger} opened something. Costs next to nothing; of a
     * claim that isn't there nothing was opened.
     *
     * @param way by which way
     * @param what what, such as {@code claim}, {@code statement}, {@code document} or {@code export}
     * @param claim of which claim, written in whatever case; null where it is of none
     * @param why what they said they need it for
     * @param subject which one, where it has a name of its own, such as a run's id
     */
    void noteOpened(Channel way, String what, @Nullable String claim, @Nullable String why, @Nullable String subject);

    /** Hands {@code each} what the read trail noted from {@code from} to {@code to}, in order; of claims that are there. */
    void readTrail(Instant from, Instant to, Consumer<ReadLine> each);

    /** Whether the read trail is as it was written. */
    TrailCheck checkTrail();

    /** How people write and read instants of this ledger. */
    LedgerTime time();

    /** The clock that the ledger's edges read. */
    Clock clock();

    /** The instant under which something would be recorded now; never before the last entry. */
    Instant now();

    /** What the machine's clock reads beside the last entry. */
    ClockReading clockReading();

    @Override
    void close();
}
