package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.BackupAnswer;
import org.caseledger.app.backup.Backup;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.BackupText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backup}: a copy of the whole ledger in a folder of its own. */
@Command(
        name = "backup",
        description = "Copy the whole ledger into a new folder in DIR, open the copy and compare it.",
        footer = "%nThe folder is called by the instant; nothing is overwritten. The workbench makes"
                + " backups by itself: serve --backup-to DIR.")
@Needs(Permission.OPERATE)
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "DIR", description = "Where backups are kept; made if it isn't there.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            BackupAnswer made = BackupAnswer.of(
                    Backup.make(ledger, directory), root.shown(root.directory()).toString());
            root.output().print(made, () -> BackupText.made(made));
            return CaseLedger.DONE;
        }
    }
}
