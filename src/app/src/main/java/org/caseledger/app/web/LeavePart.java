package org.caseledger.app.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.statement.LeaveBalance;
import org.caseledger.statement.StatementLine;

/**
 * The leave of a claim: what was taken, and what of it comes back.
 *
 * @param balances each kind's hours
 * @param taken what was taken, the latest first
 */
public record LeavePart(List<Balance> balances, Paged<FactsPart.Fact> taken) {

    private static final int TAKEN = 10;

    /**
     * Hours of one kind of leave; those that are due come from the statement, as runs give them back.
     *
     * @param taken hours recorded as taken
     * @param due hours to give back in all; of days that are payable. Blank where that isn't known
     * @param givenBack hours that runs gave back
     * @param left hours still to give back. Blank where that isn't known
     */
    public record Balance(LeaveKind kind, String taken, String due, String givenBack, String left) {}

    static LeavePart of(ClaimReading reading, List<FactsPart.Fact> taken) {
        Set<LeaveKind> kinds = EnumSet.noneOf(LeaveKind.class);
        reading.facts().leave().used().stream()
                .map(Entry::event)
                .map(LeaveUsed::kind)
                .forEach(kinds::add);
        for (StatementLine line : reading.statement().lines()) {
            LeaveKind kind = line.key().leave();
            if (kind != null && line.key().kind() == LineKind.LEAVE_REPLENISHED) {
                kinds.add(kind);
            }
        }
        return new LeavePart(
                kinds.stream()
                        .map(kind -> balance(reading, kind))
                        .sorted(Comparator.comparing(Balance::kind))
                        .toList(),
                Paged.of(taken.reversed(), 1, TAKEN));
    }

    /** Whether no leave is on record. */
    public boolean empty() {
        return balances.isEmpty();
    }

    private static Balance balance(ClaimReading reading, LeaveKind kind) {
        LeaveBalance balance = LeaveBalance.of(reading.statement(), kind);
        return new Balance(
                kind,
                balance.taken().toPlainString(),
                balance.due().map(BigDecimal::toPlainString).orElse(""),
                balance.givenBack().toPlainString(),
                balance.left().map(BigDecimal::toPlainString).orElse(""));
    }
}
