package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AboutReceivables;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.EntryTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.Sums;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
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

    private static final String LATEST_FIRST = Orders.FALLING + "openedAt";

    private final Ledger ledger;

    ReceivablesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/receivables")
    @Opens(value = "list", question = true)
    String receivables(
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "open", defaultValue = "1") int openPage,
            @RequestParam(name = "closed", defaultValue = "1") int closedPage,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        ListAddress address = address(claim, state, sort, moment);
        Map<Boolean, List<ReceivableListed>> byClosed = listed(claim, state, address.sort(), moment).stream()
                .collect(Collectors.partitioningBy(one -> one.state().closed()));
        List<ReceivableListed> allOpen = Objects.requireNonNull(byClosed.get(false));
        Paged<ReceivableView> open = page(allOpen, openPage, moment);
        Paged<ReceivableView> closed = page(Objects.requireNonNull(byClosed.get(true)), closedPage, moment);
        Sums<ReceivableListed> sums = Sums.of(MoneyTables.RECEIVABLES, allOpen);
        model.addAttribute("open", open);
        model.addAttribute("closed", closed);
        model.addAttribute("owed", sums.money("open").getAmount().toPlainString());
        model.addAttribute("list", address);
        model.addAttribute(
                "openPaging",
                address.with("closed", String.valueOf(closed.page())).other("open"));
        model.addAttribute(
                "closedPaging",
                address.with("open", String.valueOf(open.page())).other("closed"));
        model.addAttribute("states", List.of(ReceivableFacts.State.values()));
        model.addAttribute("claim", claim.strip());
        model.addAttribute("state", state);
        model.addAttribute("moment", moment);
        return "web/receivables";
    }

    @GetMapping("/receivables.{as}")
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        List<ReceivableListed> rows =
                listed(claim, state, address(claim, state, sort, moment).sort(), moment);
        Download.send(format, MoneyTables.RECEIVABLES, Rows.of(rows), ledger, response);
    }

    private static ListAddress address(String claim, String state, String sort, Moment moment) {
        Set<String> names = MoneyTables.RECEIVABLES_BY.names();
        return ListAddress.of("/receivables", ListAddress.Sort.of(sort, LATEST_FIRST, names), moment)
                .with("claim", claim.strip())
                .with("state", state);
    }

    private List<ReceivableListed> listed(String claim, String state, ListAddress.Sort sort, Moment moment) {
        String number = claim.isBlank() ? "" : ledger.claimNumber(claim.strip());
        List<ReceivableListed> all = new AboutReceivables(ledger, new Clocks(moment.knownAt(), moment.asOf()))
                .all().stream()
                        .filter(one -> number.isEmpty() || one.claim().equals(number))
                        .filter(one -> state.isEmpty() || one.state().toString().equals(state))
                        .toList();
        return MoneyTables.RECEIVABLES_BY.sorted(all, sort.by()).orElseThrow();
    }

    @Opens("receivable")
    @GetMapping("/receivables/{id}")
    String receivable(
            @PathVariable String id,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        ReceivableFacts facts = facts(id, moment);
        ListAddress items = items(id, parameters, moment);
        ListAddress history = history(id, parameters, moment);
        model.addAttribute("one", ReceivableView.of(answer(facts, moment, items, history), moment));
        model.addAttribute("itemsList", items);
        model.addAttribute("historyList", history);
        model.addAttribute("recorded", facts.entry(recorded).isPresent() ? recorded : "");
        model.addAttribute("steps", moment.past() ? List.of() : ReceivableSteps.of(facts, ledger.person()));
        model.addAttribute("undone", ReceivableSteps.withdrawable(facts));
        model.addAttribute("due", moment.past() ? List.of() : due(facts, moment));
        model.addAttribute("moment", moment);
        model.addAttribute("here", path(id) + moment.query());
        return "web/receivable";
    }

    @Opens("export")
    @GetMapping("/receivables/{id}/items.{as}")
    void exportItems(
            @PathVariable String id,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(parameters, ledger);
        ReceivableAnswer answer =
                answer(facts(id, moment), moment, items(id, parameters, moment), history(id, Map.of(), moment));
        Download.send(format, MoneyTables.ITEMS_OWED, Rows.of(answer.items()), ledger, response);
    }

    @Opens("export")
    @GetMapping("/receivables/{id}/history.{as}")
    void exportHistory(
            @PathVariable String id,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(parameters, ledger);
        ReceivableAnswer answer =
                answer(facts(id, moment), moment, items(id, Map.of(), moment), history(id, parameters, moment));
        Download.send(format, EntryTables.RECEIVABLE, Rows.of(answer.entries()), ledger, response);
    }

    private static ListAddress items(String id, Map<String, String> parameters, Moment moment) {
        return ListAddress.of(path(id), "items", parameters, MoneyTables.ITEMS_OWED_BY)
                .as(moment);
    }

    private static ListAddress history(String id, Map<String, String> parameters, Moment moment) {
        return ListAddress.of(path(id), "history", parameters, EntryTables.RECEIVABLE_BY)
                .as(moment);
    }

    private static String path(String id) {
        return "/receivables/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** The receivable, its items and its entries sorted as their lists are. */
    private ReceivableAnswer answer(ReceivableFacts facts, Moment moment, ListAddress items, ListAddress history) {
        return answer(facts, moment)
                .sorted(
                        all -> MoneyTables.ITEMS_OWED_BY
                                .sorted(all, items.sort().by())
                                .orElseThrow(),
                        all -> EntryTables.RECEIVABLE_BY
                                .sorted(all, history.sort().by())
                                .orElseThrow());
    }

    private ReceivableAnswer answer(ReceivableFacts facts, Moment moment) {
        return ReceivableAnswer.of(facts, ledger.facts(facts.opened().event().claim()), moment.asOf());
    }

    /** What is due next, as alerts say it. */
    private List<AlertAnswer> due(ReceivableFacts facts, Moment moment) {
        String claim = facts.opened().event().claim();
        return new AboutAlerts(ledger, AlertChoice.ALL.on(claim).in(AlertState.OPEN), new Clocks(null, moment.asOf()))
                .all().stream()
                        .filter(alert -> alert.rule() == AlertRule.RECEIVABLE_STEP)
                        .filter(alert -> AlertPlace.of(alert).address().endsWith("/" + facts.id()))
                        .toList();
    }

    private Paged<ReceivableView> page(List<ReceivableListed> all, int page, Moment moment) {
        return Paged.of(all, page, Limits.ROWS)
                .map(one -> ReceivableView.of(answer(facts(one.receivable(), moment), moment), moment));
    }

    private ReceivableFacts facts(String id, Moment moment) {
        ReceivableFacts facts = ledger.receivable(id).knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound("There is no receivable " + id + " as of what was known then.");
        }
        return facts;
    }
}
