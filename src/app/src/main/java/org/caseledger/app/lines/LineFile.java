package org.caseledger.app.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Why;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.intake.CommandLines;
import org.caseledger.intake.GivenCommand;
import org.caseledger.journal.Who;
import org.caseledger.office.Illegible;
import org.caseledger.office.Incoming;
import org.caseledger.office.Key;
import org.caseledger.office.Office;
import org.caseledger.office.Office.Decided;
import org.caseledger.office.Reading;
import org.caseledger.office.Reply;
import org.caseledger.office.RisingInstants;
import org.caseledger.office.Submission;
import org.caseledger.people.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Executes the commands of a file, one JSON object a line. Each line is answered once it is on disk, whatever it holds:
 * one that can't be read is refused, and the next one is taken. The answer to a key given before is the first one, unless
 * only the clock spoke against it then. In a history each line has a key of its own: the file's content and the line's
 * number, so that an import that was interrupted goes on where it stopped.
 */
public final class LineFile {

    /** Lines in one transaction of an import. */
    public static final int IMPORT_LINES = 200;

    /** Lines that can be supposed at once. */
    public static final int SUPPOSED_MAX = 1_000;

    /** Characters of the lines in one transaction of an import; long lines make short transactions. */
    private static final int IMPORT_CHARACTERS = 10_000_000;

    private final Office office;
    private final @Nullable Who who;
    private final @Nullable String only;
    private final Consumer<Answer> answers;
    private final Consumer<String> warnings;
    private boolean toldOfClock;

    /** Executes on {@code ledger}; hands each answer over as soon as it may be acknowledged. */
    public LineFile(Ledger ledger, Consumer<Answer> answers, Consumer<String> warnings) {
        this(ledger, null, null, answers, warnings);
    }

    /** The same for lines that {@code who} gives, and that therefore don't say by whom; null where they say so. */
    public LineFile(Ledger ledger, @Nullable Who who, Consumer<Answer> answers, Consumer<String> warnings) {
        this(ledger, who, null, answers, warnings);
    }

    /** The same for lines that say by whom; one in another name than that of the account {@code only} is refused. */
    public static LineFile inOneName(Ledger ledger, String only, Consumer<Answer> answers, Consumer<String> warnings) {
        return new LineFile(ledger, null, only, answers, warnings);
    }

    private LineFile(
            Ledger ledger,
            @Nullable Who who,
            @Nullable String only,
            Consumer<Answer> answers,
            Consumer<String> warnings) {
        office = ledger.office();
        this.who = who;
        this.only = only;
        this.answers = answers;
        this.warnings = warnings;
        toldOfClock = ledger.clockReading().warning().isPresent();
    }

    /**
     * The answer to a line.
     *
     * @param file the file's name
     * @param line the line's number, from 1
     * @param outcome what became of it
     * @param warning what its sender ought to know, though it is recorded
     */
    public record Answer(
            String file,
            int line,
            Outcome outcome,
            @Nullable String warning) {}

    private record Line(String file, int number, int characters, Incoming incoming) {}

    /** Executes now, each line in a transaction of its own, or all in one with {@code allOrNothing}. */
    public boolean record(List<Source> sources, boolean allOrNothing) {
        return run(sources, false, allOrNothing ? Integer.MAX_VALUE : 1, allOrNothing);
    }

    /** Executes a history: each line at its own instant. */
    public boolean history(List<Source> sources, boolean allOrNothing) {
        return run(sources, true, allOrNothing ? Integer.MAX_VALUE : IMPORT_LINES, allOrNothing);
    }

    /** A file, or the standard input, to read lines from. */
    public record Source(
            String name, @Nullable Path path, @Nullable InputStream in) {

        /** The file at {@code path}; refused if it can't be read. */
        public static Source of(Path path) {
            InputFile.check(path);
            return new Source(path.toString(), path, null);
        }

        /** The standard input, which is {@code in}. */
        public static Source standardInput(InputStream in) {
            return new Source("standard input", null, in);
        }

        private InputStream open() throws IOException {
            return path != null ? Files.newInputStream(path) : Objects.requireNonNull(in);
        }
    }

    private boolean run(List<Source> sources, boolean history, int perTransaction, boolean allOrNothing) {
        try (OneBehind disk = perTransaction == 1 ? OneBehind.none() : OneBehind.one()) {
            return run(sources, history, perTransaction, new Chunk(allOrNothing, disk));
        }
    }

    private boolean run(List<Source> sources, boolean history, int perTransaction, Chunk chunk) {
        boolean allOrNothing = chunk.allOrNothing;
        for (Source source : sources) {
            try {
                read(source, history, line -> {
                    chunk.add(line);
                    if (chunk.lines.size() >= perTransaction
                            || (!allOrNothing && chunk.characters >= IMPORT_CHARACTERS)) {
                        chunk.execute();
                    }
                });
            } catch (IOException e) {
                if (!allOrNothing) {
                    chunk.execute();
                    chunk.end();
                }
                throw unreadable(source, e, allOrNothing ? "nothing is recorded" : "what was answered is recorded");
            }
        }
        chunk.execute();
        return chunk.end();
    }

    /**
     * Executes all lines in one transaction, lets {@code look} at what would be recorded, and records nothing: not the
     * lines, and not the answers to their keys. At most {@value #SUPPOSED_MAX} lines.
     */
    public <T> T suppose(List<Source> sources, BiFunction<Reading, List<Answer>, T> look) {
        List<Line> lines = new ArrayList<>();
        for (Source source : sources) {
            try {
                read(source, false, lines::add);
            } catch (IOException e) {
                throw unreadable(source, e, "nothing is supposed");
            }
        }
        if (lines.size() > SUPPOSED_MAX) {
            throw new LedgerFault("at most " + SUPPOSED_MAX + " lines can be supposed at once, not " + lines.size());
        }
        return office.suppose(incoming(lines), (reading, replies) -> look.apply(reading, answers(lines, replies)));
    }

