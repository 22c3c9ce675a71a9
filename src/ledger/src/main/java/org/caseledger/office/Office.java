package org.caseledger.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The front door of a ledger. A line, a form, a row of a feed, a desk and another program come in here and get, for the
 * same command, the same answer; and under the same key the first one.
 */
public final class Office {

    private final Store store;
    private final Person reader;
    private final AtomicReference<Consumer<Refusal>> refusals;

    /** The front door of the ledger that is kept in {@code store}. */
    public Office(Store store) {
        this(store, Person.OWNER, new AtomicReference<>(refusal -> {}));
    }

    private Office(Store store, Person reader, AtomicReference<Consumer<Refusal>> refusals) {
        this.store = store;
        this.reader = reader;
        this.refusals = refusals;
    }

    /** The same, whose sittings let {@code person} read what is in sight of them. What may be given, each giver's account says. */
    public Office as(Person person) {
        return new Office(store, person, refusals);
    }

    /** What there is against {@code who} giving any {@code command} of this class, before one is made. */
    public Optional<Refusal> objection(Class<? extends Record> command, Who who) {
        return store.suppose(books -> sitting(books).objection(command, who));
    }

    private Sitting sitting(Books books) {
        return new Sitting(books, reader, refusals.get());
    }

    /** What {@code body} makes of a transaction with {@code books}, of which those who subscribed are told. */
    private <T> T sat(Books books, Function<Sitting, T> body) {
        Sitting sitting = sitting(books);
        T result = body.apply(sitting);
        sitting.end();
        return result;
    }

    /** Where the ledger is kept, as the front door needs it: one transaction at a time, in one order. */
    public interface Store {
        /**
         * Runs {@code body} as one transaction: all that it records is on disk when this returns, or, if it throws or
         * {@linkplain Books#giveUp gives up}, nothing is recorded. It may look at the ledger by any way.
         */
        <T> T write(Function<Books, T> body);

        /**
         * Runs {@code body}, which looks at nothing but its books, as one transaction that may go to the disk together with
         * others, each of which is recorded or not for itself. When this returns, all of it is decided.
         */
        default <T> Decided<T> decide(Function<Books, T> body) {
            T result = write(body);
            return () -> result;
        }

        /** Runs {@code body} as a transaction of which nothing is recorded, whatever becomes of it. */
        <T> T suppose(Function<Books, T> body);
    }

    /**
     * A transaction that is decided, and may not be on disk yet.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    public interface Decided<T> {
        /** What it says, once all that it recorded and was decided by is on disk: then it may be acknowledged. */
        T onDisk();
    }

    /** From now on {@code listener} hears of each refusal: what is refused leaves no trace in the ledger. */
    public void tellRefusals(Consumer<Refusal> listener) {
        refusals.set(listener);
    }

    /** Runs {@code body} as one transaction; what it returns may be acknowledged. */
    public <T> T sit(Function<Sitting, T> body) {
        return store.write(books -> sat(books, body));
    }

    /**
     * Puts the policy files of the ledger's folder on record that differ from those that are, each for itself, at the ledger's
     * present instant: all of them, or none where one is refused.
     *
     * @return what became of each, up to the first that is refused
     */
    public List<Outcome> adoptPolicies() {
        return sit(sitting -> {
            List<Outcome> outcomes = sitting.adoptPolicies();
            if (outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
                sitting.giveUp();
            }
            return outcomes;
        });
    }

    /** The answer to {@code submission}, in a transaction of its own. */
    public Reply submit(Submission submission) {
        return store.<Reply>decide(books -> sat(books, sitting -> sitting.submit(submission)))
                .onDisk();
    }

    /**
     * The answers to {@code incoming}, one by one, in one transaction. With {@code allOrNothing}, one that is refused has
     * nothing recorded of any.
     *
     * @param instants those so far of the history that they belong to
     */
    public List<Reply> take(List<? extends Incoming> incoming, boolean allOrNothing, RisingInstants instants) {
        return decide(incoming, allOrNothing, instants).onDisk();
    }

    /** The same, decided when this returns: what is taken next may be decided while this is on its way to the disk. */
    public Decided<List<Reply>> decide(
            List<? extends Incoming> incoming, boolean allOrNothing, RisingInstants instants) {
        return store.decide(books -> sat(books, sitting -> {
            List<Reply> replies = replies(sitting, incoming, instants);
            if (allOrNothing && replies.stream().anyMatch(Reply::refused)) {
                sitting.giveUp();
                return replies.stream().map(Reply::rolledBack).toList();
            }
            return replies;
        }));
    }

    /**
     * Takes {@code incoming} in one transaction, lets {@code look} at the answers and at what would be on record, and
     * records nothing: no entries, and no answers to keys. Whoever may ask may suppose everything, also what others would give.
     */
    public <T> T suppose(List<? extends Incoming> incoming, BiFunction<Reading, List<Reply>, T> look) {
        return store.suppose(books -> {
            Sitting sitting = Sitting.toSuppose(books, reader);
            return look.apply(sitting.reading(), replies(sitting, incoming, new RisingInstants()));
        });
    }

    /**
     * The same for what whoever gives it would record: also what they may not give is refused, as it would be.
     */
    public <T> T rehearse(List<? extends Incoming> incoming, BiFunction<Reading, List<Reply>, T> look) {
        return store.suppose(books -> {
            Sitting sitting = new Sitting(books, reader, refusal -> {});
            return look.apply(sitting.reading(), replies(sitting, incoming, new RisingInstants()));
        });
    }

    private static List<Reply> replies(Sitting sitting, List<? extends Incoming> incoming, RisingInstants instants) {
        sitting.expect(incoming.stream()
                .filter(Submission.class::isInstance)
                .map(submission -> ((Submission) submission).key())
                .toList());
        List<Reply> replies = new ArrayList<>();
        for (Incoming one : incoming) {
            @Nullable Refusal early = instants.objection(one).orElse(null);
            Reply reply = early == null ? sitting.submit(one) : Reply.of(new Outcome.Refused(early), null);
            if (!reply.refused()) {
                instants.taken(one);
            }
            replies.add(reply);
        }
        return replies;
    }
}
