package org.caseledger.app.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.Entry;

/** An entry as JSON, as documents about claims and penalty cases list it. */
final class EntryDocument {

    private EntryDocument() {}

    static Map<String, Object> json(Entry<?> entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("entry", entry.id());
        document.put("event", EventCatalogue.of(entry.event().getClass()).name());
        document.put("recordedAt", entry.recordedAt().toString());
        document.put("by", entry.provenance().by());
        document.put("fact", entry.event());
        return document;
    }
}
