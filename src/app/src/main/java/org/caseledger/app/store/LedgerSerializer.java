package org.caseledger.app.store;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.Kind;
import org.caseledger.journal.LedgerJson;

/** Stores events as JSON under the names and revisions of {@link EventCatalogue}, never under class names. */
final class LedgerSerializer extends Jackson3Serializer {

    LedgerSerializer() {
        super(builder().jsonMapperBuilderCustomizer(LedgerJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public SerializedType typeForClass(Class type) {
        if (type != null && EventCatalogue.has(type)) {
            Kind<?> kind = EventCatalogue.of(type);
            return new SimpleSerializedType(kind.name(), String.valueOf(kind.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return type.getRevision() == null
                ? super.resolveClassName(type)
                : EventCatalogue.named(type.getName()).event().getName();
    }
}
