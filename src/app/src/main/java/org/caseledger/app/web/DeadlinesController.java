package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.LateReason;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * Statutory deadlines: those of all claims by their state, and those of a claim with its lags and the form that puts the
 * reason for a late one on file.
 */
@Controller
@Needs(Permission.SEE_CLAIMS)
class DeadlinesController {

    private static final int KEY_MAX = 100;

    private final Ledger ledger;

    DeadlinesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/deadlines")
    String all(
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "missed") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        DeadlineState shown = DeadlineState.named(state)
                .orElseThrow(() -> new BadAddress("There is no state \"" + state + "\" of a deadline."));
        DeadlinesAnswer answer = new AboutDeadlines(ledger, clocks(moment)).all(List.of(shown), false);
        Paged<Item> rows = Paged.of(answer.deadlines(), page, Limits.ROWS);
        model.addAttribute("rows", rows);
        model.addAttribute("paging", "/deadlines" + moment.queryAnd("state=" + shown + "&page="));
        model.addAttribute("state", shown);
        model.addAttribute("states", List.of(DeadlineState.values()));
        model.addAttribute("choice", "/deadlines" + moment.queryAnd("state="));
        model.addAttribute("moment", moment);
        return "web/deadlines";
    }

    @Opens("deadlines")
    @GetMapping("/claims/{claim}/deadlines")
    String ofClaim(
            @PathVariable("claim") String given,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String recorded,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        String claim = ledger.claimNumber(given);
        model.addAttribute(
                "recorded",
                Optional.ofNullable(recorded)
                        .filter(id -> ledger.facts(claim).entry(id).isPresent())
                        .orElse(""));
        return page(
                claim,
                Moment.of(knownAt, asOf, ledger),
                ExceptionForm.typed(typed).orElseGet(ExceptionForm::empty),
                model);
    }

    @PostMapping("/claims/{claim}/deadlines/exceptions")
    @Needs(Permission.DECIDE_CLAIMS)
    String except(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        String claim = ledger.claimNumber(given);
        ExceptionForm form = ExceptionForm.sent(parameters);
        if (form.key().length() > KEY_MAX) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        if (!form.errors().isEmpty()) {
            return again(claim, form, response, model);
        }
        Reply reply = ledger.office()
                .submit(Submission.now(
                        form.command(claim), Who.web(ledger.person().user()), new Key.Once("form:" + form.key())));
        return switch (reply.outcome()) {
            case Outcome.Recorded(List<String> entries)
            when reply.otherwise() ->
                again(
                        claim,
                        form.again("This form was recorded before, as entry " + entries.getFirst()
                                + ". What you changed since is not recorded; send it again to record it as well."),
                        response,
                        model);
            case Outcome.Recorded(List<String> entries) ->
                "redirect:/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "/deadlines?recorded="
                        + entries.getFirst();
            case Outcome.Refused(Refusal refusal) ->
                again(claim, form.again("Not recorded: " + refusal.message() + "."), response, model);
        };
    }

    private String again(String claim, ExceptionForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("recorded", "");
        return page(claim, Moment.of(null, null, ledger), form, model);
    }

    private String page(String claim, Moment moment, ExceptionForm form, Model model) {
        if (!ledger.facts(claim).knownAt(moment.knownAt()).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger as of what was known then.");
        }
        DeadlinesAnswer answer = new AboutClaim(ledger, claim, clocks(moment)).deadlines(List.of(), true);
        model.addAttribute("claim", claim);
        model.addAttribute("started", running(answer, true));
        model.addAttribute("waiting", running(answer, false));
        model.addAttribute("lags", answer.lags());
        model.addAttribute("form", form);
        model.addAttribute("reasons", LateReason.all().toList());
        model.addAttribute(
                "late",
                answer.deadlines().stream()
                        .filter(item -> item.duty() && item.daysLate() > 0)
                        .map(Item::id)
                        .distinct()
                        .toList());
        model.addAttribute("moment", moment);
        String file = "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8);
        model.addAttribute("entriesOf", file + moment.queryAnd("entry="));
        model.addAttribute("here", file + "/deadlines" + moment.query());
        return "web/claim-deadlines";
    }

    private static List<Item> running(DeadlinesAnswer answer, boolean started) {
        return answer.deadlines().stream()
                .filter(item -> (item.state() != DeadlineState.NOT_STARTED) == started)
                .toList();
    }

    private static Clocks clocks(Moment moment) {
        return new Clocks(moment.knownAt(), moment.asOf());
    }
}
