package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.alert.AlertState;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimFacts;
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

/** A claim's file, and the form that logs an interaction in it. */
@Controller
class ClaimController {

    private final Ledger ledger;
    private final Hindsight hindsight;
    private final FormDesk desk;

    ClaimController(Ledger ledger, Hindsight hindsight, FormDesk desk) {
        this.ledger = ledger;
        this.hindsight = hindsight;
        this.desk = desk;
    }

    @Opens("claim")
    @GetMapping("/claims/{claim}")
    @Needs(Permission.SEE_CLAIMS)
    String file(
            @PathVariable("claim") String given,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String recorded,
            @RequestParam(required = false) @Nullable String history,
            @RequestParam(required = false) @Nullable String periods,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable Integer entries,
            @RequestParam(defaultValue = "1") int interactions,
            @RequestParam(defaultValue = "1") int variances,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        String claim = ledger.claimNumber(given);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        Optional<String> made = Optional.ofNullable(recorded)
                .filter(id -> ledger.facts(claim).entry(id).isPresent());
        model.addAttribute("recorded", made.orElse(""));
        model.addAttribute("recordedTail", made.map(Words::tail).orElse(""));
        ClaimPage.Shown shown = new ClaimPage.Shown(
                history == null ? null : Moment.date("history", history, ledger),
                periods == null ? null : Moment.date("periods", periods, ledger),
                made.orElse(entry),
                entries,
                interactions,
                variances);
        FilledForm form = FilledForm.of(
                LogInteraction.class,
                typed,
                Map.of("on", LocalDate.now(ledger.clock()).toString()));
        return page(new ClaimLists(ledger, claim, moment, parameters), shown, form, model);
    }

    @PostMapping("/claims/{claim}/interactions")
    @Needs(Permission.LOG_INTERACTIONS)
    String log(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        String claim = ledger.claimNumber(given);
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        FilledForm form = FilledForm.sent(LogInteraction.class, parameters, Map.of("claim", claim));
        return switch (desk.record(form)) {
            case FormDesk.Answer.Recorded(String entry) ->
                "redirect:" + ClaimLists.file(claim) + "?recorded=" + entry + "#recorded";
            case FormDesk.Answer.Again(FilledForm again) -> again(claim, again, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) -> again(claim, again, response, model);
        };
    }

    private String again(String claim, FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("recorded", "");
        ClaimLists lists = new ClaimLists(ledger, claim, Moment.of(null, null, ledger), Map.of());
        return page(lists, ClaimPage.Shown.LATEST, form, model);
    }

    private String page(ClaimLists lists, ClaimPage.Shown shown, FilledForm form, Model model) {
        String claim = lists.claim();
        Moment moment = lists.moment();
        ClaimFacts all = ledger.facts(claim);
        ClaimReading reading = read(ledger, all, moment);
        model.addAttribute(
                "file", ClaimPage.of(ledger, hindsight, reading, all.entries().size(), moment, shown));
        model.addAttribute("alerts", alerts(reading.facts(), moment));
        model.addAttribute(
                "documents",
                DocumentRow.of(ledger, new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf()), claim));
        model.addAttribute("letters", lists.letters());
        model.addAttribute("lettersList", lists.lettersList());
        model.addAttribute("contacts", ContactsPart.of(reading.facts(), moment).sorted(lists.contacts()));
        model.addAttribute("contactsList", lists.contactsList());
        model.addAttribute("form", new FormChoices(ledger, all).in(form));
        model.addAttribute("here", ClaimLists.file(claim) + moment.query());
        return "web/claim";
    }

    /** Reads what was known at {@code moment} of {@code all} that is; a claim that wasn't known then is not found. */
    static ClaimReading read(Ledger ledger, ClaimFacts all, Moment moment) {
        ClaimFacts facts = all.knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound(
                    all.exists()
                            ? "Claim " + all.claim() + " was not known on " + moment.knownAtShown()
                                    + "; it was reported on "
                                    + moment.shown(all.reported().recordedAt()) + "."
                            : "Claim " + all.claim() + " is not in this ledger.");
        }
        return ClaimReading.of(ledger, facts, new Clocks(moment.knownAt(), moment.asOf()));
    }

    /** What of the claim calls for attention, and whose it is. */
    private List<AlertRow> alerts(ClaimFacts facts, Moment moment) {
        AlertChoice open = AlertChoice.ALL.on(facts.claim()).in(AlertState.OPEN);
        Clocks clocks = new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf());
        return AlertRow.of(
                ledger, new AboutAlerts(ledger, open, clocks).found(facts).answers(), moment.asOf());
    }
}
