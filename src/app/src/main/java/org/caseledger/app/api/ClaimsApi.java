package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of claims. */
@RestController
@Tag(name = "claims")
class ClaimsApi {

    private static final int WORDS_MAX = 200;
    private static final String FALLING = "-";

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
    ClaimsPage claims(
            @Parameter(description = "Words that are all in the number, the employee or the description.")
                    @RequestParam(defaultValue = "")
                    String query,
            @Parameter(description = "Where the claim stands on the day.") @RequestParam(defaultValue = "")
                    String status,
            @Parameter(description = "The employer's id.") @RequestParam(defaultValue = "") String employer,
            @Parameter(description = "Whose the claims are: a person's name.") @RequestParam(defaultValue = "")
                    String assigned,
            @Parameter(description = "claim, injuredOn, employee or lastEntry; with - before it, the last first.")
                    @RequestParam(defaultValue = "-injuredOn")
                    String sort,
            @Parameter(description = "The day for the status. Default: today.")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(description = "At most so many; 1 to " + Pages.MAX + ".") @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam(required = false) @Nullable String after) {
        Pages.check(limit, Pages.MAX);
        if (query.length() > WORDS_MAX) {
            throw Trouble.with(
                    "text-too-long", "query", "claims are searched for by up to " + WORDS_MAX + " characters");
        }
        if (!status.isEmpty()
                && Stream.of(ClaimStatus.values())
                        .noneMatch(one -> one.toString().equals(status))) {
            throw Trouble.with(
                    "wrong-type",
                    "status",
                    "\"status\" must be one of "
                            + String.join(
                                    ", ",
                                    Stream.of(ClaimStatus.values())
                                            .map(ClaimStatus::toString)
                                            .toList()));
        }
        Ledger ledger = asker.ledger();
        LocalDate given = asker.day("asOf", asOf);
        LocalDate day = given == null ? LocalDate.now(ledger.clock()) : given;
        ClaimSearch.Order order = order(sort);
        List<String> cursor = Pages.after(after, 3);
        if (!cursor.isEmpty() && !cursor.getFirst().equals(sort)) {
            throw Trouble.with("bad-cursor", "after", "\"after\" is of a page in another order");
        }
        // One more than is shown: whether there is a next page.
        ClaimSearch search = new ClaimSearch(
                query,
                status,
                day,
                employer,
                assigned,
                order,
                sort.startsWith(FALLING),
                cursor.isEmpty() ? null : new ClaimSearch.After(cursor.get(1), cursor.get(2)),
                limit + 1);
        List<ClaimRow> found = ledger.lists(lists -> ClaimRegister.page(lists, search));
        List<ClaimRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new ClaimsPage(
                shown.stream().map(row -> ClaimsPage.Listed.of(row, day)).toList(),
                found.size() > limit
                        ? Pages.next(
                                sort, order.of(shown.getLast()), shown.getLast().claim())
                        : null);
    }

    private static ClaimSearch.Order order(String sort) {
        return ClaimSearch.Order.named(sort.startsWith(FALLING) ? sort.substring(1) : sort)
                .orElseThrow(() -> Trouble.with(
                        "wrong-type",
                        "sort",
                        "\"sort\" must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(ClaimSearch.Order.values())
                                                .map(ClaimSearch.Order::toString)
                                                .toList())
                                + ", with - before it for the last first"));
    }
}
