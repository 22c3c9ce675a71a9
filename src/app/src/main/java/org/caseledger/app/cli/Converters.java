package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How dates and instants are written on the command line. */
final class Converters {

    private Converters() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Instant.class, Converters::instant);
        commandLine.registerConverter(LocalDate.class, Converters::date);
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
