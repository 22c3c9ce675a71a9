package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.HistoryText;
import org.caseledger.app.text.StatementText;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.LineHistory;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;
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

    @Option(
            names = "--history",
            description = "Every version of the figures: what each run carried for a period, and why.")
    private boolean history;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ClaimFacts facts = time.facts(ledger, claim);
            Instant knownAt = time.knownAt(ledger);
            Terms terms = new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
            Statement whole = ledger.statement(facts, terms, knownAt, time.asOf(ledger));
            Statement statement = period == null
                    ? whole
                    : whole.only(terms.policy().payPeriods().periodOf(period));
            ClaimReceivables receivables = ledger.receivables(facts, knownAt);
            if (history) {
                HistoryAnswer answer = HistoryAnswer.of(
                        whole, receivables, knownAt, versions(ledger, whole, terms.policy()), Reasons.in(ledger));
                root.output().print(answer, () -> HistoryText.of(answer, ledger.time()));
                return CaseLedger.DONE;
            }
            StatementAnswer answer = StatementAnswer.of(statement, receivables, knownAt, explain);
            root.output().print(answer, () -> StatementText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    private SortedMap<DateSpan, List<LineHistory>> versions(Ledger ledger, Statement whole, EmployerPolicy policy) {
        SortedMap<DateSpan, List<LineHistory>> versions = new Hindsight(ledger).history(whole);
        if (period != null) {
            versions.keySet().retainAll(Set.of(policy.payPeriods().periodOf(period)));
        }
        return versions;
    }
}
