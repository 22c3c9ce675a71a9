package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bracket of the four schedules on both sides of its edge, and what holds of every award. */
class PermanentPartialScheduleTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The schedules as they are published: from which percent on, dollars from 2000, 2018, 2023 and 2026. */
    private static final String PUBLISHED = """
                0 |   75000 |   78800 |  114260 |  137240
              5.5 |   80000 |   84000 |  121800 |  146297
             10.5 |   85000 |   89300 |  129485 |  155527
             15.5 |   90000 |   94500 |  137025 |  164584
             20.5 |   95000 |   99800 |  139720 |  167821
             25.5 |  100000 |  105000 |  147000 |  176565
             30.5 |  110000 |  115500 |  150150 |  180348
             35.5 |  120000 |  126000 |  163800 |  196744
             40.5 |  130000 |  136500 |  177450 |  213139
             45.5 |  140000 |  147000 |  177870 |  213643
             50.5 |  165000 |  173300 |  181965 |  218562
             55.5 |  190000 |  199500 |  209475 |  251605
             60.5 |  215000 |  225800 |  237090 |  284774
             65.5 |  240000 |  252000 |  264600 |  317817
             70.5 |  265000 |  278300 |  292215 |  350986
             75.5 |  315000 |  330800 |  347340 |  417197
             80.5 |  365000 |  383300 |  402465 |  483409
             85.5 |  415000 |  435800 |  457590 |  549621
             90.5 |  465000 |  488300 |  512715 |  615833
             95.5 |  515000 |  540800 |  567840 |  682045
            """;

    private record Bracket(BigDecimal from, List<String> dollars) {}

    private static final List<Bracket> BRACKETS = PUBLISHED
            .lines()
            .map(line -> List.of(line.strip().split(" *\\| *")))
            .map(cells -> new Bracket(new BigDecimal(cells.getFirst()), cells.subList(1, cells.size())))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "2000-10-01, 0", "2018-09-30, 0", "2018-10-01, 1", "2023-09-30, 1",
        "2023-10-01, 2", "2026-09-30, 2", "2026-10-01, 3", "2030-01-01, 3",
    })
    void everyHalfPointAndEveryEdgeHasItsBracket(String injuredOn, int schedule) {
        for (BigDecimal rating = BigDecimal.ZERO;
                rating.compareTo(HUNDRED) <= 0;
                rating = rating.add(new BigDecimal("0.5"))) {
            check(injuredOn, schedule, rating);
        }
        for (Bracket bracket : BRACKETS.subList(1, BRACKETS.size())) {
            check(injuredOn, schedule, bracket.from().subtract(new BigDecimal("0.0000000001")));
            check(injuredOn, schedule, bracket.from().add(new BigDecimal("0.01")));
        }
    }

    private static void check(String injuredOn, int schedule, BigDecimal rating) {
        String dollars = "";
        for (Bracket bracket : BRACKETS) {
            if (rating.compareTo(bracket.from()) >= 0) {
                dollars = bracket.dollars().get(schedule);
            }
        }
        BigDecimal amount = new BigDecimal(dollars).multiply(rating).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        Calculation found = calculate(Map.of("injured-on", injuredOn, "rating", rating.toPlainString()));
        assertThat(value(found, "bracket")).as("%s on %s", rating, injuredOn).isEqualTo(dollars + ".00");
        assertThat(value(found, "amount")).as("%s on %s", rating, injuredOn).isEqualTo(amount);
    }

    @Test
    void theOrderOfRatingsIsOfNoMatterAndTheyNeverExceedTheWholeBody() {
        Random random = new Random(20231001);
        for (int run = 0; run < 300; run++) {
            List<BigDecimal> ratings = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(10001), 2))
                    .limit(2 + random.nextInt(4))
                    .collect(Collectors.toCollection(ArrayList::new));
            BigDecimal combined = PermanentPartial.combined(ratings).amount();
            Collections.shuffle(ratings, random);
            assertThat(PermanentPartial.combined(ratings).amount()).isEqualByComparingTo(combined);
            assertThat(combined).isLessThanOrEqualTo(HUNDRED).isGreaterThanOrEqualTo(Collections.max(ratings));
            BigDecimal left = ratings.stream()
                    .map(rating -> HUNDRED.subtract(rating).divide(HUNDRED))
                    .reduce(BigDecimal.ONE, BigDecimal::multiply);
            assertThat(HUNDRED.subtract(combined).divide(HUNDRED)).isEqualByComparingTo(left);
        }
    }

    @Test
    void aHigherRatingNeverBringsLess() {
        for (String injuredOn : List.of("2017-01-01", "2020-01-01", "2025-01-01", "2027-01-01")) {
            BigDecimal before = BigDecimal.ZERO;
            for (int tenths = 0; tenths <= 1000; tenths += 7) {
                String rating = BigDecimal.valueOf(tenths, 1).toPlainString();
                BigDecimal amount = value(calculate(Map.of("injured-on", injuredOn, "rating", rating)), "amount");
                assertThat(amount).as("%s on %s", rating, injuredOn).isGreaterThanOrEqualTo(before);
                before = amount;
            }
        }
    }

    @Test
    void instalmentsAddUpToTheAward() {
        Random random = new Random(1984);
        for (int run = 0; run < 300; run++) {
            BigDecimal weekly = BigDecimal.valueOf(1 + random.nextInt(150000), 2);
            Calculation found = calculate(Map.of(
                    "injured-on", "2024-01-01",
                    "rating", BigDecimal.valueOf(random.nextInt(1001), 1).toPlainString(),
                    "ttd-weekly", weekly.toPlainString()));
            BigDecimal full = new BigDecimal(result(found, "full-instalments").toString());
            BigDecimal last = value(found, "last-instalment");
            assertThat(full.multiply(weekly).add(last)).isEqualByComparingTo(value(found, "amount"));
            assertThat(last).isLessThan(weekly).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        }
    }

    @Test
    void aLumpSumIsPossibleButItsValueIsNotKnown() {
        Map<String, String> inputs = Map.of("injured-on", "2024-01-01", "rating", "5", "lump-sum", "yes");
        assertThat(calculate(inputs).missing()).singleElement().asString().startsWith("the present value: no source");
        assertThat(calculate(Map.of("injured-on", "2024-01-01", "rating", "5", "lump-sum", "no"))
                        .results())
                .extracting(Results.Result::name)
                .containsExactly("rating", "bracket", "amount");
    }

    @Test
    void theLatestScheduleIsKnownOnlySecondHandAndSaysSo() {
        assertThat(calculate(Map.of("injured-on", "2026-09-30", "rating", "5")).caveats())
                .isEmpty();
        assertThat(calculate(Map.of("injured-on", "2026-10-01", "rating", "5")).caveats())
                .singleElement()
                .asString()
                .contains("137240.00 is secondary");
    }

    private static Calculation calculate(Map<String, String> inputs) {
        return PermanentPartialCalculator.RULE.calculate(LawBook.shipped(), inputs);
    }

    private static BigDecimal value(Calculation calculation, String name) {
        return (BigDecimal) result(calculation, name);
    }

    private static Object result(Calculation calculation, String name) {
        return calculation.results().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
