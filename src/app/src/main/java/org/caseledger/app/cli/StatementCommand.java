package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.document.StatementDocument;
import org.caseledger.app.payroll.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Statement;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.receivable.ClaimReceivables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code statement}: Entitlement and what was transmitted, per pay period. */
@Command(name = "statement", description = "Entitlement and what was transmitted, per pay period.")
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

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ClaimFacts facts = time.facts(ledger, claim);
            Instant knownAt = time.knownAt(ledger);
            Terms terms = new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
            Statement whole = Statement.of(facts, terms, time.asOf(ledger));
            Statement statement = period == null
                    ? whole
                    : whole.only(terms.policy().payPeriods().periodOf(period));
            ClaimReceivables receivables = ledger.receivables(facts, knownAt);
            Output.print(
                    root.json(),
                    () -> StatementDocument.json(statement, receivables, knownAt, explain),
                    () -> StatementDocument.text(statement, receivables, knownAt, explain));
            return CaseLedger.DONE;
        }
    }
}
