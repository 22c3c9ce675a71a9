package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.FoundAlerts;
import org.caseledger.app.ask.RaisedLine;
import org.caseledger.app.ask.Whose;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Format;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What calls for attention. */
@RestController
@Tag(name = "alerts")
class AlertsApi {

    private static final Listing<RaisedLine> ORDERS = Listing.of(ClaimTables.ALERTS_BY);

    private final Asker asker;

    AlertsApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "listAlerts",
            summary = "A page of alerts, the most urgent first",
            description =
                    "By severity, then by the day on which they are due, unless `sort` says otherwise. Ask on with `after`"
                            + " the `next` of the page before, and everything else as before.")
    @GetMapping(ApiConfiguration.BASE + "/alerts")
    @Needs(Permission.SEE_CLAIMS)
    AlertsPage alerts(
            @ParameterObject Times times,
            @Parameter(description = "Only this person's: of their claims, of queues lent to them, and of their roles.")
                    @RequestParam(name = "for", defaultValue = "")
                    String whose,
            @Parameter(description = "With `for`: of everybody, too, who shares a role with that person.")
                    @RequestParam(defaultValue = "false")
                    boolean team,
            @Parameter(description = "Only those that are open, snoozed or closed.") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "Only those that this rule raised.") @RequestParam(defaultValue = "") String rule,
            @Parameter(description = "Only those that are low, normal, high or critical.")
                    @RequestParam(defaultValue = "")
                    String severity,
            @Parameter(description = "Only those on this claim.") @RequestParam(defaultValue = "") String claim,
            @Parameter(description = "urgency, due, raisedAt, claim or rule; with - before it, the last first.")
                    @RequestParam(defaultValue = "urgency")
                    String sort,
            @ParameterObject Part part) {
        FoundAlerts found = found(times, whose, team, state, rule, severity, claim);
        Listing.Page<RaisedLine> page = ORDERS.page(found.lines(), sort, part);
        return new AlertsPage(
                found.answers(page.shown()),
                found.lines().size(),
                found.bySeverity(),
                found.byRule(),
                found.byOwner(),
                page.next());
    }

    @Hidden
    @AsTable
    @GetMapping(
            path = ApiConfiguration.BASE + "/alerts",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs(Permission.SEE_CLAIMS)
    void table(
            @ParameterObject Times times,
            @RequestParam(name = "for", defaultValue = "") String whose,
            @RequestParam(defaultValue = "false") boolean team,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "urgency") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FoundAlerts found = found(times, whose, team, state, rule, severity, claim);
        List<RaisedLine> lines = ORDERS.sorted(found.lines(), sort);
        Tables.<AlertAnswer>send(
                ClaimTables.ALERTS, each -> found.each(lines, each), asker.ledger(), request, response);
    }

    private FoundAlerts found(
            Times times, String whose, boolean team, String state, String rule, String severity, String claim) {
        AlertChoice choice = AlertChoice.ALL
                .of(whose(whose, team))
                .in(Choice.of("state", state, AlertState.values()).orElse(null))
                .by(Choice.of("rule", rule, AlertRule.values()).orElse(null))
                .as(Choice.of("severity", severity, Severity.values()).orElse(null))
                .on(claim.isBlank() ? null : claim.strip());
        return new AboutAlerts(asker.ledger(), choice, asker.clocks(times)).found();
    }

    private static Whose whose(String person, boolean team) {
        return person.isBlank()
                ? Whose.EVERYBODYS
                : team ? new Whose.Teams(person.strip()) : new Whose.Persons(person.strip());
    }
}
