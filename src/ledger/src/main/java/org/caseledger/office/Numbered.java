package org.caseledger.office;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.compliance.PenaltyCommand;
import org.jspecify.annotations.Nullable;

/**
 * Commands that name a claim, with the number under which the claim is on record: people write G-22-0007 and g-22-0007
 * and mean the same.
 */
final class Numbered {

    private static final String CLAIM = "claim";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> command) {
            return Shape.of(command);
        }
    };

    private Numbered() {}

    /** {@code command} with the {@code number} of the claim that it names; itself where it names none, or names it so. */
    static Record command(Record command, UnaryOperator<String> number) {
        return command instanceof ClaimCommand || command instanceof PenaltyCommand ? named(command, number) : command;
    }

    private static Record named(Record command, UnaryOperator<String> number) {
        Shape shape = SHAPES.get(command.getClass());
        try {
            if (shape.claim() == null || !(shape.claim().invoke(command) instanceof String given)) {
                return command;
            }
            String known = number.apply(given);
            return known.equals(given) ? command : shape.with(command, known);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command is a record with public parts", e);
        }
    }

    /** How commands of one class are read and made: where they name a claim, if they do, and all their parts. */
    private record Shape(@Nullable Method claim, List<Method> parts, Constructor<?> constructor) {

        static Shape of(Class<?> command) {
            List<Method> parts = Stream.of(command.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            try {
                return new Shape(
                        parts.stream()
                                .filter(part -> part.getName().equals(CLAIM))
                                .findFirst()
                                .orElse(null),
                        parts,
                        command.getDeclaredConstructor(
                                parts.stream().map(Method::getReturnType).toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor of all its parts", e);
            }
        }

        Record with(Record command, String number) throws ReflectiveOperationException {
            Object[] values = new Object[parts.size()];
            for (int part = 0; part < values.length; part++) {
                values[part] =
                        parts.get(part).equals(claim) ? number : parts.get(part).invoke(command);
            }
            return (Record) constructor.newInstance(values);
        }
    }
}
