package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.ExplainAnswer;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How an amount of a claim's statement came about, on a page of its own: a file with all of them would be long. */
@Controller
class WorkingController {

    /** What the permanent benefit's working is asked for under. */
    private static final String PERMANENT = "permanent";

    private final Ledger ledger;

    WorkingController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The working of {@code code} in the pay period with the day {@code period}; without them, why anything is due. */
    @Opens("statement")
    @GetMapping("/claims/{claim}/working")
    @Needs(Permission.SEE_CLAIMS)
    String working(
            @PathVariable("claim") String given,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        LocalDate day = period == null || period.isBlank() ? null : Moment.date("period", period, ledger);
        ClaimReading reading = ClaimController.read(ledger, ledger.facts(ledger.claimNumber(given)), moment);
        model.addAttribute("claim", reading.facts().claim());
        model.addAttribute("moment", moment);
        model.addAttribute(
                "entriesOf", "/claims/" + OwnAddress.encoded(reading.facts().claim()) + moment.queryAnd("entry="));
        if (day != null && code != null) {
            DateSpan days = reading.period(day);
            ExplainAnswer answer = ExplainAnswer.of(reading.statement(), days, code, moment.knownAt());
            if (!answer.found()) {
                throw new BadAddress.NotFound("The pay period " + days + " of claim "
                        + reading.facts().claim() + " has nothing under " + code + ".");
            }
            show(
                    model,
                    code + " in " + days,
                    answer.working(),
                    "#period-" + days.from(),
                    moment.queryAnd("periods=" + days.from()));
        } else if (PERMANENT.equals(code)) {
            Optional<PermanentBenefit> benefit = reading.statement().permanentBenefit();
            show(
                    model,
                    "the permanent benefit",
                    List.of(benefit.orElseThrow(() -> new BadAddress.NotFound(
                                    "Claim " + reading.facts().claim() + " has no permanent benefit."))
                            .working()),
                    "#statement",
                    moment.query());
        } else {
            show(
                    model,
                    "why anything is due",
                    List.of(reading.statement().entitlement().working()),
                    "#statement",
                    moment.query());
        }
        return "web/claim-working";
    }

    private static void show(Model model, String what, List<Working> workings, String part, String query) {
        model.addAttribute("what", what);
        model.addAttribute("workings", workings);
        model.addAttribute("part", part);
        model.addAttribute("query", query);
    }
}
