package org.caseledger.family;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of event as stored. Its name is the ledger's contract with the future: the class may be renamed or moved, the
 * name may not. A changed shape is a new revision, and a step says how the one before it is read.
 *
 * @param name such as {@code claim.injury-reported}
 * @param event the class that reads it today
 * @param steps from revision 1 to 2, from 2 to 3 and so on, each from the JSON of one revision to that of the next
 * @param <E> the event
 */
public record EventKind<E>(String name, Class<E> event, List<UnaryOperator<ObjectNode>> steps) {

    public EventKind {
        steps = List.copyOf(steps);
    }

    /** A kind whose shape never changed. */
    public static <E> EventKind<E> of(String name, Class<E> event) {
        return new EventKind<>(name, event, List.of());
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
        if (revision < 1 || revision > revision()) {
            throw new IllegalArgumentException(name + " is known up to revision " + revision() + ", and " + revision
                    + " is on record; use the version of the program that stored it");
        }
        if (revision == revision()) {
            return LedgerJson.mapper().readValue(json, event);
        }
        ObjectNode shape = (ObjectNode) LedgerJson.mapper().readTree(json);
        for (UnaryOperator<ObjectNode> step : steps.subList(revision - 1, steps.size())) {
            shape = step.apply(shape);
        }
        return LedgerJson.mapper().treeToValue(shape, event);
    }

    /** The revision under which the event is stored today; counts up from 1 with every change of shape. */
    public int revision() {
        return steps.size() + 1;
    }
}
