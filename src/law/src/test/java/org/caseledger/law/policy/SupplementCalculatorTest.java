package org.caseledger.law.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.law.Employers;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.NotKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples of {@code policy.supplement} don't reach: other cities, and what holds for any figures. */
class SupplementCalculatorTest {

    private static final long SEED = 20220606;

    private static final String TOWN = """
            employer: town
            name: Town
            jurisdiction: AZ
            supplement:
              - effectiveFrom: 2020-01-01
                citation: Town Code 1
                source: a page
                status: verified
                spread: {weeksInYear: 52}
                amounts:
                  - to: {groups: [police], sworn: false}
                    target: {percentOfBase: 75}
                limit: {length: 30, unit: days}
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 2}
            """;

    @TempDir
    Path folder;

    @Test
    void aThirdCityNeedsAFileAndNoCode() throws IOException {
        Map<String, Object> found = results(ask(TOWN, Map.of("group", "police")));
        assertThat(found)
                .containsEntry("reason", "2 full years of service at the date of injury")
                .containsEntry("target", "1350.00") // 46,800.00 x 75 % / 52 = 675.00; x 2
                .containsEntry("supplement", "153.28") // less 85.48 x 14 = 1,196.72
                .doesNotContainKey("pay-code");
    }

    @Test
    void whoeverHasNoAmountIsNotEligible() throws IOException {
        assertThat(results(ask(TOWN, Map.of("group", "fire"))))
                .containsEntry("eligible", false)
                .containsEntry("reason", "the policy has no amount for fire employees")
                .containsEntry("supplement", "0.00");
        assertThat(results(ask(TOWN, Map.of("group", "police", "sworn", "yes"))))
                .containsEntry("reason", "the policy has no amount for sworn police employees");
    }

    @Test
    void aLimitWithoutExtensionCanNotBeExtended() throws IOException {
        assertThatThrownBy(() -> ask(TOWN, Map.of("group", "police", "extension", "1")))
                .hasMessage("extension: the policy has no extension of its limit of 30 days");
        assertThat(results(ask(TOWN, Map.of("group", "police", "extension", "0", "days-already-paid", "29"))))
                .containsEntry("supplemented-days", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: verified", "weeksInYear: 52"})
    void whatIsNotVerifiedIsAskedForOrRefused(String part) throws IOException {
        String doubtful = part.startsWith("weeks")
                ? TOWN.replace(part, part + ", status: unverified")
                : TOWN.replace(part, "status: unverified");
        assertThatThrownBy(() -> ask(doubtful, Map.of("group", "police")))
                .isInstanceOf(NotKnown.class)
                .hasMessage("the supplement of Town: the version from 2020-01-01 is not verified: a page");
        Calculation allowed =
                rule(doubtful).calculate(LawBook.shipped().allowingUnverified(), inputs(Map.of("group", "police")));
        assertThat(allowed.status()).hasToString("unverified");
        assertThat(results(allowed)).containsEntry("supplement", "153.28");
    }

    @Test
    void theWorkingNamesEmploymentAsItWasGiven() throws IOException {
        String asking = TOWN.replace("yearsOfService: 2", "yearsOfService: 2, requires: [full-time, on-duty]");
        assertThat(ask(asking, Map.of("group", "police", "full-time", "yes", "on-duty", "no"))
                        .text())
                .contains(
                        "regular, police, full-time employment, not an injury on duty, hired 2018-01-08",
                        "no: the policy asks for an injury on duty",
                        "regular status, full-time employment, an injury on duty, and 2 full years of service");
        assertThat(ask(TOWN, Map.of("group", "police", "sworn", "yes")).text())
                .contains("regular, sworn police, hired 2018-01-08");
    }

    @Test
    void theLimitsWorkingCanBeFollowed() throws IOException {
        String months = TOWN.replace(
                "{length: 30, unit: days}", "{length: 1, unit: months, extension: {by: the mayor, upTo: 3}}");
        String working = ask(months, Map.of("group", "police", "started-on", "2022-01-31", "extension", "1"))
                .text();
        assertThat(working)
                .contains(
                        "first day past the limit: 2022-03-31  = first day of the supplement + extended limit in months (months)",
                        "extended limit in months: 2  = limit in months + extension in months",
                        "limit in calendar days: 59");
    }

    /** Glendale: statutory pay and supplement come to the target, or statutory pay alone to more; never less. */
    @Test
    void statutoryPayAndSupplementNeverFallShortOfTheTarget() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            Calculation calculation = glendale(random.nextInt(15_000_000), random.nextInt(700_000), random.nextInt(60));
            Map<String, Object> found = results(calculation);
            BigDecimal target = amount(found, "target");
            BigDecimal statutory = amount(found, "statutory");
            BigDecimal supplement = amount(found, "supplement");
            assertThat(statutory.add(supplement)).isEqualByComparingTo(statutory.max(target));
            assertThat(supplement.signum()).isNotNegative();
            DeskCalculator.check(calculation.working());
        }
    }

    /** More base pay never brings less, more wage never brings more. */
    @Test
    void theSupplementGrowsWithBasePayAndShrinksWithStatutoryPay() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int base = random.nextInt(12_000_000);
            int wage = random.nextInt(600_000);
            int days = random.nextInt(60);
            int more = random.nextInt(200_000);
            BigDecimal supplement = amount(results(glendale(base, wage, days)), "supplement");
            assertThat(amount(results(glendale(base + more, wage, days)), "supplement"))
                    .isGreaterThanOrEqualTo(supplement);
            assertThat(amount(results(glendale(base, wage + more, days)), "supplement"))
                    .isLessThanOrEqualTo(supplement);
        }
    }

    private static Calculation glendale(int baseCents, int wageCents, int days) {
        return SupplementCalculator.over(Employers.shipped())
                .calculate(
                        LawBook.shipped(),
                        inputs(Map.of(
                                "employer", "glendale",
                                "group", "general",
                                "annual-base", BigDecimal.valueOf(baseCents, 2).toPlainString(),
                                "amw", BigDecimal.valueOf(wageCents, 2).toPlainString(),
                                "days", Integer.toString(days))));
    }

    private Calculator rule(String yaml) throws IOException {
        Files.writeString(folder.resolve("town.yaml"), yaml);
        return SupplementCalculator.over(Employers.shippedAnd(folder));
    }

    private Calculation ask(String yaml, Map<String, String> given) throws IOException {
        return rule(yaml).calculate(LawBook.shipped(), inputs(given));
    }

    private static Map<String, String> inputs(Map<String, String> given) {
        Map<String, String> inputs = new TreeMap<>(Map.of(
                "employer", "town",
                "injured-on", "2022-01-10",
                "sworn", "no",
                "status", "regular",
                "hired-on", "2018-01-08",
                "annual-base", "46800.00",
                "amw", "3900.00",
                "days", "14"));
        inputs.putAll(given);
        return inputs;
    }

    private static Map<String, Object> results(Calculation calculation) {
        Map<String, Object> results = new TreeMap<>();
        calculation
                .results()
                .forEach(result -> results.put(
                        result.name(),
                        result.value() instanceof BigDecimal amount ? amount.toPlainString() : result.value()));
        return results;
    }

    private static BigDecimal amount(Map<String, Object> results, String name) {
        return new BigDecimal(results.get(name).toString());
    }
}
