package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.FoundAlerts;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Today: what calls for attention, one's own, the team's or all. Whoever sees claims begins here. */
@Controller
class TodayController {

    private static final int QUIET_DAYS = 30;

    private final Ledger ledger;

    TodayController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "list", question = true)
    String today(
            @ModelAttribute TodayAsked asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        TodayQuery query = TodayQuery.of(TodayView.usual(ledger.person()), asked);
        Moment moment = Moment.of(null, query.asOf(), ledger);
        model.addAttribute("list", TodayPage.of(ledger, query, moment, page));
        model.addAttribute("quietSince", query.asOf().isEmpty() ? quietSince() : "");
        model.addAttribute("lent", QueuesPage.lentTo(ledger, ledger.person().user(), moment.asOf()));
        model.addAttribute("done", done.isBlank() ? List.of() : done(done, moment));
        return "web/today";
    }

    @GetMapping("/alerts.{as}")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @ModelAttribute TodayAsked asked, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        TodayQuery query = TodayQuery.of(TodayView.usual(ledger.person()), asked);
        FoundAlerts found = new AboutAlerts(
                        ledger,
                        query.choice(ledger.person().user()),
                        new Clocks(null, Moment.of(null, query.asOf(), ledger).asOf()))
                .found();
        Download.<AlertAnswer>send(
                format, ClaimTables.ALERTS, each -> found.each(TodayPage.sorted(found, query), each), ledger, response);
    }

    /** The day of the last entry, where that is long ago: today's list of a ledger that nobody keeps says little. */
    private String quietSince() {
        LocalDate last = LocalDate.ofInstant(
                ledger.clockReading().lastRecordedAt(), ledger.time().zone());
        return last.plusDays(QUIET_DAYS).isBefore(LocalDate.now(ledger.clock())) ? last.toString() : "";
    }

    /** What somebody has just said about the alert {@code id}; nothing of one that they don't see. */
    private List<AlertAnswer> done(String id, Moment moment) {
        return AboutAlerts.one(ledger, id, new Clocks(null, moment.asOf())).stream()
                .toList();
    }
}
