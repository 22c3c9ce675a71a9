package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.receivable.ReceivableFacts;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form for each step of a receivable: notice, agreement, dispute, money that came back, waiver, and what was recorded wrongly. */
@Controller
@Needs(Permission.SEE_PAYROLL)
class ReceivableFormController {

    private final Ledger ledger;
    private final FormDesk desk;

    ReceivableFormController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Opens("receivable")
    @GetMapping("/receivables/{id}/record/{command}")
    @Needs({Permission.KEEP_RECEIVABLES, Permission.WAIVE_RECEIVABLES})
    String form(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        CommandForm form = open(command);
        ReceivableFacts facts = facts(id);
        Map<String, String> begins = new FormBeginnings(ledger, null).of(form, parameters);
        return page(facts, FilledForm.of(form, typed, begins), model);
    }

    @PostMapping("/receivables/{id}/record/{command}")
    @Needs({Permission.KEEP_RECEIVABLES, Permission.WAIVE_RECEIVABLES})
    String record(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        CommandForm form = open(command);
        ReceivableFacts facts = facts(id);
        return switch (desk.record(FilledForm.sent(form, parameters, Map.of("receivable", facts.id())))) {
            case FormDesk.Answer.Recorded(String entry) ->
                "redirect:/receivables/" + OwnAddress.encoded(facts.id()) + "?recorded=" + entry;
            case FormDesk.Answer.Again(FilledForm again) -> again(facts, again, response, model);
            case FormDesk.Answer.Moved(FilledForm moved, long seen) -> again(facts, moved, response, model);
        };
    }

    private String again(ReceivableFacts facts, FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(facts, form, model);
    }

    private String page(ReceivableFacts facts, FilledForm form, Model model) {
        ClaimFacts claim = ledger.facts(facts.opened().event().claim());
        model.addAttribute("form", form);
        model.addAttribute("receivable", facts.id());
        model.addAttribute("employee", claim.reported().event().employee().name());
        model.addAttribute("state", facts.state().toString());
        model.addAttribute("open", facts.open().getAmount().toPlainString());
        model.addAttribute("here", "/receivables/" + OwnAddress.encoded(facts.id()) + "/record/" + form.name());
        return "web/receivable-form";
    }

    /** The form of {@code command}; a command that has none is not found, one that somebody may not give is forbidden. */
    private CommandForm open(String command) {
        CommandForm form = CommandForm.named(command)
                .filter(CommandForm::onReceivable)
                .orElseThrow(
                        () -> new BadAddress.NotFound("Nothing called " + command + " is recorded on a receivable."));
        if (!form.opensTo(ledger.person())) {
            throw new AccessDeniedException("Your account has no role that may do this");
        }
        return form;
    }

    private ReceivableFacts facts(String id) {
        ReceivableFacts facts = ledger.receivable(id);
        if (!facts.exists()) {
            throw new BadAddress.NotFound("There is no receivable " + id + ".");
        }
        return facts;
    }
}
