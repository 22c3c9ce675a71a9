package org.caseledger.app.replay;

import java.util.SortedMap;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Impact;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of one employer come to.
 *
 * @param employer the employer
 * @param period the world is considered up to the end of this pay period
 * @param claims how many claims were computed
 * @param held lines that wait for something, and count in no sum
 * @param sums by pay code; lines without one under the name of their kind
 * @param receivable dollars that runs left with claimants and that are owed
 * @param impact what changed law would make of the claims; null where no change was asked about
 */
public record EmployerReplayed(
        String employer,
        DateSpan period,
        int claims,
        int held,
        SortedMap<String, Sums> sums,
        Money receivable,
        @Nullable Impact impact) {}
