package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.DependentsRecorded;
import org.caseledger.claim.ClaimEvent.WageDetermined;
import org.caseledger.claim.ClaimEvent.WageEvent;
import org.caseledger.claim.ClaimEvent.WageRecommended;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.Money;

/**
 * The wage on which compensation is computed, and who depends on it.
 *
 * @param recommended the payer's wages
 * @param determined the commission's wages
 * @param dependents dependents from a day on
 */
public record Wages(
        List<Entry<WageRecommended>> recommended,
        List<Entry<WageDetermined>> determined,
        List<Entry<DependentsRecorded>> dependents) {

    /** What the standing {@code entries} of its family say. */
    static Wages of(List<Entry<WageEvent>> entries) {
        List<Entry<WageRecommended>> recommended = new ArrayList<>();
        List<Entry<WageDetermined>> determined = new ArrayList<>();
        List<Entry<DependentsRecorded>> dependents = new ArrayList<>();
        for (Entry<WageEvent> entry : entries) {
            switch (entry.event()) {
                case WageRecommended event -> recommended.add(entry.as(event));
                case WageDetermined event -> determined.add(entry.as(event));
                case DependentsRecorded event -> dependents.add(entry.as(event));
            }
        }
        return new Wages(List.copyOf(recommended), List.copyOf(determined), List.copyOf(dependents));
    }

    /** The commission's wage if there is one, else the payer's; of several, the last recorded. */
    public Optional<Wage> wage() {
        if (!determined.isEmpty()) {
            Entry<WageDetermined> last = determined.getLast();
            return Optional.of(new Wage(last.id(), last.event().amount(), "determined by the commission"));
        }
        if (!recommended.isEmpty()) {
            Entry<WageRecommended> last = recommended.getLast();
            return Optional.of(new Wage(last.id(), last.event().amount(), "recommended by the payer"));
        }
        return Optional.empty();
    }

    /** The dependents record in force on each day: the latest effective one; of two for the same day, the later entry. */
    public Overlay<DependentsRecorded> dependentsByDay() {
        return Overlay.effective(dependents, DependentsRecorded::effectiveFrom);
    }

    /**
     * The wage on which benefits are computed.
     *
     * @param entry the entry that recorded it
     * @param amount dollars, a month or a week as the jurisdiction has it
     * @param origin who says so
     */
    public record Wage(String entry, Money amount, String origin) {

        /** The amount under the trade's {@code name} for such a wage, with the entry that recorded it. */
        public Figure figure(String name) {
            return Figure.explained(
                    amount.getAmount(), () -> Working.fact(name + ", " + origin, amount.getAmount(), entry));
        }
    }
}
