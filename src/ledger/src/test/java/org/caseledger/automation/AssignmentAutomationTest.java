package org.caseledger.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.journal.Channel;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.AssignmentRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a claim is given when it is reported. */
class AssignmentAutomationTest {

    private static final List<AssignmentRule> RULES = List.of(
            new AssignmentRule(Optional.of(List.of("lost-time")), Optional.of("a-k"), "ann"),
            new AssignmentRule(Optional.of(List.of("lost-time")), Optional.empty(), "ben"),
            new AssignmentRule(Optional.empty(), Optional.of("A-M"), "cleo"));

    private static List<Consequence> then(InjuryKind kind, String name, Predicate<String> can) {
        return WhenInjuryReportedThenClaimIsAssigned.then(
                new ReportInjury(
                        "C-1",
                        Jurisdiction.AZ,
                        "glendale",
                        new Employee("7", name),
                        day("2022-01-10"),
                        day("2022-01-10"),
                        kind,
                        "Fell",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                RULES,
                can);
    }

    private static Consequence to(String person) {
        return new Consequence(new AssignClaim("C-1", person), "assigned", Channel.FEED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LOST_TIME    | Ida Gust     | ann
                    LOST_TIME    | gust, Ida    | ann
                    LOST_TIME    | Gus Kahn     | ann
                    LOST_TIME    | Gus Lake     | ben
                    LOST_TIME    | Örs          | ben
                    MEDICAL_ONLY | Gus Lake     | cleo
                    """)
    void theFirstRuleThatFitsSaysIt(InjuryKind kind, String name, String person) {
        assertThat(then(kind, name, any -> true)).containsExactly(to(person));
    }

    @Test
    void whoeverCannotBeGivenItIsPassedOver() {
        assertThat(then(InjuryKind.LOST_TIME, "Ida Gust", "ben"::equals)).containsExactly(to("ben"));
        assertThat(then(InjuryKind.LOST_TIME, "Ida Gust", any -> false)).isEmpty();
        assertThat(then(InjuryKind.FIRST_AID, "Ada Zorn", any -> true)).isEmpty();
    }
}
