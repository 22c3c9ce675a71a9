package org.caseledger.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.automation.Automations;
import org.caseledger.automation.Consequence;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.AttentionCommand.OnAlert;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.departure.Departures;
import org.caseledger.departure.WhenEntriesAreRecordedThenWebhooksHear.Noted;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.family.Circumstances;
import org.caseledger.family.StreamCommand;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.Who;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.people.Person;
import org.caseledger.user.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * One transaction at the front door, for the thread that holds it. Answers may be acknowledged once the transaction is on
 * disk.
 */
public final class Sitting {

    /** Under this name the program records what it finds. */
    private static final String PROGRAM = "caseledger";

    private final Books books;
    private final Person reader;
    private final Consumer<Refusal> refusals;
    private final Function<Accounts, Permitted> door;
    private final Set<String> keptNow = new HashSet<>();
    private final List<Noted> noted = new ArrayList<>();
    private final Map<String, Instant> recordedAt = new HashMap<>();
    private @Nullable String warning;

    /** One that sees and writes {@code books} for {@code reader}, and tells {@code refusals} what it refuses. */
    Sitting(Books books, Person reader, Consumer<Refusal> refusals) {
        this(books, reader, refusals, Permitted::new);
    }

    private Sitting(Books books, Person reader, Consumer<Refusal> refusals, Function<Accounts, Permitted> door) {
        this.books = books;
        this.reader = reader;
        this.refusals = refusals;
        this.door = door;
    }

    /** One of which nothing is recorded, whatever becomes of it: what is given in it needs no permission. */
    static Sitting toSuppose(Books books, Person reader) {
        return new Sitting(books, reader, refusal -> {}, accounts -> Permitted.toSuppose(accounts, reader));
    }

    /** What this transaction sees: everything on record that is in sight, and what it recorded itself. */
    public Reading reading() {
        return new Sight(reader, books).reading();
    }

    /** What there is against {@code who} giving any {@code command} of this class, before one is made. */
    public Optional<Refusal> objection(Class<? extends Record> command, Who who) {
        return door.apply(books.accounts()).objection(command, who);
    }

    /** Nothing of this transaction is to be recorded. */
    public void giveUp() {
        books.giveUp();
    }

    /** Something under each of {@code keys} is about to be submitted. */
    public void expect(List<? extends Key> keys) {
        books.expect(keys.stream()
                .filter(key -> !(key instanceof Key.Plain) && badKey(key).isEmpty())
                .map(Key::text)
                .toList());
    }

    /** The answer to {@code incoming}. */
    public Reply submit(Incoming incoming) {
        return told(
                switch (incoming) {
                    case Illegible(Refusal why) -> Reply.of(new Outcome.Refused(why), null);
                    case Submission given -> permitted(given, submission -> once(submission, () -> decide(submission)));
                });
    }

    private Reply told(Reply reply) {
        if (reply.outcome() instanceof Outcome.Refused(Refusal refusal)) {
            refusals.accept(refusal);
        }
        return reply;
    }

    /**
     * The answers to {@code commands} up to the first that is refused, all as of one instant: no known-at may see half of
     * them.
     */
    public List<Reply> atOnce(List<Submission> commands) {
        return atOnce(commands, books.clock());
    }

    private List<Reply> atOnce(List<Submission> commands, ClockReading now) {
        List<Reply> replies = new ArrayList<>();
        for (Submission command : commands) {
            Reply reply = told(permitted(command, submission -> once(submission, () -> now(submission, now))));
            replies.add(reply);
            if (reply.refused()) {
                break;
            }
        }
        return replies;
    }

    /**
     * The answers to {@code commands} and to the command that {@code last} makes of their entries, as {@link #atOnce(List)}
     * has them; where one of {@code commands} is refused, there is no last.
     */
    public List<Reply> atOnce(List<Submission> commands, Function<List<String>, Submission> last) {
        ClockReading now = books.clock();
        List<Reply> replies = new ArrayList<>(atOnce(commands, now));
        if (replies.stream().noneMatch(Reply::refused)) {
            List<String> entries = replies.stream()
                    .map(Reply::outcome)
                    .filter(Outcome.Recorded.class::isInstance)
                    .flatMap(outcome -> ((Outcome.Recorded) outcome).entries().stream())
                    .toList();
            replies.addAll(atOnce(List.of(last.apply(entries)), now));
        }
        return replies;
    }

    /**
     * The answer to what {@code body} does, which may be several commands, under one key.
     *
     * @param fingerprint tells what is done from other things under the same key
     */
    public Reply once(Key key, List<String> fingerprint, Supplier<Outcome> body) {
        return once(key, () -> Fingerprint.of(fingerprint.toArray(String[]::new)), () -> false, body);
    }

    /** What {@code answer} makes of {@code given}, under its account's name; whoever may not give it gets no answer kept. */
    private Reply permitted(Submission given, Function<Submission, Reply> answer) {
        Permitted permitted = door.apply(books.accounts());
        return permitted
                .objection(given)
                .map(refusal -> Reply.of(new Outcome.Refused(refusal), null))
                .orElseGet(() -> answer.apply(permitted.named(given)));
    }

