package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.EntryTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a claim as a list that is sorted and narrowed down, and the files as which the lists of a claim's file leave. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class ClaimListsController {

    private final Ledger ledger;

    ClaimListsController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An entry, as the list shows it. */
    public record Shown(TimelineAnswer line, String recordedAt, String tail) {}

    @Opens("timeline")
    @GetMapping("/claims/{claim}/timeline")
    String timeline(@PathVariable("claim") String given, @RequestParam Map<String, String> parameters, Model model) {
        ClaimLists lists = lists(given, parameters);
        ListAddress list = lists.timelineList();
        model.addAttribute("claim", lists.claim());
        model.addAttribute("list", list);
        model.addAttribute(
                "entries",
                Paged.of(lists.timeline(), list.page(parameters), Limits.ROWS)
                        .map(one -> new Shown(
                                one, lists.moment().shown(Instant.parse(one.recordedAt())), Words.tail(one.entry()))));
        model.addAttribute("recorders", lists.recorders());
        model.addAttribute("by", list.said("by"));
        model.addAttribute("words", list.said("words"));
        model.addAttribute("moment", lists.moment());
        model.addAttribute("file", ClaimLists.file(lists.claim()));
        model.addAttribute("here", ClaimLists.file(lists.claim()) + "/timeline");
        return "web/claim-timeline";
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/timeline.{as}")
    void exportTimeline(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(
                format, EntryTables.TIMELINE, Rows.of(lists(given, parameters).timeline()), ledger, response);
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/contacts.{as}")
    void exportContacts(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(
                format, ClaimTables.CONTACTS, Rows.of(lists(given, parameters).contacts()), ledger, response);
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/letters.{as}")
    void exportLetters(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(
                format, ClaimTables.LETTERS, Rows.of(lists(given, parameters).letters()), ledger, response);
    }

    private ClaimLists lists(String given, Map<String, String> parameters) {
        String claim = ledger.claimNumber(given);
        Moment moment = Moment.of(parameters, ledger);
        if (!ledger.facts(claim).knownAt(moment.knownAt()).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger as of what was known then.");
        }
        return new ClaimLists(ledger, claim, moment, parameters);
    }
}
