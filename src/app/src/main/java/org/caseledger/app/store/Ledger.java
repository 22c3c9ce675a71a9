package org.caseledger.app.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.family.EventReader;
import org.caseledger.family.EventStream;
import org.caseledger.family.StreamCommandHandler;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamReading;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Books;
import org.caseledger.office.ClockReading;
import org.caseledger.office.Office;
import org.caseledger.office.Office.Decided;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.Recorded;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open ledger. Writing goes through its {@linkplain #office front door}, one transaction at a time in one order;
 * projections are up to date when it returns. Reading is free.
 */
public final class Ledger implements AutoCloseable {

    /** The file that makes a ledger's directory a backup of one: it is read, and nobody changes it. */
    public static final String BACKUP = "backup.json";

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Path directory;
    private final @Nullable String onlyReadable;
    private final String edition;
    private final LedgerDatabase database;
    private final JdbcTemplate jdbc;
    private final TransactionManager commits;
    private final Journal journal;
    private final FrozenLines frozenLines;
    private final Memory memory;
    private final Transactions transactions;
    private final LedgerEventStore store;
    private final KeptAnswers answers;
    private final ReadModels readModels;
    private final Outbox outbox;
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final Office office = new Office(new Doorkeeper());
    private final AdoptedLaw law;
    private final Clock clock;

    /** What {@code opened} says, with the events of its entries read by {@code reader}; nobody else records meanwhile. */
    Ledger(Opening opened, EventReader reader) {
        this(opened, reader, OtherWriters.NONE);
    }

    /** The same, where {@code others} may record, too. */
    Ledger(Opening opened, EventReader reader, OtherWriters others) {
        directory = opened.directory();
        database = opened.database();
        edition = opened.edition();
        onlyReadable = opened.onlyReadable();
        clock = opened.clock();
        EmployerPolicies policies = opened.policies();
        jdbc = new JdbcTemplate(database.dataSource());
        JdbcTransactionManager spring = new JdbcTransactionManager(database.dataSource());
        commits = new SpringTransactionManager(spring);
        journal = new Journal(jdbc, reader);
        frozenLines = new FrozenLines(journal);
        answers = new KeptAnswers(jdbc);
        memory = new Memory(journal, others);
        law = new AdoptedLaw(policies, memory::adoptions);
        transactions = new Transactions(memory, this::write, this::catchUp);
        store = store();
        GenericEventMessage.clock = RecordingScope.clock();
        new AnnotationCommandHandlerAdapter<>(new StreamCommandHandler(
                        EventSourcingRepository.builder(EventStream.class)
                                .eventStore(store)
                                .lockFactory(NullLockFactory.INSTANCE)
                                .build(),
                        new CurrentDraft(),
                        policies,
                        () -> law.policies(transactions.current().adoptions()),
                        RecordingScope.clock()))
                .subscribe(commands);
        outbox = new Outbox(jdbc, new TransactionTemplate(spring));
        readModels = new ReadModels(this, law, memory, opened.edition(), jdbc, new TransactionTemplate(spring));
        if (onlyReadable == null) {
            LOG.info(
                    "opened the ledger, whose last entry was recorded at {}, with edition {}",
                    memory.lastRecordedAt(),
                    opened.edition());
        }
        readModels.start();
    }

    /** Whether there is a ledger in {@code directory}; refused where nobody may look. */
    public static boolean existsIn(Path directory) {
        return Opening.folder(directory).holdsLedger();
    }

    /**
     * Opens the ledger in {@code directory} for recording, making it if it isn't there. Employers are those shipped and
     * those whose policy files stand in its folder {@code policies}. Refused while another process has it open, and where
     * it can only be read.
     */
    public static Ledger open(Path directory, Clock clock) {
        return Opening.toRecord(directory, clock).ledger();
    }

    /** Opens the ledger in {@code directory} for recording, like {@link #open}; refused where there is none. */
    public static Ledger openExisting(Path directory, Clock clock) {
        Opening.folder(directory).requireLedger(directory);
        return open(directory, clock);
    }

    /**
     * Opens the ledger in {@code directory} for questions. Where its files can't be written, they are read into memory,
     * and what is behind is computed there; see {@link #onlyReadable}. Refused where there is none, and while another
     * process has it open.
     */
    public static Ledger openToRead(Path directory, Clock clock) {
        return Opening.toRead(directory, clock).ledger();
    }

    /** The ledger's directory, as it was named. */
    public Path directory() {
        return directory;
    }

    /** Why nothing can be recorded here and questions are answered from a copy in memory; empty for most ledgers. */
    public Optional<String> onlyReadable() {
        return Optional.ofNullable(onlyReadable);
    }

    private LedgerEventStore store() {
        LedgerSerializer serializer = new LedgerSerializer();
        return new LedgerEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(JdbcEventStorageEngine.builder()
                                .connectionProvider(new SpringDataSourceConnectionProvider(database.dataSource()))
                                .transactionManager(commits)
                                .appendEvents(new EntryRows())
                                .eventSerializer(serializer)
                                .snapshotSerializer(serializer)
                                .build()),
                transactions::current);
    }

    /** The streams as the transaction has them that is being decided. */
    private final class CurrentDraft implements StreamReading {
        @Override
        public boolean begun(String stream) {
            return transactions.current().begun(stream);
        }

        @Override
        public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
            return transactions.current().facts(family, subject);
        }
    }

    /** The front door, by which everything is recorded. */
    public Office office() {
        return office;
    }

    /** The store as the front door has it. */
    private final class Doorkeeper implements Office.Store {
        @Override
        public <T> T write(Function<Books, T> body) {
            return transact(recordable(body));
        }

        @Override
        public <T> Decided<T> decide(Function<Books, T> body) {
            Decided<T> transaction = told(() -> begin(false, recordable(body)));
            return () -> told(transaction::onDisk);
        }

        private <T> Function<Books, T> recordable(Function<Books, T> body) {
            if (onlyReadable != null) {
                throw new LedgerFault(Opening.refusal(directory, onlyReadable));
            }
            return body;
        }

        @Override
        public <T> T suppose(Function<Books, T> body) {
            return transact(books -> {
                books.giveUp();
                return body.apply(books);
            });
        }
    }

    private <T> T transact(Function<Books, T> body) {
        return told(() -> begin(true, body).onDisk());
    }

    private <T> Decided<T> begin(boolean alone, Function<Books, T> body) {
        readModels.requireTold();
        AtomicBoolean departed = new AtomicBoolean();
        Decided<T> transaction = transactions.decide(alone, draft -> {
            T result = body.apply(new Writing(draft, commands, law, answers, clock));
            departed.set(!draft.departures().isEmpty());
            return result;
        });
        return () -> {
            T result = transaction.onDisk();
            if (departed.get()) {
                outbox.somethingWaits();
            }
            return result;
        };
    }

    /** What {@code work} gives; what the disk does to it is told in a person's words. */
    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            RuntimeException told = StorageFault.told(e, directory);
            if (told instanceof LedgerFault) {
                readModels.told();
            }
            throw told;
        }
    }

    /** Has {@code group} on disk, all of it or nothing, and then whatever is kept in memory know it. */
    private void write(Group group) {
        commits.executeInTransaction(() -> {
            store.append(group.entries());
            answers.keep(group.answers());
            outbox.write(group.departures());
        });
        List<Recorded> recorded = group.recorded();
        if (!recorded.isEmpty()) {
            memory.advance(recorded);
            readModels.recorded(recorded);
        }
    }

    private void catchUp() {
        memory.catchUp(readModels::recorded);
    }

    /** Refused while projection {@code name} is behind the entries, for uses that must not miss any. */
    public void requireCurrent(String name) {
        readModels.requireCurrent(name);
    }

    /**
     * The claims of {@code employer} that a run with everything up to {@code day} has to look at, as known now: the others
     * carry nothing until something new is recorded on them.
     */
    public List<String> awake(String employer, LocalDate day) {
        return readModels.awake(employer, day);
    }

    /**
     * Those of {@code claims} on which nothing is open on {@code day} nor will be until something new is recorded, as known
     * now; none while that isn't up to date.
     */
    public Set<String> resting(Collection<String> claims, LocalDate day) {
        return readModels.resting(claims, day);
    }

    /** Whether nothing was recorded after {@code knownAt}. */
    public boolean isCurrent(Instant knownAt) {
        return !knownAt.isBefore(memory.lastRecordedAt());
    }

    /** The facts of {@code claim}, as known now; empty for a claim that isn't reported. */
    public ClaimFacts facts(String claim) {
        return facts(Claims.FAMILY, claim);
    }

    /** The file of {@code claim}, as known now. */
    public ClaimInContext file(String claim) {
        ClaimFacts facts = facts(claim);
        return new ClaimInContext(facts, receivables(facts), beside(facts));
    }

    /** The other claims of the employee of {@code facts} with the same employer, as known now. */
    public Beside beside(ClaimFacts facts) {
        return facts.exists()
                ? Beside.of(
                        facts,
                        ofEmployee(facts.reported().event().employee().id()).stream()
                                .map(this::facts)
                                .toList())
                : Beside.NONE;
    }

    /** The statement of {@code facts} as they were known at {@code knownAt}, considering the world up to {@code asOf}. */
    public Statement statement(ClaimFacts facts, Terms terms, Instant knownAt, LocalDate asOf) {
        return Statement.of(facts, beside(facts).knownAt(knownAt), terms, asOf);
    }

    /** The numbers of all claims. */
    Collection<String> claims() {
        return memory.claims();
    }

    /** The numbers of the claims of {@code employee}, in their order. */
    Collection<String> ofEmployee(String employee) {
        return memory.claimsOf(employee);
    }

    /** The receivables of the claim of {@code facts}, as they were known at {@code knownAt}. */
    public ClaimReceivables receivables(ClaimFacts facts, Instant knownAt) {
        return receivables(facts).knownAt(knownAt);
    }

    private ClaimReceivables receivables(ClaimFacts facts) {
        return new ClaimReceivables(
                facts.claim(),
                ClaimReceivables.ids(facts).stream().map(this::receivable).toList());
    }

    /** The facts of {@code receivable}, as known now; empty for one that no run opened. */
    public ReceivableFacts receivable(String receivable) {
        return facts(Receivables.FAMILY, receivable);
    }

    /** The payroll runs of {@code employer}, as known now. */
    public PayrollFacts payroll(String employer) {
        return facts(Payrolls.FAMILY, employer);
    }

    /** All that {@code run} carries; refused where lines of it are damaged. */
    public RunContent runContent(PayrollFacts.Run run) {
        return frozenLines.content(run);
    }

    /** The lines of {@code run} for {@code claim}; refused where they are damaged. */
    public List<RunLine> runLines(PayrollFacts.Run run, String claim) {
        return frozenLines.lines(run, claim);
    }

    /** The facts of {@code subject}, as known now: of one of which nothing is recorded, those that no entries add up to. */
    public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        return memory.facts(family, subject);
    }

    /** The entries of the stream of {@code subject}, in order. */
    public <E> List<Entry<E>> entries(StreamFamily<?, E, ?> family, String subject) {
        return family.entries(memory.entries(family.stream(subject)));
    }

    /** The entries of a stream with their places in the ledger, in order. */
    public List<Recorded> recorded(String stream) {
        return memory.recorded(stream);
    }

    /**
     * The number of the claim that somebody writes {@code given}, in whatever case. It is {@code given} itself where no
     * claim is called so, or where several are.
     */
    public String claimNumber(String given) {
        return memory.claimNumber(given);
    }

    /** At most {@code max} entries after {@code position}, in ledger order. */
    public List<Recorded> journal(long position, int max) {
        return journal.after(position, max);
    }

    /** At most {@code max} entries after {@code position}, in ledger order, as they are stored. */
    public List<StoredEntry> stored(long position, int max) {
        return journal.storedAfter(position, max);
    }

    /** The last entry, as it is stored; none in a ledger without any. */
    public Optional<StoredEntry> lastStored() {
        return journal.lastStored();
    }

    /** The number of entries in the ledger. */
    public long size() {
        return journal.count();
    }

    /** The law that {@code considered} would make; nothing is recorded. */
    public LawInForce considering(LawFacts considered) {
        return law.of(considered);
    }

    /** The law and the policies under which this ledger computes, as known at {@code knownAt}. */
    public LawInForce law(Instant knownAt) {
        return law.at(knownAt);
    }

    /**
     * What {@code employer}'s claims are computed under, as known at {@code knownAt}: the shipped law and policies, the
     * operator's policy files, and what was adopted by then. Empty for an employer whose policy isn't known.
     */
    public Optional<Terms> terms(String employer, Instant knownAt) {
        return law.at(knownAt).terms(employer);
    }

    /** The policies of the employers that this ledger knows. */
    public EmployerPolicies policies() {
        return law.latest().policies();
    }

    /** What leaves this ledger. */
    public Outbox outbox() {
        return outbox;
    }

    /** The projections. */
    public ReadModels readModels() {
        return readModels;
    }

    /**
     * The answer of the projections' tables to {@code question}, such as {@code ClaimRegister.employers}. It knows
     * everything that was recorded before the call: who saved something sees it.
     */
    public <T> T lists(Function<JdbcTemplate, T> question) {
        return readModels.ask(question);
    }

    /** The bare database, to measure and to test with; whoever looks for something asks {@link #lists}. */
    public JdbcTemplate database() {
        return jdbc;
    }

    /**
     * Copies the database into {@code folder}, which is not there, while others record. The copy is a ledger's database
     * that was left at some instant of the copying, with everything acknowledged before it began.
     */
    public void copyDatabase(Path folder) throws SQLException {
        database.backUp(folder);
    }

    /** Refused where a table of the database, an index or a page doesn't hold what was written there. */
    public void check() {
        database.check();
    }

    /** What projections depend on besides the entries: the program's rules and read models, and the policy files. */
    public String edition() {
        return edition + "+" + Edition.ofProjections();
    }

    /** How people write and read instants of this ledger. */
    public LedgerTime time() {
        return new LedgerTime(clock.getZone());
    }

    /** The clock that the ledger's edges read. */
    public Clock clock() {
        return clock;
    }

    /** The instant under which something would be recorded now; never before the last entry. */
    public Instant now() {
        return clockReading().recordedAt();
    }

    /** What the machine's clock reads beside the last entry. */
    public ClockReading clockReading() {
        return new ClockReading(clock.instant().truncatedTo(ChronoUnit.MILLIS), memory.lastRecordedAt());
    }

    @Override
    public void close() {
        transactions.end(() -> {
            readModels.end();
            database.close();
        });
    }
}
