package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.DependentsRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Overlay;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** Statutory pay of any days of total disability, each at what a claim's rate has become by then. */
final class TotalDisabilityPay {

    private final TemporaryDisabilityRules rules;
    private final Overlay<DependentsRecorded> dependents;
    private final Figure rate;

    TotalDisabilityPay(ClaimFacts facts, TemporaryDisabilityRules rules, Figure countedWage) {
        this.dependents = facts.wages().dependentsByDay();
        this.rules = rules;
        rate = rules.rate(countedWage);
    }

    /** The statutory pay of {@code days}; missing where the rate of one of them isn't known. */
    Answer<Figure> of(Days days) {
        List<Entry<DependentsRecorded>> records = new ArrayList<>();
        int withDependents = 0;
        for (Overlay.Stretch<DependentsRecorded> stretch : dependents.touching(days)) {
            int count = days.within(stretch.days()).count();
            if (stretch.entry().event().count() > 0) {
                withDependents += count;
                records.add(stretch.entry());
            }
        }
        return switch (rules.compensation(rate, days, withDependents)) {
            case Answer.Missing<Figure> missing -> missing;
            case Answer.Known<Figure> pay when records.isEmpty() -> pay;
            case Answer.Known<Figure>(Figure pay) ->
                new Answer.Known<>(pay.reworded(working -> with(working, records)));
        };
    }

    private static Working with(Working working, List<Entry<DependentsRecorded>> records) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        records.forEach(record -> inputs.add(Working.fact(
                "dependents from " + record.event().effectiveFrom(),
                record.event().count(),
                record.id())));
        return working.withInputs(inputs);
    }
}
