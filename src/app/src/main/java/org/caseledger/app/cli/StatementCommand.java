package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.HistoryText;
import org.caseledger.app.text.StatementText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code statement}: Entitlement and what was transmitted, per pay period. */
@Command(name = "statement", description = "Entitlement and what was transmitted, per pay period.")
@Needs(Permission.SEE_CLAIMS)
final class StatementCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--period", paramLabel = "DATE", description = "Only the pay period that contains this day.")
    private @Nullable LocalDate period;

    @Option(names = "--explain", description = "Print the working of every figure.")
    private boolean explain;

    @Option(
            names = "--history",
            description = "Every version of the figures: what each run carried for a period, and why.")
    private boolean history;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            AboutClaim asked = new AboutClaim(ledger, claim, time.clocks());
            if (history) {
                HistoryAnswer answer = asked.history(period);
                root.opens(ledger, "history", claim);
                root.output().print(answer, () -> HistoryText.of(answer, ledger.time()));
                return CaseLedger.DONE;
            }
            StatementAnswer answer = asked.statement(period, explain);
            root.opens(ledger, "statement", claim);
            root.output().print(answer, () -> StatementText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
