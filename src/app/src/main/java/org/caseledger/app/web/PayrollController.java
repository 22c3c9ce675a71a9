package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.RunHead;
import org.caseledger.app.answer.RunSums;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payroll runs: preview a period, prepare its run, approve, transmit or cancel it. */
@Controller
class PayrollController {

    private final Ledger ledger;
    private final PayrollDesk desk;
    private final PayrollPages pages;

    PayrollController(Ledger ledger, PayrollDesk desk, PayrollPages pages) {
        this.ledger = ledger;
        this.desk = desk;
        this.pages = pages;
    }

    /** An employer with a page of its runs, the latest first. */
    public record Employer(String id, String name, Paged<Listed> runs) {}

    /** A run in that list. */
    public record Listed(RunHead head, int lines, RunSums.Steps steps) {

        private static Listed of(PayrollFacts.Run run) {
            return new Listed(RunHead.of(run), run.frozen().lines(), RunSums.Steps.of(run));
        }
    }

    @GetMapping("/payroll")
    String runs(
            @RequestParam(defaultValue = "") String employer, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Employer> employers = new ArrayList<>();
        for (String id : ledger.policies().employers()) {
            List<PayrollFacts.Run> runs =
                    List.copyOf(desk.facts(id).runs().values()).reversed();
            int shown = id.equals(employer) ? page : 1;
            employers.add(new Employer(
                    id,
                    desk.policy(id).name(),
                    Paged.of(runs, shown, Limits.ROWS).map(Listed::of)));
        }
        model.addAttribute("employers", employers);
        return "web/payroll";
    }

    @GetMapping("/payroll/preview")
    String preview(
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return pages.preview(policy(employer), Moment.date("period", period, ledger), page, model);
    }

    @PostMapping("/payroll/runs")
    String prepare(
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam String hash,
            @RequestParam(name = "known-at") String knownAt,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        EmployerPolicy policy = policy(employer);
        LocalDate day = Moment.date("period", period, ledger);
        Optional<String> you = who(request, response, by, model);
        String objection = "";
        if (you.isEmpty()) {
            objection = PayrollPages.WHO;
        } else {
            PayrollDesk.Previewed previewed =
                    new PayrollDesk.Previewed(hash, Moment.instant("known-at", knownAt, ledger));
            switch (desk.run(employer, day, Who.web(you.get()), previewed)) {
                case PayrollDesk.Step.Done(PayrollFacts.Run run) -> {
                    return "redirect:/payroll/runs/" + run.id() + "?done=prepared";
                }
                case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                    model.addAttribute("moved", pages.moved(moved));
                    objection = refusal.is(RefusalCode.FACTS_MOVED)
                            ? "Facts moved since you looked. This is what the run would carry now; nothing is prepared"
                                    + " yet."
                            : PayrollPages.words(refusal);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", objection);
        return pages.preview(policy, day, 1, model);
    }

    @GetMapping("/payroll/runs/{id}")
    String run(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PayrollFacts.Run run = pages.find(id);
        model.addAttribute("done", done.equals(run.state().toString()) ? done : "");
        return pages.run(run, page, model);
    }

    @PostMapping("/payroll/runs/{id}/{step}")
    String step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        pages.find(id);
        Optional<String> you = who(request, response, by, model);
        String objection;
        if (you.isEmpty()) {
            objection = PayrollPages.WHO;
        } else if (step.equals("cancel") && reason.isBlank()) {
            objection = "Say why the run is cancelled.";
        } else {
            switch (take(step, id, you.get(), reason.strip())) {
                case PayrollDesk.Step.Done(PayrollFacts.Run run) -> {
                    return "redirect:/payroll/runs/" + run.id() + "?done=" + run.state();
                }
                case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) -> {
                    model.addAttribute("moved", pages.moved(moved));
                    objection = PayrollPages.words(refusal);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", objection);
        return pages.run(pages.find(id), 1, model);
    }

    private PayrollDesk.Step take(String step, String run, String by, String reason) {
        return switch (step) {
            case "approve" -> desk.approve(run, Who.web(by));
            case "transmit" -> desk.transmit(run, Who.web(by));
            case "cancel" -> desk.cancel(run, Who.web(by), reason);
            default ->
                throw new BadAddress.NotFound("A run can be approved, transmitted or cancelled, not \"" + step + "\".");
        };
    }

    private static Optional<String> who(
            HttpServletRequest request, HttpServletResponse response, String by, Model model) {
        Optional<String> you = You.of(request).or(() -> You.name(by));
        you.ifPresent(name -> {
            You.remember(name, response);
            model.addAttribute("you", name);
        });
        return you;
    }

    private EmployerPolicy policy(String employer) {
        return ledger.policies()
                .find(employer)
                .orElseThrow(() -> new BadAddress.NotFound(ledger.policies()
                        .unpayable()
                        .getOrDefault(employer, "There is no policy for employer \"" + employer + "\".")));
    }
}
