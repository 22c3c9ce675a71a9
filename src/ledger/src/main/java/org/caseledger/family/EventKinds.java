package org.caseledger.family;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** EventKinds of events, found by the name under which they are stored and by their class, and the one reader of them. */
public final class EventKinds implements EventReader {

    private final List<EventKind<?>> all;
    private final Map<String, EventKind<?>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventKind<?>> byClass = new LinkedHashMap<>();

    /** The kinds {@code all}; two of one name or of one class are refused. */
    public EventKinds(Collection<? extends EventKind<?>> all) {
        this.all = List.copyOf(all);
        for (EventKind<?> kind : all) {
            if (byName.put(kind.name(), kind) != null || byClass.put(kind.event(), kind) != null) {
                throw new IllegalArgumentException(kind.name() + " stands twice in the event catalogue");
            }
        }
    }

    /** Every kind, in the order of the catalogue. */
    public List<EventKind<?>> all() {
        return all;
    }

    /** Whether {@code type} is an event of these. */
    public boolean has(Class<?> type) {
        return byClass.containsKey(type);
    }

    /** The kind under which events of class {@code event} are stored; a class without a line here is refused. */
    public EventKind<?> of(Class<?> event) {
        EventKind<?> kind = byClass.get(event);
        if (kind == null) {
            throw new IllegalArgumentException(event.getName() + " has no line in the event catalogue");
        }
        return kind;
    }

    /** The kind stored as {@code name}; an unknown name is refused. */
    public EventKind<?> named(String name) {
        EventKind<?> kind = byName.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("\"" + name + "\" is not an event of this version's catalogue");
        }
        return kind;
    }

    @Override
    public Object read(String name, int revision, byte[] json) {
        return named(name).read(revision, json);
    }
}
