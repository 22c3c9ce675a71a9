package org.caseledger.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caseledger.audit.CheckedLine.Again;
import org.caseledger.audit.CheckedLine.Evidence;
import org.caseledger.audit.CheckedLine.Pay;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.Employee;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.DeskCheck;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunLine;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Computes one drawn line again, from the claim's entries alone.
 *
 * <p>The claim's stream is cut where the run that carried the line begins to write in it; what stands before is all that
 * was known. Three things must agree: the run's frozen line with what it wrote on the claim; that line with the balance
 * that the entries lead to; and each step of the working with a desk calculator that follows its printed words.
 */
final class LineAudit {

    private final Sample.Ticket drawn;
    private final RunLine line;
    private final List<Entry<ClaimEvent>> stream;
    private final Beside beside;
    private final LineKey key;
    private final List<String> faults = new ArrayList<>();

    private LineAudit(Sample.Ticket drawn, List<Entry<ClaimEvent>> stream, Beside beside) {
        this.drawn = drawn;
        this.line = drawn.line();
        this.stream = stream;
        this.beside = beside;
        this.key = line.key();
    }

    /**
     * The line of {@code drawn}, checked against {@code stream}, the entries of its claim, {@code beside} the employee's
     * other claims as they were known.
     */
    static CheckedLine check(Sample.Ticket drawn, List<Entry<ClaimEvent>> stream, Beside beside, Terms terms) {
        return new LineAudit(drawn, stream, beside).check(terms);
    }

    private CheckedLine check(Terms terms) {
        Pay carried = new Pay(
                line.days() == null ? 0 : line.days(),
                line.amount() == null ? Money.zero(CurrencyUnit.USD) : line.amount());
        compareWithTheClaim(carried);
        ClaimFacts known = ClaimFacts.of(line.claim(), beforeTheRun());
        if (!known.exists()) {
            throw new IllegalArgumentException("claim " + line.claim() + " has no entries before run "
                    + drawn.run().id());
        }
        Statement statement =
                Statement.of(known, beside, terms, drawn.run().period().to());
        Optional<StatementLine> found =
                statement.lines().stream().filter(one -> one.key().equals(key)).findFirst();
        Working working = found.map(StatementLine::due)
                .map(due -> due.working())
                .orElseGet(() -> statement.entitlement().working());
        Again again = again(statement, found);
        compareWithTheEntries(carried, again);
        DeskCheck.Result desk = DeskCheck.follow(working);
        faults.addAll(desk.faults());
        Employee employee = known.reported().event().employee();
        return new CheckedLine(
                drawn.ticket(),
                drawn.run().id(),
                Objects.requireNonNull(drawn.run().transmittedAt()),
                line.claim(),
                employee.name() + " (" + employee.id() + ")",
                line.forPeriod(),
                String.valueOf(line.payCode()),
                line.retroactive(),
                carried,
                again,
                desk.calculations(),
                List.copyOf(faults),
                working,
                evidence(known, working));
    }

    private History<ClaimEvent> beforeTheRun() {
        return before(drawn.run(), stream);
    }

    /** What was known of a claim when {@code run} was issued: its {@code stream} up to where the run begins to write in it. */
    static History<ClaimEvent> before(PayrollFacts.Run run, List<Entry<ClaimEvent>> stream) {
        List<Entry<ClaimEvent>> before = stream.stream()
                .takeWhile(entry -> !(entry.event() instanceof RunCarried carried
                        && carried.run().equals(run.id())))
                .toList();
        return History.of(before).knownAt(Objects.requireNonNull(run.transmittedAt()));
    }

    private void compareWithTheClaim(Pay carried) {
        int days = 0;
        Money amount = Money.zero(CurrencyUnit.USD);
        for (Entry<ClaimEvent> entry : stream) {
            if (entry.event() instanceof PayTransmitted pay
                    && pay.run().equals(drawn.run().id())) {
                for (PayLine one : pay.lines()) {
                    if (LineKey.of(one).equals(key)) {
                        days += one.days() == null ? 0 : one.days();
                        amount = one.amount() == null ? amount : amount.plus(one.amount());
                    }
                }
            }
        }
        if (!carried.equals(new Pay(days, amount))) {
            faults.add("the run carried " + words(carried) + ", but wrote " + words(new Pay(days, amount))
                    + " on the claim");
        }
    }

    private @Nullable Again again(Statement statement, Optional<StatementLine> found) {
        if (statement.entitlement().held() || found.filter(one -> !one.known()).isPresent()) {
            faults.add("the line can't be computed from what was known: missing "
                    + String.join(", ", statement.entitlement().missingWords()));
            return null;
        }
        Money none = Money.zero(CurrencyUnit.USD);
        return found.map(one -> new Again(
                        new Pay(one.daysDue(), one.amountDue()),
                        one.transmitted(),
                        one.daysTransmitted(),
                        one.paidElsewhere(),
                        new Pay(one.daysDue() - one.daysTransmitted(), one.balance())))
                .orElseGet(() -> new Again(new Pay(0, none), none, 0, none, new Pay(0, none)));
    }

    private void compareWithTheEntries(Pay carried, @Nullable Again again) {
        if (again != null && !carried.equals(again.line())) {
            faults.add("the run carried " + words(carried) + ", but the entries lead to " + words(again.line()));
        }
    }

    private static String words(Pay pay) {
        return pay.amount().getAmount().toPlainString() + " for " + pay.days() + " days";
    }

    /** What the working was read from, what the run gave as its reasons, and what left before under the same address. */
    private List<Evidence> evidence(ClaimFacts known, Working working) {
        Set<String> behind = new LinkedHashSet<>(working.entries());
        behind.addAll(line.because());
        known.paid().transmitted().stream()
                .filter(entry -> entry.event().lines().stream().map(LineKey::of).anyMatch(key::equals))
                .forEach(entry -> behind.add(entry.id()));
        return known.entries().stream()
                .filter(entry -> behind.contains(entry.id()))
                .map(entry -> new Evidence(
                        entry.id(),
                        entry.recordedAt(),
                        entry.provenance().by(),
                        ClaimWords.of(entry.event()).what()))
                .toList();
    }
}
