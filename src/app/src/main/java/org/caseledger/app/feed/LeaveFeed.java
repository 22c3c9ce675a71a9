package org.caseledger.app.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.decision.RefusalCode;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.employee.RosterToClaims;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.projection.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/**
 * The leave feed: hours of one kind on one day. A row is kept on the employee's file and used on one claim, that of
 * his latest injury before the day. A later row for the same day and kind replaces it: what the feed recorded on a
 * claim before is withdrawn, and the new hours are used, if there are any.
 */
final class LeaveFeed implements Feed {

    @Override
    public List<String> columns() {
        return List.of("employee_id", "day", "kind", "hours");
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        String employee = row.text("employee_id");
        LeaveListed listed =
                new LeaveListed(row.date("day"), row.oneOf("kind", LeaveKind.values()), row.decimal("hours"));
        List<String> entries = writing.execute(new EmployeeCommand(employee, listed));
        if (entries.isEmpty()) {
            return;
        }
        List<ClaimRow> claims = writing.claimsOf(employee);
        for (ClaimRow claim : claims) {
            withdraw(claim.claim(), listed, writing, entries.getFirst());
        }
        Optional<String> claim = claims.stream()
                .filter(one -> RosterToClaims.concerns(one.injuredOn(), listed))
                .map(ClaimRow::claim)
                .findFirst();
        if (claim.isPresent() && !enteredByHand(writing.facts(claim.get()), listed)) {
            writing.execute(RosterToClaims.leave(claim.get(), listed), entries.getFirst());
        }
    }

    /** Withdraws what an earlier row for the day left on {@code claim}. */
    private static void withdraw(String claim, LeaveListed row, RowWriting writing, String cause) throws Row.Fault {
        for (Entry<LeaveUsed> used : writing.facts(claim).leave().used()) {
            boolean earlier = used.provenance().channel() == Channel.FEED
                    && row.day().equals(used.event().day())
                    && row.kind() == used.event().kind();
            if (earlier) {
                writing.execute(
                        new ClaimCommand.WithdrawEntry(
                                claim,
                                used.id(),
                                "the leave feed now says " + row.hours().toPlainString() + " h " + row.kind() + " for "
                                        + row.day()),
                        cause);
            }
        }
    }

    /** Whether somebody entered the same hours by hand before the feed said so. */
    private static boolean enteredByHand(ClaimFacts facts, LeaveListed row) {
        BigDecimal hours = facts.leave().used().stream()
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

    @Override
    public @Nullable String column(Object command, String code) {
        return code.equals(RefusalCode.HOURS_OUT_OF_RANGE) ? "hours" : null;
    }
}
