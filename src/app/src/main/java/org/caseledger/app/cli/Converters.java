package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.caseledger.app.store.LedgerTime;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How dates and instants are written on the command line. */
final class Converters {

    private Converters() {}

    /** Registers them on {@code commandLine}; instants are read in the ledger's {@code time}. */
    static void register(CommandLine commandLine, LedgerTime time) {
        commandLine.registerConverter(Instant.class, text -> instant(text, time));
        commandLine.registerConverter(LocalDate.class, Converters::date);
    }

    private static Instant instant(String text, LedgerTime time) {
        return time.read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "must be an instant such as 2022-02-22T00:00:00Z, or a date, which means its end; not "
                                + text));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("must be a date such as 2022-02-19, not " + text);
        }
    }
}
