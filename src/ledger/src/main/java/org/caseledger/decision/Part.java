package org.caseledger.decision;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caseledger.law.policy.EmployeeGroup;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record that may be given as a command, or stands in one.
 *
 * @param name what a person calls it
 * @param component what the record calls it
 * @param limit what it may hold; null where it holds neither texts nor numbers
 */
record Part(
        String name,
        String component,
        Method accessor,
        @Nullable Limit limit) {

    private static final Set<Class<?>> DECIMAL = Set.of(BigDecimal.class, Money.class, BigMoney.class);
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    /** A group of employees is one of a policy's, which bounds its names; another one is refused. */
    private static final Set<Class<?>> WITHOUT =
            Set.of(boolean.class, Boolean.class, LocalDate.class, Instant.class, EmployeeGroup.class);

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    /** The parts of {@code record}; a record with a part that lacks its limit, or has one that doesn't fit, is refused. */
    static List<Part> of(Class<? extends Record> record) {
        return PARTS.get(record);
    }

    private static Part of(RecordComponent component) {
        Within within = component.getAnnotation(Within.class);
        Limit limit = within == null ? null : within.value();
        if (!fits(limit, component.getGenericType())) {
            throw new IllegalArgumentException("the part \"" + component.getName() + "\" of "
                    + component.getDeclaringRecord().getName() + ", "
                    + component.getGenericType().getTypeName()
                    + (limit == null ? ", declares no limit" : ", can't be within " + limit));
        }
        String called = within == null ? "" : within.called();
        return new Part(
                called.isEmpty() ? component.getName() : called, component.getName(), component.getAccessor(), limit);
    }

    /** Whether a part of {@code type} has to declare {@code limit}, or none where that is null. */
    private static boolean fits(@Nullable Limit limit, Type type) {
        return switch (type) {
            case Class<?> plain -> fits(limit, plain);
            case ParameterizedType of when of.getRawType() == Map.class -> limit != null && limit.ofText();
            case ParameterizedType of when of.getRawType() == List.class -> fits(limit, of.getActualTypeArguments()[0]);
            case ParameterizedType other -> false;
            case GenericArrayType array -> false;
            case TypeVariable<?> unknown -> false;
            case WildcardType unknown -> false;
            default -> throw new IllegalArgumentException("not a type of Java: " + type);
        };
    }

    private static boolean fits(@Nullable Limit limit, Class<?> type) {
        if (limit == null) {
            return WITHOUT.contains(type) || type.isEnum() || isRecords(type);
        }
        return switch (limit.form()) {
            case PLAIN, LINE, LINES -> type == String.class;
            case DECIMAL -> DECIMAL.contains(type);
            case WHOLE -> WHOLE.contains(type);
        };
    }

    private static boolean isRecords(Class<?> type) {
        return type.isRecord()
                || type.isSealed()
                        && Arrays.stream(type.getPermittedSubclasses()).allMatch(Part::isRecords);
    }

    /** The limit of its texts; only of a part that holds texts. */
    Limit texts() {
        return Objects.requireNonNull(limit, component);
    }

    /** The part's value in {@code record}; null where it is absent. */
    @Nullable Object in(Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a record can't be read: " + record.getClass(), e);
        }
    }
}
