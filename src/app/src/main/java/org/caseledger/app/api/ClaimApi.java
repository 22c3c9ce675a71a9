package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.ExplainAnswer;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Claims;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Questions about one claim. The ETag of each answer is the number of the claim's last entry that was known: a command with
 * it as {@code If-Match} is refused when the claim has another by then.
 */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/claims/{claim}")
@Tag(name = "claims")
@Needs(Permission.SEE_CLAIMS)
class ClaimApi {

    private final Asker asker;

    ClaimApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "claim", summary = "The facts of a claim")
    @Opens("claim")
    @GetMapping
    ClaimAnswer facts(@PathVariable String claim, @ParameterObject Times times, HttpServletResponse response) {
        return answer(claim, times, response, AboutClaim::facts);
    }

    @Operation(
            operationId = "claimTimeline",
            summary = "Every entry of a claim, in the order of recording",
            description =
                    "With If-None-Match the answer is 304 where the claim has no entry since. The other answers about"
                            + " a claim may change without one: a day passes, a policy is adopted.")
    @Opens("timeline")
    @GetMapping("/timeline")
    @Nullable List<TimelineAnswer> timeline(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            WebRequest request) {
        Ledger ledger = asker.ledger();
        Clocks clocks = asker.clocks(times);
        // Of the answers, this one alone follows from the claim's own entries, so that its tag says whether it is the
        // same: to whoever sees as much of them as when the last was recorded.
        long last = lastEntry(ledger, claim, clocks.knownAt(ledger));
        if (last > 0 && asker.seesSince() <= last && request.checkNotModified(Match.tag(last))) {
            return null;
        }
        return answer(claim, times, response, AboutClaim::timeline);
    }

    @Operation(
            operationId = "claimReplay",
            summary = "Every entry of a claim in the order of recording, and what each changed",
            description =
                    "A step's changes are the differences between what was known just before and just after it, all as of"
                            + " one day. What is recorded elsewhere is a step where it changed something of the claim.")
    @Opens("replay")
    @GetMapping("/replay")
    ClaimReplayAnswer replay(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            @Parameter(description = "Only steps that changed a figure of the pay period that contains this day.")
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "Only steps that moved money or leave hours.")
                    @RequestParam(defaultValue = "false")
                    boolean money) {
        return answer(claim, times, response, asked -> asked.replay(asker.day("period", period), money));
    }

    @Operation(operationId = "claimStatement", summary = "Entitlement and what was transmitted, per pay period")
    @Opens("statement")
    @GetMapping("/statement")
    StatementAnswer statement(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            @Parameter(description = "Only the pay period that contains this day.")
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "With the working of every figure.") @RequestParam(defaultValue = "false")
                    boolean explain) {
        return answer(claim, times, response, asked -> asked.statement(asker.day("period", period), explain));
    }

    @Operation(
            operationId = "claimHistory",
            summary = "Every version of a claim's figures: what each run carried for a period, and why")
    @Opens("history")
    @GetMapping("/history")
    HistoryAnswer history(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            @Parameter(description = "Only the pay period that contains this day.")
                    @RequestParam(required = false)
                    @Nullable String period) {
        return answer(claim, times, response, asked -> asked.history(asker.day("period", period)));
    }

    @Operation(
            operationId = "explainAmount",
            summary = "The working of one amount, down to statute, table rows and entries",
            description = "Of a period that has no line with that code, the answer says why there is none.")
    @Opens("working")
    @GetMapping("/explain")
    ExplainAnswer explain(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            @Parameter(description = "Any day of the pay period.") @RequestParam String period,
            @Parameter(description = "A pay code (713, 710, 750), or leave-replenished or leave-pay-reversed.")
                    @RequestParam
                    String code) {
        return answer(claim, times, response, asked -> asked.explain(asker.needed("period", period), code));
    }

    @Operation(operationId = "claimPostings", summary = "Every hour and dollar of a claim between named accounts")
    @Opens("postings")
    @GetMapping("/postings")
    PostingsAnswer postings(@PathVariable String claim, @ParameterObject Times times, HttpServletResponse response) {
        return answer(claim, times, response, AboutClaim::postings);
    }

    @Operation(
            operationId = "claimDeadlines",
            summary =
                    "A claim's statutory deadlines: what started them, when they are due, how they ended; and its lags")
    @Opens("deadlines")
    @GetMapping("/deadlines")
    DeadlinesAnswer deadlines(
            @PathVariable String claim,
            @ParameterObject Times times,
            HttpServletResponse response,
            @Parameter(description = DeadlinesApi.STATES) @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "With how each day was counted.") @RequestParam(defaultValue = "false")
                    boolean explain) {
        return answer(claim, times, response, asked -> asked.deadlines(DeadlinesApi.states(state), explain));
    }

    @Operation(operationId = "claimReceivables", summary = "What runs left with the claimant")
    @Opens("receivable")
    @GetMapping("/receivables")
    List<ReceivableListed> receivables(
            @PathVariable String claim, @ParameterObject Times times, HttpServletResponse response) {
        return answer(claim, times, response, AboutClaim::receivables);
    }

    private <T> T answer(String claim, Times times, HttpServletResponse response, Function<AboutClaim, T> question) {
        Ledger ledger = asker.ledger();
        Clocks clocks = asker.clocks(times);
        response.setHeader(HttpHeaders.ETAG, tag(ledger, claim, clocks));
        return question.apply(new AboutClaim(ledger, claim, clocks));
    }

    /** The number of the last entry that was known before the answer is made: it may be older, never newer. */
    private static String tag(Ledger ledger, String claim, Clocks clocks) {
        return Match.tag(lastEntry(ledger, claim, clocks.knownAt(ledger)));
    }

    private static long lastEntry(Ledger ledger, String claim, Instant knownAt) {
        return ledger.recorded(Claims.FAMILY.stream(ledger.claimNumber(claim))).stream()
                .filter(recorded -> recorded.entry().knownAt(knownAt))
                .mapToLong(Recorded::position)
                .max()
                .orElse(0);
    }
}
