package org.caseledger.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** How the framework's storage engine writes entries: all of a transaction in one batch, each at the position it has. */
final class EntryRows implements AppendEventsStatementBuilder {

    private static final String INSERT =
            "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber,"
                    + " type, eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    private static void fill(
            PreparedStatement insert, PlacedEvent event, Serializer serializer, TimestampWriter timestamps)
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
    }
}
