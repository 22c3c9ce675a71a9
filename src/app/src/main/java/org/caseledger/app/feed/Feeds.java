package org.caseledger.app.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.lines.InputFile;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;

/** Takes the files of other systems in. */
public final class Feeds {

    /** What a file is called in what is said of its rows that came without a name; kept is the beginning of its digest. */
    public static final String NAMELESS = "body";

    private final Ledger ledger;

    /** The feeds of {@code ledger}. */
    public Feeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a file is about. */
    public enum Kind {
        /** New claims, and the notices on claims. */
        CLAIMS,
        /** Employment, from the personnel system. */
        ROSTER,
        /** Leave taken, from the timekeeping system. */
        LEAVE,
        /** The administrator's figures for a pay period, to be checked. */
        TPA_REPORT,
        /** What the payroll system posted, to be checked. */
        POSTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Takes {@code file} in as {@code by}. A row with a fault is reported and the others are taken; with
     * {@code allOrNothing} one such row refuses the file.
     */
    public FeedReport take(Kind kind, Path file, String by, boolean allOrNothing) {
        return take(kind, file.toString(), file, by, allOrNothing);
    }

    /** The same, where {@code file} goes by {@code name} in what is said of it. */
    public FeedReport take(Kind kind, String name, Path file, String by, boolean allOrNothing) {
        check(kind, file);
        Feed feed = feed(kind);
        Intake intake = new Intake(ledger, feed, name, file, by, allOrNothing);
        FileNotes notes = new FileNotes(ledger, kind, name, intake.content(), by);
        Optional<Refusal> objection = ledger.office().objection(feed.command(), Who.feed(by));
        if (objection.isPresent()) {
            intake.stop(new BadRow(
                    name, 1, null, objection.get().code(), objection.get().message()));
            return intake.finish();
        }
        try (Sheet sheet = Sheet.open(file, feed.columns(), feed.ignoredColumns())) {
            Row row;
            while ((row = sheet.next()) != null) {
                intake.add(row);
            }
            intake.end();
        } catch (Sheet.Malformed e) {
            intake.stop(e.in(name));
        } catch (IOException e) {
            intake.stop(new BadRow(
                    name, 1, null, "not-readable", "the file can't be read; look whether it is still there"));
        }
        FeedReport report = intake.finish();
        notes.keep(report);
        return report;
    }

    /** Refuses a {@code file} that is no CSV file separated by commas, or can't be read. */
    public static void check(Kind kind, Path file) {
        InputFile.check(file);
        String header = InputFile.firstLine(file);
        if (!header.contains(",") && header.contains(";")) {
            throw new WrongFile(file + " is separated by semicolons; save it separated by commas, with the columns "
                    + String.join(",", feed(kind).columns()));
        }
        if (header.startsWith("{")) {
            throw new WrongFile(file + " holds commands, not rows; give it to record or to import history");
        }
    }

    /** The kind of file that begins with {@code header}, whatever separates its cells; empty for any other line. */
    public static Optional<Kind> begunBy(String header) {
        List<String> cells = Stream.of(header.split("[,;\t]"))
                .map(cell -> cell.replace("\"", "").strip())
                .toList();
        return Stream.of(Kind.values())
                .filter(kind -> cells.containsAll(feed(kind).columns()))
                .findFirst();
    }

    /** The columns of a file of {@code kind}, in the order in which they are usually written. */
    public static List<String> columns(Kind kind) {
        return feed(kind).columns();
    }

    /** What a row of {@code kind} gives first; whoever may not give that brings no such file in. */
    public static Class<? extends Record> command(Kind kind) {
        return feed(kind).command();
    }

    private static Feed feed(Kind kind) {
        return switch (kind) {
            case CLAIMS -> new ClaimsFeed();
            case ROSTER -> new RosterFeed();
            case LEAVE -> new LeaveFeed();
            case TPA_REPORT -> new TpaReportFeed();
            case POSTED -> new PostedFeed();
        };
    }
}
