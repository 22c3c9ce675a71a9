package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.ClaimAt;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;

/**
 * A claim as it is read once, at two clocks, for everything that is said of it: its facts are folded and its statement is
 * computed a single time, whatever is made of them.
 *
 * @param facts the facts, as they were known
 * @param knownAt what was recorded up to then was used
 * @param asOf the world is considered up to that day
 * @param terms the law and the policy under which it was computed
 * @param statement what is due and what was paid
 * @param receivables what runs left with the claimant
 */
public record ClaimReading(
        ClaimFacts facts,
        Instant knownAt,
        LocalDate asOf,
        Terms terms,
        Statement statement,
        ClaimReceivables receivables) {

    /**
     * Reads {@code facts}, which are those known at {@code clocks}, of a claim that was reported by then; refused where the
     * employer's policy isn't known.
     */
    public static ClaimReading of(Ledger ledger, ClaimFacts facts, Clocks clocks) {
        Instant knownAt = clocks.knownAt(ledger);
        LocalDate asOf = clocks.asOf(ledger);
        Terms terms = new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
        return new ClaimReading(
                facts,
                knownAt,
                asOf,
                terms,
                ledger.statement(facts, terms, knownAt, asOf),
                ledger.receivables(facts, knownAt));
    }

    /** The pay period that contains {@code day}. */
    public DateSpan period(LocalDate day) {
        return terms.policy().payPeriods().periodOf(day);
    }

    /** What is due and what was paid; with workings to {@code explain}. */
    public StatementAnswer statementAnswer(boolean explain) {
        return StatementAnswer.of(statement, receivables, knownAt, explain);
    }

    /** The claim's deadlines under its law. */
    public ClaimDeadlines deadlines(Ledger ledger) {
        return new AboutDeadlines(ledger, new Clocks(knownAt, asOf)).of(facts, knownAt);
    }

    /** Everything that is compared of two readings. */
    public ClaimAt at(Ledger ledger) {
        return new ClaimAt(
                ClaimAnswer.of(facts, statement.entitlement().standing().status(), day -> true),
                statementAnswer(false),
                DeadlinesAnswer.of(deadlines(ledger), List.of(), knownAt, asOf, false));
    }
}
