package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ClaimText;
import org.caseledger.app.text.PenaltyText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: The facts of a claim, or of a penalty case. */
@Command(name = "show", description = "The facts of a claim, or of a penalty case.")
@Needs({Permission.SEE_CLAIMS, Permission.SEE_CASES})
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
            if (time.clocks().isPenaltyCase(ledger, claim)) {
                root.require(ledger, "show on a penalty case", Permission.SEE_CASES);
                PenaltyAnswer penalty = new AboutStream(ledger, time.clocks()).penalty(claim);
                root.opens(ledger, "case", null, claim);
                root.output().print(penalty, () -> PenaltyText.of(penalty, ledger.time()));
                return CaseLedger.DONE;
            }
            root.require(ledger, "show on a claim", Permission.SEE_CLAIMS);
            ClaimAnswer answer = new AboutClaim(ledger, claim, time.clocks()).facts();
            root.opens(ledger, "claim", claim);
            root.output().print(answer, () -> ClaimText.of(answer));
            return CaseLedger.DONE;
        }
    }
}
