package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.FoundAlerts;
import org.caseledger.app.ask.RaisedLine;
import org.caseledger.app.ask.Whose;
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

    /** As {@link AboutAlerts} has them first: what matters most, then what is due first, what has no day last. */
    private static final Listing<RaisedLine> ORDERS = Listing.of(
                    RaisedLine::alert,
                    "urgency",
                    (RaisedLine one) ->
                            (Severity.CRITICAL.ordinal() - one.severity().ordinal()) + " " + due(one) + " "
                                    + Listing.sortable(one.raisedAt()))
            .orBy("due", AlertsApi::due)
            .orBy("raisedAt", one -> Listing.sortable(one.raisedAt()))
            .orBy("claim", one -> one.claim() == null ? "" : one.claim())
            .orBy("rule", one -> one.rule().toString());

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
        AlertChoice choice = AlertChoice.ALL
                .of(whose(whose, team))
                .in(Choice.of("state", state, AlertState.values()).orElse(null))
                .by(Choice.of("rule", rule, AlertRule.values()).orElse(null))
                .as(Choice.of("severity", severity, Severity.values()).orElse(null))
                .on(claim.isBlank() ? null : claim.strip());
        FoundAlerts found = new AboutAlerts(asker.ledger(), choice, asker.clocks(times)).found();
        Listing.Page<RaisedLine> page = ORDERS.page(found.lines(), sort, part);
        return new AlertsPage(
                found.answers(page.shown()),
                found.lines().size(),
                found.bySeverity(),
                found.byRule(),
                found.byOwner(),
                page.next());
    }

    private static Whose whose(String person, boolean team) {
        return person.isBlank()
                ? Whose.EVERYBODYS
                : team ? new Whose.Teams(person.strip()) : new Whose.Persons(person.strip());
    }

    private static String due(RaisedLine one) {
        return one.due() == null ? "9999-12-31" : one.due().toString();
    }
}
