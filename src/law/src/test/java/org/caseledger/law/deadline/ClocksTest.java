package org.caseledger.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.Clock.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How deadlines belong to claims, as the states' files say. */
class ClocksTest {

    private static final Set<String> OURS = Set.of(
            "employer",
            "carrier or self-insurer",
            "insurer or self-insured employer",
            "insurer, self-insurer or administrator");

    @ParameterizedTest
    @EnumSource
    void everyDeadlineHasItsClockInTheOrderOfTheTable(Jurisdiction state) {
        assertThat(Clocks.of(state.state()).stream().map(Clock::deadline).distinct())
                .containsExactlyElementsOf(
                        Deadlines.of(state.state()).stream().map(Deadline::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheEmployerOrThePayerMustDoIsADuty(Jurisdiction state) {
        for (Clock clock : Clocks.of(state.state())) {
            boolean ours = OURS.contains(Deadlines.find(state.state(), clock.deadline())
                    .orElseThrow()
                    .who());
            // How long an insurer may still deny is its own time limit.
            assertThat(clock.duty())
                    .as(clock.deadline())
                    .isEqualTo(ours && !clock.deadline().equals("mn.withdraw-acceptance"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockCountsFromTwoFactsOnlyWhereTheLimitDoes(Jurisdiction state) {
        assertThat(Clocks.of(state.state()))
                .filteredOn(clock -> clock.secondStart().isPresent())
                .allMatch(clock -> !Deadlines.find(state.state(), clock.deadline())
                        .orElseThrow()
                        .secondTrigger()
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyClockSaysWhyAndWhere(Jurisdiction state) {
        assertThat(Clocks.of(state.state()))
                .allMatch(clock -> !clock.why().isBlank()
                        && !clock.citation().isBlank()
                        && !clock.source().isBlank());
    }

    @Test
    void aMarkIsWrittenAsItIsRead() {
        assertThat(List.of("denial", "form 104", "commission-notice"))
                .allMatch(text -> Mark.of(text).toString().equals(text));
        assertThat(Mark.of("form 104").words()).isEqualTo("form 104");
        assertThat(Mark.of("denial").words()).isEqualTo("the denial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rumour", "Denial", ""})
    void aFactThatNobodyKnowsIsRefused(String name) {
        assertThatThrownBy(() -> Mark.of(name)).hasMessageContaining("no fact of a claim is called " + name);
    }
}
