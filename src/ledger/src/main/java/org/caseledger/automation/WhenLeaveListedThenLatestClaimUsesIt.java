package org.caseledger.automation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;

/**
 * When a feed lists hours of leave for a day, then the employee's claim of the latest injury before that day uses them,
 * unless somebody entered them by hand. What an earlier row for the day and kind left on any claim is withdrawn first;
 * a row of no hours does only that.
 */
public final class WhenLeaveListedThenLatestClaimUsesIt {

    private WhenLeaveListedThenLatestClaimUsesIt() {}

    /** What follows from {@code row} for the employee's {@code claims}. */
    public static List<Consequence> then(LeaveListed row, List<ClaimFacts> claims) {
        List<Record> commands = new ArrayList<>();
        List<ClaimFacts> latestFirst = RosterRow.latestFirst(claims);
        for (ClaimFacts claim : latestFirst) {
            leftBefore(claim, row).forEach(used -> commands.add(withdraw(claim, used, row)));
        }
        latestFirst.stream()
                .filter(claim -> RosterRow.concerns(RosterRow.injuredOn(claim), row))
                .findFirst()
                .filter(claim -> !enteredByHand(claim, row))
                .ifPresent(claim -> commands.add(RosterRow.leave(claim.claim(), row)));
        return Consequence.numbered("", commands);
    }

    private static WithdrawEntry withdraw(ClaimFacts claim, Entry<LeaveUsed> used, LeaveListed row) {
        return new WithdrawEntry(
                claim.claim(),
                used.id(),
                "the leave feed now says " + row.hours().toPlainString() + " h " + row.kind() + " for " + row.day());
    }

    /** What an earlier row for the day and kind left on {@code claim}. */
    private static Stream<Entry<LeaveUsed>> leftBefore(ClaimFacts claim, LeaveListed row) {
        return claim.leave().used().stream().filter(used -> ofEarlierRow(used, row));
    }

    private static boolean ofEarlierRow(Entry<LeaveUsed> used, LeaveListed row) {
        return used.provenance().channel() == Channel.FEED
                && row.day().equals(used.event().day())
                && row.kind() == used.event().kind();
    }

    /** Whether somebody entered the same hours by hand before the feed said so. */
    private static boolean enteredByHand(ClaimFacts claim, LeaveListed row) {
        BigDecimal hours = claim.leave().used().stream()
                .filter(used -> !ofEarlierRow(used, row))
                .map(Entry::event)
                .filter(used -> used.kind() == row.kind() && covers(used, row))
                .map(LeaveUsed::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return hours.compareTo(row.hours()) == 0;
    }

    private static boolean covers(LeaveUsed used, LeaveListed row) {
        if (used.day() != null) {
            return used.day().equals(row.day());
        }
        return used.from() != null
                && used.to() != null
                && !row.day().isBefore(used.from())
                && !row.day().isAfter(used.to());
    }
}
