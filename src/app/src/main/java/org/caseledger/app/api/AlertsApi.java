package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What calls for attention. */
@RestController
@Tag(name = "alerts")
class AlertsApi {

    private final Asker asker;

    AlertsApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "listAlerts",
            summary = "A page of alerts, the most urgent first",
            description =
                    "By severity, then by the day on which they are due. Ask on with `after` the `next` of the page"
                            + " before, and everything else as before.")
    @GetMapping(ApiConfiguration.BASE + "/alerts")
    @Needs(Permission.SEE_CLAIMS)
    AlertsPage alerts(
            @ParameterObject Times times,
            @Parameter(description = "Only this person's: of their claims, of queues lent to them, and of their roles.")
                    @RequestParam(name = "for", defaultValue = "")
                    String whose,
            @Parameter(description = "Only those that are open, snoozed or closed.") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "At most so many; 1 to " + Pages.MAX + ".") @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam(required = false) @Nullable String after) {
        Pages.check(limit, Pages.MAX);
        List<String> cursor = Pages.after(after, 1);
        List<AlertAnswer> all = new AboutAlerts(
                        asker.ledger(), whose.isBlank() ? null : whose, state(state), asker.clocks(times))
                .all();
        List<AlertAnswer> left = cursor.isEmpty()
                ? all
                : all.stream()
                        .dropWhile(one -> !one.alert().equals(cursor.getFirst()))
                        .skip(1)
                        .toList();
        List<AlertAnswer> shown = left.subList(0, Math.min(limit, left.size()));
        return new AlertsPage(
                shown, left.size() > limit ? Pages.next(shown.getLast().alert()) : null);
    }

    private static @Nullable AlertState state(String name) {
        return name.isEmpty()
                ? null
                : AlertState.named(name)
                        .orElseThrow(() -> Trouble.with(
                                "wrong-type",
                                "state",
                                "\"state\" must be one of "
                                        + Stream.of(AlertState.values())
                                                .map(AlertState::toString)
                                                .collect(Collectors.joining(", "))));
    }
}
