package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame that all rules share, seen through a rule that no state has. */
class CalculatorTest {

    private static final Input<BigDecimal> WAGE = Input.money("wage", "weekly wage");
    private static final Input<BigDecimal> HOURS = Input.number("hours", "hours");
    private static final Input<BigDecimal> SHARE = Input.percent("share", "share of it");
    private static final Input<Integer> DAYS = Input.count("days", "days");
    private static final Input<LocalDate> FROM = Input.date("from", "first day");
    private static final Input<LocalDate> TO = Input.date("to", "last day");
    private static final Input<Boolean> UNION = Input.yesNo("union", "member of the union");
    private static final Input<String> NOTE = Input.text("note", "note");
    private static final Input<String> COLOUR = Input.choice("colour", "colour", List.of("red", "blue"));

    private static Calculator rule(BiFunction<LawBook, Given, Results> computation) {
        return Calculator.rule("xx.rule", "A made-up rule")
                .cites("Nowhere § 1")
                .page("nowhere/page")
                .takes(WAGE)
                .orTakes(DAYS)
                .orTakes(FROM, TO)
                .mayTake(UNION, NOTE, COLOUR, HOURS, SHARE)
                .gives("pay", Output.Kind.MONEY, "what is paid")
                .gives("days", Output.Kind.COUNT, "how many days")
                .gives("until", Output.Kind.DATE, "the last day")
                .gives("capped", Output.Kind.YES_NO, "whether it is capped")
                .gives("words", Output.Kind.TEXT, "words")
                .gives("steps", Output.Kind.LIST, "steps")
                .by(computation);
    }

