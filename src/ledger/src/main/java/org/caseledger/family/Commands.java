package org.caseledger.family;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The commands of a family.
 *
 * @param type what they all are, a sealed interface or one record
 * @param subject of a command, what it is about: the part of the stream's name that is not the family's
 * @param byProgram those that the program alone gives, such as what a payroll run carries; no line may
 * @param <C> the commands
 */
public record Commands<C>(Class<C> type, Function<C, String> subject, Set<Class<? extends C>> byProgram) {

    public Commands {
        byProgram = Set.copyOf(byProgram);
    }

    /** Commands that people give, each of them. */
    public static <C> Commands<C> of(Class<C> type, Function<C, String> subject) {
        return new Commands<>(type, subject, Set.of());
    }

    /** Commands that the program alone gives, each of them. */
    public static <C> Commands<C> ofProgram(Class<C> type, Function<C, String> subject) {
        return new Commands<>(type, subject, Set.of(type));
    }

    /** The same, of which the program alone gives {@code byProgram}. */
    public Commands<C> exceptByProgram(Set<Class<? extends C>> byProgram) {
        return new Commands<>(type, subject, byProgram);
    }

    /** Those that a person may give, in the order of their declaration. */
    public List<Class<?>> byHand() {
        return byProgram.contains(type)
                ? List.of()
                : records(type).filter(command -> !byProgram.contains(command)).toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Commands::records) : Stream.of(type);
    }
}
