package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.working.Figure;

/** What the violations of {@code mn.penalty} ask for; each asks for some of these. */
final class PenaltyInputs {

    static final Input<LocalDate> VIOLATED_ON = Input.date("violated-on", "date of the violation");
    static final Input<Integer> DAYS_LATE = Input.count("days-late", "days late");
    static final Input<BigDecimal> COMPENSATION_DUE =
            Input.money("compensation-due", "compensation due to the date of payment");
    static final Input<Boolean> NOTIFIED =
            Input.yesNo("notified", "whether the Department has said that the reason is not specific");
    static final Input<BigDecimal> AWARD = Input.money("award", "compensation awarded");
    static final Input<BigDecimal> PERCENT = Input.percent("percent", "percentage that the judge adds");
    static final Input<Boolean> SETTLEMENT = Input.yesNo("settlement", "whether it is an award on a settlement");
    static final Input<Integer> DAYS_AFTER_FINAL =
            Input.count("days-after-final-order", "days from the final order to the payment");
    static final Input<BigDecimal> PAYMENT = Input.money("payment", "payment delayed");
    static final Input<String> GROUND = Input.choice("ground", "item of Minn. R. 5220.2790 subp. 1", List.of("A", "B"));
    static final Input<Integer> OCCASIONS =
            Input.count("occasions", "occasions in 12 months on which a payment was that late, this one counted");
    static final Input<Integer> BUSINESS_DAYS_LATE =
            Input.count("business-days-late", "business days that this payment was late");
    static final Input<Integer> PRIOR_VIOLATIONS =
            Input.count("prior-violations", "similar violations before this one");
    static final Input<Integer> VIOLATIONS =
            Input.count("violations", "violations of the clause in 12 months, this one counted");
    static final Input<String> CLAUSE = Input.choice(
            "clause",
            "clause of Minn. Stat. 176.194 subd. 3",
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    static final Input<Boolean> DEPARTMENT_ASKED =
            Input.yesNo("department-asked", "whether the Department itself asked for the data");
    static final Input<Integer> EMPLOYEES = Input.count("employees", "employees without insurance");
    static final Input<Integer> WEEKS = Input.count("weeks", "weeks without insurance");
    static final Input<BigDecimal> BENEFITS_PAID = Input.money("benefits-paid", "benefits paid");

    /** All but the date, which any violation may have. */
    static final List<Input<?>> ALL = List.of(
            DAYS_LATE,
            COMPENSATION_DUE,
            NOTIFIED,
            AWARD,
            PERCENT,
            SETTLEMENT,
            DAYS_AFTER_FINAL,
            PAYMENT,
            GROUND,
            OCCASIONS,
            BUSINESS_DAYS_LATE,
            PRIOR_VIOLATIONS,
            VIOLATIONS,
            CLAUSE,
            DEPARTMENT_ASKED,
            EMPLOYEES,
            WEEKS,
            BENEFITS_PAID);

    private PenaltyInputs() {}

    /** The count of {@code input}; none at all is refused because of {@code why}. */
    static Figure positive(Given given, Input<Integer> input, String why) {
        Figure count = given.count(input);
        if (count.amount().signum() == 0) {
            throw new BadInput(input.name(), "0 " + why);
        }
        return count;
    }

    /** The days late; a payment or document in time is no violation. */
    static Figure daysLate(Given given) {
        return positive(given, DAYS_LATE, "days late is in time: there is no violation; give 1 or more");
    }
}
