package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

/** Answers that are given although something beside them is not known: they say what. */
class WhatIsMissingTest {

    private static final String AVERAGE = "earnings-26-weeks=9600.00 paid-days=100 weeks-worked=24 ";
    private static final String MORE_PAID_DAYS =
            "there are more paid days than days counted: if the rest was paid vacation"
                    + " or holidays, the Department counts it; give leave-days and leave-weeks, or reading=statute";

    @Test
    void daysThatArePaidAndNotCountedAreRemarkedInTheDepartmentsReading() {
        assertThat(missing(WeeklyWageCalculator.RULE, AVERAGE + "days-worked=96"))
                .containsExactly(MORE_PAID_DAYS);
        assertThat(missing(WeeklyWageCalculator.RULE, AVERAGE + "days-worked=96 leave-days=3.5"))
                .containsExactly(MORE_PAID_DAYS);
        assertThat(missing(WeeklyWageCalculator.RULE, AVERAGE + "days-worked=96 leave-days=4"))
                .isEmpty();
        assertThat(missing(WeeklyWageCalculator.RULE, AVERAGE + "days-worked=96 reading=statute"))
                .isEmpty();
    }

    @Test
    void theIncomeLimitIsLeftOutWhereTheStatewideWageIsNotKnown() {
        String wages = "weekly-wage=1000.00 earning=400.00 injured-on=";
        assertThat(missing(TemporaryPartial.RULE, wages + "2010-05-03"))
                .containsExactly("whether earnings and compensation together exceed their limit:"
                        + " minnesota/statewide-average-weekly-wage for 2010-05-03: nobody has found the number"
                        + " (not found in any page read)");
        assertThat(missing(TemporaryPartial.RULE, wages + "2005-10-01")).isEmpty();
    }

    @Test
    void whatThePresumptionOfRetirementMeansForAnInjuryAtSixtySevenIsLeftOut() {
        String wage = "weekly-wage=1500.00 injured-on=2018-05-03 born-on=";
        Calculation answer = answer(PermanentTotalCalculator.RULE, wage + "1951-05-03");
        assertThat(answer.missing())
                .containsExactly(
                        "ends-on: the employee was 67 on 2018-05-03, no later than the injury: what is presumed"
                                + " then was not found");
        assertThat(answer.results()).extracting("name").containsExactly("weekly", "floor", "maximum", "end");
        assertThat(missing(PermanentTotalCalculator.RULE, wage + "1951-05-04")).isEmpty();
    }

    private static List<String> missing(Calculator rule, String inputs) {
        return answer(rule, inputs).missing();
    }

    private static Calculation answer(Calculator rule, String inputs) {
        Map<String, String> given = Arrays.stream(inputs.split(" "))
                .map(input -> input.split("="))
                .collect(Collectors.toMap(input -> input[0], input -> input[1]));
        return rule.calculate(LawBook.shipped(), given);
    }
}
