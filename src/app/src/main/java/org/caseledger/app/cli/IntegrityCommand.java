package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.ask.AboutIntegrity;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.IntegrityText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code integrity}: what was signed, and who held the ledger against its tree. */
@Command(
        name = "integrity",
        description =
                "What is known of whether the record is whole: the last checkpoint that was signed, and who verified the"
                        + " ledger last, with what result.",
        footer = "%nWhether it is whole now, verify says.")
@Needs({Permission.EXPORT, Permission.OPERATE})
final class IntegrityCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            SigningKeyOption.requireWhole(root, ledger);
            IntegrityAnswer answer = new AboutIntegrity(ledger).now();
            root.output().print(answer, () -> IntegrityText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
