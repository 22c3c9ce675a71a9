package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.ask.AboutReceivables;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.ask.AboutVariances;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs left with claimants, and where figures differ. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Needs(Permission.SEE_PAYROLL)
class MoneyApi {

    private final Asker asker;

    MoneyApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "listReceivables", summary = "A page of receivables, open and closed")
    @Tag(name = "receivables")
    @GetMapping("/receivables")
    ReceivablesPage receivables(
            @ParameterObject Times times,
            @Parameter(description = "At most so many; 1 to " + Pages.MAX + ".") @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam(required = false) @Nullable String after) {
        Pages.check(limit, Pages.MAX);
        List<String> cursor = Pages.after(after, 1);
        List<ReceivableListed> all = new AboutReceivables(asker.ledger(), asker.clocks(times)).all();
        List<ReceivableListed> left = cursor.isEmpty()
                ? all
                : all.stream()
                        .dropWhile(one -> !one.receivable().equals(cursor.getFirst()))
                        .skip(1)
                        .toList();
        List<ReceivableListed> shown = left.subList(0, Math.min(limit, left.size()));
        return new ReceivablesPage(
                shown, left.size() > limit ? Pages.next(shown.getLast().receivable()) : null);
    }

    @Operation(operationId = "receivable", summary = "A receivable with its history")
    @Tag(name = "receivables")
    @Opens("receivable")
    @GetMapping("/receivables/{receivable}")
    ReceivableAnswer receivable(@PathVariable String receivable, @ParameterObject Times times) {
        return new AboutReceivables(asker.ledger(), asker.clocks(times)).one(receivable);
    }

    @Operation(operationId = "receivableTimeline", summary = "Every entry of a receivable, in order")
    @Tag(name = "receivables")
    @Opens("timeline")
    @GetMapping("/receivables/{receivable}/timeline")
    List<StreamTimelineAnswer> timeline(@PathVariable String receivable, @ParameterObject Times times) {
        return new AboutStream(asker.ledger(), asker.clocks(times)).timeline(Receivables.FAMILY, receivable);
    }

    @Operation(
            operationId = "variances",
            summary = "Where the administrator's figures, the ledger's and what payroll posted differ")
    @Tag(name = "variances")
    @GetMapping("/variances")
    VariancesAnswer variances(
            @ParameterObject Times times,
            @Parameter(description = "Only this claim's.") @RequestParam(required = false) @Nullable String claim,
            @Parameter(description = "Only claims of this employer.") @RequestParam(required = false) @Nullable String employer,
            @Parameter(description = "Only what was posted under this run.") @RequestParam(required = false) @Nullable String run,
            @Parameter(description = "Resolved ones, too.") @RequestParam(defaultValue = "false") boolean all) {
        return new AboutVariances(claim, employer, run, all, asker.clocks(times)).in(asker.ledger());
    }
}
