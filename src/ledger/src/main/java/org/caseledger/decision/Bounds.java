package org.caseledger.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How long a text, how large an amount and how far away a date may be, and which characters a text may have. A command
 * beyond them is refused before it is decided on, because what is recorded stays, and every screen, table and letter
 * must be able to show it.
 *
 * <p>The parts of a command declare their {@link Limit} with {@link Within}; a command one of whose parts holds a text or
 * a number and declares none is a fault of the program. Dates lie within the {@link Horizon} of the day of recording.
 */
public final class Bounds {

    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private Bounds() {}

    /** The first part of {@code command} (a record) that is out of bounds or beyond {@code horizon}, as a refusal. */
    public static Optional<Refusal> check(Record command, Horizon horizon) {
        for (Part part : Part.of(command.getClass())) {
            Optional<Refusal> refusal = check(part, part.in(command), horizon);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** All parts of {@code command} (a record) that are out of bounds or beyond {@code horizon}, as refusals. */
    public static List<Refusal> all(Record command, Horizon horizon) {
        return Part.of(command.getClass()).stream()
                .flatMap(part -> check(part, part.in(command), horizon).stream())
                .toList();
    }

    /** What is out of bounds with {@code text} as the {@code component} of {@code record}. */
    public static Optional<Refusal> text(Class<? extends Record> record, String component, String text) {
        return limit(record, component).refuse(component, text);
    }

    /** The limit that {@code component} of {@code record} declares; a component without one is refused. */
    public static Limit limit(Class<? extends Record> record, String component) {
        return Part.of(record).stream()
                .filter(part -> part.component().equals(component))
                .flatMap(part -> Stream.ofNullable(part.limit()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(record.getName() + " has no limit for \"" + component + "\""));
    }

    private static Optional<Refusal> check(Part part, @Nullable Object value, Horizon horizon) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> part.texts().refuse(part.name(), text);
            case Money amount -> amount(part, amount.getAmount());
            case BigMoney rate -> amount(part, rate.getAmount());
            case BigDecimal number -> amount(part, number);
            case LocalDate day ->
                horizon.objection(day)
                        .map(objection -> Refusal.of(
                                RefusalCode.DATE_OUT_OF_RANGE, part.name(), "\"" + part.name() + "\" " + objection));
            case Record nested -> check(nested, horizon).map(refusal -> refusal.within(part.name()));
            case Iterable<?> items -> first(part, items, horizon);
            case Map<?, ?> free -> free(part, free, horizon);
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> amount(Part part, BigDecimal number) {
        return number.abs().compareTo(AMOUNT_MAX) < 0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "amount-too-large",
                        part.name(),
                        "\"" + part.name() + "\" is " + number.toPlainString() + "; it must be below one billion"));
    }

    private static Optional<Refusal> free(Part part, Map<?, ?> free, Horizon horizon) {
        int longest = part.texts().characters();
        return free.toString().length() > longest
                ? Optional.of(Refusal.of(
                        RefusalCode.TEXT_TOO_LONG,
                        part.name(),
                        "\"" + part.name() + "\" is longer than " + longest + " characters"))
                : first(part, free.keySet(), horizon).or(() -> first(part, free.values(), horizon));
    }

    private static Optional<Refusal> first(Part part, Iterable<?> items, Horizon horizon) {
        for (Object item : items) {
            Optional<Refusal> refusal = check(part, item, horizon);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
