package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.ask.AboutReceivables;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.ask.AboutVariances;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.receivable.ReceivableFacts;
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

    private static final Listing<ReceivableListed> RECEIVABLES = Listing.of(MoneyTables.RECEIVABLES_BY);
    private static final Listing<VariancesAnswer.Item> VARIANCES = Listing.of(MoneyTables.VARIANCES_BY);

    private final Asker asker;

    MoneyApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "listReceivables", summary = "A page of receivables, open and closed")
    @Tag(name = "receivables")
    @Opens(value = "list", question = true)
    @GetMapping("/receivables")
    ReceivablesPage receivables(
            @ParameterObject Times times,
            @Parameter(description = "Only this claim's.") @RequestParam(defaultValue = "") String claim,
            @Parameter(
                            description =
                                    "Only those that are so far: proposed, noticed, agreed, disputed, recovered or waived.")
                    @RequestParam(defaultValue = "")
                    String state,
            @Parameter(
                            description =
                                    "openedAt, claim, receivable, run, state, ageDays, opened or open; with - before it, the last"
                                            + " first.")
                    @RequestParam(defaultValue = "openedAt")
                    String sort,
            @ParameterObject Part part) {
        Listing.Page<ReceivableListed> page = RECEIVABLES.page(receivables(times, claim, state), sort, part);
        return new ReceivablesPage(page.shown(), page.next());
    }

    @Tag(name = "receivables")
    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(
            path = "/receivables",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    void receivablesTable(
            @ParameterObject Times times,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "openedAt") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<ReceivableListed> rows = RECEIVABLES.sorted(receivables(times, claim, state), sort);
        Tables.send(MoneyTables.RECEIVABLES, Rows.of(rows), asker.ledger(), request, response);
    }

    private List<ReceivableListed> receivables(Times times, String claim, String state) {
        Optional<ReceivableFacts.State> wanted = Choice.of("state", state, ReceivableFacts.State.values());
        Ledger ledger = asker.ledger();
        String number = claim.isEmpty() ? "" : ledger.claimNumber(claim);
        return new AboutReceivables(ledger, asker.clocks(times))
                .all().stream()
                        .filter(one -> number.isEmpty() || one.claim().equals(number))
                        .filter(one -> wanted.map(one.state()::equals).orElse(true))
                        .toList();
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
            summary = "A page of where the administrator's figures, the ledger's and what payroll posted differ",
            description = "`open`, `totals` and `causes` are of all pages together.")
    @Tag(name = "variances")
    @Opens(value = "list", question = true)
    @GetMapping("/variances")
    VariancesAnswer variances(
            @ParameterObject Times times,
            @Parameter(description = "Only this claim's.") @RequestParam(required = false) @Nullable String claim,
            @Parameter(description = "Only claims of this employer.") @RequestParam(required = false) @Nullable String employer,
            @Parameter(description = "Only what was posted under this run.") @RequestParam(required = false) @Nullable String run,
            @Parameter(description = "Resolved ones, too.") @RequestParam(defaultValue = "false") boolean all,
            @Parameter(description = "openedOn, claim or period; with - before it, the last first.")
                    @RequestParam(defaultValue = "openedOn")
                    String sort,
            @ParameterObject Part part) {
        VariancesAnswer answer = new AboutVariances(claim, employer, run, all, asker.clocks(times)).in(asker.ledger());
        Listing.Page<VariancesAnswer.Item> page = VARIANCES.page(answer.variances(), sort, part);
        return answer.page(page.shown(), page.next());
    }

    @Tag(name = "variances")
    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(
            path = "/variances",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    void variancesTable(
            @ParameterObject Times times,
            @RequestParam(required = false) @Nullable String claim,
            @RequestParam(required = false) @Nullable String employer,
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "openedOn") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        VariancesAnswer answer = new AboutVariances(claim, employer, run, all, asker.clocks(times)).in(asker.ledger());
        List<VariancesAnswer.Item> rows = VARIANCES.sorted(answer.variances(), sort);
        Tables.send(MoneyTables.VARIANCES, Rows.of(rows), asker.ledger(), request, response);
    }
}
