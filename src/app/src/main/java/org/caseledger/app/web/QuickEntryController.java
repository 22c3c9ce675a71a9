package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import org.caseledger.app.interaction.InteractionTemplates;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * From any page to the form that logs an interaction; which claim it is about and with which template it begins is asked
 * first, unless the address says it.
 */
@Controller
@Needs(Permission.LOG_INTERACTIONS)
class QuickEntryController {

    private final Ledger ledger;

    QuickEntryController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/quick-entry")
    String entry(
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String template,
            Model model) {
        String said = claim.strip();
        if (!said.isEmpty()) {
            String number = ledger.claimNumber(said);
            if (ledger.facts(number).exists()) {
                return "redirect:/claims/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8)
                        + "/record/LogInteraction"
                        + (template.isBlank()
                                ? ""
                                : "?" + InteractionTemplatesPart.TEMPLATE + "=" + OwnAddress.encoded(template.strip()));
            }
        }
        model.addAttribute("unknown", said);
        model.addAttribute("wanted", template.strip());
        model.addAttribute(
                "templates",
                new InteractionTemplates(ledger.directory())
                        .of(ledger.policies().employers().stream()
                                .filter(ledger.person()::sees)
                                .toList()));
        return "web/quick-entry";
    }
}
