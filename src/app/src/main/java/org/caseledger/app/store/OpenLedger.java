package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
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
import org.caseledger.app.secret.Secrets;
import org.caseledger.app.store.product.Key;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.app.trail.ReadTrail;
import org.caseledger.app.trail.TrailCheck;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Reserved;
import org.caseledger.departure.DepartureKind;
import org.caseledger.family.EventReader;
import org.caseledger.family.EventStream;
import org.caseledger.family.StreamCommandHandler;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamReading;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Books;
import org.caseledger.office.ClockReading;
import org.caseledger.office.Office;
import org.caseledger.office.Office.Decided;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.people.Person;
import org.caseledger.people.UserName;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.Sight;
import org.caseledger.projection.search.EntryWords;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.caseledger.user.Users;
import org.caseledger.webhook.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger whose files this process has open, as its owner has it: with everything that is in it.
 */
public final class OpenLedger implements Ledger {

    /** The file that makes a ledger's directory a backup of one: it is read, and nobody changes it. */
    public static final String BACKUP = "backup.json";

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Path directory;
    private final @Nullable String onlyReadable;
    private final String edition;
    private final PolicyFolder policyFolder;
    private final LedgerDatabase database;
    private final @Nullable Key key;
    private final JdbcTemplate jdbc;
    private final TransactionManager commits;
    private final Journal journal;
    private final Leaves leaves;
    private final FrozenLines frozenLines;
    private final Memory memory;
    private final Transactions transactions;
    private final LedgerEventStore store;
    private final KeptAnswers answers;
    private final ReadModels readModels;
    private final Outbox outbox;
    private final MailBook mails;
    private final IntegrityBook integrity;
    private final Documents documents;
    private final Tray tray;
    private final Arrivals arrivals;
    private final Secrets secrets;
    private final ReadTrail trail;
    private final SimpleCommandBus commands;
    private final Office office;
    private final AdoptedLaw law;
    private final Clock clock;
    private final boolean lent;

    /** What {@code opened} says, with the events of its entries read by {@code reader}; nobody else records meanwhile. */
    OpenLedger(Opening opened, EventReader reader) {
        this(opened, reader, OtherWriters.NONE);
    }

