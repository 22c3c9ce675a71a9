package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;

/**
 * A line that a transmitted run carried for a claim: an original. A later line under the same address corrects it and
 * never replaces it.
 *
 * @param run the run's id
 * @param runPeriod the pay period that the run was for (the line may be for an earlier one)
 * @param entry the entry of the claim that recorded it: when it was transmitted, and by whom
 * @param line what it carried
 */
public record Carried(String run, DateSpan runPeriod, Entry<RunCarried> entry, PayLine line) {

    /** Everything that runs carried for a claim, in the order of recording. */
    public static List<Carried> of(ClaimFacts facts) {
        List<Carried> carried = new ArrayList<>();
        for (Entry<RunCarried> entry : facts.paid().carried()) {
            RunCarried run = entry.event();
            run.lines().forEach(line -> carried.add(new Carried(run.run(), run.runPeriod(), entry, line)));
        }
        return carried;
    }

    /** The address under which it was carried. */
    public LineKey key() {
        return LineKey.of(line);
    }
}
