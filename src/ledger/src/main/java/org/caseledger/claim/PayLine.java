package org.caseledger.claim;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.WORDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line that a payroll run carried for a claim.
 *
 * @param forPeriod the pay period that the line is for (not the one in which it was run)
 * @param kind what it is about
 * @param payCode the payroll system's code, where the policy gives one
 * @param leave the leave balance, for lines about leave
 * @param days compensable calendar days that the line adds or takes away
 * @param hours leave hours given back, for lines in hours
 * @param amount dollars, for lines in money
 * @param restores the days whose leave the line restores
 * @param owed which receivable the line moves, for lines of kind receivable; lines carried before receivables had
 *     addresses have none
 */
public record PayLine(
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Within(COUNT) @Nullable Integer days,
        @Within(AMOUNT) @Nullable BigDecimal hours,
        @Within(AMOUNT) @Nullable Money amount,
        @Nullable List<LocalDate> restores,
        @Nullable Owed owed) {}
