package org.caseledger.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * How the framework's storage engine writes entries: all of a transaction in one batch, each at the position it has, with its
 * number and its leaf.
 */
final class EntryRows implements AppendEventsStatementBuilder {

    private static final String INSERT =
            "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber,"
                    + " type, eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp,"
                    + " entryNumber, leafHash, subtreeHash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Numbering numbering;

    /** Rows whose numbers and leaves {@code numbering} says. */
    EntryRows(Numbering numbering) {
        this.numbering = numbering;
    }

    /** What an entry becomes in the ledger's tree. */
    interface Numbering {

        /** A line that lacks its number. */
        interface Line {
            /** The line's bytes, with {@code number}. */
            byte[] numbered(long number);
        }

        /**
         * An entry in the tree.
         *
         * @param number its number
         * @param leaf the hash of its leaf
         * @param subtree the hash of the largest perfect subtree that ends with it
         */
        @SuppressWarnings("ArrayRecordComponent") // nobody compares them
        record Numbered(long number, byte[] leaf, byte[] subtree) {}

        /** The next entry, which lies at {@code place}. */
        Numbered add(long place, Line line);
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        try {
            for (EventMessage<?> event : events) {
                fill(insert, (PlacedEvent) event, serializer, timestamps);
                insert.addBatch();
            }
            return insert;
        } catch (SQLException | RuntimeException e) {
            insert.close();
            throw e;
        }
    }

    private void fill(PreparedStatement insert, PlacedEvent event, Serializer serializer, TimestampWriter timestamps)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        int column = 0;
        insert.setLong(++column, event.position());
        insert.setString(++column, event.getAggregateIdentifier());
        insert.setLong(++column, event.getSequenceNumber());
        insert.setString(++column, event.getType());
        insert.setString(++column, event.getIdentifier());
        insert.setBytes(++column, metaData.getData());
        insert.setBytes(++column, payload.getData());
        insert.setString(++column, payload.getType().getRevision());
        insert.setString(++column, payload.getType().getName());
        timestamps.writeTimestamp(insert, ++column, event.getTimestamp());
        // As it is written.
        Instant recordedAt = event.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        Numbering.Numbered numbered = numbering.add(
                event.position(),
                number -> EntryLine.of(
                        number,
                        event.getAggregateIdentifier(),
                        event.getIdentifier(),
                        payload.getType().getName(),
                        Integer.parseInt(payload.getType().getRevision()),
                        recordedAt,
                        event.provenance(),
                        payload.getData()));
        insert.setLong(++column, numbered.number());
        insert.setBytes(++column, numbered.leaf());
        insert.setBytes(++column, numbered.subtree());
    }
}
