package org.caseledger.app.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/** Identifiers of entries: UUID version 7, so that they sort by time. Found by the framework as a service. */
public final class EntryIdentifiers extends IdentifierFactory {

    private static final NoArgGenerator RANDOM = Generators.timeBasedEpochRandomGenerator();

    /** A key for a command that came without one. */
    public static String randomKey() {
        return RANDOM.generate().toString();
    }

    @Override
    public String generateIdentifier() {
        String identifier = RecordingScope.nextIdentifier();
        return identifier == null ? randomKey() : identifier;
    }
}
