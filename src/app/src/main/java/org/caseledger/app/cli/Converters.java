package org.caseledger.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.decision.Horizon;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How dates and instants are written on the command line; those beyond the {@link Horizon} are refused. */
final class Converters {

    private Converters() {}

    /** Registers them on {@code commandLine}, judging from what {@code clock} reads when it is called. */
    static void register(CommandLine commandLine, Clock clock) {
        Horizon horizon = Horizon.at(clock.instant(), clock.getZone());
        commandLine.registerConverter(Instant.class, text -> within(instant(text), horizon::objection));
        commandLine.registerConverter(LocalDate.class, text -> within(date(text), horizon::objection));
    }

    private static <T> T within(T given, Function<T, Optional<String>> objection) {
        objection.apply(given).ifPresent(words -> {
            throw new TypeConversionException(words);
        });
        return given;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("must be an instant such as 2022-02-22T00:00:00Z, not " + text);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("must be a date such as 2022-02-19, not " + text);
        }
    }
}
