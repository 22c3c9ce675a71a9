package org.caseledger.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ExportedAnswer;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export}: the journal, one entry a line, in ledger order. */
@Command(name = "export", description = "Write the journal: every entry of the ledger as JSON Lines, in ledger order.")
@Needs(Permission.EXPORT)
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced when all is written.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            root.opens(ledger, "export", null);
            long entries = write(ledger);
            root.output()
                    .print(
                            new ExportedAnswer(file.toString(), entries),
                            () -> entries + " entries written to " + file + "\n");
            return CaseLedger.DONE;
        }
    }

    private long write(Ledger ledger) {
        Path unfinished = root.caller().path(file + ".part");
        try {
            long entries;
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                entries = JournalText.write(ledger, Long.MAX_VALUE, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return entries;
        } catch (IOException e) {
            throw new LedgerFault("the journal can't be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
