package org.caseledger.app.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Why something can't be recorded on a stream that had an entry taken away: what follows would get a place in the stream that
 * another entry has. Looked for where writing failed, and at no other time.
 */
final class MissingEntry {

    private MissingEntry() {}

    /** {@code fault} of writing {@code entries}, told as what it is where an entry of one of their streams is missing. */
    static RuntimeException told(RuntimeException fault, List<Staged.Placed> entries, JdbcTemplate database) {
        return entries.stream()
                .map(entry -> entry.recorded().stream())
                .distinct()
                .flatMap(stream -> missing(stream, database).stream()
                        .<RuntimeException>map(number -> new LedgerFault(
                                "nothing can be recorded on " + stream + ": entry " + (number + 1)
                                        + " of it is missing, which something else than this program removed; verify says"
                                        + " which entry of the ledger that was, and a backup or an export from before has"
                                        + " it",
                                fault)))
                .findFirst()
                .orElse(fault);
    }

    /** The first place in {@code stream}, from 0, that has no entry though a later one has; empty where there is none. */
    private static Optional<Long> missing(String stream, JdbcTemplate database) {
        try {
            Set<Long> numbers = new HashSet<>(database.queryForList(
                    "SELECT sequenceNumber FROM DomainEventEntry WHERE aggregateIdentifier = ?", Long.class, stream));
            return LongStream.range(
                            0, numbers.stream().mapToLong(Long::longValue).max().orElse(0))
                    .boxed()
                    .filter(number -> !numbers.contains(number))
                    .findFirst();
        } catch (RuntimeException e) {
            // What can't be asked any more has its own fault, which is the first one.
            return Optional.empty();
        }
    }
}
