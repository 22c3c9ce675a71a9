package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.WatchTables;
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

/** Who opened what, for whoever audits: of the whole ledger, or of one claim. Looking at it is noted, too. */
@Controller
@Needs(Permission.AUDIT)
class ReadTrailController {

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
            @RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(TrailQuestion.of(parameters, ledger), page, model);
    }

    @GetMapping("/read-trail.{as}")
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        TrailQuestion question = TrailQuestion.of(parameters, ledger);
        Download.<ReadTrailAnswer>send(
                format,
                WatchTables.READ_TRAIL,
                each -> question.each(ledger, line -> each.accept(ReadTrailAnswer.of(line))),
                ledger,
                response);
    }

    @GetMapping("/claims/{claim}/read-trail")
    @Opens("read-trail")
    String ofClaim(@PathVariable("claim") String given, Model model) {
        String claim = ledger.claimNumber(given);
        if (!ledger.facts(claim).exists()) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger.");
        }
        return page(TrailQuestion.of(Map.of("claim", claim, "from", "1970-01-01"), ledger), 1, model);
    }

    private String page(TrailQuestion question, int page, Model model) {
        List<ReadLine> lines = lines(question);
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute("asked", question);
        model.addAttribute("list", question.address());
        model.addAttribute("cut", lines.size() == LINES_MAX);
        model.addAttribute("lines", Paged.of(lines, page, Limits.ROWS).map(line -> shown(line, moment)));
        return "web/read-trail";
    }

    /** The latest ones, in the question's order. */
    private List<ReadLine> lines(TrailQuestion question) {
        Deque<ReadLine> lines = new ArrayDeque<>();
        question.rising(ledger, line -> {
            lines.addLast(line);
            if (lines.size() > LINES_MAX) {
                lines.removeFirst();
            }
        });
        List<ReadLine> rising = List.copyOf(lines);
        return question.address().sort().falls() ? rising.reversed() : rising;
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
