package org.caseledger.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.decision.Outcome;

/** Where what the agenda says is entered: files of commands, each taken in like any other history. */
final class CityHall {

    private final Ledger ledger;
    private final SettableClock clock;
    private final Path folder;
    private final Map<String, List<String>> entries = new HashMap<>();
    private int files;

    CityHall(Ledger ledger, SettableClock clock, Path folder) {
        this.ledger = ledger;
        this.clock = clock;
        this.folder = folder;
    }

    /** Enters {@code commands}, which are in the order of their times. */
    void enter(List<Agenda.Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        clock.set(commands.getLast().at());
        List<String> lines = commands.stream().map(Agenda.Command::json).toList();
        Path file =
                write(fileName(commands.getFirst().at().atOffset(Agenda.ZONE).toLocalDate(), "commands.jsonl"), lines);
        List<String> refused = new ArrayList<>();
        new LineFile(
                        ledger,
                        answer -> {
                            switch (answer.outcome()) {
                                case Outcome.Recorded(List<String> made) ->
                                    entries.put(commands.get(answer.line() - 1).key(), made);
                                case Outcome.Refused(var refusal) ->
                                    refused.add(answer.file() + ":" + answer.line() + ": " + refusal.message());
                            }
                        },
                        refused::add)
                .history(List.of(LineFile.Source.of(file)), false);
        mustBeEmpty(refused);
    }

    /** The entry that the command with {@code key} recorded first. */
    String entryOf(String key) {
        return Objects.requireNonNull(entries.get(key), key).getFirst();
    }

    /** Sets the clock to {@code at}. */
    void now(Instant at) {
        clock.set(at);
    }

    /** The ledger that everything is entered in. */
    Ledger ledger() {
        return ledger;
    }

    /** The name of the next file of {@code day}. */
    String fileName(LocalDate day, String what) {
        return String.format("%s-%04d-%s", day, ++files, what);
    }

    /** Writes {@code lines} to the file {@code name} among those that the demo enters. */
    Path write(String name, List<String> lines) {
        try {
            return OwnersFiles.write(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new LedgerFault("the demo can't write " + folder.resolve(name) + ": " + Why.of(e), e);
        }
    }

    /** Everything that the demo enters is meant to be taken; anything else is a fault of the demo. */
    static void mustBeEmpty(List<String> refused) {
        if (!refused.isEmpty()) {
            throw new LedgerFault("the demo was refused " + refused.size() + " times, first: " + refused.getFirst());
        }
    }
}
