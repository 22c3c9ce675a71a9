package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutClaims;
import org.caseledger.app.ask.ClaimListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Orders;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of claims. */
@RestController
@Tag(name = "claims")
class ClaimsApi {

    private static final int WORDS_MAX = 200;

    private final Asker asker;

    ClaimsApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "listClaims",
            summary = "A page of claims",
            description = "Ask on with `after` the `next` of the page before, and everything else as before.")
    @GetMapping(ApiConfiguration.BASE + "/claims")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "list", question = true)
    ClaimsPage claims(
            @Parameter(description = "Words that are all in the number, the employee or the description.")
                    @RequestParam(defaultValue = "")
                    String query,
            @Parameter(description = "Where the claim stands on the day.") @RequestParam(defaultValue = "")
                    String status,
            @Parameter(description = "The employer's id.") @RequestParam(defaultValue = "") String employer,
            @Parameter(description = "Whose the claims are: a person's name.") @RequestParam(defaultValue = "")
                    String assigned,
            @Parameter(
                            description =
                                    "claim, injuredOn, employee, lastEntry or status; with - before it, the last first.")
                    @RequestParam(defaultValue = "-injuredOn")
                    String sort,
            @Parameter(description = "The day for the status. Default: today.")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @ParameterObject Part part) {
        int limit = part.most();
        Ledger ledger = asker.ledger();
        LocalDate day = day(asOf);
        ClaimSearch.Order order = order(sort);
        List<String> cursor = Pages.after(part.after(), sort, 2);
        // One more than is shown: whether there is a next page.
        ClaimSearch search = search(query, status, day, employer, assigned, sort)
                .part(cursor.isEmpty() ? null : new ClaimSearch.After(cursor.getFirst(), cursor.getLast()), limit + 1);
        List<ClaimRow> found = ledger.lists(lists -> ClaimRegister.page(lists, search));
        List<ClaimRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new ClaimsPage(
                shown.stream().map(row -> ClaimsPage.Listed.of(row, day)).toList(),
                found.size() > limit
                        ? Pages.next(
                                sort,
                                order.of(shown.getLast(), day),
                                shown.getLast().claim())
                        : null);
    }

    @Hidden
    @AsTable
    @GetMapping(
            path = ApiConfiguration.BASE + "/claims",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "export", question = true)
    void table(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String assigned,
            @RequestParam(defaultValue = "-injuredOn") String sort,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ledger ledger = asker.ledger();
        LocalDate day = day(asOf);
        ClaimSearch search = search(query, status, day, employer, assigned, sort);
        AboutClaims about = new AboutClaims(ledger, day);
        Tables.<ClaimListed>send(ClaimTables.CLAIMS, each -> about.each(search, each), ledger, request, response);
    }

    private LocalDate day(@Nullable String asOf) {
        LocalDate given = asker.day("asOf", asOf);
        return given == null ? LocalDate.now(asker.ledger().clock()) : given;
    }

    private static ClaimSearch search(
            String query, String status, LocalDate day, String employer, String assigned, String sort) {
        if (query.length() > WORDS_MAX) {
            throw Trouble.with(
                    RefusalCode.TEXT_TOO_LONG,
                    "query",
                    "claims are searched for by up to " + WORDS_MAX + " characters");
        }
        Choice.of("status", status, ClaimStatus.values());
        return new ClaimSearch(
                query, status, day, employer, assigned, order(sort), Orders.falls(sort), null, Pages.MAX);
    }

    private static ClaimSearch.Order order(String sort) {
        return ClaimSearch.Order.named(sort.startsWith(Pages.FALLING) ? sort.substring(1) : sort)
                .orElseThrow(() -> Pages.notSortedBy(Stream.of(ClaimSearch.Order.values())
                        .map(ClaimSearch.Order::toString)
                        .toList()));
    }
}
