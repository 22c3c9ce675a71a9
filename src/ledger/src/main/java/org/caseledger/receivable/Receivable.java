package org.caseledger.receivable;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.caseledger.journal.EventStream;
import org.caseledger.journal.Provenance;

/** The stream of one receivable. */
public class Receivable extends EventStream<ReceivableEvent> {

    /** For the framework, before it replays the stream. */
    protected Receivable() {}

    /** A new stream that starts with {@code events}. */
    public Receivable(String id, List<ReceivableEvent> events, Provenance provenance) {
        super(id, events, provenance);
    }

    @EventSourcingHandler
    void on(
            ReceivableEvent event,
            @SourceId String source,
            @MessageIdentifier String entry,
            @Timestamp Instant recordedAt,
            MetaData metaData) {
        add(event, source, entry, recordedAt, metaData);
    }
}
