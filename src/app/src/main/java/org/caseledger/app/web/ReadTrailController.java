package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who opened what, for whoever audits: of the whole ledger, or of one claim. Looking at it is noted, too. */
@Controller
@Needs(Permission.AUDIT)
class ReadTrailController {

    /** The days that are shown unless others are asked for. */
    private static final int DAYS = 31;

    /** The most lines that one question looks through; older ones are asked for by their days. */
    private static final int LINES_MAX = 10_000;

    private final Ledger ledger;

    ReadTrailController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A line, as the page shows it. */
    public record Shown(String at, String by, String way, String what, String claim, String subject, String why) {}

    @GetMapping("/read-trail")
    @Opens(value = "read-trail", question = true)
    String trail(
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String number = claim.isBlank() ? "" : ledger.claimNumber(claim.strip());
        LocalDate last = to.isBlank() ? LocalDate.now(ledger.clock()) : Moment.date("to", to, ledger);
        LocalDate first = from.isBlank() ? last.minusDays(DAYS - 1L) : Moment.date("from", from, ledger);
        Deque<ReadLine> lines = lines(number, by.strip(), first, last);
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute("of", number);
        model.addAttribute("by", by.strip());
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("cut", lines.size() == LINES_MAX);
        model.addAttribute(
                "lines", Paged.of(List.copyOf(lines), page, Limits.ROWS).map(line -> shown(line, moment)));
        model.addAttribute(
                "paging",
                UriComponentsBuilder.fromPath("/read-trail")
                        .queryParam("claim", "{claim}")
                        .queryParam("by", "{by}")
                        .queryParam("from", first)
                        .queryParam("to", last)
                        .queryParam("page", "")
                        .encode(StandardCharsets.UTF_8)
                        .buildAndExpand(number, by.strip())
                        .toUriString());
        return "web/read-trail";
    }

    @GetMapping("/claims/{claim}/read-trail")
    @Opens("read-trail")
    String ofClaim(@PathVariable("claim") String given, Model model) {
        String claim = ledger.claimNumber(given);
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        return trail(claim, "", "1970-01-01", "", 1, model);
    }

    /** The latest first. */
    private Deque<ReadLine> lines(String claim, String by, LocalDate first, LocalDate last) {
        Deque<ReadLine> lines = new ArrayDeque<>();
        new AboutReadTrail(ledger, claim.isEmpty() ? null : claim, by.isEmpty() ? null : by, first, last).each(line -> {
            lines.addFirst(line);
            if (lines.size() > LINES_MAX) {
                lines.removeLast();
            }
        });
        return lines;
    }

    private static Shown shown(ReadLine line, Moment moment) {
        return new Shown(
                moment.shown(line.at()),
                line.by(),
                line.way() == null ? "" : line.way().toString().replace('-', ' '),
                line.what().replace('-', ' '),
                orBlank(line.claim()),
                orBlank(line.subject()),
                orBlank(line.why()));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
