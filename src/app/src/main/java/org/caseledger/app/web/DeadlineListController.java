package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.DeadlineState;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statutory deadlines of all claims: narrowed down, sorted, counted by state, and as a file. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class DeadlineListController {

    private final Ledger ledger;

    DeadlineListController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens(value = "list", question = true)
    @GetMapping("/deadlines")
    String all(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page, Model model) {
        DeadlineQuestion question = DeadlineQuestion.of(parameters, ledger);
        AboutDeadlines about = about(question);
        Map<DeadlineState, Integer> counts = about.counts(question.search().in(question.counted()));
        int found = question.found(counts);
        int pages = Math.max(1, Math.ceilDiv(found, Limits.ROWS));
        int shown = Math.clamp(page, 1, pages);
        AboutDeadlines.Part part =
                about.part(question.search().part(null, (shown - 1) * Limits.ROWS, Limits.ROWS), false);
        model.addAttribute("rows", new Paged<>(part.items(), shown, pages, found));
        model.addAttribute("list", question.address());
        model.addAttribute("asked", question);
        model.addAttribute("tabs", question.tabs(counts));
        model.addAttribute("employers", ledger.policies().employers());
        model.addAttribute("moment", question.moment());
        return "web/deadlines";
    }

    @Opens(value = "export", question = true)
    @GetMapping("/deadlines.{as}")
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        DeadlineQuestion question = DeadlineQuestion.of(parameters, ledger);
        AboutDeadlines about = about(question);
        Download.<Item>send(
                format, ClaimTables.DEADLINES, each -> about.each(question.search(), each), ledger, response);
    }

    private AboutDeadlines about(DeadlineQuestion question) {
        return new AboutDeadlines(
                ledger,
                new Clocks(question.moment().knownAt(), question.moment().asOf()));
    }
}
