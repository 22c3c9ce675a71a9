package org.caseledger.catalogue;

import java.util.Comparator;
import java.util.List;
import org.caseledger.family.EventKind;
import org.caseledger.family.EventKinds;
import org.caseledger.family.EventReader;
import org.caseledger.family.StreamFamily;

/** The names and revisions under which events are stored, of all families. */
public final class EventCatalogue {

    /** What there is one stream of comes last, as it does in what was approved. */
    private static final EventKinds KINDS = new EventKinds(Families.all().stream()
            .sorted(Comparator.comparing(
                    (StreamFamily<?, ?, ?> family) -> family.streams().single()))
            .flatMap(family -> family.events().kinds().stream())
            .toList());

    private EventCatalogue() {}

    /** Every kind, in the order of the catalogue. */
    public static List<EventKind<?>> kinds() {
        return KINDS.all();
    }

    /** What reads events of every kind and revision. */
    public static EventReader reader() {
        return KINDS;
    }

    /** Whether {@code type} is an event of the catalogue. */
    public static boolean has(Class<?> type) {
        return KINDS.has(type);
    }

    /** The kind under which events of class {@code event} are stored; a class without a line is refused. */
    public static EventKind<?> of(Class<?> event) {
        return KINDS.of(event);
    }

    /** The kind stored as {@code name}; an unknown name is refused. */
    public static EventKind<?> named(String name) {
        return KINDS.named(name);
    }
}
