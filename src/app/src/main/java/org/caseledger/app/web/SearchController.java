package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.FoundEntryAnswer;
import org.caseledger.app.ask.AboutWords;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.FoundTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over all claims' words. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class SearchController {

    private static final int ROWS = 50;
    private static final String FIT = "fit";
    private static final String NEWEST = "-on";
    private static final List<String> NARROWED = List.of("party", "by", "kind", "employer", "claim", "from", "to");

    private final Ledger ledger;

    SearchController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/search")
    @Opens(value = "search", question = true)
    String search(
            @RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page, Model model) {
        ListAddress address = address(parameters);
        int shown = Math.clamp(page, 1, AboutWords.DEPTH_MAX / ROWS);
        boolean asked = !address.question().isEmpty();
        FoundEntries found = asked ? about(address).page((shown - 1) * ROWS, ROWS) : FoundEntries.NONE;
        int pages = Math.clamp(Math.ceilDiv(found.found(), ROWS), 1, AboutWords.DEPTH_MAX / ROWS);
        String number = ledger.claimNumber(address.said("q").strip());
        model.addAttribute("number", ledger.facts(number).exists() ? number : "");
        model.addAttribute("list", address);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "found", new Paged<>(found.entries(), shown, pages, (int) Math.min(found.found(), Integer.MAX_VALUE)));
        model.addAttribute("facets", SearchFacet.of(found, address));
        model.addAttribute("q", address.said("q"));
        model.addAttribute("said", address.question());
        model.addAttribute("newest", address.sort().by().equals(NEWEST));
        return "web/search";
    }

    @GetMapping("/search.{as}")
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        AboutWords about = about(address(parameters));
        Download.<FoundEntryAnswer>send(format, FoundTables.FOUND, about::each, ledger, response);
    }

    private static ListAddress address(Map<String, String> parameters) {
        ListAddress address = new ListAddress(
                        "/search",
                        Map.of(),
                        ListAddress.Sort.of(parameters.getOrDefault("sort", ""), FIT, List.of(FIT, "on")))
                .with("q", bounded(parameters.getOrDefault("q", "")));
        for (String name : NARROWED) {
            address = address.with(
                    name, bounded(parameters.getOrDefault(name, "")).strip());
        }
        return address.with(
                "withdrawn", parameters.getOrDefault("withdrawn", "").isBlank() ? "" : "on");
    }

    private static String bounded(String text) {
        if (text.length() > TextQuestion.WORDS_MAX) {
            throw new BadAddress("A search has up to " + TextQuestion.WORDS_MAX + " characters; these are "
                    + text.length() + ", shorten them");
        }
        return text;
    }

    private AboutWords about(ListAddress address) {
        return new AboutWords(
                ledger,
                new TextQuestion(
                        address.said("q"),
                        address.said("party"),
                        address.said("by"),
                        address.said("kind"),
                        address.said("employer"),
                        address.said("claim"),
                        day("from", address),
                        day("to", address),
                        !address.said("withdrawn").isBlank(),
                        address.sort().by().equals(NEWEST)));
    }

    private @Nullable LocalDate day(String name, ListAddress address) {
        return address.said(name).isBlank() ? null : Moment.date(name, address.said(name), ledger);
    }
}
