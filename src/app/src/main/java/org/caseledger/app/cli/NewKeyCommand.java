package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.NewKeyAnswer;
import org.caseledger.app.store.KeyFile;
import org.caseledger.app.text.KeyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code new-key}: a key for a ledger. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(
        name = "new-key",
        description = "Write a new key for an encrypted ledger to FILE, which is not there, for you alone; print its"
                + " fingerprint.",
        footer = "%nKeep a copy where the ledger and its backups are not: without its key nobody reads them again.")
final class NewKeyCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "FILE", description = "The file; outside the ledger's directory.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        NewKeyAnswer made = new NewKeyAnswer(file.toString(), KeyFile.make(file));
        root.output().print(made, () -> KeyText.made(made));
        return CaseLedger.DONE;
    }
}
