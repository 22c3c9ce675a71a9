package org.caseledger.projection.variances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.EMPLOYER;

import java.util.Map;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.Variance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.junit.jupiter.api.Test;

class ClaimsWithVariancesTest implements KeptInStep {

    @Override
    public RecordedLedger story() {
        Variance variance = new Variance(
                new DateSpan(day("2022-03-05"), day("2022-03-18")), "statutory due", "1.00", "2.00", "rate");
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut")
                .injury("G-3", "9", "Ada Lake", "2022-03-01", "Cut")
                .on("G-3", new VarianceFound(variance))
                .on("G-2", new VarianceFound(variance))
                .on("G-2", new EntryWithdrawn("e5", "read twice"))
                .on("G-1", new ClaimClosed(day("2022-04-01"), null));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new ClaimsWithVariances();
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.of("variances.claim.claim", CLAIM, "variances.claim.employer", EMPLOYER);
    }

    @Test
    void claimsAreThoseOnWhichAVarianceWasEverFound() {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();

        assertThat(ClaimsWithVariances.all(ledger.lists())).containsExactly("G-2", "G-3");
    }
}