    private Reply once(Submission submission, Supplier<Outcome> body) {
        return once(submission.key(), submission::fingerprint, () -> hidden(submission), body);
    }

    private Reply once(Key key, Supplier<Fingerprint> content, BooleanSupplier hidden, Supplier<Outcome> body) {
        Optional<Refusal> badKey = badKey(key);
        if (badKey.isPresent()) {
            return Reply.of(new Outcome.Refused(badKey.get()), null);
        }
        if (key instanceof Key.Plain) {
            return Reply.of(body.get(), takeWarning());
        }
        Fingerprint fingerprint = content.get();
        Optional<Books.Kept> before = books.kept(key.text());
        if (before.isPresent()) {
            return again(key, before.get(), fingerprint, hidden.getAsBoolean() ? body : before.get()::outcome);
        }
        Outcome outcome = body.get();
        if (worthKeeping(key, outcome)) {
            books.keep(key.text(), new Books.Kept(fingerprint.text(), outcome));
            keptNow.add(key.text());
        }
        return Reply.of(outcome, takeWarning());
    }

    /** The first answer is for whoever got it; to anybody else it may say what they may not know. */
    private Reply again(Key key, Books.Kept kept, Fingerprint given, Supplier<Outcome> outcome) {
        if (!books.accounts().none() && given.mayBeAnothers(kept.fingerprint())) {
            return Reply.of(
                    Outcome.refuse("key-taken", "the key was used for something else already; choose another"), null);
        }
        return new Reply(outcome.get(), !keptNow.contains(key.text()), given.differsFrom(kept.fingerprint()), null);
    }

    /** A key that can't be kept can't be looked for either. */
    private static Optional<Refusal> badKey(Key key) {
        return Bounds.text(Provenance.class, "key", key.text());
    }

