package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ClaimText;
import org.caseledger.app.text.PenaltyText;
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
            if (time.clocks().isPenaltyCase(ledger, claim)) {
                PenaltyAnswer penalty = new AboutStream(ledger, time.clocks()).penalty(claim);
                root.output().print(penalty, () -> PenaltyText.of(penalty, ledger.time()));
                return CaseLedger.DONE;
            }
            ClaimAnswer answer = new AboutClaim(ledger, claim, time.clocks()).facts();
            root.output().print(answer, () -> ClaimText.of(answer));
            return CaseLedger.DONE;
        }
    }
}
