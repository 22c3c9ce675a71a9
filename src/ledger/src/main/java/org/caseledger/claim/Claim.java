package org.caseledger.claim;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.caseledger.journal.EventStream;
import org.caseledger.journal.Provenance;

/** The stream of one claim; what it means is in {@link ClaimFacts}. */
public class Claim extends EventStream<ClaimEvent> {

    /** For the framework, before it replays the stream. */
    protected Claim() {}

    /** A new stream that starts with {@code events}. */
    public Claim(String id, List<ClaimEvent> events, Provenance provenance) {
        super(id, events, provenance);
    }

    @EventSourcingHandler
    void on(
            ClaimEvent event,
            @SourceId String source,
            @MessageIdentifier String entry,
            @Timestamp Instant recordedAt,
            MetaData metaData) {
        add(event, source, entry, recordedAt, metaData);
    }
}
