package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
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
    private static final Listing<AlertAnswer> ORDERS = Listing.of(
                    AlertAnswer::alert,
                    "urgency",
                    (AlertAnswer one) ->
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
            @Parameter(description = "Only those that are open, snoozed or closed.") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "urgency, due, raisedAt, claim or rule; with - before it, the last first.")
                    @RequestParam(defaultValue = "urgency")
                    String sort,
            @ParameterObject Part part) {
        Listing.Page<AlertAnswer> page = ORDERS.page(
                new AboutAlerts(
                                asker.ledger(),
                                whose.isBlank() ? null : whose,
                                Choice.of("state", state, AlertState.values()).orElse(null),
                                asker.clocks(times))
                        .all(),
                sort,
                part);
        return new AlertsPage(page.shown(), page.next());
    }

    private static String due(AlertAnswer one) {
        return one.due() == null ? "9999-12-31" : one.due().toString();
    }
}
