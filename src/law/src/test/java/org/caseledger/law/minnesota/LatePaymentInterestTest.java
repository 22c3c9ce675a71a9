package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing to know the interest: the law does not say it here, so the person must. */
class LatePaymentInterestTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', interest: minnesota/interest-rate for 2024-03-01: nobody has found the number",
        "'', 365, interest: minnesota/interest-rate for 2024-03-01: nobody has found the number",
        "4, '', interest: no page read says how many days the year of the rate has",
    })
    void without_rate_or_days_of_the_year_the_interest_is_missing(String rate, String daysInYear, String missing) {
        Map<String, String> given =
                new HashMap<>(Map.of("amount", "1000.00", "due-on", "2024-03-01", "paid-on", "2024-04-30"));
        if (!rate.isEmpty()) {
            given.put("rate", rate);
        }
        if (!daysInYear.isEmpty()) {
            given.put("days-in-year", daysInYear);
        }
        Calculation calculation =
                LatePaymentInterest.RULE.calculate(LawBook.shipped().allowingUnverified(), given);
        assertThat(calculation.missing()).singleElement().asString().startsWith(missing);
        assertThat(calculation.results()).extracting(result -> result.name()).containsExactly("from", "to", "days");
    }
}
