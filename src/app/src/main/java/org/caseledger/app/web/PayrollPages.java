package org.caseledger.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares the pages of a preview and of a run. */
@Component
class PayrollPages {

    private final Ledger ledger;
    private final PayrollDesk desk;
    private final Hindsight hindsight;

    PayrollPages(Ledger ledger, PayrollDesk desk, Hindsight hindsight) {
        this.ledger = ledger;
        this.desk = desk;
        this.hindsight = hindsight;
    }

    /** An entry that moved what a run would carry. */
    public record MovedBy(String claim, String entry, String tail, String recordedAt, String by, String what) {}

    /** Page {@code page} of what a run of the period that contains {@code day} would carry now, sorted by {@code sort}. */
    String preview(EmployerPolicy policy, LocalDate day, int page, ListAddress.Sort sort, Model model) {
        Instant knownAt = ledger.now();
        PayrollDesk.Preview preview = desk.preview(policy.employer(), day, knownAt);
        RunAnswer answer = RunAnswer.preview(
                preview.id(), preview.draft(), knownAt, desk.reading(preview, knownAt), Reasons.in(ledger), true);
        model.addAttribute("run", view(answer, policy, page, sort));
        model.addAttribute("knownAt", knownAt.toString());
        model.addAttribute(
                "openRun",
                desk.facts(policy.employer())
                        .openRun()
                        .map(PayrollFacts.Run::id)
                        .orElse(""));
        model.addAttribute("moment", Moment.of(null, null, ledger));
        String here = "/payroll/preview?employer=" + policy.employer() + "&period=" + day;
        model.addAttribute("here", here);
        ListAddress order = new ListAddress("/payroll/preview", Map.of(), sort)
                .with("employer", policy.employer())
                .with("period", day.toString());
        model.addAttribute("order", order);
        model.addAttribute("paging", order.pages());
        return "web/run";
    }

    /** Page {@code page} of {@code run}, sorted by {@code sort}. */
    String run(PayrollFacts.Run run, int page, ListAddress.Sort sort, Model model) {
        RunContent content = ledger.runContent(run);
        RunAnswer answer = RunAnswer.of(run, content, hindsight.reading(run, content), null, Reasons.in(ledger), true);
        model.addAttribute("run", view(answer, desk.policy(run.employer()), page, sort));
        model.addAttribute("openRun", "");
        model.addAttribute(
                "filesWait",
                desk.files(run.id())
                        .filter(Leaving::waits)
                        .map(files -> String.valueOf(files.fault()))
                        .orElse(""));
        model.addAttribute("moment", Moment.of(null, null, ledger));
        model.addAttribute("here", "/payroll/runs/" + run.id());
        ListAddress order = new ListAddress("/payroll/runs/" + run.id(), Map.of(), sort);
        model.addAttribute("order", order);
        model.addAttribute("paging", order.pages());
        model.addAttribute("list", new ListAddress(order.path() + "/lines", Map.of(), sort));
        return "web/run";
    }

    private RunView view(RunAnswer run, EmployerPolicy policy, int page, ListAddress.Sort sort) {
        return RunView.of(
                run,
                policy.name(),
                page,
                sort,
                receivable -> ledger.receivable(receivable).exists());
    }

    /** The entries that moved what a run would carry, as its page lists them. */
    List<MovedBy> moved(List<Moved> moved) {
        Moment moment = Moment.of(null, null, ledger);
        return MovedAnswer.entries(moved).stream()
                .map(one -> new MovedBy(
                        one.claim() == null ? "" : one.claim(),
                        one.entry(),
                        Words.tail(one.entry()),
                        moment.shown(one.recordedAt()),
                        one.by(),
                        one.what()))
                .toList();
    }

    /** The policy of {@code employer}; one that there isn't, or that payroll can't follow, is not found. */
    EmployerPolicy policy(String employer) {
        return ledger.policies()
                .find(employer)
                .orElseThrow(() -> new BadAddress.NotFound(ledger.policies()
                        .unpayable()
                        .getOrDefault(employer, "There is no policy for employer \"" + employer + "\".")));
    }

    /** The employers, by their ids, as printed. */
    Map<String, String> employers() {
        Map<String, String> names = new LinkedHashMap<>();
        ledger.policies()
                .employers()
                .forEach(id -> names.put(id, desk.policy(id).name()));
        return names;
    }

    /** The run {@code id} on record; another one is not found. */
    PayrollFacts.Run find(String id) {
        try {
            return desk.find(id).orElseThrow(() -> new BadAddress.NotFound("There is no payroll run " + id + "."));
        } catch (LedgerFault e) {
            throw new BadAddress.NotFound("There is no payroll run " + id + ".");
        }
    }
}
