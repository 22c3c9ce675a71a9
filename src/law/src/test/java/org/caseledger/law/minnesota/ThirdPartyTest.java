package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

/** What holds of every distribution: nothing is lost, nobody has less than nothing. */
class ThirdPartyTest {

    @Test
    void everyCentOfTheProceedsIsDistributed() {
        Random random = new Random(1766);
        for (int run = 0; run < 400; run++) {
            BigDecimal proceeds = BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
            BigDecimal costs =
                    BigDecimal.valueOf(random.nextLong(proceeds.unscaledValue().longValue() + 1), 2);
            BigDecimal benefits = BigDecimal.valueOf(random.nextInt(50_000_000), 2);
            Map<String, BigDecimal> parts = parts(calculate(proceeds, costs, benefits, "no"));
            assertThat(sum(parts, "costs", "employee-third", "reimbursement", "future-credit"))
                    .as("%s, %s, %s", proceeds, costs, benefits)
                    .isEqualByComparingTo(proceeds);
            assertThat(sum(parts, "employee-third", "future-credit"))
                    .isEqualByComparingTo(sum(parts, "employee-total"));
            assertThat(parts.values()).allMatch(part -> part.signum() >= 0);
            assertThat(sum(parts, "reimbursement")).isLessThanOrEqualTo(benefits);
        }
    }

    @Test
    void moreBenefitsNeverBringTheEmployerLess() {
        BigDecimal before = BigDecimal.ZERO;
        for (int thousands = 0; thousands <= 120; thousands++) {
            BigDecimal back = sum(
                    parts(calculate(
                            new BigDecimal("90000.00"),
                            new BigDecimal("31234.56"),
                            BigDecimal.valueOf(thousands * 1000L),
                            "no")),
                    "reimbursement");
            assertThat(back).isGreaterThanOrEqualTo(before);
            before = back;
        }
    }

    @Test
    void aSettlementWithoutNoticeIsDividedLikeAnyOtherAndSaysWhy() {
        Random random = new Random(2007);
        for (int run = 0; run < 100; run++) {
            BigDecimal proceeds = BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
            BigDecimal costs =
                    BigDecimal.valueOf(random.nextLong(proceeds.unscaledValue().longValue() + 1), 2);
            BigDecimal benefits = BigDecimal.valueOf(random.nextInt(50_000_000), 2);
            Calculation untold = calculate(proceeds, costs, benefits, "yes");
            assertThat(parts(untold)).isEqualTo(parts(calculate(proceeds, costs, benefits, "no")));
            assertThat(untold.missing()).isEmpty();
            assertThat(untold.working().text())
                    .contains(
                            "division without notice: the ordinary formula",
                            "settlement: yes  by the rule: no verdict");
        }
    }

    @Test
    void whereTheInsurerWasNotToldOfATrialTheWorkingSaysWhatIsMissing() {
        Map<String, String> given = Map.of(
                "proceeds",
                "90000.00",
                "costs",
                "30000.00",
                "benefits-paid",
                "24000.00",
                "no-notice",
                "yes",
                "verdict",
                "yes");
        Calculation found = ThirdParty.RULE.calculate(LawBook.shipped().allowingUnverified(), given);
        assertThat(found.missing())
                .singleElement()
                .asString()
                .startsWith("reimbursement: the opinions read speak only");
        assertThat(found.caveats()).singleElement().asString().contains("is unverified", "was reversed");
    }

    @Test
    void theLimitOfTheReimbursementSaysHowSureItIsWhereItMatters() {
        Calculation found =
                calculate(new BigDecimal("90000.00"), new BigDecimal("30000.00"), new BigDecimal("150000.00"), "no");
        assertThat(found.working().text())
                .contains("reimbursement limited: yes  by the rule: the employer cannot have more than the balance");
        assertThat(found.caveats())
                .containsExactly(
                        "limit of the reimbursement the balance is secondary: derived: no more than the balance"
                                + " is left; no text read says what happens then");
        Calculation within =
                calculate(new BigDecimal("90000.00"), new BigDecimal("30000.00"), new BigDecimal("60000.00"), "no");
        assertThat(within.working().text()).contains("reimbursement limited: no");
        assertThat(within.caveats()).isEmpty();
    }

    private static Calculation calculate(
            BigDecimal proceeds, BigDecimal costs, BigDecimal benefits, String withoutNotice) {
        return ThirdParty.RULE.calculate(
                LawBook.shipped(),
                Map.of(
                        "proceeds", proceeds.toPlainString(),
                        "costs", costs.toPlainString(),
                        "benefits-paid", benefits.toPlainString(),
                        "no-notice", withoutNotice));
    }

    private static Map<String, BigDecimal> parts(Calculation calculation) {
        Map<String, BigDecimal> parts = new HashMap<>();
        calculation.results().forEach(result -> {
            if (result.value() instanceof BigDecimal amount) {
                parts.put(result.name(), amount);
            }
        });
        return parts;
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts, String... names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            sum = sum.add(parts.get(name));
        }
        return sum;
    }
}
