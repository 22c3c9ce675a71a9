package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.ask.AboutRuns;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.RunRow;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payroll runs: preview a period, prepare its run, approve, transmit or cancel it. */
@Controller
@Needs(Permission.SEE_PAYROLL)
class PayrollController {

    private static final String LATEST_FIRST = Orders.FALLING + "period";

    private final Ledger ledger;
    private final PayrollDesk desk;
    private final PayrollPages pages;

    PayrollController(Ledger ledger, PayrollDesk desk, PayrollPages pages) {
        this.ledger = ledger;
        this.desk = desk;
        this.pages = pages;
    }

    /** An employer with a page of its runs, and where they are listed. */
    public record Employer(String id, String name, Paged<RunRow> runs, ListAddress list) {}

    @GetMapping("/payroll")
    @Opens(value = "list", question = true)
    String runs(
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ListAddress.Sort by = sort(sort);
        ListAddress list =
                ListAddress.of("/payroll", by, Moment.of(null, null, ledger)).with("state", state);
        List<Employer> employers = new ArrayList<>();
        for (String id : ledger.policies().employers()) {
            employers.add(new Employer(
                    id,
                    desk.policy(id).name(),
                    Paged.of(rows(id, state, by), id.equals(employer) ? page : 1, Limits.ROWS),
                    list.with("employer", id)));
        }
        model.addAttribute("employers", employers);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(PayrollFacts.State.values()));
        return "web/payroll";
    }

    @GetMapping("/payroll.{as}")
    @Opens(value = "export", question = true)
    void exportRuns(
            @PathVariable String as,
            @RequestParam String employer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        List<RunRow> rows = rows(pages.policy(employer).employer(), state, sort(sort));
        Download.send(format, MoneyTables.RUNS, Rows.of(rows), ledger, response);
    }

    private static ListAddress.Sort sort(String sort) {
        return ListAddress.Sort.of(sort, LATEST_FIRST, MoneyTables.RUNS_BY.names());
    }

    private List<RunRow> rows(String employer, String state, ListAddress.Sort sort) {
        List<RunRow> all = desk.facts(employer).runs().values().stream()
                .map(RunRow::of)
                .filter(run -> state.isEmpty() || run.head().state().toString().equals(state))
                .toList();
        return MoneyTables.RUNS_BY.sorted(all, sort.by()).orElseThrow();
    }

    @GetMapping("/payroll/preview")
    @Opens(value = "preview", question = true)
    String preview(
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return pages.preview(
                pages.policy(employer), Moment.date("period", period, ledger), page, RunView.sort(sort), model);
    }

    @PostMapping("/payroll/runs")
    @Needs(Permission.RUN_PAYROLL)
    String prepare(
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam String hash,
            @RequestParam(name = "known-at") String knownAt,
            HttpServletResponse response,
            Model model) {
        EmployerPolicy policy = pages.policy(employer);
        LocalDate day = Moment.date("period", period, ledger);
        PayrollDesk.Previewed previewed = new PayrollDesk.Previewed(hash, Moment.instant("known-at", knownAt, ledger));
        return switch (desk.run(employer, day, you(), previewed)) {
            case PayrollDesk.Step.Done(PayrollFacts.Run run) -> "redirect:/payroll/runs/" + run.id() + "?done=prepared";
            case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                model.addAttribute("moved", pages.moved(moved));
                refused(
                        refusal.is(RefusalCode.FACTS_MOVED)
                                ? "Facts moved since you looked. This is what the run would carry now; nothing is prepared"
                                        + " yet."
                                : Words.sentence(refusal),
                        response,
                        model);
                yield pages.preview(policy, day, 1, RunView.sort(""), model);
            }
        };
    }

    @Opens("run")
    @GetMapping("/payroll/runs/{id}")
    String run(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PayrollFacts.Run run = pages.find(id);
        model.addAttribute("done", done.equals(run.state().toString()) ? done : "");
        return pages.run(run, page, RunView.sort(sort), model);
    }

    @Opens("export")
    @GetMapping("/payroll/runs/{id}/lines.{as}")
    void exportLines(
            @PathVariable String id,
            @PathVariable String as,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        List<RunLineAnswer> lines =
                new AboutRuns(ledger, null).answer(pages.find(id), false).lines();
        Download.send(
                format, MoneyTables.RUN_LINES, Rows.of(RunView.asShown(lines, RunView.sort(sort))), ledger, response);
    }

    @PostMapping("/payroll/runs/{id}/approve")
    @Needs(Permission.APPROVE_RUNS)
    String approve(@PathVariable String id, HttpServletResponse response, Model model) {
        return answer(pages.find(id), run -> desk.approve(run, you()), response, model);
    }

    @PostMapping("/payroll/runs/{id}/transmit")
    @Needs(Permission.RUN_PAYROLL)
    String transmit(@PathVariable String id, HttpServletResponse response, Model model) {
        return answer(pages.find(id), run -> desk.transmit(run, you()), response, model);
    }

    @PostMapping("/payroll/runs/{id}/cancel")
    @Needs({Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    String cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        PayrollFacts.Run run = pages.find(id);
        if (reason.isBlank()) {
            refused("Say why the run is cancelled.", response, model);
            return pages.run(run, 1, RunView.sort(""), model);
        }
        return answer(run, of -> desk.cancel(of, you(), reason.strip()), response, model);
    }

    private String answer(
            PayrollFacts.Run run, Function<String, PayrollDesk.Step> step, HttpServletResponse response, Model model) {
        return switch (step.apply(run.id())) {
            case PayrollDesk.Step.Done(PayrollFacts.Run done) ->
                "redirect:/payroll/runs/" + done.id() + "?done=" + done.state();
            case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                model.addAttribute("moved", pages.moved(moved));
                refused(Words.sentence(refusal), response, model);
                yield pages.run(pages.find(run.id()), 1, RunView.sort(""), model);
            }
        };
    }

    private static void refused(String objection, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", objection);
    }

    private Who you() {
        return Who.web(ledger.person().user());
    }
}
