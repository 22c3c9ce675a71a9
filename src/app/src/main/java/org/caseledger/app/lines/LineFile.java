package org.caseledger.app.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Writing;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.intake.CommandLines;
import org.caseledger.intake.GivenCommand;
import org.caseledger.journal.Channel;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
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

    private final Ledger ledger;
    private final Consumer<Answer> answers;
    private final Consumer<String> warnings;
    private boolean toldOfClock;

    /** Executes on {@code ledger}; hands each answer over as soon as it may be acknowledged. */
    public LineFile(Ledger ledger, Consumer<Answer> answers, Consumer<String> warnings) {
        this.ledger = ledger;
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

    private record Line(
            String file,
            int number,
            String text,
            CommandLines.Result read,
            @Nullable String implicitKey) {}

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

        /** The standard input. */
        public static Source standardInput() {
            return new Source("standard input", null, System.in);
        }

        private InputStream open() throws IOException {
            return path != null ? Files.newInputStream(path) : Objects.requireNonNull(in);
        }
    }

    private boolean run(List<Source> sources, boolean history, int perTransaction, boolean allOrNothing) {
        Chunk chunk = new Chunk(allOrNothing);
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
                }
                throw unreadable(source, e, allOrNothing ? "nothing is recorded" : "what was answered is recorded");
            }
        }
        chunk.execute();
        return !chunk.refused;
    }

    /**
     * Executes all lines in one transaction, lets {@code look} at what would be recorded, and records nothing: not the
     * lines, and not the answers to their keys. At most {@value #SUPPOSED_MAX} lines.
     */
    public <T> T suppose(List<Source> sources, BiFunction<Writing, List<Answer>, T> look) {
        Chunk chunk = new Chunk(true);
        for (Source source : sources) {
            try {
                read(source, false, chunk::add);
            } catch (IOException e) {
                throw unreadable(source, e, "nothing is supposed");
            }
        }
        if (chunk.lines.size() > SUPPOSED_MAX) {
            throw new LedgerFault(
                    "at most " + SUPPOSED_MAX + " lines can be supposed at once, not " + chunk.lines.size());
        }
        return ledger.suppose(writing -> look.apply(writing, chunk.answers(writing)));
    }

    private static void read(Source source, boolean history, Consumer<Line> taken) throws IOException {
        String hash = history && source.path() != null ? sha256(source.path()) : null;
        try (TextLines lines = new TextLines(source.open())) {
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                String key = hash == null ? null : "file:" + hash + ":" + line.number();
                switch (line) {
                    case TextLines.Line.Text(int number, String text)
                    when !text.isBlank() ->
                        taken.accept(new Line(source.name(), number, text, CommandLines.read(text, history), key));
                    case TextLines.Line.Text blank -> {}
                    case TextLines.Line.Unreadable(int number, Refusal refusal) ->
                        taken.accept(new Line(source.name(), number, "", new CommandLines.Result.Faulty(refusal), key));
                }
            }
        }
    }

    private static LedgerFault unreadable(Source source, Exception fault, String consequence) {
        return new LedgerFault(
                source.name() + " can't be read to its end (" + fault.getMessage() + "); " + consequence, fault);
    }

    private final class Chunk {
        private final boolean allOrNothing;
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> keysNow = new HashSet<>();
        private final Set<Outcome> recordedNow = Collections.newSetFromMap(new IdentityHashMap<>());
        private @Nullable Instant before;
        private boolean refused;
        private long characters;

        Chunk(boolean allOrNothing) {
            this.allOrNothing = allOrNothing;
        }

        void add(Line line) {
            lines.add(line);
            characters += line.text().length();
        }

        void execute() {
            if (lines.isEmpty()) {
                return;
            }
            List<Answer> done = ledger.write(writing -> {
                List<Answer> made = answers(writing);
                boolean failed = made.stream().anyMatch(answer -> answer.outcome() instanceof Outcome.Refused);
                if (failed && allOrNothing) {
                    writing.rollBack();
                    return made.stream().map(this::rolledBack).toList();
                }
                return made;
            });
            lines.clear();
            characters = 0;
            refused |= done.stream().anyMatch(answer -> answer.outcome() instanceof Outcome.Refused);
            done.forEach(answers);
        }

        private List<Answer> answers(Writing writing) {
            List<Answer> made = new ArrayList<>();
            recordedNow.clear();
            keysNow.clear();
            for (Line line : lines) {
                Outcome outcome = LineFile.this.execute(writing, line, this);
                made.add(new Answer(line.file(), line.number(), outcome, told(writing.takeWarning(), line)));
            }
            return made;
        }

        /** What was refused, or recorded by an earlier call, keeps its answer. */
        private Answer rolledBack(Answer answer) {
            return answer.outcome() instanceof Outcome.Refused || !recordedNow.contains(answer.outcome())
                    ? answer
                    : new Answer(
                            answer.file(),
                            answer.line(),
                            Outcome.refuse("rolled-back", "another line was refused, and all or nothing was asked for"),
                            null);
        }
    }

    /** Says a warning once where it can be seen at once; every line's answer has its own. */
    private @Nullable String told(@Nullable String warning, Line line) {
        if (warning != null && !toldOfClock) {
            toldOfClock = true;
            warnings.accept(line.file() + ":" + line.number() + ": " + warning);
        }
        return warning;
    }

    private Outcome execute(Writing writing, Line line, Chunk chunk) {
        return switch (line.read()) {
            case CommandLines.Result.Faulty(var refusal) -> new Outcome.Refused(refusal);
            case CommandLines.Result.Read(GivenCommand given) -> {
                Instant at = given.at() == null ? null : given.at().truncatedTo(ChronoUnit.MILLIS);
                if (at != null && chunk.before != null && at.isBefore(chunk.before)) {
                    yield Outcome.refuse(
                            "at-decreasing", "\"at\" (" + at + ") is before the line before (" + chunk.before + ")");
                }
                Outcome outcome = once(writing, line, given, at, chunk);
                // A line that was refused stands for nothing, its instant included.
                chunk.before = at == null || outcome instanceof Outcome.Refused ? chunk.before : at;
                yield outcome;
            }
        };
    }

    private Outcome once(Writing writing, Line line, GivenCommand given, @Nullable Instant at, Chunk chunk) {
        String key = given.key() == null ? line.implicitKey() : given.key();
        if (key == null) {
            Outcome outcome = execute(writing, given, at, EntryIdentifiers.randomKey());
            chunk.recordedNow.add(outcome);
            return outcome;
        }
        String hash = LedgerJson.sha256(line.text().strip().getBytes(StandardCharsets.UTF_8));
        Optional<Writing.Answered> answered = writing.answered(key);
        if (answered.isPresent()) {
            if (!answered.get().commandHash().equals(hash)) {
                warnings.accept(line.file() + ":" + line.number() + ": key \"" + key
                        + "\" was first used by another line; this one is answered with that line's result");
            }
            if (chunk.keysNow.contains(key)) {
                chunk.recordedNow.add(answered.get().outcome());
            }
            return answered.get().outcome();
        }
        Outcome outcome = execute(writing, given, at, key);
        boolean byTheClock =
                outcome instanceof Outcome.Refused(Refusal refusal) && refusal.is(RefusalCode.AT_IN_FUTURE);
        if (!byTheClock) {
            writing.answer(key, hash, outcome);
            chunk.keysNow.add(key);
        }
        chunk.recordedNow.add(outcome);
        return outcome;
    }

    private static Outcome execute(Writing writing, GivenCommand given, @Nullable Instant at, String key) {
        Provenance provenance = new Provenance(given.by(), Channel.COMMAND_LINE, key, null);
        return at == null
                ? writing.execute(given.command(), provenance)
                : writing.executeAt(given.command(), provenance, at);
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