    private static Calculation ask(BiFunction<LawBook, Given, Results> computation, String... inputs) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String input : inputs) {
            given.put(input.split("=")[0], input.split("=")[1]);
        }
        return rule(computation).calculate(LawBook.shipped(), given);
    }

    private static Results nothing(LawBook law, Given given) {
        return new Results();
    }

    @Test
    void aRuleSaysWhatItIs() {
        Calculator rule = rule(CalculatorTest::nothing);
        assertThat(rule.rule()).isEqualTo("xx.rule");
        assertThat(rule.inputs()).containsExactly(WAGE, DAYS, FROM, TO, UNION, NOTE, COLOUR, HOURS, SHARE);
        assertThat(rule.optional()).containsExactly(UNION, NOTE, COLOUR, HOURS, SHARE);
        assertThat(rule.required()).containsExactly(WAGE);
        assertThat(rule.waysInWords()).isEqualTo("days; from and to");
        assertThat(rule.input("to")).contains(TO);
        assertThat(rule.input("two")).isEmpty();
        assertThat(rule.catalogue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days=3                                       | wage: is missing (weekly wage: dollars
            wage=1                                       | days: is missing; xx.rule needs one of: days; from and to
            wage=1 from=2024-01-01                       | to: is missing (last day: a date
            wage=1 to=2024-01-01                         | from: is missing (first day: a date
            wage=1 days=3 from=2024-01-01                | from: can't be given beside days; give one of: days; from
            wage=1 days=3 from=2024-01-01 to=2024-01-02  | to: can't be given beside days; give one of: days; from
            wage=1 days=3 colour=green                   | colour: "green" is not one of red, blue (colour: one of red
            wage=1 days=3 age=4                          | age: xx.rule takes no such input; it takes wage, days, from
            """)
    void wrongInputsAreRefusedByName(String inputs, String message) {
        assertThatThrownBy(() -> ask(CalculatorTest::nothing, inputs.split(" ")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aLongValueIsNotRepeatedWhole() {
        assertThatThrownBy(() -> ask(CalculatorTest::nothing, "wage=" + "x".repeat(60), "days=1"))
                .hasMessageStartingWith("wage: \"" + "x".repeat(60) + "\" is not");
        assertThatThrownBy(() -> ask(CalculatorTest::nothing, "wage=" + "x".repeat(61), "days=1"))
                .hasMessageStartingWith("wage: \"" + "x".repeat(60) + "…\" is not");
    }

    @Test
    void aRuleWithoutChoicesAsksForNone() {
        Calculator rule = Calculator.rule("xx.plain", "Plain").takes(WAGE).by(CalculatorTest::nothing);
        assertThat(rule.calculate(LawBook.shipped(), Map.of("wage", "1")).results())
                .isEmpty();
        assertThatThrownBy(() -> rule.calculate(LawBook.shipped(), Map.of()))
                .hasMessageStartingWith("wage: is missing");
    }

    @Test
    void anUndeclaredResultIsAFault() {
        assertThatThrownBy(() ->
                        ask((law, given) -> new Results().figure("bonus", given.figure(WAGE)), "wage=1", "days=1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bonus");
    }

    @Test
    void inputsAreLeavesByTheirLabels() {
        ask(
                (law, given) -> {
                    assertThat(given.figure(WAGE).working().text()).isEqualTo("weekly wage: 700.00\n");
                    assertThat(given.count(DAYS).working().text()).isEqualTo("days: 3\n");
                    assertThat(given.fact(UNION).working().text()).isEqualTo("member of the union: yes\n");
                    assertThat(given.fact(COLOUR).working().text()).isEqualTo("colour: red\n");
                    assertThat(given.yes(UNION)).isTrue();
                    assertThat(given.has(NOTE)).isFalse();
                    assertThat(given.get(HOURS)).isEqualTo("7.5");
                    assertThat(given.find(SHARE)).isEmpty();
                    return new Results();
                },
                "wage=700",
                "days=3",
                "union=yes",
                "colour=red",
                "hours=7.5");
        ask(
                (law, given) -> {
                    assertThat(given.day(FROM)).isEqualTo(Day.input("first day", LocalDate.parse("2024-01-01")));
                    assertThat(given.yes(UNION)).isFalse();
                    assertThat(given.fact(UNION).working().text()).isEqualTo("member of the union: no\n");
                    return new Results();
                },
                "wage=700",
                "from=2024-01-01",
                "to=2024-01-02",
                "union=no");
    }

    @Test
    void theAnswerIsPrintedForPeopleAndForPrograms() {
        Calculation calculation = ask(CalculatorTest::everything, "wage=700", "days=3");
        assertThat(calculation.text()).isEqualTo("""
                pay     350.00
                days    3
                until   2024-01-03
                capped  no
                words   some words
                steps
                  on 2024-01-01, rate 1.50, last yes
                  end
                note: rate 1.5 is secondary: a page
                missing: more: nobody knows

                A made-up rule: pay 350.00; days 3; until 2024-01-03; capped no  [Nowhere § 1]
                  pay: 350.00  = weekly wage / 2, to the cent, half up  [§ 2]
                    weekly wage: 700.00
                  until: 2024-01-03  = first day + days (days)  [§ 3]
                    first day: 2023-12-31
                    days: 3
                  capped: no  by the rule: it isn't
                    rate: 1.5  [§ 4]  (secondary: a page)
                  words: some words
                  steps: two
                """);
        assertThat(calculation.found())
                .isEqualTo(Map.of(
                        "pay",
                        "350.00",
                        "days",
                        3,
                        "until",
                        "2024-01-03",
                        "capped",
                        false,
                        "words",
                        "some words",
                        "steps",
                        List.of(Map.of("on", "2024-01-01", "rate", "1.50", "last", true), "end")));
        assertThat(calculation.status()).isEqualTo(Status.SECONDARY);
    }

    @Test
    void whatIsSureAndWholeSaysNothingMore() {
        Calculation calculation =
                ask((law, given) -> new Results().figure("pay", given.figure(WAGE)), "wage=700", "days=3");
        assertThat(calculation.caveats()).isEmpty();
        assertThat(calculation.missing()).isEmpty();
        assertThat(calculation.status()).isEqualTo(Status.VERIFIED);
        assertThat(calculation.text()).startsWith("pay  700.00\n\nA made-up rule: pay 700.00  [Nowhere § 1]\n");
    }

    @Test
    void aWorkingThatIsPartOfAnotherIsShownOnce() {
        Calculation calculation = ask(
                (law, given) -> {
                    Figure half = given.figure(WAGE).term().over(Term.plain(2)).exactly("half", null);
                    Figure days = given.count(DAYS);
                    Figure pay = half.term().times(days.term()).exactly("pay", null);
                    return new Results().figure("pay", pay).count("days", days).text("words", "half", half.working());
                },
                "wage=700",
                "days=3");
        assertThat(calculation.working().inputs()).extracting(Working::name).containsExactly("pay");
    }

    @Test
    void anAnswerOfWordsAndListsNamesThemAndAnEmptyListIsNone() {
        Calculation calculation = ask(
                (law, given) -> new Results()
                        .text("words", "some words", Working.input("words", "some words"))
                        .list("steps", List.of(), Working.input("steps", "none")),
                "wage=700",
                "days=3");
        assertThat(calculation.text()).isEqualTo("""
                words  some words
                steps  none

                A made-up rule: words; steps  [Nowhere § 1]
                  words: some words
                  steps: none
                """);
    }

    @Test
    void datesOutOfOrderAreRefusedByTheirNames() {
        assertThatThrownBy(() -> ask(CalculatorTest::ordered, "wage=1", "from=2024-01-02", "to=2024-01-01"))
                .isInstanceOf(BadInput.class)
                .hasMessage("to: 2024-01-01 is before from (first day), 2024-01-02");
        assertThat(ask(CalculatorTest::ordered, "wage=1", "from=2024-01-02", "to=2024-01-02")
                        .results())
                .isEmpty();
    }

    private static Results ordered(LawBook law, Given given) {
        given.inOrder(FROM, TO);
        return new Results();
    }

    @Test
    void whatIsNotKnownIsMissingWhateverItsKind() {
        Calculation calculation = ask(
                (law, given) -> new Results()
                        .countIfKnown("days", () -> given.count(DAYS))
                        .dayIfKnown("until", () -> {
                            throw new NotKnown("nobody knows the day");
                        }),
                "wage=700",
                "days=3");
        assertThat(calculation.results()).extracting(Results.Result::value).containsExactly(3);
        assertThat(calculation.missing()).containsExactly("until: nobody knows the day");
    }

    private static Results everything(LawBook law, Given given) {
        Working rate = Working.parameter("rate", "1.5", "§ 4", "a page", Status.SECONDARY);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("on", LocalDate.parse("2024-01-01"));
        step.put("rate", new BigDecimal("1.50"));
        step.put("last", true);
        Day first = Day.input("first day", LocalDate.parse("2023-12-31"));
        return new Results()
                .figure("pay", given.figure(WAGE).term().over(Term.plain(2)).cents("pay", "§ 2"))
                .count("days", given.count(DAYS))
                .day("until", first.plus(given.count(DAYS), ChronoUnit.DAYS, "until", "§ 3"))
                .yesNo("capped", false, Working.decision("capped", "no", "it isn't", null, List.of(rate)))
                .text("words", "some words", Working.input("words", "some words"))
                .list("steps", List.of(step, "end"), Working.input("steps", "two"))
                .ifKnown("more", () -> {
                    throw new NotKnown("nobody knows");
                });
    }
}
