package org.caseledger.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.posting.Account;

/**
 * The leave of one kind that was used on a claim, in hours, and what goes back of it.
 *
 * @param kind the kind of leave
 * @param taken hours recorded as taken
 * @param due hours to give back in all; empty where that isn't known
 * @param givenBack hours that runs gave back
 * @param left hours still to give back; empty where that isn't known
 */
public record LeaveBalance(
        LeaveKind kind, BigDecimal taken, Optional<BigDecimal> due, BigDecimal givenBack, Optional<BigDecimal> left) {

    /** The balance of {@code kind} on {@code statement}. */
    public static LeaveBalance of(Statement statement, LeaveKind kind) {
        List<StatementLine> lines = statement.lines().stream()
                .filter(line -> line.key().leave() == kind && line.key().kind() == LineKind.LEAVE_REPLENISHED)
                .toList();
        BigDecimal givenBack =
                lines.stream().map(StatementLine::hoursTransmitted).reduce(zero(), BigDecimal::add);
        Optional<BigDecimal> due = lines.stream().allMatch(StatementLine::known)
                ? Optional.of(lines.stream().map(StatementLine::hoursDue).reduce(zero(), BigDecimal::add))
                : Optional.empty();
        return new LeaveBalance(
                kind,
                statement
                        .recorded()
                        .only(posting -> posting.address().leave() == kind)
                        .standing(Account.LEAVE_TAKEN),
                due,
                givenBack,
                due.map(hours -> hours.subtract(givenBack)));
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
