package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimCommand.DocumentException;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
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

/** The statutory deadlines of a claim with its lags, and the form that puts the reason for a late one on file. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class DeadlinesController {

    /** What they are sorted by where an address doesn't say: as the law has them. */
    private static final String OF_THE_LAW = "law";

    private final Ledger ledger;
    private final FormDesk desk;

    DeadlinesController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Opens("deadlines")
    @GetMapping("/claims/{claim}/deadlines")
    String ofClaim(
            @PathVariable("claim") String given,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String recorded,
            @RequestParam Map<String, String> parameters,
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
                FilledForm.of(DocumentException.class, typed, Map.of()),
                parameters,
                model);
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/deadlines/lags.{as}")
    void exportLags(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        String claim = ledger.claimNumber(given);
        Moment moment = Moment.of(parameters, ledger);
        List<DeadlinesAnswer.Interval> rows = sorted(answer(claim, moment), lags(claim, parameters, moment));
        Download.send(format, ClaimTables.LAGS, Rows.of(rows), ledger, response);
    }

    private static ListAddress lags(String claim, Map<String, String> parameters, Moment moment) {
        return ListAddress.of(path(claim), "lags", parameters, ClaimTables.LAGS_BY)
                .as(moment);
    }

    private static List<DeadlinesAnswer.Interval> sorted(DeadlinesAnswer answer, ListAddress list) {
        return ClaimTables.LAGS_BY.sorted(answer.lags(), list.sort().by()).orElseThrow();
    }

    private static String path(String claim) {
        return "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "/deadlines";
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/deadlines.{as}")
    void export(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        DeadlinesAnswer answer = answer(ledger.claimNumber(given), Moment.of(knownAt, asOf, ledger));
        Download.send(format, ClaimTables.DEADLINES, Rows.of(sorted(answer.deadlines(), sort(sort))), ledger, response);
    }

    @PostMapping("/claims/{claim}/deadlines/exceptions")
    @Needs(Permission.DECIDE_CLAIMS)
    String except(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        String claim = ledger.claimNumber(given);
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        FilledForm form = FilledForm.sent(DocumentException.class, parameters, Map.of("claim", claim));
        return switch (desk.record(form)) {
            case FormDesk.Answer.Recorded(String entry) ->
                "redirect:/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "/deadlines?recorded="
                        + entry;
            case FormDesk.Answer.Again(FilledForm again) -> again(claim, again, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) -> again(claim, again, response, model);
        };
    }

    private String again(String claim, FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("recorded", "");
        return page(claim, Moment.of(null, null, ledger), form, Map.of(), model);
    }

    private String page(String claim, Moment moment, FilledForm form, Map<String, String> parameters, Model model) {
        ListAddress.Sort sort = sort(parameters.getOrDefault("sort", ""));
        DeadlinesAnswer answer = answer(claim, moment);
        model.addAttribute("claim", claim);
        model.addAttribute("started", sorted(running(answer, true), sort));
        model.addAttribute("waiting", running(answer, false));
        ListAddress lags = lags(claim, parameters, moment);
        model.addAttribute("lags", sorted(answer, lags));
        model.addAttribute("lagsList", lags);
        ClaimFacts facts = ledger.facts(claim);
        model.addAttribute("form", new FormChoices(ledger, facts.exists() ? facts : null).in(form));
        model.addAttribute(
                "late",
                answer.deadlines().stream()
                        .filter(item -> item.duty() && item.daysLate() > 0)
                        .map(Item::id)
                        .distinct()
                        .toList());
        model.addAttribute("moment", moment);
        model.addAttribute("list", ListAddress.of(path(claim), sort, moment));
        model.addAttribute("here", path(claim) + moment.query());
        return "web/claim-deadlines";
    }

    private DeadlinesAnswer answer(String claim, Moment moment) {
        if (!ledger.facts(claim).knownAt(moment.knownAt()).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger as of what was known then.");
        }
        return new AboutClaim(ledger, claim, new Clocks(moment.knownAt(), moment.asOf())).deadlines(List.of(), true);
    }

    private static ListAddress.Sort sort(String sort) {
        return ListAddress.Sort.of(
                sort,
                OF_THE_LAW,
                Stream.concat(Stream.of(OF_THE_LAW), ClaimTables.DEADLINES_BY.names().stream())
                        .toList());
    }

    private static List<Item> sorted(List<Item> items, ListAddress.Sort sort) {
        if (sort.name().equals(OF_THE_LAW)) {
            return sort.falls() ? items.reversed() : items;
        }
        return ClaimTables.DEADLINES_BY.sorted(items, sort.by()).orElseThrow();
    }

    private static List<Item> running(DeadlinesAnswer answer, boolean started) {
        return answer.deadlines().stream()
                .filter(item -> (item.state() != DeadlineState.NOT_STARTED) == started)
                .toList();
    }
}
