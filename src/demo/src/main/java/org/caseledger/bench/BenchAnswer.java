package org.caseledger.bench;

import java.util.List;
import org.caseledger.app.answer.Document;

/**
 * What was measured of recording, importing and rebuilding.
 *
 * @param machine the machine and its Java
 * @param records commands recorded one at a time, in each repetition
 * @param imports commands imported, in each repetition
 * @param repetitions how many
 * @param entries entries rebuilt and scanned
 * @param bytesPerEntry how long they are
 * @param results one for each measurement
 */
record BenchAnswer(
        String machine, int records, int imports, int repetitions, long entries, long bytesPerEntry, List<Row> results)
        implements Document {

    /**
     * A measurement beside the bare database's.
     *
     * @param measurement what was measured
     * @param unit of what there are so many a second
     * @param rate how many
     * @param raw what the bare database did
     * @param rawRate how many it did
     * @param reached the share of the bare database's rate
     */
    record Row(String measurement, String unit, Rates rate, String raw, Rates rawRate, double reached) {}

    /** So many a second, over the repetitions. */
    record Rates(long median, long min, long max) {

        static Rates of(Series series) {
            return new Rates(Math.round(series.median()), Math.round(series.min()), Math.round(series.max()));
        }
    }
}
