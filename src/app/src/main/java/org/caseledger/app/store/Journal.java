package org.caseledger.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.Kind;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.caseledger.projection.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * The ledger's entries as stored, read in ledger order. There is one writer, so that a position once read is final: no
 * entry with a smaller one appears later.
 */
final class Journal {

    private static final TypeReference<Map<String, String>> META_DATA = new TypeReference<>() {};
    private static final String COLUMNS =
            "globalIndex, aggregateIdentifier, eventIdentifier, timeStamp, payloadType, payload, metaData";

    private final JdbcTemplate database;

    Journal(JdbcTemplate database) {
        this.database = database;
    }

    /** At most {@code max} entries after {@code position}. */
    List<Recorded> after(long position, int max) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE globalIndex > ? ORDER BY globalIndex"
                        + " FETCH FIRST ? ROWS ONLY",
                (row, number) -> recorded(row),
                position,
                max);
    }

    /** The entries of {@code stream} after its first {@code known}, in order. */
    List<Recorded> stream(String stream, int known) {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber >= ?"
                        + " ORDER BY sequenceNumber",
                (row, number) -> recorded(row),
                stream,
                known);
    }

    /** The first entry of each claim's stream, found by the streams' own order. */
    List<Recorded> firstOfClaims() {
        return database.query(
                "SELECT " + COLUMNS + " FROM DomainEventEntry WHERE aggregateIdentifier >= 'claim/'"
                        + " AND aggregateIdentifier < 'claim0' AND sequenceNumber = 0",
                (row, number) -> recorded(row));
    }

    /** When the last entry was recorded. */
    Optional<Instant> lastRecordedAt() {
        return database
                .queryForList(
                        "SELECT timeStamp FROM DomainEventEntry ORDER BY globalIndex DESC FETCH FIRST 1 ROWS ONLY",
                        String.class)
                .stream()
                .findFirst()
                .map(Instant::parse);
    }

    /** The number of entries. */
    long count() {
        Long count = database.queryForObject("SELECT COUNT(*) FROM DomainEventEntry", Long.class);
        return count == null ? 0 : count;
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        Kind<?> kind = EventCatalogue.named(row.getString("payloadType"));
        Object event = LedgerJson.mapper().readValue(row.getBytes("payload"), kind.event());
        Map<String, String> metaData = LedgerJson.mapper().readValue(row.getBytes("metaData"), META_DATA);
        return new Recorded(
                row.getLong("globalIndex"),
                row.getString("aggregateIdentifier"),
                new Entry<>(
                        row.getString("eventIdentifier"),
                        Instant.parse(row.getString("timeStamp")),
                        Provenance.fromMetaData(metaData),
                        event));
    }
}
