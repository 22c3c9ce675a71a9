package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;

/**
 * A run on record, computed again from what was known when it was prepared.
 *
 * @param knownAt that instant
 * @param hash the hash of what was computed
 * @param agrees whether it is the run's own
 * @param differences where the two differ
 */
public record ComputedAgain(
        Instant knownAt,
        String hash,
        boolean agrees,
        @JsonIgnore Differences differences) {

    /**
     * Where a run and what was computed again differ.
     *
     * @param onlyInRun lines that only the run has
     * @param onlyComputed lines that only what was computed has
     * @param otherExchanges whether what is set against each other is another
     */
    public record Differences(List<RunLine> onlyInRun, List<RunLine> onlyComputed, boolean otherExchanges) {}

    /** {@code run}, which {@code frozen} is the content of, beside that as it was {@code computed} again. */
    static ComputedAgain of(PayrollFacts.Run run, RunContent frozen, RunContent computed) {
        RunContent alike = computed.toldLike(run.frozen());
        return new ComputedAgain(
                run.preparedAt(),
                computed.hash(),
                alike.hash().equals(run.hash()),
                new Differences(
                        without(frozen.lines(), computed.lines()),
                        without(computed.lines(), frozen.lines()),
                        !frozen.exchanges().equals(alike.exchanges())));
    }

    private static List<RunLine> without(List<RunLine> lines, List<RunLine> others) {
        Set<RunLine> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