    /**
     * What would become of each line of {@code source}, were they executed now, or as a history: nothing is recorded. At most
     * {@value #SUPPOSED_MAX} lines.
     */
    public List<Answer> rehearse(Source source, boolean history) {
        List<Line> lines = new ArrayList<>();
        try {
            read(source, history, lines::add);
        } catch (IOException e) {
            throw unreadable(source, e, "nothing is checked");
        }
        if (lines.size() > SUPPOSED_MAX) {
            throw new LedgerFault("at most " + SUPPOSED_MAX + " lines can be checked at once, not " + lines.size());
        }
        return office.rehearse(incoming(lines), (reading, replies) -> answers(lines, replies));
    }

    private void read(Source source, boolean history, Consumer<Line> taken) throws IOException {
        String hash = history && source.path() != null ? sha256(source.path()) : null;
        try (TextLines lines = new TextLines(source.open())) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                String key = hash == null ? null : "file:" + hash + ":" + line.number();
                switch (line) {
                    case TextLines.Line.Text(int number, String text)
                    when !text.isBlank() ->
                        taken.accept(
                                new Line(source.name(), number, text.length(), incoming(command(text, history), key)));
                    case TextLines.Line.Text blank -> {}
                    case TextLines.Line.Unreadable(int number, Refusal refusal) ->
                        taken.accept(new Line(source.name(), number, 0, new Illegible(refusal)));
                }
            }
        }
    }

    private CommandLines.Result command(String text, boolean history) {
        return who == null ? CommandLines.read(text, history) : CommandLines.readBy(who.user(), text, history);
    }

    /** What a line brings to the front door; without a key of its own it is known by its {@code place}, if that is told. */
    private Incoming incoming(CommandLines.Result read, @Nullable String place) {
        return switch (read) {
            case CommandLines.Result.Faulty(Refusal refusal) -> new Illegible(refusal);
            case CommandLines.Result.Read(GivenCommand given)
            when only != null && !UserName.same(only, given.by()) ->
                new Illegible(Refusal.of(
                        RefusalCode.NOT_PERMITTED.toString(),
                        "by",
                        "whoever sends this is " + only + ", and can't record as " + Characters.shown(given.by())));
            case CommandLines.Result.Read(GivenCommand given) -> {
                String key = given.key() == null ? place : given.key();
                yield new Submission(
                        given.command(),
                        who == null ? Who.commandLine(given.by()) : who,
                        key == null ? new Key.Plain(EntryIdentifiers.randomKey()) : new Key.Once(key),
                        given.at() == null ? null : given.at().truncatedTo(ChronoUnit.MILLIS),
                        null);
            }
        };
    }

    private static List<Incoming> incoming(List<Line> lines) {
        return lines.stream().map(Line::incoming).toList();
    }

    private static LedgerFault unreadable(Source source, Exception fault, String consequence) {
        return new LedgerFault(
                source.name() + " can't be read to its end ("
                        + (fault instanceof IOException io ? Why.of(io) : fault.getMessage()) + "); " + consequence,
                fault);
    }

    private final class Chunk {
        private final boolean allOrNothing;
        private final OneBehind disk;
        private final RisingInstants instants = new RisingInstants();
        private final AtomicBoolean refused = new AtomicBoolean();
        private List<Line> lines = new ArrayList<>();
        private long characters;

        Chunk(boolean allOrNothing, OneBehind disk) {
            this.allOrNothing = allOrNothing;
            this.disk = disk;
        }

        void add(Line line) {
            lines.add(line);
            characters += line.characters();
        }

        void execute() {
            if (lines.isEmpty()) {
                return;
            }
            List<Line> taken = lines;
            lines = new ArrayList<>();
            characters = 0;
            Decided<List<Reply>> decided = office.decide(incoming(taken), allOrNothing, instants);
            disk.next(() -> tell(taken, decided.onDisk()));
        }

        private void tell(List<Line> taken, List<Reply> replies) {
            List<Answer> done = answers(taken, replies);
            if (done.stream().anyMatch(answer -> answer.outcome() instanceof Outcome.Refused)) {
                refused.set(true);
            }
            done.forEach(answers);
        }

        /** Whether, once everything is answered, no line was refused. */
        boolean end() {
            disk.await();
            return !refused.get();
        }
    }

    private List<Answer> answers(List<Line> lines, List<Reply> replies) {
        List<Answer> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Reply reply = replies.get(i);
            if (reply.otherwise() && line.incoming() instanceof Submission submission) {
                warnings.accept(line.file() + ":" + line.number() + ": key \""
                        + submission.key().text()
                        + "\" was first used by another line; this one is answered with that line's result");
            }
            told.add(new Answer(line.file(), line.number(), reply.outcome(), told(reply.warning(), line)));
        }
        return told;
    }

    /** Says a warning once where it can be seen at once; every line's answer has its own. */
    private @Nullable String told(@Nullable String warning, Line line) {
        if (warning != null && !toldOfClock) {
            toldOfClock = true;
            warnings.accept(line.file() + ":" + line.number() + ": " + warning);
        }
        return warning;
    }

    /** SHA-256 of the file's content, in hexadecimal. */
    public static String sha256(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new LedgerFault("file " + path + " can't be read: " + e.getMessage(), e);
        }
    }
}
