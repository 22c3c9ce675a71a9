package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ReceivableText;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code receivables}: What runs left with claimants, open and closed, with age and state. */
@Command(
        name = "receivables",
        description = "What payroll runs left with claimants, open and closed, with age and state.")
final class ReceivablesCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "Only those of this claim.")
    private @Nullable String claim;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            Instant knownAt = time.knownAt(ledger);
            LocalDate asOf = time.asOf(ledger);
            List<ReceivableFacts> all = claim == null
                    ? all(ledger, knownAt)
                    : ledger.receivables(time.facts(ledger, claim), knownAt).all();
            List<ReceivableListed> answers =
                    all.stream().map(facts -> ReceivableListed.of(facts, asOf)).toList();
            root.output().print(answers, () -> ReceivableText.of(answers));
            return CaseLedger.DONE;
        }
    }

    private static List<ReceivableFacts> all(Ledger ledger, Instant knownAt) {
        return ledger.lists(tables -> ReceivableRegister.all(tables, knownAt)).stream()
                .map(row -> ledger.receivable(row.receivable()).knownAt(knownAt))
                .toList();
    }
}
