package org.caseledger.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseledger.law.Calculators;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

class DeadlineCalculatorTest {

    @Test
    void aSecondEventThatIsNotGivenIsSaidToBeMissing() {
        assertThat(ask("mn.deadline", Map.of("id", "mn.first-payment", "trigger", "2024-03-01"))
                        .missing())
                .containsExactly(
                        "second-trigger: counted from one event alone; mn.first-payment counts from the first day"
                                + " of lost time, or notice of the injury, if that is later");
    }

    @Test
    void nothingIsMissingWhereOneEventCountsOrBothAreGiven() {
        assertThat(ask("mn.deadline", Map.of("id", "mn.report-of-injury", "trigger", "2024-03-01"))
                        .missing())
                .isEmpty();
        assertThat(ask(
                                "mn.deadline",
                                Map.of(
                                        "id",
                                        "mn.first-payment",
                                        "trigger",
                                        "2024-03-01",
                                        "second-trigger",
                                        "2024-03-01"))
                        .missing())
                .isEmpty();
    }

    @Test
    void theReasonIsGivenOnlyWhereTheDayMoved() {
        assertThat(names("2024-08-20")).containsExactly("due", "rolled", "limit", "duty", "who");
        assertThat(names("2024-08-22")).containsExactly("due", "rolled", "because", "limit", "duty", "who");
    }

    @Test
    void theListNamesEveryDeadlineOfTheState() {
        assertThat(Calculators.find("mn.deadline").orElseThrow().catalogue())
                .hasSameSizeAs(Deadlines.of(Jurisdiction.MN.state()))
                .allMatch(row -> row.get("id").startsWith("mn."));
    }

    @Test
    void eventsGoByTheirNamesInTheWorking() {
        assertThat(ask(
                                "az.deadline",
                                Map.of(
                                        "id",
                                        "az.medical-bill-decision",
                                        "trigger",
                                        "2024-02-01",
                                        "second-trigger",
                                        "2024-02-02"))
                        .working()
                        .text())
                .contains("receipt of the bill: 2024-02-01\n", "acceptance of the claim: 2024-02-02\n");
    }

    private static List<String> names(String trigger) {
        return ask("az.deadline", Map.of("id", "az.report-of-injury", "trigger", trigger)).results().stream()
                .map(result -> result.name())
                .toList();
    }

    private static Calculation ask(String rule, Map<String, String> given) {
        return Calculators.find(rule).orElseThrow().calculate(LawBook.shipped(), given);
    }
}
