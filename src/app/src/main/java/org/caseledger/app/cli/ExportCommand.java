package org.caseledger.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ExportedAnswer;
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
                        String line = LedgerJson.mapper().writeValueAsString(line(++entries, stored));
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

    private static Map<String, Object> line(long number, StoredEntry stored) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", number);
        line.put("stream", stored.stream());
        line.put("entry", stored.entry());
        line.put("event", stored.event());
        line.put("revision", stored.revision());
        line.put("recordedAt", stored.recordedAt().toString());
        line.putAll(stored.provenance().clockRead(null).toMetaData());
        line.put("payload", stored.payload());
        // What was added to the journal since it was first released comes last.
        Instant clockRead = stored.provenance().clockRead();
        if (clockRead != null) {
            line.put("clockRead", clockRead.toString());
        }
        return line;
    }
}
