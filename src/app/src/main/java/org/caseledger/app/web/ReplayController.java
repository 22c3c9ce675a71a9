package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.ask.AboutSteps;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.ReplayTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** A claim step by step: every entry, and what it changed. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class ReplayController {

    private final Ledger ledger;

    ReplayController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens("replay")
    @GetMapping("/claims/{claim}/replay")
    String replay(
            @PathVariable("claim") String given,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") boolean money,
            @RequestParam(defaultValue = "0") long step,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        AboutSteps steps = steps(given, moment);
        AboutSteps.Choice choice = choice(steps, period, money);
        model.addAttribute("moment", moment);
        model.addAttribute(
                "replay",
                ReplayView.of(steps, choice, step, address(steps.facts().claim(), period, choice, moment), moment));
        return "web/claim-replay";
    }

    @Opens("export")
    @GetMapping("/claims/{claim}/replay.{as}")
    void export(
            @PathVariable("claim") String given,
            @PathVariable String as,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") boolean money,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        AboutSteps steps = steps(given, Moment.of(knownAt, asOf, ledger));
        ClaimReplayAnswer answer = steps.replay(choice(steps, period, money));
        Download.send(format, ReplayTables.STEPS, Rows.of(ReplayTables.rows(answer)), ledger, response);
    }

    private AboutSteps steps(String given, Moment moment) {
        try {
            return AboutSteps.of(ledger, given, new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf()));
        } catch (Unknown unknown) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger as of what was known then.");
        }
    }

    private AboutSteps.Choice choice(AboutSteps steps, String period, boolean money) {
        LocalDate day = period.isBlank() ? null : Moment.date("period", period.strip(), ledger);
        return new AboutSteps.Choice(day == null ? null : steps.period(day), money);
    }

    private static ListAddress address(String claim, String period, AboutSteps.Choice choice, Moment moment) {
        return new ListAddress(
                        "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "/replay",
                        Map.of(),
                        new ListAddress.Sort("", ""))
                .with("known-at", moment.past() ? moment.knownAt().toString() : "")
                .with("as-of", moment.asOfField())
                .with("period", choice.period() == null ? "" : period.strip())
                .with("money", choice.money() ? "true" : "");
    }
}
