package org.caseledger.adoption;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.caseledger.journal.EventStream;
import org.caseledger.journal.Provenance;

/** The stream of what the ledger adopted of law and policy. */
public class LawStream extends EventStream<LawEvent> {

    /** For the framework, before it replays the stream. */
    protected LawStream() {}

    /** A new stream that starts with {@code events}. */
    public LawStream(String id, List<LawEvent> events, Provenance provenance) {
        super(id, events, provenance);
    }

    @EventSourcingHandler
    void on(
            LawEvent event,
            @SourceId String source,
            @MessageIdentifier String entry,
            @Timestamp Instant recordedAt,
            MetaData metaData) {
        add(event, source, entry, recordedAt, metaData);
    }
}
