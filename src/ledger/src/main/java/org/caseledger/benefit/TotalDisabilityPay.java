package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** Statutory pay of any days of total disability, each at what a claim's rate has become by then. */
final class TotalDisabilityPay {

    private final ClaimFacts facts;
    private final TemporaryDisabilityRules rules;
    private final Figure rate;

    TotalDisabilityPay(ClaimFacts facts, TemporaryDisabilityRules rules, Figure countedWage) {
        this.facts = facts;
        this.rules = rules;
        rate = rules.rate(countedWage);
    }

    /** The statutory pay of {@code days}; missing where the rate of one of them isn't known. */
    Answer<Figure> of(NavigableSet<LocalDate> days) {
        List<Working> records = new ArrayList<>();
        int withDependents = 0;
        for (LocalDate day : days) {
            var record = facts.wages()
                    .dependentsOn(day)
                    .filter(entry -> entry.event().count() > 0);
            if (record.isPresent()) {
                withDependents++;
                Working fact = Working.fact(
                        "dependents from " + record.get().event().effectiveFrom(),
                        record.get().event().count(),
                        record.get().id());
                if (!records.contains(fact)) {
                    records.add(fact);
                }
            }
        }
        return switch (rules.compensation(rate, days, withDependents)) {
            case Answer.Missing<Figure> missing -> missing;
            case Answer.Known<Figure>(Figure pay) -> {
                List<Working> inputs = new ArrayList<>(pay.working().inputs());
                inputs.addAll(records);
                yield new Answer.Known<>(new Figure(pay.amount(), pay.working().withInputs(inputs)));
            }
        };
    }
}
