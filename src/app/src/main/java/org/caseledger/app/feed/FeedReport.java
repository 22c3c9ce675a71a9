package org.caseledger.app.feed;

import java.util.List;
import org.caseledger.claim.PostedVariance;
import org.caseledger.claim.Variance;

/**
 * What became of a file.
 *
 * @param rows rows in the file, without the header and blank lines
 * @param recorded rows that were recorded
 * @param unchanged rows that said nothing new
 * @param bad rows that were not taken; a file that is refused as a whole has one, for its header
 * @param variances differences found in an administrator's report, in the order of its rows
 * @param posted differences found in what payroll posted, by run and claim
 */
public record FeedReport(
        int rows, int recorded, int unchanged, List<BadRow> bad, List<Found> variances, List<Posted> posted) {

    public FeedReport {
        bad = List.copyOf(bad);
        posted = List.copyOf(posted);
        variances = List.copyOf(variances);
    }

    /**
     * A variance with the row that it was found in.
     *
     * @param line the row's line
     * @param claim the claim
     * @param variance the difference
     */
    public record Found(int line, String claim, Variance variance) {}

    /**
     * A variance between what a run carried and what payroll posted.
     *
     * @param claim the claim
     * @param variance the difference
     */
    public record Posted(String claim, PostedVariance variance) {}

    /** Whether every row was taken. */
    public boolean good() {
        return bad.isEmpty();
    }
}
