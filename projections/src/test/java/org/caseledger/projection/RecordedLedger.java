package org.caseledger.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.caseledger.adoption.LawEvent;
import org.caseledger.benefit.Beside;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.Reserved;
import org.caseledger.family.EventKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger in the words of a test, and projections of it in a database in memory. Entries are called {@code e1}, {@code
 * e2}, … in the order of recording and are an hour apart, beginning at noon of 1 January 2022.
 */
public final class RecordedLedger implements Projector.Journal, ClaimSource {

    /** When the first entry is recorded. */
    public static final Instant BEGIN = Instant.parse("2022-01-01T12:00:00Z");

    private static final String CLAIM = "claim/";
    private static final String RECEIVABLE = "receivable/";
    private static final LawBook LAW = LawBook.shipped();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private final List<Recorded> entries = new CopyOnWriteArrayList<>();
    private final JdbcTemplate database = emptyDatabase();
    private Provenance provenance = new Provenance("ann", Channel.WEB, "key", null);
    private int known;
    private Optional<Terms> terms = Optional.empty();
    private Collection<String> asked = new ArrayList<>();

    private static JdbcTemplate emptyDatabase() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:projections-" + DATABASES.incrementAndGet());
        derby.setCreateDatabase("create");
        JdbcTemplate database = new JdbcTemplate(derby);
        database.execute("CREATE SCHEMA ledger");
        database.execute("CREATE TABLE ledger.projection (name VARCHAR(60) NOT NULL PRIMARY KEY,"
                + " position BIGINT NOT NULL, shape VARCHAR(64) NOT NULL)");
        return database;
    }

    /** Records an injury in Arizona, of a Glendale employee. */
    public RecordedLedger injury(String claim, String employee, String name, String injuredOn, String description) {
        return injury("glendale", claim, employee, name, injuredOn, description);
    }

    /** Records an injury in Arizona, of an employee of {@code employer}. */
    public RecordedLedger injury(
            String employer, String claim, String employee, String name, String injuredOn, String description) {
        return on(
                claim,
                new InjuryReported(
                        Jurisdiction.AZ,
                        employer,
                        new Employee(employee, name),
                        day(injuredOn),
                        day(injuredOn),
                        InjuryKind.LOST_TIME,
                        description,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** Records {@code event} on {@code claim}. */
    public RecordedLedger on(String claim, ClaimEvent event) {
        return stream(CLAIM + claim, event);
    }

    /** Records {@code event} on {@code receivable}. */
    public RecordedLedger onReceivable(String receivable, ReceivableEvent event) {
        return stream(RECEIVABLE + receivable, event);
    }

    /** Records that law or policy was adopted. */
    public RecordedLedger adopted(LawEvent event) {
        return stream("law", event);
    }

    /** Records {@code event} on {@code stream}, an hour after the entry before. */
    public RecordedLedger stream(String stream, Object event) {
        int number = entries.size() + 1;
        Instant at = BEGIN.plus(Duration.ofHours(entries.size()));
        entries.add(new Recorded(number, stream, new Entry<>("e" + number, at, provenance, event)));
        known = number;
        return this;
    }

    /** What is recorded from now on comes from {@code origin}. */
    public RecordedLedger from(Provenance origin) {
        provenance = origin;
        return this;
    }

    /** When the entry {@code id} was recorded. */
    public static Instant at(String id) {
        return BEGIN.plus(Duration.ofHours(Integer.parseInt(id.substring(1)) - 1L));
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** From now on, only the first {@code number} entries are recorded. */
    public void known(int number) {
        known = number;
    }

    /** The same entries beside an empty database. */
    public RecordedLedger beside() {
        RecordedLedger other = new RecordedLedger();
        other.entries.addAll(entries);
        other.known = known;
        other.terms = terms;
        return other;
    }

    @Override
    public List<Recorded> after(long position, int max) {
        return recorded()
                .filter(entry -> entry.position() > position)
                .limit(max)
                .toList();
    }

    @Override
    public long last() {
        return known;
    }

    @Override
    public void scan(long last, Consumer<RawEntry> each) {
        recorded().filter(entry -> entry.position() <= last).forEach(entry -> each.accept(raw(entry)));
    }

    private static RawEntry raw(Recorded recorded) {
        Entry<?> entry = recorded.entry();
        EventKind<?> kind = EventCatalogue.of(entry.event().getClass());
        return new RawEntry(
                recorded.position(),
                recorded.stream(),
                entry.id(),
                entry.recordedAt().toString(),
                kind.name(),
                kind.revision(),
                LedgerJson.mapper().writeValueAsBytes(entry.event()),
                LedgerJson.mapper().writeValueAsBytes(entry.provenance().toMetaData()));
    }

    @Override
    public Recorded decoded(RawEntry entry) {
        return entry.decoded(EventCatalogue.reader());
    }

    private Stream<Recorded> recorded() {
        return entries.stream().limit(known);
    }

    /** The database, with the projections' tables. */
    public JdbcTemplate database() {
        return database;
    }

    /** The projections' tables, as somebody has them who sees everything. */
    public Lists lists() {
        return Lists.whole(database);
    }

    /** The projections' tables, as somebody has them who sees claims of {@code employers} only and no {@code hidden} texts. */
    public Lists lists(Set<String> employers, Set<Reserved> hidden) {
        return new Lists(database, new Sight(employers, hidden));
    }

    /** The program, started anew, keeps {@code projections}. */
    public Projector keeping(Projection... projections) {
        return new Projector(
                List.of(projections),
                this,
                this,
                new DerbyTables(),
                database,
                new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource()))));
    }

    /** Rebuilds all projections of {@code projector} in memory, with two threads. */
    public static List<Projector.Rebuilt> rebuilt(Projector projector) {
        return projector.rebuild(projector.names(), bounds(2, Long.MAX_VALUE), entries -> {}, moving -> {});
    }

    /** What a rebuild may use in a test. */
    public static Rebuild.Bounds bounds(int threads, long bytes) {
        return new Rebuild.Bounds(threads, bytes, new SpillFolder());
    }

    /** From now on, claims are computed under {@code known}. */
    public void under(Terms known) {
        terms = Optional.of(known);
    }

    /** The claims whose facts were asked for since this was asked last. */
    public Set<String> asked() {
        Set<String> claims = new TreeSet<>(asked);
        asked.clear();
        return claims;
    }

    @Override
    public Collection<String> claims() {
        return streams(CLAIM).toList();
    }

    @Override
    public ClaimFacts facts(String claim) {
        asked.add(claim);
        return folded(claim);
    }

    private ClaimFacts folded(String claim) {
        return ClaimFacts.of(claim, of(CLAIM + claim, ClaimEvent.class));
    }

    @Override
    public ClaimInContext file(String claim) {
        asked.add(claim);
        ClaimFacts facts = folded(claim);
        List<ClaimFacts> others = streams(CLAIM).map(this::folded).toList();
        List<ReceivableFacts> receivables =
                ClaimReceivables.ids(facts).stream().map(this::receivable).toList();
        return new ClaimInContext(facts, new ClaimReceivables(claim, receivables), Beside.of(facts, others));
    }

    @Override
    public ReceivableFacts receivable(String id) {
        return ReceivableFacts.of(id, of(RECEIVABLE + id, ReceivableEvent.class));
    }

    @Override
    public List<Recorded> recorded(String stream) {
        return recorded().filter(entry -> entry.stream().equals(stream)).toList();
    }

    @Override
    public LawBook law() {
        return LAW;
    }

    @Override
    public Optional<Terms> terms(String employer) {
        return terms;
    }

    private Stream<String> streams(String family) {
        return recorded()
                .map(Recorded::stream)
                .filter(stream -> stream.startsWith(family))
                .distinct()
                .map(stream -> stream.substring(family.length()));
    }

    private <E> List<Entry<E>> of(String stream, Class<E> family) {
        return recorded(stream).stream()
                .map(entry -> entry.entry().as(family.cast(entry.entry().event())))
                .toList();
    }

    /** A date. */
    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
