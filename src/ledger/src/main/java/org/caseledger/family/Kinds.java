package org.caseledger.family;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kinds of events, found by the name under which they are stored and by their class, and the one reader of them. */
public final class Kinds implements EventReader {

    private final List<Kind<?>> all;
    private final Map<String, Kind<?>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Kind<?>> byClass = new LinkedHashMap<>();

    /** The kinds {@code all}; two of one name or of one class are refused. */
    public Kinds(Collection<? extends Kind<?>> all) {
        this.all = List.copyOf(all);
        for (Kind<?> kind : all) {
            if (byName.put(kind.name(), kind) != null || byClass.put(kind.event(), kind) != null) {
                throw new IllegalArgumentException(kind.name() + " stands twice in the event catalogue");
            }
        }
    }

    /** Every kind, in the order of the catalogue. */
    public List<Kind<?>> all() {
        return all;
    }

    /** Whether {@code type} is an event of these. */
    public boolean has(Class<?> type) {
        return byClass.containsKey(type);
    }

    /** The kind under which events of class {@code event} are stored; a class without a line here is refused. */
    public Kind<?> of(Class<?> event) {
        Kind<?> kind = byClass.get(event);
        if (kind == null) {
            throw new IllegalArgumentException(event.getName() + " has no line in the event catalogue");
        }
        return kind;
    }

    /** The kind stored as {@code name}; an unknown name is refused. */
    public Kind<?> named(String name) {
        Kind<?> kind = byName.get(name);
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
