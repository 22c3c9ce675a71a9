package org.caseledger.app.web;

import org.caseledger.app.answer.ClaimAt;
import org.caseledger.app.answer.ClaimComparison;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A claim's file at two instants, side by side. */
@Controller
class CompareController {

    private final Ledger ledger;

    CompareController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens("claim")
    @GetMapping("/claims/{claim}/compare")
    @Needs(Permission.SEE_CLAIMS)
    String compare(
            @PathVariable("claim") String given,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Model model) {
        ClaimFacts all = ledger.facts(ledger.claimNumber(given));
        if (!all.exists()) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger.");
        }
        ComparedMoments moments = ComparedMoments.of(from, to, asOf, all, ledger);
        ClaimAt before = at(all, moments.before());
        ClaimAt after = at(all, moments.after());
        if (before == null && after == null) {
            throw new BadAddress.NotFound(
                    "Claim " + all.claim() + " was known at neither of the two; it was reported on "
                            + moments.after().shown(all.reported().recordedAt()) + ".");
        }
        model.addAttribute("compared", ComparisonView.of(all.claim(), moments, ClaimComparison.of(before, after)));
        return "web/claim-compare";
    }

    private @Nullable ClaimAt at(ClaimFacts all, Moment moment) {
        ClaimFacts facts = all.knownAt(moment.knownAt());
        return facts.exists()
                ? ClaimReading.of(ledger, facts, new Clocks(moment.knownAt(), moment.asOf()))
                        .at(ledger)
                : null;
    }
}
