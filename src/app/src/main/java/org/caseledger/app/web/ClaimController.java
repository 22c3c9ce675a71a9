package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.alert.AlertState;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
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

/** A claim's file, and the form that logs an interaction in it. */
@Controller
class ClaimController {

    private static final int MENDED_DIGITS = 16;
    private static final int KEY_MAX = 100;

    private final Ledger ledger;
    private final PayrollDesk desk;
    private final Hindsight hindsight;

    ClaimController(Ledger ledger, PayrollDesk desk, Hindsight hindsight) {
        this.ledger = ledger;
        this.desk = desk;
        this.hindsight = hindsight;
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
        InteractionForm form =
                InteractionForm.typed(typed).orElseGet(() -> InteractionForm.empty(LocalDate.now(ledger.clock())));
        return page(claim, moment, shown, form, model);
    }

    @PostMapping("/claims/{claim}/interactions")
    @Needs(Permission.LOG_INTERACTIONS)
    String log(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        String claim = ledger.claimNumber(given);
        InteractionForm form = InteractionForm.sent(parameters, Moment.horizon(ledger));
        if (form.key().length() > KEY_MAX) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        if (!form.errors().isEmpty()) {
            return again(claim, form, response, model);
        }
        return answer(claim, form, submit(form, claim, ledger.person().user()), response, model);
    }

    /**
     * The same form sent twice, by an impatient hand or a reloaded page, is recorded once. One that was refused, and
     * mended on a page that the browser kept, is another one, known by what it says.
     */
    private Reply submit(InteractionForm form, String claim, String by) {
        LogInteraction command = form.command(claim);
        String key = "form:" + form.key();
        Reply reply = submit(command, by, key);
        return reply.otherwise() && reply.refused()
                ? submit(command, by, key + ":" + LedgerJson.sha256(command).substring(0, MENDED_DIGITS))
                : reply;
    }

    private Reply submit(LogInteraction command, String by, String key) {
        return ledger.office().submit(Submission.now(command, Who.web(by), new Key.Once(key)));
    }

    private String answer(String claim, InteractionForm form, Reply reply, HttpServletResponse response, Model model) {
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
                "redirect:/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "?recorded="
                        + entries.getFirst() + "#interactions";
            case Outcome.Refused(Refusal refusal) ->
                again(claim, form.again("Not recorded: " + refusal.message() + "."), response, model);
        };
    }

    private String again(String claim, InteractionForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("recorded", "");
        return page(claim, Moment.of(null, null, ledger), ClaimPage.Shown.LATEST, form, model);
    }

    private String page(String claim, Moment moment, ClaimPage.Shown shown, InteractionForm form, Model model) {
        model.addAttribute("file", ClaimPage.of(ledger, desk, hindsight, claim, moment, shown));
        handling(claim, moment, model);
        model.addAttribute("form", form);
        model.addAttribute("channels", List.of(InteractionChannel.values()));
        model.addAttribute("reservedKinds", List.of(Reserved.values()));
        model.addAttribute(
                "here", "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + moment.query());
        return "web/claim";
    }

    /** What of the claim calls for attention, and whose it is. */
    private void handling(String claim, Moment moment, Model model) {
        AlertChoice open = AlertChoice.ALL.on(claim).in(AlertState.OPEN);
        Clocks clocks = new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf());
        model.addAttribute("documents", DocumentRow.of(ledger, clocks, claim));
        model.addAttribute(
                "alerts",
                AlertRow.of(
                        ledger, new AboutAlerts(ledger, open, clocks).found().answers(), moment.asOf()));
        model.addAttribute(
                "assigned",
                ledger.facts(claim)
                        .knownAt(moment.knownAt())
                        .attention()
                        .assignedTo()
                        .map(user -> AlertRow.named(ledger, user))
                        .orElse("nobody"));
    }
}
