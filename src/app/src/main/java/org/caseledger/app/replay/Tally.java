package org.caseledger.app.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.Impact;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What claims of one employer add up to, counted claim by claim. The order in which they come changes nothing. */
final class Tally {

    private final SortedMap<String, Sums> sums = new TreeMap<>();
    private final List<Compared> impacts = new ArrayList<>();
    private int claims;
    private int held;
    private Figures receivable = Figures.NONE;

    /** A claim and what changed law makes of it. */
    private record Compared(String claim, Impact impact) {}

    /** Counts a claim: its {@code statement}, and the {@code owed} dollars that runs left with its claimant. */
    void add(Statement statement, Money owed) {
        claims++;
        receivable = receivable.plus(new Figures(0, Figures.NONE.hours(), owed));
        for (StatementLine line : statement.lines()) {
            if (line.known()) {
                sums.merge(Impact.totalOf(line.key()), Sums.of(line), Sums::plus);
            } else {
                held++;
            }
        }
    }

    /** Takes up what changed law would make of {@code claim}. */
    void add(String claim, Impact impact) {
        impacts.add(new Compared(claim, impact));
    }

    /** Adds what {@code other} counted. */
    void add(Tally other) {
        other.sums.forEach((code, more) -> sums.merge(code, more, Sums::plus));
        impacts.addAll(other.impacts);
        claims += other.claims;
        held += other.held;
        receivable = receivable.plus(other.receivable);
    }

    /** The sums under {@code terms}. */
    EmployerReplayed of(TermsCompared terms) {
        return new EmployerReplayed(
                terms.standing().policy().employer(),
                terms.period(),
                claims,
                held,
                sums,
                receivable.amount(),
                terms.changed() == null ? null : impact(terms));
    }

    private @Nullable Impact impact(TermsCompared terms) {
        return Impact.joined(
                terms.standing().policy().employer(),
                terms.period(),
                impacts.stream()
                        .sorted(Comparator.comparing(Compared::claim))
                        .map(Compared::impact)
                        .toList());
    }
}
