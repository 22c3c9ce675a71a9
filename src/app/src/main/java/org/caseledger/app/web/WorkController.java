package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.AttentionCommand.SetDiary;
import org.caseledger.claim.ClaimCommand.CloseClaim;
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
import org.springframework.web.util.UriUtils;

/** Who works on a claim, when its file is looked at again, and that it is closed: three forms on one page. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class WorkController {

    private static final String ASSIGN = "assign";
    private static final String DIARY = "diary";
    private static final String CLOSE = "close";

    private final Ledger ledger;
    private final FormDesk desk;

    WorkController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Opens("claim")
    @GetMapping("/claims/{claim}/work")
    String work(
            @PathVariable("claim") String given,
            @RequestParam(defaultValue = "") String recorded,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        ClaimFacts facts = facts(given);
        model.addAttribute("recorded", facts.entry(recorded).isPresent() ? recorded : "");
        return page(facts, typed, null, model);
    }

    @PostMapping("/claims/{claim}/work/assign")
    @Needs(Permission.KEEP_CLAIMS)
    String assign(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        ClaimFacts facts = facts(given);
        WorkForm form = WorkForm.sent(ASSIGN, parameters).needs("to", AssignClaim.class, "Choose whose it is.");
        return answer(facts, form, () -> new AssignClaim(facts.claim(), form.value("to")), response, model);
    }

    @PostMapping("/claims/{claim}/work/diary")
    @Needs(Permission.KEEP_QUEUE)
    String diary(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        ClaimFacts facts = facts(given);
        WorkForm form = WorkForm.sent(DIARY, parameters)
                .needsDay("on", Moment.horizon(ledger), "Say on which day the file is to be looked at.")
                .needs("what", SetDiary.class, "Say what is to be looked at.");
        return answer(
                facts, form, () -> new SetDiary(facts.claim(), form.day("on"), form.value("what")), response, model);
    }

    @PostMapping("/claims/{claim}/work/close")
    @Needs(Permission.DECIDE_CLAIMS)
    String close(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        ClaimFacts facts = facts(given);
        WorkForm form = WorkForm.sent(CLOSE, parameters)
                .needsDay("on", Moment.horizon(ledger), "Say on which day it is closed.")
                .mayHave("reason", CloseClaim.class);
        return answer(
                facts,
                form,
                () -> new CloseClaim(
                        facts.claim(), form.day("on"), form.value("reason").isEmpty() ? null : form.value("reason")),
                response,
                model);
    }

    private ClaimFacts facts(String given) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(given));
        if (!facts.exists()) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger.");
        }
        return facts;
    }

    private String answer(
            ClaimFacts facts, WorkForm form, Supplier<Record> command, HttpServletResponse response, Model model) {
        return switch (desk.record(form, command)) {
            case FormDesk.Answer.Recorded(String entry) -> "redirect:" + file(facts) + "/work?recorded=" + entry;
            case FormDesk.Answer.Again(WorkForm again) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("recorded", "");
                yield page(facts, Map.of(), again, model);
            }
        };
    }

    private String page(ClaimFacts facts, Map<String, String> typed, @Nullable WorkForm again, Model model) {
        String today = LocalDate.now(ledger.clock()).toString();
        model.addAttribute("claim", facts.claim());
        model.addAttribute("employee", facts.reported().event().employee().name());
        model.addAttribute("closed", facts.closed());
        model.addAttribute(
                "assigned",
                facts.attention()
                        .assignedTo()
                        .map(user -> AlertRow.named(ledger, user))
                        .orElse(""));
        model.addAttribute(
                "people", Colleague.of(ledger, facts.reported().event().employer()));
        for (WorkForm form : List.of(
                WorkForm.of(
                        ASSIGN,
                        typed,
                        Map.of("to", facts.attention().assignedTo().orElse(""))),
                WorkForm.of(DIARY, typed, Map.of()),
                WorkForm.of(CLOSE, typed, Map.of("on", today)))) {
            model.addAttribute(
                    form.name(),
                    Optional.ofNullable(again)
                            .filter(one -> one.name().equals(form.name()))
                            .orElse(form));
        }
        model.addAttribute("here", file(facts) + "/work");
        return "web/work";
    }

    private static String file(ClaimFacts facts) {
        return "/claims/" + UriUtils.encodePathSegment(facts.claim(), StandardCharsets.UTF_8);
    }
}
