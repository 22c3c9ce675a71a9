package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

/** What is not known about supplementary benefits does not keep the rest from being said. */
class SupplementaryBenefitsTest {

    @Test
    void the_wait_is_missing_while_it_is_not_verified() {
        Calculation calculation = SupplementaryBenefits.RULE.calculate(
                LawBook.shipped(), Map.of("injured-on", "1990-05-05", "on", "2025-01-15", "weekly", "500.00"));
        assertThat(calculation.missing())
                .singleElement()
                .asString()
                .startsWith("wait-weeks: minnesota/supplementary-wait-weeks for 1990-05-05")
                .contains("(208) is not verified");
        assertThat(calculation.results()).extracting(result -> result.name()).containsExactly("floor", "supplementary");
    }
}
