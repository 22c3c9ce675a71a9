package org.caseledger.family;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of event as stored. Its name is the ledger's contract with the future: the class may be renamed or moved, the
 * name may not. A changed shape is a new revision, and a step says how the one before it is read.
 *
 * @param <E> the event
 */
public final class EventKind<E> {

    private final String name;
    private final Class<E> event;
    private final List<UnaryOperator<ObjectNode>> steps;
    /** Made when the first event is read: most commands read few kinds, and each takes a while to prepare. */
    private volatile @Nullable ObjectReader reader;

    private EventKind(String name, Class<E> event, List<UnaryOperator<ObjectNode>> steps) {
        this.name = name;
        this.event = event;
        this.steps = List.copyOf(steps);
    }

    /** A kind whose shape never changed. */
    public static <E> EventKind<E> of(String name, Class<E> event) {
        return new EventKind<>(name, event, List.of());
    }

    /** Its name, such as {@code claim.injury-reported}. */
    public String name() {
        return name;
    }

    /** The class that reads it today. */
    public Class<E> event() {
        return event;
    }

    /**
     * The kind with one revision more: {@code step} turns the JSON stored under {@code revision}, today's last, into that of
     * the next. A step out of its turn is refused.
     */
    public EventKind<E> from(int revision, UnaryOperator<ObjectNode> step) {
        if (revision != revision()) {
            throw new IllegalArgumentException(
                    name + ": the next step is from revision " + revision() + ", not from " + revision);
        }
        return new EventKind<>(
                name, event, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /**
     * The event that is stored as {@code json} under {@code revision}: as it is, or through the steps from there on. A
     * revision that isn't known is refused, such as one that a later version of the program stored.
     */
    E read(int revision, byte[] json) {
        requireKnown(revision);
        if (revision == revision()) {
            return reader().readValue(json);
        }
        ObjectNode shape = (ObjectNode) LedgerJson.mapper().readTree(json);
        for (UnaryOperator<ObjectNode> step : steps.subList(revision - 1, steps.size())) {
            shape = step.apply(shape);
        }
        return LedgerJson.mapper().treeToValue(shape, event);
    }

    /** Refuses a revision that this version of the program doesn't know, as reading an event of it does. */
    public void requireKnown(int revision) {
        if (revision < 1 || revision > revision()) {
            throw new IllegalArgumentException(name + " is known up to revision " + revision() + ", and " + revision
                    + " is on record; use the version of the program that stored it");
        }
    }

    private ObjectReader reader() {
        ObjectReader prepared = reader;
        if (prepared == null) {
            prepared = LedgerJson.mapper().readerFor(event);
            reader = prepared;
        }
        return prepared;
    }

    /** The revision under which the event is stored today; counts up from 1 with every change of shape. */
    public int revision() {
        return steps.size() + 1;
    }

    @Override
    public String toString() {
        return name + " " + revision();
    }
}
