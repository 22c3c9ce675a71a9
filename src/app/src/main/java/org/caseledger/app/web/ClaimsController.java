package org.caseledger.app.web;

import java.util.Map;
import java.util.Set;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of claims. */
@Controller
class ClaimsController {

    private final Ledger ledger;

    ClaimsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/claims")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "list", question = true)
    String claims(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String assigned,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        if (words.length() > Limits.SEARCH_MAX) {
            throw new BadAddress("Claims are searched for by up to " + Limits.SEARCH_MAX + " characters; these are "
                    + words.length() + ", shorten them");
        }
        model.addAttribute("list", ClaimsPage.of(ledger, words, status, assigned, page, Moment.of(null, asOf, ledger)));
        model.addAttribute("assign", WorkForm.of("assign", typed, Map.of()));
        model.addAttribute(
                "ticked", Set.copyOf(typed.getOrDefault("claim", "").lines().toList()));
        model.addAttribute("people", Colleague.of(ledger, null));
        model.addAttribute("statuses", ClaimsPage.STATUSES);
        return "web/claims";
    }
}
