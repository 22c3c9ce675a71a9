package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.ClaimHistory;
import org.caseledger.decision.Decision;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.table.LawBook;

/** Given a claim's history, when a command is given, then it is accepted with its events or refused with a code. */
record ClaimDecisions(ClaimFacts facts) {

    private static final Instant NOW = Instant.parse("2022-03-01T12:00:00Z");
    private static final LetterPolicy LETTERS = new LetterPolicy(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of("denial")),
            Optional.of(List.of("print", "e-mail")));
    private static final ClaimDecider DECIDER = new ClaimDecider(
            new TreeSet<>(Set.of("glendale", "mesa-grande")),
            Map.of("tucson", "tucson's policy file has no pay periods"),
            Map.of("mesa-grande", List.of(EmployeeGroup.GENERAL, EmployeeGroup.of("transit"))),
            facts -> ClaimDeadlines.of(facts, LawBook.shipped(), Optional.of(ClaimHistory.GLENDALE), ZoneOffset.UTC),
            new LetterDecider(LETTERS, LocalDate.ofInstant(NOW, ZoneOffset.UTC), "ann"));

    static ClaimDecisions given(ClaimHistory history) {
        return new ClaimDecisions(history.facts());
    }

    /** A claim that is reported and nothing else; injured on 10 January 2022. */
    static ClaimDecisions givenAReportedClaim() {
        return given(ClaimHistory.injuredOn("2022-01-10"));
    }

    static ClaimDecisions givenNothing() {
        return given(ClaimHistory.of("C-1"));
    }

    Then when(ClaimCommand command) {
        return new Then(DECIDER.decide(facts, command, NOW, LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
    }

    record Then(Decision<ClaimEvent> decision) {

        void accepted(ClaimEvent... events) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted).isEqualTo(new Decision.Accepted<>(List.of(events))));
        }

        void refused(String code, String... words) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                assertThat(refused.refusal().code()).isEqualTo(code);
                assertThat(List.of(words)).allMatch(refused.refusal().message()::contains);
            });
        }
    }
}
