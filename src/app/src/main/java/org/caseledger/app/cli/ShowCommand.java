package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.document.ClaimDocument;
import org.caseledger.app.document.PenaltyDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.compliance.PenaltyFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: The facts of a claim, or of a penalty case. */
@Command(name = "show", description = "The facts of a claim, or of a penalty case.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The number of a claim or of a penalty case.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            if (time.isPenaltyCase(ledger, claim)) {
                PenaltyFacts penalty = time.penaltyCase(ledger, claim);
                Output.print(
                        root.json(),
                        () -> PenaltyDocument.json(penalty),
                        () -> PenaltyDocument.text(penalty, ledger.time()));
                return CaseLedger.DONE;
            }
            ClaimFacts facts = time.facts(ledger, claim);
            ClaimStatus status = Standing.of(
                            facts, ledger.law(time.knownAt(ledger)).law(), time.asOf(ledger))
                    .status();
            Output.print(
                    root.json(),
                    () -> ClaimDocument.json(facts, status, time::considers),
                    () -> ClaimDocument.text(facts, status, time::considers));
            return CaseLedger.DONE;
        }
    }
}
