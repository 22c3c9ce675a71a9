package org.caseledger.app.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Outcome;
import org.caseledger.office.Key;
import org.caseledger.office.Office;
import org.caseledger.office.Reply;
import org.caseledger.office.Sitting;
import org.caseledger.people.Person;
import org.caseledger.user.UserFacts;

/**
 * Writes the rows of one file, some hundred in a transaction, and keeps count. A row is known by the file's content and
 * its line, so that a file that was taken already, or in part, is not taken again.
 */
final class Intake {

    /** Rows in one transaction. */
    static final int ROWS = 200;

    private final Ledger ledger;
    private final Feed feed;
    private final String file;
    private final String by;
    private final String hash;
    /** The front door, for whoever brings the file in: rows are read beside what is in sight of them. */
    private final Office office;
    /**
     * What tells the rows of somebody who is bound to employers from those of others: that a row was taken by somebody else
     * would tell them of claims that they don't see.
     */
    private final String whose;

    private final boolean allOrNothing;
    private final List<Row> waiting = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final List<FeedReport.Found> found = new ArrayList<>();
    private final List<FeedReport.Posted> posted = new ArrayList<>();
    private boolean ended;
    private int rows;
    private int recorded;
    private int unchanged;

    Intake(Ledger ledger, Feed feed, String name, Path file, String by, boolean allOrNothing) {
        this.ledger = ledger;
        this.feed = feed;
        this.file = name;
        this.by = by;
        this.hash = LineFile.sha256(file);
        Optional<Person> person = ledger.users().named(by).map(UserFacts::person);
        this.office = person.map(ledger.office()::as).orElseGet(ledger::office);
        this.whose = person.filter(one -> !one.employers().isEmpty())
                .map(one -> "@" + one.user())
                .orElse("");
        this.allOrNothing = allOrNothing;
    }

    /** The SHA-256 of the file's content. */
    String content() {
        return hash;
    }

    private sealed interface Taken {
        record Recorded(List<FeedReport.Found> found) implements Taken {}

        record Unchanged() implements Taken {}

        record Bad(BadRow row) implements Taken {}
    }

    /** A row was refused after some of it was recorded: the transaction starts again without it. */
    private static final class HalfTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final transient BadRow row;

        HalfTaken(int line, BadRow row) {
            super(row.toString());
            this.line = line;
            this.row = row;
        }
    }

    void add(Row row) {
        waiting.add(row);
        if (!allOrNothing && waiting.size() == ROWS) {
            write();
        }
    }

    /** Nothing more can be read, because of {@code fault}. */
    void stop(BadRow fault) {
        bad.add(fault);
    }

    /** The file was read to its end. */
    void end() {
        ended = true;
    }

    FeedReport finish() {
        write();
        if (ended && (bad.isEmpty() || !allOrNothing)) {
            posted.addAll(office.sit(this::atEnd));
        }
        bad.sort(Comparator.comparingInt(BadRow::line));
        return new FeedReport(rows, recorded, unchanged, bad, found, posted);
    }

    private List<FeedReport.Posted> atEnd(Sitting sitting) {
        RowWriting commands = new RowWriting(ledger, sitting, feed, by, hash, "file:" + hash + ":end" + whose);
        try {
            feed.finish(commands);
            return commands.posted();
        } catch (Row.Fault fault) {
            throw new IllegalStateException("what a file comes to was refused: " + fault.getMessage(), fault);
        }
    }

    private void write() {
        Map<Integer, BadRow> halfTaken = new HashMap<>();
        List<Taken> taken = null;
        while (taken == null) {
            try {
                taken = office.sit(sitting -> write(sitting, halfTaken));
            } catch (HalfTaken e) {
                halfTaken.put(e.line, e.row);
            }
        }
        rows += waiting.size();
        waiting.clear();
        boolean all = bad.isEmpty() && taken.stream().noneMatch(Taken.Bad.class::isInstance);
        for (Taken one : taken) {
            switch (one) {
                case Taken.Recorded(List<FeedReport.Found> variances)
                when all || !allOrNothing -> {
                    recorded++;
                    found.addAll(variances);
                }
                case Taken.Recorded refusedWithTheFile -> {}
                case Taken.Unchanged() -> unchanged++;
                case Taken.Bad(BadRow row) -> bad.add(row);
            }
        }
    }

    private List<Taken> write(Sitting sitting, Map<Integer, BadRow> halfTaken) {
        List<Taken> taken = new ArrayList<>();
        sitting.expect(waiting.stream().map(this::key).toList());
        for (Row row : waiting) {
            BadRow half = halfTaken.get(row.line());
            taken.add(half == null ? write(sitting, row) : new Taken.Bad(half));
        }
        if (allOrNothing && (!bad.isEmpty() || taken.stream().anyMatch(Taken.Bad.class::isInstance))) {
            sitting.giveUp();
        }
        return taken;
    }

    private Key key(Row row) {
        return new Key.UntilTaken("file:" + hash + ":" + row.line() + whose);
    }

    private Taken write(Sitting sitting, Row row) {
        feed.meet(row);
        Key key = key(row);
        RowWriting commands = new RowWriting(ledger, sitting, feed, by, hash, key.text());
        List<BadRow> faults = new ArrayList<>();
        Reply reply = sitting.once(key, row.cells(), () -> {
            try {
                row.checkCharacters();
                row.checkWidth();
                feed.take(row, commands);
                return new Outcome.Recorded(List.copyOf(commands.entries()));
            } catch (Row.Fault fault) {
                faults.add(fault.in(file, row.line()));
                return new Outcome.Refused(fault.refusal());
            }
        });
        if (!faults.isEmpty()) {
            if (!commands.entries().isEmpty()) {
                throw new HalfTaken(row.line(), faults.getFirst());
            }
            return new Taken.Bad(faults.getFirst());
        }
        return reply.repeated() || commands.entries().isEmpty()
                ? new Taken.Unchanged()
                : new Taken.Recorded(commands.found());
    }
}
