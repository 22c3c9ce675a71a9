package org.caseledger.app.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.posting.Account;
import org.caseledger.statement.StatementLine;

/**
 * The leave of a claim: what was taken, and what of it comes back.
 *
 * @param balances each kind's hours
 * @param taken what was taken, the latest first
 */
public record LeaveView(List<Balance> balances, Paged<FactsView.Fact> taken) {

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

    static LeaveView of(ClaimReading reading, List<FactsView.Fact> taken) {
        Map<LeaveKind, List<StatementLine>> lines = new EnumMap<>(LeaveKind.class);
        reading.facts().leave().used().stream()
                .map(Entry::event)
                .map(LeaveUsed::kind)
                .forEach(kind -> lines.computeIfAbsent(kind, none -> new ArrayList<>()));
        for (StatementLine line : reading.statement().lines()) {
            LeaveKind kind = line.key().leave();
            if (kind != null && line.key().kind() == LineKind.LEAVE_REPLENISHED) {
                lines.computeIfAbsent(kind, none -> new ArrayList<>()).add(line);
            }
        }
        return new LeaveView(
                lines.entrySet().stream()
                        .map(of -> balance(reading, of.getKey(), of.getValue()))
                        .sorted(Comparator.comparing(Balance::kind))
                        .toList(),
                Paged.of(taken.reversed(), 1, TAKEN));
    }

    /** Whether no leave is on record. */
    public boolean empty() {
        return balances.isEmpty();
    }

    private static Balance balance(ClaimReading reading, LeaveKind kind, List<StatementLine> lines) {
        boolean known = lines.stream().allMatch(StatementLine::known);
        BigDecimal due = lines.stream().map(StatementLine::hoursDue).reduce(zero(), BigDecimal::add);
        BigDecimal givenBack =
                lines.stream().map(StatementLine::hoursTransmitted).reduce(zero(), BigDecimal::add);
        return new Balance(
                kind,
                reading.statement()
                        .recorded()
                        .only(posting -> posting.address().leave() == kind)
                        .standing(Account.LEAVE_TAKEN)
                        .toPlainString(),
                known ? due.toPlainString() : "",
                givenBack.toPlainString(),
                known ? due.subtract(givenBack).toPlainString() : "");
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
