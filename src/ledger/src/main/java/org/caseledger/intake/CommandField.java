package org.caseledger.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.caseledger.decision.Limit;
import org.caseledger.decision.Within;
import org.jspecify.annotations.Nullable;

/**
 * A field of a command as its record declares it, which is all that a line or a form needs to know of it.
 *
 * @param name what a line calls it
 * @param required whether it must be given; a part that may be absent is {@code @Nullable}
 * @param type its type, such as {@code List<String>}
 * @param limit what it may hold; null where it holds neither texts nor numbers
 */
public record CommandField(
        String name, boolean required, Type type, @Nullable Limit limit) {

    private static final ClassValue<List<CommandField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<CommandField> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(CommandField::of)
                    .toList();
        }
    };

    /** The fields of {@code record}, a command or a part of one, in the order of their declaration. */
    public static List<CommandField> of(Class<?> record) {
        return FIELDS.get(record);
    }

    private static CommandField of(RecordComponent component) {
        Within within = component.getAnnotation(Within.class);
        return new CommandField(
                component.getName().equals("caseId") ? "case" : component.getName(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.getGenericType(),
                within == null ? null : within.value());
    }

    /** Its class; that of a list or of a free object without what is in it. */
    public Class<?> plain() {
        return type instanceof Class<?> one ? one : (Class<?>) ((ParameterizedType) type).getRawType();
    }
}
