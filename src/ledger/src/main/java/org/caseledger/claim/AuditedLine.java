package org.caseledger.claim;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of supplemental pay that an audit drew and computed again.
 *
 * @param audit the audit's id, such as {@code glendale-2022-02-19-audit}
 * @param run the run that carried the line
 * @param forPeriod the pay period that the line is for
 * @param payCode its pay code
 * @param carried dollars that the run carried
 * @param recomputed dollars that the entries known then lead to; absent where they lead to none
 * @param agrees whether every check of the line came out right
 * @param workpaper SHA-256 over what the audit found
 */
public record AuditedLine(
        @Within(CODE) String audit,
        @Within(CODE) String run,
        DateSpan forPeriod,
        @Within(WORDS) String payCode,
        @Within(AMOUNT) Money carried,
        @Within(AMOUNT) @Nullable Money recomputed,
        boolean agrees,
        @Within(WORDS) String workpaper) {}
