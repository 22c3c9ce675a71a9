package org.caseledger.app.store;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventKind;
import org.caseledger.journal.LedgerJson;

/**
 * Writes events as JSON under the names and revisions of {@link EventCatalogue}, never under class names. It reads
 * nothing: what is stored is read by the {@link Journal}, for the framework too.
 */
final class LedgerSerializer extends Jackson3Serializer {

    LedgerSerializer() {
        super(builder().jsonMapperBuilderCustomizer(LedgerJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public SerializedType typeForClass(Class type) {
        if (type != null && EventCatalogue.has(type)) {
            EventKind<?> kind = EventCatalogue.of(type);
            return new SimpleSerializedType(kind.name(), String.valueOf(kind.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        throw new UnsupportedOperationException(stored.getType().getName() + " is read by the journal");
    }
}
