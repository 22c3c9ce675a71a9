package org.caseledger.claim;

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
        String audit,
        String run,
        DateSpan forPeriod,
        String payCode,
        Money carried,
        @Nullable Money recomputed,
        boolean agrees,
        String workpaper) {}
