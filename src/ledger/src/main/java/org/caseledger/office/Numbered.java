package org.caseledger.office;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.compliance.PenaltyCommand;

/**
 * Commands that name a claim, with the number under which the claim is on record: people write G-22-0007 and g-22-0007
 * and mean the same.
 */
final class Numbered {

    private static final String CLAIM = "claim";

    private Numbered() {}

    /** {@code command} with the {@code number} of the claim that it names; itself where it names none, or names it so. */
    static Record command(Record command, UnaryOperator<String> number) {
        return command instanceof ClaimCommand || command instanceof PenaltyCommand ? named(command, number) : command;
    }

    private static Record named(Record command, UnaryOperator<String> number) {
        RecordComponent[] parts = command.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            boolean same = true;
            for (int part = 0; part < parts.length; part++) {
                values[part] = parts[part].getAccessor().invoke(command);
                if (parts[part].getName().equals(CLAIM) && values[part] instanceof String given) {
                    values[part] = number.apply(given);
                    same = values[part].equals(given);
                }
            }
            return same ? command : constructor(command, parts).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command is a record with public parts", e);
        }
    }

    private static Constructor<? extends Record> constructor(Record command, RecordComponent[] parts)
            throws NoSuchMethodException {
        return command.getClass()
                .getDeclaredConstructor(
                        Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }
}
