package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.claim.DeadlineState;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory deadlines of all claims. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Tag(name = "deadlines")
@Needs(Permission.SEE_CLAIMS)
class DeadlinesApi {

    /** What the parameter {@code state} is. */
    static final String STATES =
            "Only those in this state: not-started, open, missed, met, late or excused; several with commas.";

    private final Asker asker;

    DeadlinesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "listDeadlines", summary = "The statutory deadlines of all claims, by their days")
    @GetMapping("/deadlines")
    DeadlinesAnswer deadlines(
            @ParameterObject Times times,
            @Parameter(description = STATES) @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "With how each day was counted.") @RequestParam(defaultValue = "false")
                    boolean explain) {
        return new AboutDeadlines(asker.ledger(), asker.clocks(times)).all(states(state), explain);
    }

    /** The states that {@code given} names with commas; none where nothing is given. Another word is refused. */
    static List<DeadlineState> states(@Nullable String given) {
        return given == null || given.isBlank()
                ? List.of()
                : Stream.of(given.split(",")).map(DeadlinesApi::state).toList();
    }

    private static DeadlineState state(String word) {
        return DeadlineState.named(word)
                .orElseThrow(() -> Trouble.with(
                        "wrong-type",
                        "state",
                        "\"state\" must be one of "
                                + Stream.of(DeadlineState.values())
                                        .map(DeadlineState::toString)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + word.strip() + "\""));
    }
}
