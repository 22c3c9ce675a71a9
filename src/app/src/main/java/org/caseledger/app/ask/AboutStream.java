package org.caseledger.app.ask;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.answer.CaseTimelineAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.family.StreamFamily;
import org.caseledger.projection.Recorded;

/**
 * Questions about a stream that is no claim's: a penalty case, a receivable, an employer's payroll, an employee's file, the
 * adopted law.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 */
public record AboutStream(Ledger ledger, Clocks clocks) {

    /** Every entry of the stream of {@code subject}, in order; of one of which nothing is known, {@link Unknown}. */
    public List<StreamTimelineAnswer> timeline(StreamFamily<?, ?, ?> family, String subject) {
        Instant knownAt = clocks.knownAt(ledger);
        List<Recorded> known = ledger.recorded(family.stream(subject)).stream()
                .filter(recorded -> recorded.entry().knownAt(knownAt))
                .toList();
        if (known.isEmpty() && !family.streams().single()) {
            throw clocks.unknown(ledger, family.streams().subject(), subject);
        }
        return known.stream()
                .map(recorded -> StreamTimelineAnswer.of(family, recorded))
                .filter(line -> clocks.considers(line.effectiveFrom()))
                .toList();
    }

    /** The facts of the penalty case {@code number}; of one that isn't known, {@link Unknown}. */
    public PenaltyAnswer penalty(String number) {
        PenaltyFacts facts = clocks.penaltyCase(ledger, number);
        if (facts.state() == null) {
            throw clocks.unknown(ledger, PenaltyCases.FAMILY.streams().subject(), number);
        }
        return PenaltyAnswer.of(facts);
    }

    /** Every entry of the penalty case {@code number}, with the members that a case's timeline always had. */
    public List<CaseTimelineAnswer> penaltyTimeline(String number) {
        return CaseTimelineAnswer.of(number, timeline(PenaltyCases.FAMILY, number));
    }
}
