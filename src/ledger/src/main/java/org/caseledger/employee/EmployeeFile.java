package org.caseledger.employee;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.caseledger.journal.EventStream;
import org.caseledger.journal.Provenance;

/** The stream of what feeds said about one employee. */
public class EmployeeFile extends EventStream<EmployeeEvent> {

    /** For the framework, before it replays the stream. */
    protected EmployeeFile() {}

    /** A new stream that starts with {@code events}. */
    public EmployeeFile(String id, List<EmployeeEvent> events, Provenance provenance) {
        super(id, events, provenance);
    }

    @EventSourcingHandler
    void on(
            EmployeeEvent event,
            @SourceId String source,
            @MessageIdentifier String entry,
            @Timestamp Instant recordedAt,
            MetaData metaData) {
        add(event, source, entry, recordedAt, metaData);
    }
}
