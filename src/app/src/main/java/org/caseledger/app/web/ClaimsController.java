package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.ask.AboutClaims;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimSearch;
import org.jspecify.annotations.Nullable;
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
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String assigned,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        check(words);
        Moment moment = Moment.of(null, asOf, ledger);
        model.addAttribute(
                "list",
                ClaimsPage.of(
                        ledger, words, status, assigned, page, moment, address(words, status, assigned, sort, moment)));
        model.addAttribute("assign", WorkForm.of("assign", typed, Map.of()));
        model.addAttribute(
                "ticked", Set.copyOf(typed.getOrDefault("claim", "").lines().toList()));
        model.addAttribute("people", Colleague.of(ledger, null));
        model.addAttribute("statuses", ClaimsPage.STATUSES);
        return "web/claims";
    }

    @GetMapping("/claims.{as}")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String assigned,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        check(words);
        Moment moment = Moment.of(null, asOf, ledger);
        ListAddress address = address(words, status, assigned, sort, moment);
        ClaimSearch search = ClaimsPage.search(words, status, assigned, address.sort(), moment);
        AboutClaims about = new AboutClaims(ledger, moment.asOf());
        Download.send(format, ClaimTables.CLAIMS, each -> about.each(search, each), ledger, response);
    }

    private static ListAddress address(String words, String status, String assigned, String sort, Moment moment) {
        return ListAddress.of("/claims", ListAddress.Sort.of(sort, ClaimsPage.SORT, ClaimsPage.SORTS), moment)
                .with("q", words)
                .with("status", status)
                .with("assigned", assigned);
    }

    private static void check(String words) {
        if (words.length() > Limits.SEARCH_MAX) {
            throw new BadAddress("Claims are searched for by up to " + Limits.SEARCH_MAX + " characters; these are "
                    + words.length() + ", shorten them");
        }
    }
}
