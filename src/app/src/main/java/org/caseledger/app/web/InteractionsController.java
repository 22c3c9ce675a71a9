package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.InteractionAnswer;
import org.caseledger.app.ask.AboutInteractions;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The interactions of a claim as a list: sorted, narrowed down, and as files. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class InteractionsController {

    private final Ledger ledger;

    InteractionsController(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An interaction in the list.
     *
     * @param recordedAt when it was logged, as shown
     * @param about the entries that it is about
     */
    public record Row(InteractionAnswer one, String recordedAt, List<Linked> about) {

        static Row of(InteractionAnswer one, Moment moment) {
            return new Row(
                    one,
                    moment.shown(one.recordedAt()),
                    one.about().stream()
                            .map(entry -> new Linked(entry, Words.tail(entry)))
                            .toList());
        }
    }

    /** An entry, and the end of its id. */
    public record Linked(String entry, String tail) {}

    @Opens("interactions")
    @GetMapping("/claims/{claim}/interactions")
    String interactions(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        ClaimFacts facts = facts(given, moment);
        InteractionQuestion asked = InteractionQuestion.of(path(facts), parameters, moment, ledger);
        List<InteractionAnswer> all = all(facts, moment);
        model.addAttribute("claim", facts.claim());
        model.addAttribute("employee", facts.reported().event().employee().name());
        model.addAttribute("moment", moment);
        model.addAttribute("asked", asked);
        model.addAttribute("list", asked.address());
        model.addAttribute(
                "interactions", Paged.of(asked.of(all), page, Limits.ROWS).map(one -> Row.of(one, moment)));
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute("parties", InteractionParty.all().toList());
        model.addAttribute("results", InteractionResult.all().toList());
        model.addAttribute("channels", InteractionChannel.values());
        model.addAttribute("people", ContactsPart.of(facts, moment));
        model.addAttribute(
                "loggers",
                all.stream().map(InteractionAnswer::by).distinct().sorted().toList());
        model.addAttribute("entriesOf", file(facts) + moment.queryAnd("entry="));
        model.addAttribute("here", path(facts) + moment.query());
        return "web/interactions";
    }

    @Opens(value = "export", question = true)
    @GetMapping("/claims/{claim}/interactions.{as}")
    void export(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        ClaimFacts facts = facts(given, moment);
        List<InteractionAnswer> rows =
                InteractionQuestion.of(path(facts), parameters, moment, ledger).of(all(facts, moment));
        Download.send(format, ClaimTables.INTERACTIONS, Rows.of(rows), ledger, response);
    }

    private List<InteractionAnswer> all(ClaimFacts facts, Moment moment) {
        return new AboutInteractions(ledger, facts, moment.knownAt()).all();
    }

    private ClaimFacts facts(String given, Moment moment) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(given)).knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger as of what was known then.");
        }
        return facts;
    }

    private static String file(ClaimFacts facts) {
        return "/claims/" + OwnAddress.encoded(facts.claim());
    }

    private static String path(ClaimFacts facts) {
        return file(facts) + "/interactions";
    }
}
