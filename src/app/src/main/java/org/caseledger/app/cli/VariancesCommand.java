package org.caseledger.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.VariancesText;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.projection.variances.ClaimsWithVariances;
import org.caseledger.variance.VarianceItem;
import org.caseledger.variance.Variances;
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

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            List<VarianceItem> items = claims(ledger)
                    .filter(facts -> employer == null
                            || facts.reported().event().employer().equals(employer))
                    .flatMap(facts -> Variances.of(
                            facts,
                            ledger.beside(facts).knownAt(time.knownAt(ledger)),
                            terms(ledger, facts),
                            time.asOf(ledger))
                            .stream())
                    .filter(item -> all || item.open())
                    .filter(item -> run == null || run.equals(item.run()))
                    .filter(item -> time.considers(item.period().from()))
                    .sorted(Comparator.comparing(VarianceItem::foundAt).thenComparing(VarianceItem::claim))
                    .toList();
            VariancesAnswer answer = VariancesAnswer.of(time.knownAt(ledger), time.asOf(ledger), items);
            root.output().print(answer, () -> VariancesText.of(answer));
            return CaseLedger.DONE;
        }
    }

    private Stream<ClaimFacts> claims(Ledger ledger) {
        if (claim != null) {
            return Stream.of(time.facts(ledger, claim));
        }
        if (employer != null) {
            new PayrollDesk(ledger).policy(employer);
        }
        ledger.requireCurrent("variances");
        return ledger.lists(ClaimsWithVariances::all).stream()
                .map(one -> ledger.facts(one).knownAt(time.knownAt(ledger)))
                .filter(ClaimFacts::exists);
    }

    private Terms terms(Ledger ledger, ClaimFacts facts) {
        return new PayrollDesk(ledger).terms(facts.reported().event().employer(), time.knownAt(ledger));
    }
}
