package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

/** What holds of every recovery: nothing is credited twice, and never more than the statute allows. */
class OverpaymentTest {

    private static final List<OtherwisePayable.What> KINDS = List.of(OtherwisePayable.What.values());

    @Test
    void creditsAndWhatRemainsAreTheOverpayment() {
        Random random = new Random(176_179);
        for (int run = 0; run < 200; run++) {
            BigDecimal overpaid = BigDecimal.valueOf(random.nextInt(500_000), 2);
            List<String> payable = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                payable.add(
                        KINDS.get(random.nextInt(KINDS.size())) + ":" + BigDecimal.valueOf(random.nextInt(90_000), 2));
            }
            Calculation found = calculate(overpaid, payable);
            assertThat(amount(found, "credited").add(amount(found, "remaining")))
                    .isEqualByComparingTo(overpaid);
            BigDecimal left = overpaid;
            for (Map<?, ?> credit : credits(found)) {
                BigDecimal taken = (BigDecimal) credit.get("credit");
                BigDecimal whole = (BigDecimal) credit.get("payable");
                assertThat(taken).isBetween(BigDecimal.ZERO, left.min(whole));
                assertThat(taken.add((BigDecimal) credit.get("paid"))).isEqualByComparingTo(whole);
                left = left.subtract(taken);
                assertThat((BigDecimal) credit.get("remaining")).isEqualByComparingTo(left);
                switch (credit.get("kind").toString()) {
                    case "medical", "penalty" -> assertThat(taken).isZero();
                    case "lump-sum" ->
                        assertThat(taken).isEqualByComparingTo(left.add(taken).min(whole));
                    default ->
                        assertThat(taken.multiply(BigDecimal.valueOf(5)))
                                .isLessThanOrEqualTo(whole.add(new BigDecimal("0.02")));
                }
            }
        }
    }

    @Test
    void whatWasNotReceivedInGoodFaithHasNoFigure() {
        Calculation found = Overpayment.RULE.calculate(
                LawBook.shipped(), Map.of("overpaid", "500.00", "good-faith", "no", "payable", "lump-sum:900.00"));
        assertThat(found.results()).extracting(Results.Result::name).containsExactly("recovery");
        assertThat(found.missing()).singleElement().asString().contains("whether and how much is reimbursed");
    }

    private static Calculation calculate(BigDecimal overpaid, List<String> payable) {
        return Overpayment.RULE.calculate(
                LawBook.shipped(),
                Map.of(
                        "overpaid",
                        overpaid.toPlainString(),
                        "good-faith",
                        "yes",
                        "payable",
                        String.join(",", payable)));
    }

    private static BigDecimal amount(Calculation found, String name) {
        return (BigDecimal) value(found, name);
    }

    private static List<Map<?, ?>> credits(Calculation found) {
        List<Map<?, ?>> credits = new ArrayList<>();
        ((List<?>) value(found, "credits")).forEach(credit -> credits.add((Map<?, ?>) credit));
        return credits;
    }

    private static Object value(Calculation found, String name) {
        return found.results().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
