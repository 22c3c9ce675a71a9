package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Origin;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every ground of a penalty, and what answers leave open. */
class PenaltyTest {

    private static final LawBook LENIENT = LawBook.shipped().allowingUnverified();

    /** A value for each input, so that each can be tried where it doesn't belong. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("days-late", "3"),
            Map.entry("compensation-due", "100.00"),
            Map.entry("notified", "yes"),
            Map.entry("award", "100.00"),
            Map.entry("percent", "5"),
            Map.entry("settlement", "yes"),
            Map.entry("days-after-final-order", "40"),
            Map.entry("payment", "100.00"),
            Map.entry("ground", "A"),
            Map.entry("occasions", "4"),
            Map.entry("business-days-late", "4"),
            Map.entry("prior-violations", "0"),
            Map.entry("violations", "6"),
            Map.entry("clause", "6"),
            Map.entry("department-asked", "no"),
            Map.entry("employees", "2"),
            Map.entry("weeks", "3"),
            Map.entry("benefits-paid", "100.00"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "late-first-payment | days-late compensation-due",
                "late-permanent-partial | days-late compensation-due",
                "late-denial | days-late",
                "frivolous-denial | ''",
                "nonspecific-denial | notified",
                "additional-award | award percent",
                "late-award-payment | award days-late settlement days-after-final-order",
                "inexcusable-delay | payment ground occasions business-days-late",
                "late-first-report | prior-violations",
                "improper-discontinuance | prior-violations days-late",
                "prohibited-practice | clause violations prior-violations",
                "medical-data | prior-violations department-asked",
                "fund-report | ''",
                "uninsured | employees weeks",
                "uninsured-injury | benefits-paid",
                "license-information | ''",
            })
    void anInputOfAnotherViolationIsRefused(String violation, String takes) {
        List<String> own = List.of(takes.split(" "));
        for (Input<?> input : PenaltyInputs.ALL) {
            if (!own.contains(input.name())) {
                assertThatThrownBy(() -> calculate(violation, input.name(), VALUES.get(input.name())))
                        .isInstanceOf(BadInput.class)
                        .hasMessageStartingWith(input.name() + ": does not belong to violation=" + violation);
            } else {
                assertThatThrownBy(() -> calculate(violation, input.name(), "nonsense"))
                        .hasMessageNotContaining("does not belong");
            }
        }
    }

    @Test
    void everyInputIsTried() {
        assertThat(VALUES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        PenaltyInputs.ALL.stream().map(Input::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "late-denial, days-late, 1, ''",
        "late-first-payment, days-late, 1, compensation-due=12345.67",
        "late-award-payment, days-late, 1, award=12345.67 settlement=yes",
        "late-first-report, prior-violations, 0, ''",
        "prohibited-practice, violations, 1, ''",
        "uninsured, weeks, 1, employees=3",
    })
    void moreNeverCostsLess(String violation, String counted, int first, String others) {
        BigDecimal before = BigDecimal.ZERO;
        for (int count = first; count <= 70; count++) {
            Map<String, String> inputs = new HashMap<>(Map.of("violation", violation, counted, "" + count));
            for (String other : others.isEmpty() ? List.<String>of() : List.of(others.split(" "))) {
                inputs.put(other.split("=")[0], other.split("=")[1]);
            }
            BigDecimal cost = (BigDecimal) PenaltyCalculator.RULE
                    .calculate(LENIENT, inputs)
                    .results()
                    .getFirst()
                    .value();
            assertThat(cost).as("%s %s", violation, count).isGreaterThanOrEqualTo(before);
            before = cost;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "license-information | payable-to: no page read says to whom this penalty is paid",
                "nonspecific-denial notified=no | ''",
                "late-denial days-late=3 | ''",
            })
    void aPayeeThatNoPageNamesIsSaidToBeMissing(String asked, String missing) {
        assertThat(String.join("; ", ask(LENIENT, asked).missing())).isEqualTo(missing);
    }

    @Test
    void anAmountThatTheDepartmentSetsIsSaidToBeMissing() {
        assertThat(ask(LawBook.shipped(), "uninsured employees=2 weeks=3").missing())
                .containsExactly(
                        "amount: the Department sets it from the premium that was avoided, within the two limits",
                        "payable-to: no page read says to whom this penalty is paid");
    }

    @Test
    void theDaysToGiveASpecificReasonAreMissingUnlessTheyAreAllowed() {
        assertThat(ask(LawBook.shipped(), "nonspecific-denial notified=no").missing())
                .singleElement()
                .asString()
                .startsWith("cure-days: minnesota/penalty-cure-days nonspecific-denial from 2000-01-01");
    }

    @Test
    void aClauseThatWasNotGivenIsNamedInTheWorking() {
        assertThat(ask(LawBook.shipped(), "prohibited-practice violations=7")
                        .working()
                        .text())
                .contains(
                        "clause: 6  by the rule: none was given; the schedule in print is that of a Department's letter");
        assertThat(ask(LawBook.shipped(), "prohibited-practice violations=7 clause=6")
                        .working()
                        .text())
                .contains("clause of Minn. Stat. 176.194 subd. 3: 6\n");
    }

    @Test
    void theOutcomeSaysWhoIsPaidAndWhatToNote() {
        assertThat(ask(LawBook.shipped(), "prohibited-practice violations=31")
                        .working()
                        .text())
                .contains(
                        "outcome: referral  by the rule: referral, payable to: Assigned Risk Safety Account;"
                                + " for this violation of clause 6; the insurer may also be referred to the Department of Commerce");
        assertThat(ask(LawBook.shipped(), "late-denial days-late=31").working().text())
                .contains("by the rule: the step of days late: 31 to 60 days")
                .contains("outcome: penalty  by the rule: penalty, payable to: Assigned Risk Safety Account  [");
    }

    @Test
    void theListSaysWhichViolationTakesWhichInput() {
        assertThat(PenaltyCalculator.RULE.hasCatalogueInHelp()).isTrue();
        assertThat(PenaltyCalculator.RULE.catalogue())
                .extracting(line -> String.join(" | ", line.values()))
                .hasSize(16)
                .contains(
                        "late-denial | days-late |  | ",
                        "fund-report |  |  | ",
                        "late-award-payment | award, days-late, settlement | days-after-final-order |"
                                + " days-after-final-order is needed with settlement=no, and taken only then");
    }

    /** An amount that somebody adopts for it is one amount, and the fine is not. */
    @Test
    void theFineAfterAWarningIsRefusedWhateverIsAdopted() {
        Row unknown = LawTable.read("minnesota/improper-discontinuance-penalty")
                .on("afterwards", LocalDate.parse("2024-01-01"));
        Row adopted = new Row(
                unknown.table(),
                unknown.key(),
                unknown.inForce(),
                Fraction.parse("500.00"),
                unknown.unit(),
                unknown.basis(),
                unknown.citation(),
                "a page",
                null,
                Status.VERIFIED,
                unknown.words(),
                Origin.SHIPPED);
        assertThatThrownBy(() -> ask(LawBook.shipped().adopting(adopted), "improper-discontinuance prior-violations=1"))
                .isInstanceOf(NotKnown.class)
                .hasMessageContaining("one amount can't say a fine that depends on how late payment comes");
    }

    private static Calculation ask(LawBook law, String asked) {
        String[] words = asked.split(" ");
        Map<String, String> inputs = new HashMap<>(Map.of("violation", words[0]));
        for (String word : List.of(words).subList(1, words.length)) {
            inputs.put(word.split("=")[0], word.split("=")[1]);
        }
        return PenaltyCalculator.RULE.calculate(law, inputs);
    }

    private static Calculation calculate(String violation, String input, String value) {
        return PenaltyCalculator.RULE.calculate(LENIENT, Map.of("violation", violation, input, value));
    }
}