    /** The same, where {@code others} may record, too. */
    OpenLedger(Opening opened, EventReader reader, OtherWriters others) {
        lent = false;
        directory = opened.directory();
        database = opened.database();
        key = opened.key();
        onlyReadable = opened.onlyReadable();
        clock = opened.clock();
        trail = new ReadTrail(
                directory, clock, onlyReadable == null, OwnersFiles.forFiles(), OwnersFiles.forDirectories());
        jdbc = new JdbcTemplate(database.dataSource());
        JdbcTransactionManager spring = new JdbcTransactionManager(database.dataSource());
        commits = new SpringTransactionManager(spring);
        journal = new Journal(jdbc, reader);
        frozenLines = new FrozenLines(journal);
        answers = new KeptAnswers(jdbc);
        leaves = Leaves.in(jdbc, new TransactionTemplate(spring), journal);
        policyFolder = opened.policies();
        if (leaves.head().policiesBeside()) {
            policyFolder.count();
        }
        EmployerPolicies policies = policyFolder.over(Employers.shipped());
        edition = policyFolder.decides() && leaves.head().place() > 0
                ? Edition.with(directory.resolve(PolicyFolder.FOLDER))
                : Edition.ofProgram();
        memory = new Memory(journal, others, leaves.head().place());
        law = new AdoptedLaw(policies, memory::adoptions);
        commands = SimpleCommandBus.builder().build();
        office = new Office(new Doorkeeper());
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
                        () -> law.book(transactions.current().adoptions()),
                        RecordingScope.clock(),
                        clock.getZone()))
                .subscribe(commands);
        arrivals = new Arrivals(memory.position());
        outbox = new Outbox(jdbc, new TransactionTemplate(spring));
        mails = new MailBook(JdbcClient.create(jdbc), new TransactionTemplate(spring), outbox, memory::position);
        integrity = new IntegrityBook(JdbcClient.create(jdbc), outbox, memory::position);
        documents = new Documents(
                JdbcClient.create(jdbc),
                new TransactionTemplate(spring),
                (claim, sha256) -> facts(claim).entries().stream()
                        .anyMatch(entry -> entry.event() instanceof DocumentAttached attached
                                && attached.sha256().equals(sha256)),
                clock);
        tray = new Tray(JdbcClient.create(jdbc), documents, clock);
        secrets = new Secrets(database.dataSource(), clock);
        readModels = new ReadModels(this, law, memory, edition, jdbc, new TransactionTemplate(spring), key != null);
        if (onlyReadable == null) {
            LOG.info(
                    "opened the ledger, whose last entry was recorded at {}, with edition {}",
                    memory.lastRecordedAt(),
                    edition);
        }
        readModels.start();
    }

    private OpenLedger(OpenLedger owned) {
        lent = true;
        directory = owned.directory;
        onlyReadable = owned.onlyReadable;
        edition = owned.edition;
        policyFolder = owned.policyFolder;
        database = owned.database;
        key = owned.key;
        jdbc = owned.jdbc;
        commits = owned.commits;
        journal = owned.journal;
        leaves = owned.leaves;
        frozenLines = owned.frozenLines;
        memory = owned.memory;
        transactions = owned.transactions;
        store = owned.store;
        answers = owned.answers;
        readModels = owned.readModels;
        outbox = owned.outbox;
        mails = owned.mails;
        integrity = owned.integrity;
        documents = owned.documents;
        tray = owned.tray;
        arrivals = owned.arrivals;
        secrets = owned.secrets;
        trail = owned.trail;
        commands = owned.commands;
        office = owned.office;
        law = owned.law;
        clock = owned.clock;
    }

    /** The same ledger for somebody who closes it when they are done: to close what is lent does nothing. */
    public OpenLedger lent() {
        return new OpenLedger(this);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Optional<String> onlyReadable() {
        return Optional.ofNullable(onlyReadable);
    }

    @Override
    public Person person() {
        return Person.OWNER;
    }

    @Override
    public Ledger as(Person person) {
        return person.equals(Person.OWNER) ? this : new SeenLedger(this, memory, person, Set.of());
    }

    @Override
    public Ledger without(Set<Reserved> kinds) {
        return kinds.isEmpty() ? this : new SeenLedger(this, memory, Person.OWNER, kinds);
    }

    @Override
    public Accounts users() {
        return memory.accounts();
    }

    @Override
    public UserFacts user(String name) {
        return facts(Users.FAMILY, UserName.of(name));
    }

    private LedgerEventStore store() {
        LedgerSerializer serializer = new LedgerSerializer();
        return new LedgerEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(JdbcEventStorageEngine.builder()
                                .connectionProvider(new SpringDataSourceConnectionProvider(database.dataSource()))
                                .transactionManager(commits)
                                .appendEvents(new EntryRows(leaves))
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

    @Override
    public Office office() {
        return office;
    }

    /**
     * Puts policy files of the ledger's folder on record that differ from those that are, now; from then on they decide. In a
     * ledger for which they count as they lie, that is left to the first entry that is recorded, in whose transaction it is
     * done. Where one can't be adopted, nothing is, and the ledger can't be used to record.
     */
    public void adoptPolicyFiles() {
        if (onlyReadable != null) {
            return;
        }
        policyFolder.adopt(memory::adoptions, office::adoptPolicies);
    }

    /** For each policy file that was adopted when this ledger was opened, a line that says so. */
    public List<String> adoptedPolicyFiles() {
        return lent ? List.of() : policyFolder.adopted();
    }

    /** For each policy file of the ledger's folder that isn't on record a line that says so, and whether it decides anything. */
    public List<String> unrecordedPolicyFiles() {
        return policyFolder.unrecordedLines(memory.adoptions(), memory.position() > 0);
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
        Set<DepartureKind> departed = EnumSet.noneOf(DepartureKind.class);
        Decided<T> transaction = transactions.decide(alone, draft -> {
            T result = body.apply(new Writing(draft, commands, law, policyFolder, answers, clock));
            draft.departures().forEach(one -> departed.add(one.departure().kind()));
            return result;
        });
        return () -> {
            T result = transaction.onDisk();
            outbox.somethingWaits(departed);
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
        leaves.begin();
        try {
            commits.executeInTransaction(() -> {
                store.append(group.entries());
                answers.keep(group.answers(), leaves);
                leaves.save();
                outbox.write(group.departures(), group::places);
            });
        } catch (RuntimeException e) {
            throw MissingEntry.told(e, group.entries(), jdbc);
        }
        leaves.saved();
        List<Recorded> recorded = group.recorded();
        if (!recorded.isEmpty()) {
            memory.advance(recorded);
            follow(recorded);
        }
    }

    private void follow(List<Recorded> recorded) {
        readModels.recorded(recorded);
        arrivals.recorded(recorded.getLast().position());
    }

    private void catchUp() {
        leaves.reload();
        memory.catchUp(this::follow);
    }

    @Override
    public void requireCurrent(String name) {
        readModels.requireCurrent(name);
    }

    @Override
    public List<String> awake(String employer, LocalDate day) {
        return readModels.awake(employer, day);
    }

    @Override
    public Set<String> resting(Collection<String> claims, LocalDate day) {
        return readModels.resting(claims, day);
    }

    @Override
    public boolean isCurrent(Instant knownAt) {
        return !knownAt.isBefore(memory.lastRecordedAt());
    }

    @Override
    public Beside beside(ClaimFacts facts) {
        return facts.exists()
                ? Beside.of(
                        facts,
                        ofEmployee(facts.reported().event().employee().id()).stream()
                                .map(this::facts)
                                .toList())
                : Beside.NONE;
    }

    /** The numbers of all claims. */
    Collection<String> claims() {
        return memory.claims();
    }

    /** The numbers of the claims of {@code employee}, in their order. */
    Collection<String> ofEmployee(String employee) {
        return memory.claimsOf(employee);
    }

    @Override
    public RunContent runContent(PayrollFacts.Run run) {
        return frozenLines.content(run);
    }

    @Override
    public List<RunLine> runLines(PayrollFacts.Run run, String claim) {
        return frozenLines.lines(run, claim);
    }

    @Override
    public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        return memory.facts(family, subject);
    }

    @Override
    public <E> List<Entry<E>> entries(StreamFamily<?, E, ?> family, String subject) {
        return family.entries(memory.entries(family.stream(subject)));
    }

    @Override
    public List<String> subjects(StreamFamily<?, ?, ?> family) {
        return journal.subjects(family);
    }

    @Override
    public List<Recorded> recorded(String stream) {
        return memory.recorded(stream);
    }

    @Override
    public String claimNumber(String given) {
        return memory.claimNumber(given);
    }

    @Override
    public List<Recorded> journal(long position, int max) {
        return journal.after(position, max);
    }

    @Override
    public List<StoredEntry> stored(long position, int max) {
        return journal.storedAfter(position, max);
    }

    @Override
    public List<StoredEntry> storedBetween(long position, long last) {
        return journal.storedBetween(position, last);
    }

    @Override
    public long count(long position, long last) {
        return journal.count(position, last);
    }

    /** The place in the ledger of the entry {@code id}; empty where there is none. */
    public Optional<Long> place(String id) {
        return journal.place(id);
    }

    /** Whoever follows what is recorded waits here. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** What people were told by mail. */
    public MailBook mails() {
        return mails;
    }

    /** Who held it against its tree, and with what result. */
    public IntegrityBook integrity() {
        return integrity;
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Tray tray() {
        return tray;
    }

    /** The place of the last entry. */
    public long position() {
        return memory.position();
    }

    /** All webhooks, in the order of subscribing. */
    public Subscriptions webhooks() {
        return memory.webhooks();
    }

    /** The last entry, as it is stored; none in a ledger without any. */
    public Optional<StoredEntry> lastStored() {
        return journal.lastStored();
    }

    @Override
    public long position(long number) {
        return number == 0 ? 0 : journal.placeOf(number).orElse(Long.MAX_VALUE);
    }

    @Override
    public long size() {
        return journal.count();
    }

    /** The sum of what {@code weighed} makes of each stream and the number of its entries. */
    long size(ToLongBiFunction<String, Long> weighed) {
        return journal.count(weighed);
    }

    @Override
    public LawInForce considering(LawFacts considered) {
        return law.of(considered);
    }

    @Override
    public LawInForce law(Instant knownAt) {
        return law.at(knownAt);
    }

    @Override
    public Optional<Terms> terms(String employer, Instant knownAt) {
        return law.at(knownAt).terms(employer);
    }

    @Override
    public EmployerPolicies policies() {
        return law.latest().policies();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    /** The tree over its entries, by which it is proved that they are what was recorded. */
    public LedgerTree tree() {
        return new LedgerTree(jdbc, journal, leaves);
    }

    /** What proves who somebody is, which stands beside the entries. */
    public Secrets secrets() {
        return secrets;
    }

    /** The projections. */
    public ReadModels readModels() {
        return readModels;
    }

    @Override
    public <T> T lists(Function<Lists, T> question) {
        return lists(Sight.ALL, question);
    }

    @Override
    public FoundEntries search(TextQuestion question, int first, int max) {
        return search(Sight.ALL, question, first, max);
    }

    @Override
    public void eachFound(TextQuestion question, Consumer<EntryWords> each) {
        eachFound(Sight.ALL, question, each);
    }

    /** The same of what {@code sight} sees. */
    void eachFound(Sight sight, TextQuestion question, Consumer<EntryWords> each) {
        readModels.eachFound(question, sight, each);
    }

    /** What {@code sight} sees of what {@code question} finds; see {@link #search(TextQuestion, int, int)}. */
    FoundEntries search(Sight sight, TextQuestion question, int first, int max) {
        return readModels.search(question, sight, first, max);
    }

    /** The answer of what {@code sight} sees of the projections' tables to {@code question}; see {@link #lists(Function)}. */
    <T> T lists(Sight sight, Function<Lists, T> question) {
        return readModels.ask(sight, question);
    }

    /** The bare database, to measure and to test with; whoever looks for something asks {@link #lists}. */
    public JdbcTemplate database() {
        return jdbc;
    }

    /**
     * Copies the database into {@code folder}, which is not there, while others record. The copy is a ledger's database
     * that was left at some instant of the copying, with everything acknowledged before it began.
     */
    public void copyDatabase(Path folder) throws SQLException, IOException {
        database.backUp(folder);
        if (key != null) {
            KeyMark.write(folder, key);
            OwnersFiles.keepAll(folder);
        }
    }

    /** Opens the copy of this ledger in {@code place} for questions: it has this one's key. */
    public OpenLedger openCopy(Path place) {
        return Ledger.openToRead(place, clock, Keys.known(key));
    }

    /** The fingerprint of the key with which its database is encrypted; empty where it isn't. */
    public Optional<String> keyFingerprint() {
        return Optional.ofNullable(key).map(Key::fingerprint);
    }

    /** Refused where a table of the database, an index or a page doesn't hold what was written there. */
    public void check() {
        database.check();
    }

    /** What projections depend on besides the entries: the program's rules and read models, and policy files that aren't on record yet. */
    public String edition() {
        return edition + "+" + Edition.ofProjections();
    }

    @Override
    public void noteOpened(
            Channel way, String what, @Nullable String claim, @Nullable String why, @Nullable String subject) {
        noteOpened(person(), way, what, claim, why, subject);
    }

    /** Notes that {@code person} opened something; see {@link Ledger#noteOpened}. */
    void noteOpened(
            Person person,
            Channel way,
            String what,
            @Nullable String claim,
            @Nullable String why,
            @Nullable String subject) {
        String number = claim == null ? null : memory.claimNumber(claim);
        if (number == null || facts(number).exists()) {
            trail.note(person, way, what, number, why, subject);
        }
    }

    @Override
    public void readTrail(Instant from, Instant to, Consumer<ReadLine> each) {
        trail.read(from, to, each);
    }

    @Override
    public TrailCheck checkTrail() {
        return trail.check();
    }

    @Override
    public LedgerTime time() {
        return new LedgerTime(clock.getZone());
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Instant now() {
        return clockReading().recordedAt();
    }

    @Override
    public ClockReading clockReading() {
        return new ClockReading(clock.instant().truncatedTo(ChronoUnit.MILLIS), memory.lastRecordedAt());
    }

    @Override
    public void close() {
        if (lent) {
            return;
        }
        transactions.end(() -> {
            trail.close();
            readModels.end();
            leaves.end();
            database.close();
        });
    }
}
