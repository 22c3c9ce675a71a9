package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How people write and read instants. Every ledger has one time zone, for the command line and the workbench alike: today
 * is the day there, a bare date ends there, and instants are shown there. It stands in the file {@code zone} of the
 * ledger's directory, is that of the machine that made the ledger, and may be changed there: what is recorded doesn't
 * depend on it. JSON and the journal write instants in UTC, always.
 *
 * @param zone the time zone, such as America/Phoenix
 */
public record LedgerTime(ZoneId zone) {

    private static final String FILE = "zone";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The zone of the ledger in {@code directory}; that of the machine where none is named. */
    public static LedgerTime of(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new LedgerTime(ZoneId.systemDefault());
        }
        try {
            return new LedgerTime(ZoneId.of(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new LedgerFault(
                    "the ledger's time zone can't be read from " + file + "; look at the file's rights", e);
        } catch (DateTimeException e) {
            throw new LedgerFault(file + " names no time zone; write one such as America/Phoenix into it", e);
        }
    }

    /** Names this zone in {@code directory}, where none is named yet. */
    public void keep(Path directory) {
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        try {
            OwnersFiles.write(file, zone + "\n");
        } catch (IOException e) {
            throw new LedgerFault("the ledger's time zone can't be written to " + file + ": " + Why.of(e), e);
        }
    }

    /**
     * The instant that {@code text} names: an instant with its offset, a date and time in this zone, or a date, which means
     * its last millisecond in this zone. Empty for any other text.
     */
    public Optional<Instant> read(String text) {
        try {
            return Optional.of(text.contains("T") ? instant(text) : endOf(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
    }

    /** The last instant of {@code day} at which something can be recorded. */
    private Instant endOf(LocalDate day) {
        // Not from the next day on: the last day of the calendar has none. An hour that comes twice counts twice.
        return day.atTime(LocalTime.MAX.truncatedTo(ChronoUnit.MILLIS))
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** {@code instant} on this zone's clocks, to the minute, for pages and papers that name the zone once: 2022-06-28 09:30. */
    public String onTheClock(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** {@code instant} in this zone, with its offset: it can be given back as it is shown. */
    public String shown(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
