package org.caseledger.payroll;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.WORDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.claim.PayLine;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payroll run.
 *
 * @param claim the claim
 * @param forPeriod the pay period that the line is for
 * @param kind what it is about
 * @param payCode the payroll system's code, where the policy gives one
 * @param leave the leave balance, for lines about leave
 * @param days compensable calendar days that the line adds or takes away, for pay
 * @param hours leave hours, for lines in hours
 * @param amount dollars, for lines in money
 * @param retroactive whether the line is for a period before the run's
 * @param because the entries that led to it
 * @param corrects earlier runs that carried lines under the same address
 * @param restores the days whose leave the line restores
 * @param owed which receivable the line moves, for lines of kind receivable
 */
public record RunLine(
        @Within(IDENTIFIER) String claim,
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Within(COUNT) @Nullable Integer days,
        @Within(AMOUNT) @Nullable BigDecimal hours,
        @Within(AMOUNT) @Nullable Money amount,
        boolean retroactive,
        @Within(WORDS) List<String> because,
        @Within(WORDS) List<String> corrects,
        List<LocalDate> restores,
        @Nullable Owed owed) {

    /** The line's address within its claim. */
    public LineKey key() {
        return new LineKey(forPeriod, kind, payCode, leave);
    }

    /** The line as the claim's own stream keeps it once it is transmitted. */
    public PayLine toPayLine() {
        return new PayLine(
                forPeriod, kind, payCode, leave, days, hours, amount, restores.isEmpty() ? null : restores, owed);
    }
}
