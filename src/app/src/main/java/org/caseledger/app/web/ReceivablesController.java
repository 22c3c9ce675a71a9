package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What payroll runs left with claimants: the list, and each receivable with its history. */
@Controller
class ReceivablesController {

    private final Ledger ledger;

    ReceivablesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/receivables")
    String receivables(
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        List<ReceivableView> all = ReceivableRegister.all(ledger.database(), moment.knownAt()).stream()
                .map(row -> view(row.receivable(), moment))
                .toList()
                .reversed();
        model.addAttribute("open", all.stream().filter(one -> !one.closed()).toList());
        model.addAttribute("closed", all.stream().filter(ReceivableView::closed).toList());
        model.addAttribute("moment", moment);
        return "web/receivables";
    }

    @GetMapping("/receivables/{id}")
    String receivable(
            @PathVariable String id,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        model.addAttribute("one", view(id, moment));
        model.addAttribute("moment", moment);
        model.addAttribute(
                "here", "/receivables/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8) + moment.query());
        return "web/receivable";
    }

    private ReceivableView view(String id, Moment moment) {
        ReceivableFacts facts = ledger.receivable(id).knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound("There is no receivable " + id + " as of what was known then.");
        }
        return ReceivableView.of(facts, ledger.facts(facts.opened().event().claim()), moment);
    }
}
