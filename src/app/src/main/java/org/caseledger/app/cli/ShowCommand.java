package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.document.ClaimDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: A claim's facts. */
@Command(name = "show", description = "A claim's facts.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.open()) {
            ClaimFacts facts = time.facts(ledger, claim);
            Output.print(root.json(), () -> ClaimDocument.json(facts), () -> ClaimDocument.text(facts));
            return CaseLedger.DONE;
        }
    }
}
