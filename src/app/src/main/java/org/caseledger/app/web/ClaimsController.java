package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.ask.AboutClaims;
import org.caseledger.app.ask.ClaimListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String total,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        Moment moment = Moment.of(null, parameters.get("as-of"), ledger);
        model.addAttribute(
                "list", ClaimsPage.of(ledger, page, moment, total.equals("all"), address(parameters, moment)));
        model.addAttribute("assign", FilledForm.of(AssignClaim.class, typed, Map.of()));
        model.addAttribute(
                "ticked", Set.copyOf(typed.getOrDefault("claim", "").lines().toList()));
        model.addAttribute("people", Colleague.of(ledger, null));
        model.addAttribute("statuses", ClaimsPage.STATUSES);
        return "web/claims";
    }

    @GetMapping("/claims.{as}")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(null, parameters.get("as-of"), ledger);
        ClaimSearch search = ClaimsPage.search(address(parameters, moment), moment);
        AboutClaims about = new AboutClaims(ledger, moment.asOf());
        Download.<ClaimListed>send(format, ClaimTables.CLAIMS, each -> about.each(search, each), ledger, response);
    }

    /** Where the list stands that {@code parameters} ask for; refused where they look for too much, or sort by nothing. */
    private static ListAddress address(Map<String, String> parameters, Moment moment) {
        String words = parameters.getOrDefault("q", "");
        if (words.length() > Limits.SEARCH_MAX) {
            throw new BadAddress("Claims are searched for by up to " + Limits.SEARCH_MAX + " characters; these are "
                    + words.length() + ", shorten them");
        }
        ListAddress.Sort sort =
                ListAddress.Sort.of(parameters.getOrDefault("sort", ""), ClaimsPage.SORT, ClaimsPage.SORTS);
        return ListAddress.of("/claims", sort, moment)
                .with("q", words)
                .with("status", parameters.getOrDefault("status", ""))
                .with("assigned", parameters.getOrDefault("assigned", ""));
    }
}
