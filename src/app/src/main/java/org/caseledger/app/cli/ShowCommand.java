package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ClaimText;
import org.caseledger.app.text.PenaltyText;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
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
                PenaltyAnswer penalty = PenaltyAnswer.of(time.penaltyCase(ledger, claim));
                root.output().print(penalty, () -> PenaltyText.of(penalty, ledger.time()));
                return CaseLedger.DONE;
            }
            ClaimFacts facts = time.facts(ledger, claim);
            ClaimStatus status = Standing.of(
                            facts, ledger.law(time.knownAt(ledger)).law(), time.asOf(ledger))
                    .status();
            ClaimAnswer answer = ClaimAnswer.of(facts, status, time::considers);
            root.output().print(answer, () -> ClaimText.of(answer));
            return CaseLedger.DONE;
        }
    }
}
