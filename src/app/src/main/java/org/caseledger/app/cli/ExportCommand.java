package org.caseledger.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ExportedAnswer;
import org.caseledger.app.store.JournalLine;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.decision.Characters;
import org.caseledger.journal.LedgerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export}: the journal, one entry a line, in ledger order. */
@Command(name = "export", description = "Write the journal: every entry of the ledger as JSON Lines, in ledger order.")
final class ExportCommand implements Callable<Integer> {

    private static final int BATCH_ENTRIES_MAX = 2_000;

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced when all is written.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            long entries = write(ledger);
            Output.print(
                    root.json(),
                    new ExportedAnswer(file.toString(), entries),
                    () -> entries + " entries written to " + file + "\n");
            return CaseLedger.DONE;
        }
    }

    private long write(Ledger ledger) {
        Path unfinished = Path.of(file + ".part");
        long entries = 0;
        try {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                List<StoredEntry> batch = ledger.stored(0, BATCH_ENTRIES_MAX);
                while (!batch.isEmpty()) {
                    for (StoredEntry stored : batch) {
                        String line = LedgerJson.mapper().writeValueAsString(JournalLine.of(++entries, stored));
                        out.write(Characters.escapeHalves(line));
                        out.write('\n');
                    }
                    batch = ledger.stored(batch.getLast().position(), BATCH_ENTRIES_MAX);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return entries;
        } catch (IOException e) {
            throw new LedgerFault("the journal can't be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