    private static boolean worthKeeping(Key key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> true;
            case Outcome.Refused(Refusal refusal) ->
                key instanceof Key.Once
                        && !refusal.is(RefusalCode.AT_IN_FUTURE)
                        && !refusal.is(RefusalCode.MOVED_SINCE);
        };
    }

    private Outcome decide(Submission submission) {
        return submission.at() == null
                ? now(submission, books.clock())
                : then(submission, submission.at(), books.clock());
    }

    /** Recorded as of {@code reading}; where the clock lies well before the last entry, the entry keeps what it read. */
    private Outcome now(Submission submission, ClockReading reading) {
        Outcome outcome = judge(submission, reading.recordedAt(), reading.keptClock());
        if (outcome instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty()) {
            warning = reading.warning().orElse(null);
        }
        return outcome;
    }

    /** Recorded as of {@code at}: not before the last entry, not after now, never far ahead of the machine's clock. */
    private Outcome then(Submission submission, Instant at, ClockReading reading) {
        if (at.isBefore(reading.lastRecordedAt())) {
            return Outcome.refuse(
                    "at-decreasing",
                    "\"at\" (" + at + ") is before the ledger's last entry (" + reading.lastRecordedAt()
                            + "); what is recorded never moves");
        }
        return reading.fault(at)
                .map(fault -> Outcome.refuse(RefusalCode.AT_IN_FUTURE, fault))
                .orElseGet(() -> judge(submission, at, null));
    }

    private Outcome judge(Submission submission, Instant at, @Nullable Instant clockRead) {
        Provenance provenance = new Provenance(
                submission.who().user(),
                submission.who().way(),
                submission.key().text(),
                submission.causedBy(),
                clockRead);
        Horizon horizon = horizon(submission.command(), at);
        Optional<Refusal> refusal = Nobody.gives(submission)
                .or(() -> Bounds.check(submission.command(), horizon))
                .or(() -> Bounds.check(provenance, horizon));
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> inSight(submission, provenance, at));
    }

    /** What is in sight of whoever gives it says which claim a number means, and whether there is one at all. */
    private Outcome inSight(Submission submission, Provenance provenance, Instant at) {
        Person giver = giver(submission);
        Sight sight = new Sight(giver, books);
        Record command = numbered(submission, sight);
        Optional<Refusal> refusal = MovedSince.objection(
                        submission, () -> sight.hides(command) ? 0 : books.lastEntry(command))
                .or(() -> sight.objection(command, () -> books.circumstances(provenance.by(), at)))
                .or(() -> Undoing.objection(command, giver, books))
                .or(() -> Signing.objection(command, giver, books))
                .or(() -> Subscribing.objection(command, books.accounts()))
                .or(() -> new Assigning(books.accounts(), books).objection(command))
                .or(() ->
                        Acknowledging.objection(command, giver, books, () -> books.circumstances(provenance.by(), at)));
        return refusal.<Outcome>map(Outcome.Refused::new)
                .orElseGet(() ->
                        record(kept(command, () -> books.circumstances(provenance.by(), at)), provenance, at, sight));
    }

    /** What is said of an alert about no claim is kept on another stream than a claim's. */
    private static Record kept(Record command, Supplier<Circumstances> now) {
        return command instanceof OnAlert on
                ? OnNoClaim.of(on)
                        .map(alert -> alert.asked(on, now.get().today()))
                        .orElse(command)
                : command;
    }

    private Person giver(Submission submission) {
        return door.apply(books.accounts()).person(submission.who());
    }

    private Record numbered(Submission submission, Sight sight) {
        return Numbered.command(submission.command(), claim -> sight.number(claim, books.number(claim)));
    }

    /** Whether what {@code submission} is about was put out of sight of whoever gives it. */
    private boolean hidden(Submission submission) {
        Sight sight = new Sight(giver(submission), books);
        return !sight.whole() && sight.hides(numbered(submission, sight));
    }

    /** What a run carries was computed from what is recorded, and its dates are not judged a second time. */
    private Horizon horizon(Record command, Instant at) {
        return command instanceof PayrollCommand ? Horizon.NONE : books.horizon(at);
    }

    private Outcome record(Record command, Provenance provenance, Instant at, Sight sight) {
        Outcome outcome = atStream(command, provenance, at);
        if (!(outcome instanceof Outcome.Recorded(List<String> entries)) || entries.isEmpty()) {
            return outcome;
        }
        return new Outcome.Recorded(Stream.concat(
                        entries.stream(),
                        Automations.after(command, touching(command, sight)).stream()
                                .flatMap(one -> follow(one, provenance, entries.getFirst(), at)))
                .toList());
    }

    /** What a feed's row is allowed to touch: of the employee's claims those in sight of whoever brings it in. */
    private Reading touching(Record command, Sight sight) {
        return command instanceof EmployeeCommand ? sight.reading() : books;
    }

    /** The same at the ledger's present instant. */
    List<Outcome> adoptPolicies() {
        ClockReading now = books.clock();
        return adoptPolicies(now.recordedAt(), now.keptClock());
    }

    /**
     * Puts the policy files of the ledger's folder on record that are to be, as of {@code at}: by the program, which may, for
     * whoever lays a file there.
     *
     * @return the entries, up to the first refusal
     */
    List<Outcome> adoptPolicies(Instant at, @Nullable Instant clockRead) {
        List<Outcome> outcomes = new ArrayList<>();
        for (AdoptPolicyFile file : books.unrecordedPolicies()) {
            Provenance provenance = new Provenance(
                    PROGRAM,
                    Channel.FEED,
                    "policies/"
                            + Fingerprint.of(
                                            file.file(),
                                            file.text(),
                                            String.valueOf(
                                                    books.adoptions().entries().size()))
                                    .text(),
                    null,
                    clockRead);
            Outcome outcome = books.record(file, provenance, at);
            outcomes.add(outcome);
            if (!(outcome instanceof Outcome.Recorded(List<String> entries))) {
                break;
            }
            note(file, entries, at);
        }
        return outcomes;
    }

    /** What the stream of {@code command} says; what leaves because of it is written beside it. */
    private Outcome atStream(Record command, Provenance provenance, Instant at) {
        adoptPolicies(at, provenance.clockRead()).stream()
                .filter(Outcome.Refused.class::isInstance)
                .findFirst()
                .ifPresent(refused -> {
                    throw new IllegalStateException("a policy file that counts can't be put on record: " + refused);
                });
        Outcome outcome = books.record(command, provenance, at);
        if (outcome instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty()) {
            Departures.after(command, entries, books::claim).forEach(departure -> books.leave(departure, at));
            note(command, entries, at);
        }
        return outcome;
    }

    private void note(Record command, List<String> entries, Instant at) {
        if (!books.webhooks().told().isEmpty()) {
            StreamCommand<?, ?, ?> given = Families.given(command);
            entries.forEach(entry -> {
                noted.add(new Noted(entry, given.family().name(), given.subject()));
                recordedAt.put(entry, at);
            });
        }
    }

    /** What this transaction records is complete: those who subscribed are told. */
    void end() {
        Departures.after(books.webhooks(), noted)
                .forEach(
                        departure -> books.leave(departure, Objects.requireNonNull(recordedAt.get(departure.entry()))));
    }

    /** Records a consequence, which can't be refused: it was computed from what is recorded. */
    private Stream<String> follow(Consequence consequence, Provenance provenance, String cause, Instant at) {
        Provenance caused = new Provenance(
                provenance.by(),
                consequence.way(),
                provenance.key() + "/" + consequence.part(),
                cause,
                provenance.clockRead());
        return switch (atStream(consequence.command(), caused, at)) {
            case Outcome.Recorded(List<String> entries) -> entries.stream();
            case Outcome.Refused(Refusal refusal) ->
                throw new IllegalStateException(
                        "what follows from an entry was refused: " + consequence.command() + ": " + refusal);
        };
    }

    private @Nullable String takeWarning() {
        String taken = warning;
        warning = null;
        return taken;
    }
}
