package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.ReceivableText;
import org.caseledger.receivable.ReceivableFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code receivable}: One receivable with its history. */
@Command(name = "receivable", description = "A receivable with its history.")
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
            Instant knownAt = time.knownAt(ledger);
            LocalDate asOf = time.asOf(ledger);
            ReceivableFacts facts = ledger.receivable(receivable).knownAt(knownAt);
            if (!facts.exists()) {
                throw new LedgerFault("there is no receivable " + receivable + " in this ledger as it was known at "
                        + ledger.time().shown(knownAt) + "; caseledger receivables lists those that there are");
            }
            ReceivableAnswer answer = ReceivableAnswer.of(
                    facts, ledger.facts(facts.opened().event().claim()), asOf);
            root.output().print(answer, () -> ReceivableText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
