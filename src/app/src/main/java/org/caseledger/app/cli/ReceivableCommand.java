package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.ask.AboutReceivables;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ReceivableText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code receivable}: One receivable with its history. */
@Command(name = "receivable", description = "A receivable with its history.")
@Needs(Permission.SEE_PAYROLL)
final class ReceivableCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "RECEIVABLE", description = "Its id, such as R-G-22-0007-1.")
    private String receivable = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ReceivableAnswer answer = new AboutReceivables(ledger, time.clocks()).one(receivable);
            root.opens(
                    ledger, "receivable", answer.head().claim(), answer.head().receivable());
            root.output().print(answer, () -> ReceivableText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
