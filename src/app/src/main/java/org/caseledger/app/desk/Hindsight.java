package org.caseledger.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.LineHistory;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.receivable.ReceivableEvent.ByRun;
import org.caseledger.statement.Statement;

/** Runs on record, read from what was known when they were prepared. */
public final class Hindsight {

    private final Ledger ledger;
    private final PayrollDesk desk;

    /** Reads runs of {@code ledger}. */
    public Hindsight(Ledger ledger) {
        this(ledger, new PayrollDesk(ledger));
    }

    /** Reads runs of {@code ledger}, whose {@code desk} this is. */
    public Hindsight(Ledger ledger, PayrollDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /** The lines of {@code run}, which carries {@code content}, beside what they correct. */
    public List<LineReading> reading(PayrollFacts.Run run, RunContent content) {
        return LineReading.of(content, terms(run), claim -> known(run, claim));
    }

    /**
     * The content of {@code run}, computed again from what was known when it was prepared. It is the frozen content,
     * with the same hash, unless the program or a policy file computes something else today.
     */
    public RunContent again(PayrollFacts.Run run) {
        return RunComputation.of(
                terms(run),
                run.period(),
                ledger.lists(tables -> ClaimRegister.ofEmployer(tables, run.employer())),
                claim -> known(run, claim));
    }

    /** The for-period view of the claim of {@code today}: every version of each period's figures. */
    public SortedMap<DateSpan, List<LineHistory>> history(Statement today) {
        String employer = today.facts().reported().event().employer();
        Map<String, PayrollFacts.Run> runs = desk.facts(employer).runs();
        return LineHistory.of(
                today,
                desk.policy(employer),
                run -> Objects.requireNonNull(runs.get(run), () -> "a claim names run " + run + ", which is not there"),
                run -> ledger.runLines(run, today.facts().claim()));
    }

    private Terms terms(PayrollFacts.Run run) {
        return desk.terms(run.employer(), run.preparedAt());
    }

    /** The file of a claim when {@code run} was prepared, which is before it carried anything itself. */
    private ClaimInContext known(PayrollFacts.Run run, String claim) {
        ClaimInContext then = ledger.file(claim).knownAt(run.preparedAt());
        Set<String> carried = then.entries().stream()
                .filter(entry -> carriedBy(run, entry.event()))
                .map(Entry::id)
                .collect(Collectors.toSet());
        return carried.isEmpty() ? then : then.without(carried);
    }

    private static boolean carriedBy(PayrollFacts.Run run, Object event) {
        return (event instanceof RunCarried carried && carried.run().equals(run.id()))
                || (event instanceof ByRun moved && moved.run().equals(run.id()));
    }
}
