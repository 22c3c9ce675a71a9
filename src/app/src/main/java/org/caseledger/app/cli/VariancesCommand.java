package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.ask.AboutVariances;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.VariancesText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code variances}: where the administrator, the ledger and payroll differ, and what became of it. */
@Command(
        name = "variances",
        description = "Where the administrator's figures, the ledger's and what payroll posted differ.")
@Needs(Permission.SEE_PAYROLL)
final class VariancesCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "Only this claim's (default: all claims').")
    private @Nullable String claim;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--employer", paramLabel = "E", description = "Only claims of this employer.")
    private @Nullable String employer;

    @Option(names = "--run", paramLabel = "RUN", description = "Only what was posted under this run.")
    private @Nullable String run;

    @Option(names = "--all", description = "Resolved ones, too.")
    private boolean all;

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            VariancesAnswer answer = new AboutVariances(claim, employer, run, all, time.clocks()).in(ledger);
            root.opens(ledger, table.asked() ? "export" : "list", claim, asked());
            if (table.asked()) {
                table.write(root, ledger, MoneyTables.VARIANCES, Rows.of(answer.variances()));
                return CaseLedger.DONE;
            }
            root.output().print(answer, () -> VariancesText.of(answer));
            return CaseLedger.DONE;
        }
    }

    private String asked() {
        return "variances" + (employer == null ? "" : " --employer " + employer) + (run == null ? "" : " --run " + run)
                + (all ? " --all" : "");
    }
}
