package org.caseledger.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutReceivables;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.ReceivableText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code receivables}: What runs left with claimants, open and closed, with age and state. */
@Command(
        name = "receivables",
        description = "What payroll runs left with claimants, open and closed, with age and state.")
@Needs(Permission.SEE_PAYROLL)
final class ReceivablesCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "Only those of this claim.")
    private @Nullable String claim;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            List<ReceivableListed> answers = claim == null
                    ? new AboutReceivables(ledger, time.clocks()).all()
                    : new AboutClaim(ledger, claim, time.clocks()).receivables();
            if (table.asked()) {
                root.opens(ledger, "export", claim, claim == null ? "receivables" : null);
                table.write(root, ledger, MoneyTables.RECEIVABLES, Rows.of(answers));
                return CaseLedger.DONE;
            }
            root.opens(ledger, claim == null ? "list" : "receivable", claim, claim == null ? "receivables" : null);
            root.output().print(answers, () -> ReceivableText.of(answers));
            return CaseLedger.DONE;
        }
    }
}
