package org.caseledger.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Claims;

/** Entries by their streams, gathered in ledger order, and which claims are one employee's. */
final class Gathered {

    private final Map<String, Stream> streams = new HashMap<>();
    private final Map<String, List<String>> employees = new LinkedHashMap<>();

    private record Stream(String name, List<Recorded> entries) {}

    /** Adds {@code recorded}, which follows what was added of its stream before. */
    void add(Recorded recorded) {
        Stream stream = streams.computeIfAbsent(recorded.stream(), name -> new Stream(name, new ArrayList<>()));
        if (stream.entries().isEmpty()) {
            Claims.FAMILY
                    .streams()
                    .subject(stream.name())
                    .ifPresent(claim -> employees
                            .computeIfAbsent(employee(recorded), id -> new ArrayList<>())
                            .add(claim));
        }
        // Of the many texts that say the same, one is kept.
        stream.entries().add(new Recorded(recorded.position(), stream.name(), recorded.entry()));
    }

    private static String employee(Recorded first) {
        return first.entry().event() instanceof InjuryReported injury
                ? injury.employee().id()
                : "";
    }

    /** The entries of {@code stream}, in order. */
    List<Recorded> recorded(String stream) {
        Stream found = streams.get(stream);
        return found == null ? List.of() : found.entries();
    }

    /** The claims of each employee. */
    Collection<List<String>> byEmployee() {
        return employees.values();
    }

    /** The claims of {@code employee}. */
    List<String> ofEmployee(String employee) {
        return employees.getOrDefault(employee, List.of());
    }
}
