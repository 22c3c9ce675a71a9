package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the process, and that it holds together. */
class PenaltyProcessTest {

    @ParameterizedTest
    @CsvSource({
        "detected, warn, warning",
        "detected, assess, assessed",
        "warning, rescind, rescinded",
        "assessed, pay, paid",
        "assessed, object, objected",
        "assessed, rescind, rescinded",
        "objected, rescind, rescinded",
        "objected, amend, amended",
        "objected, ask-for-information, information-requested",
        "objected, certify, hearing",
        "hearing, dismiss, dismissed",
    })
    void aStepThatWasReadIsTaken(String state, String action, String next) {
        Calculation found = step(LawBook.shipped(), state, action);
        assertThat(found.results().getFirst().value()).isEqualTo(next);
        assertThat(found.status()).isEqualTo(Status.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "objected, settle, settled",
        "information-requested, answer, objected",
        "amended, pay, paid",
        "amended, object, objected",
    })
    void aStepThatNobodyReadIsTakenOnlyIfAllowed(String state, String action, String next) {
        assertThatThrownBy(() -> step(LawBook.shipped(), state, action)).isInstanceOf(NotKnown.class);
        Calculation found = step(LawBook.shipped().allowingUnverified(), state, action);
        assertThat(found.results().getFirst().value()).isEqualTo(next);
        assertThat(found.caveats())
                .singleElement()
                .asString()
                .startsWith("step " + state + ", " + action + " " + next + " is unverified: ");
    }

    @Test
    void everyOtherActionIsRefused() {
        assertThat(PenaltyProcess.actions())
                .containsExactly(
                        "warn",
                        "assess",
                        "rescind",
                        "pay",
                        "object",
                        "amend",
                        "ask-for-information",
                        "settle",
                        "certify",
                        "answer",
                        "dismiss");
        for (String state : PenaltyProcess.states()) {
            Set<String> possible = new HashSet<>();
            PenaltyProcess.from(state).forEach(step -> possible.add(step.action()));
            for (String action : PenaltyProcess.actions()) {
                if (!possible.contains(action)) {
                    assertThatThrownBy(() -> step(LawBook.shipped(), state, action))
                            .as("%s, %s", state, action)
                            .isInstanceOf(BadInput.class)
                            .hasMessageStartingWith("action: " + action + " is no step from " + state);
                }
            }
        }
    }

    @Test
    void everyStateIsReachedFromADetectedViolation() {
        Set<String> reached = new HashSet<>(Set.of("detected"));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (PenaltyProcess.Step step : PenaltyProcess.STEPS) {
                grew |= reached.contains(step.from()) && reached.add(step.to());
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(PenaltyProcess.states());
    }

    @Test
    void everyStepStandsOnThePage() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "law", "minnesota", "penalty-process.md"));
        for (PenaltyProcess.Step step : PenaltyProcess.STEPS) {
            assertThat(page)
                    .contains("| " + step.from() + " | " + step.action() + " | " + step.to() + " | " + step.status());
        }
        assertThat(page.lines().filter(line -> line.endsWith("verified |")).count())
                .isEqualTo(PenaltyProcess.STEPS.size());
    }

    private static Calculation step(LawBook law, String state, String action) {
        return PenaltyProcessCalculator.RULE.calculate(law, Map.of("state", state, "action", action));
    }
}
