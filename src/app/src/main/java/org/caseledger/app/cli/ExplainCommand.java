package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ExplainAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ExplainText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: The working of one amount, down to statute, table rows and events. */
@Command(
        name = "explain",
        description =
                "The working of one amount, down to statute, table rows and events. Exit status 1 where the period"
                        + " has no line with that code.")
@Needs(Permission.SEE_CLAIMS)
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--period", required = true, paramLabel = "DATE", description = "Any day of the pay period.")
    private LocalDate period = LocalDate.EPOCH;

    @Option(
            names = "--code",
            required = true,
            paramLabel = "CODE",
            description = "A pay code (713, 710, 750), or leave-replenished or leave-pay-reversed.")
    private String code = "";

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ExplainAnswer answer = new AboutClaim(ledger, claim, time.clocks()).explain(period, code);
            root.opens(ledger, "working", claim);
            root.output().print(answer, () -> ExplainText.of(answer, ledger.time()));
            // Why there is nothing is told all the same.
            return answer.found() ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }
}
