package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.BackupAnswer;
import org.caseledger.app.backup.Backup;
import org.caseledger.app.text.BackupText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}: a ledger from a backup of it. */
@Stays(Stays.Because.IT_NEEDS_THE_DIRECTORY)
@Command(
        name = "restore",
        description =
                "Make the ledger from the backup DIR, in a directory in which nothing is; compare it with what the"
                        + " backup says of itself.",
        footer = "%nThe ledger's directory is the one of --ledger. Nothing is overwritten, and a damaged backup leaves"
                + " nothing behind.")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "DIR", description = "The backup: a folder that backup made.")
    private Path backup = Path.of("");

    @Override
    public Integer call() {
        BackupAnswer restored = BackupAnswer.of(
                Backup.restore(backup, root.directory(), root.clock(), root.keys()),
                root.directory().toString());
        root.output().print(restored, () -> BackupText.restored(restored));
        return CaseLedger.DONE;
    }
}
