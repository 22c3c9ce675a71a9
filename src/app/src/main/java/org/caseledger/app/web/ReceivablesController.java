package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
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
@Needs(Permission.SEE_PAYROLL)
class ReceivablesController {

    private final Ledger ledger;

    ReceivablesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/receivables")
    @Opens(value = "list", question = true)
    String receivables(
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "open", defaultValue = "1") int openPage,
            @RequestParam(name = "closed", defaultValue = "1") int closedPage,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        Map<Boolean, List<ReceivableFacts>> byClosed =
                ledger.lists(tables -> ReceivableRegister.all(tables, moment.knownAt())).reversed().stream()
                        .map(row -> facts(row.receivable(), moment))
                        .collect(
                                Collectors.partitioningBy(facts -> facts.state().closed()));
        Paged<ReceivableView> open = page(Objects.requireNonNull(byClosed.get(false)), openPage, moment);
        Paged<ReceivableView> closed = page(Objects.requireNonNull(byClosed.get(true)), closedPage, moment);
        model.addAttribute("open", open);
        model.addAttribute("closed", closed);
        model.addAttribute("openPaging", "/receivables" + moment.queryAnd("closed=" + closed.page() + "&open="));
        model.addAttribute("closedPaging", "/receivables" + moment.queryAnd("open=" + open.page() + "&closed="));
        model.addAttribute("moment", moment);
        return "web/receivables";
    }

    @Opens("receivable")
    @GetMapping("/receivables/{id}")
    String receivable(
            @PathVariable String id,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        model.addAttribute("one", view(facts(id, moment), moment));
        model.addAttribute("moment", moment);
        model.addAttribute(
                "here", "/receivables/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8) + moment.query());
        return "web/receivable";
    }

    private Paged<ReceivableView> page(List<ReceivableFacts> all, int page, Moment moment) {
        return Paged.of(all, page, Limits.ROWS).map(facts -> view(facts, moment));
    }

    private ReceivableView view(ReceivableFacts facts, Moment moment) {
        return ReceivableView.of(
                ReceivableAnswer.of(facts, ledger.facts(facts.opened().event().claim()), moment.asOf()), moment);
    }

    private ReceivableFacts facts(String id, Moment moment) {
        ReceivableFacts facts = ledger.receivable(id).knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound("There is no receivable " + id + " as of what was known then.");
        }
        return facts;
    }
}
