package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.answer.VariancesAnswer.Item;
import org.caseledger.app.ask.AboutVariances;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.Sums;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the administrator's figures, the ledger's and what payroll posted differ: the list, and each with where it is settled. */
@Controller
@Needs(Permission.SEE_PAYROLL)
class VariancesController {

    private static final String OPEN = "open";
    private static final String ALL = "all";

    private final Ledger ledger;
    private final PayrollPages pages;

    VariancesController(Ledger ledger, PayrollPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /** What is asked for, by the names of the parameters. */
    public record Asked(String employer, String claim, String run, String state) {

        static Asked of(Map<String, String> parameters) {
            return new Asked(
                    said(parameters, "employer"),
                    said(parameters, "claim"),
                    said(parameters, "run"),
                    said(parameters, "state").equals(ALL) ? ALL : OPEN);
        }

        private static String said(Map<String, String> parameters, String name) {
            return parameters.getOrDefault(name, "").strip();
        }

        ListAddress address(String sort, Moment moment) {
            return ListAddress.of("/variances", ListAddress.Sort.of(sort, MoneyTables.VARIANCES_BY), moment)
                    .with("employer", employer)
                    .with("claim", claim)
                    .with("run", run)
                    .with("state", state.equals(OPEN) ? "" : state);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        VariancesAnswer in(Ledger ledger, Moment moment) {
            String number = claim.isEmpty() ? "" : ledger.claimNumber(claim);
            boolean there = number.isEmpty() || ledger.facts(number).exists();
            return there
                    ? new AboutVariances(
                                    orNull(number),
                                    orNull(employer),
                                    orNull(run),
                                    state.equals(ALL),
                                    new Clocks(moment.knownAt(), moment.asOf()))
                            .in(ledger)
                    : VariancesAnswer.of(moment.knownAt(), moment.asOf(), List.of());
        }
    }

    @GetMapping("/variances")
    @Opens(value = "list", question = true)
    String variances(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Asked asked = Asked.of(parameters);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        ListAddress list = asked.address(sort, moment);
        VariancesAnswer answer = answer(asked, moment);
        List<Item> rows = sorted(answer, list);
        BigDecimal difference =
                Sums.of(MoneyTables.VARIANCES, rows).money("difference").getAmount();
        model.addAttribute("asked", asked);
        model.addAttribute("list", list);
        model.addAttribute("variances", Paged.of(rows, page, Limits.ROWS));
        model.addAttribute("difference", difference.toPlainString());
        model.addAttribute("causes", answer.causes());
        model.addAttribute("employers", pages.employers());
        model.addAttribute("moment", moment);
        return "web/variances";
    }

    @GetMapping("/variances.{as}")
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Asked asked = Asked.of(parameters);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        List<Item> rows = sorted(answer(asked, moment), asked.address(sort, moment));
        Download.send(format, MoneyTables.VARIANCES, Rows.of(rows), ledger, response);
    }

    private VariancesAnswer answer(Asked asked, Moment moment) {
        if (!asked.employer().isEmpty()) {
            pages.policy(asked.employer());
        }
        return asked.in(ledger, moment);
    }

    private static List<Item> sorted(VariancesAnswer answer, ListAddress list) {
        return MoneyTables.VARIANCES_BY
                .sorted(answer.variances(), list.sort().by())
                .orElseThrow();
    }

    @Opens("variance")
    @GetMapping("/claims/{claim}/variances/{variance}")
    String variance(
            @PathVariable("claim") String given,
            @PathVariable("variance") String variance,
            @RequestParam(defaultValue = "") String recorded,
            Model model) {
        String claim = ledger.claimNumber(given);
        List<Item> of = ledger.facts(claim).exists()
                ? new AboutVariances(claim, null, null, true, Clocks.NOW)
                        .in(ledger)
                        .variances()
                : List.of();
        Item item = of.stream()
                .filter(one -> one.variance().equals(variance))
                .findFirst()
                .orElseThrow(() -> new BadAddress.NotFound(
                        "There is no such variance on claim " + given + ", or none that your account may see."));
        model.addAttribute("one", item);
        model.addAttribute("tail", Words.tail(item.variance()));
        model.addAttribute("recorded", !recorded.isEmpty());
        model.addAttribute(
                "employee", ledger.facts(claim).reported().event().employee().name());
        return "web/variance";
    }
}
