package org.caseledger.law.california;

import java.util.List;
import java.util.Optional;
import org.caseledger.law.table.LawFile;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;

/**
 * 8 CCR 10107(c)(1): how many indemnity files an audit of a claims administrator draws at random, by how many there are.
 *
 * <p>Of 60 files 42 are drawn; of 20 files all but 3. The table is read up to 120 files; above that, nothing is said.
 *
 * @param citation the regulation
 * @param source where it was read
 * @param status how sure it is
 * @param files which files it is about
 * @param rows the table
 */
public record AuditSampleSizes(String citation, String source, Status status, String files, List<Row> rows) {

    private static final AuditSampleSizes SHIPPED =
            LawFile.read("california/audit-sample-sizes", AuditSampleSizes.class);

    /**
     * A row of the table.
     *
     * @param from the smallest population that it is for
     * @param to the largest
     * @param except how many files are left out, in a row that takes all but some
     * @param sample how many are drawn, in any other
     */
    public record Row(int from, int to, Optional<Integer> except, Optional<Integer> sample) {

        int of(int population) {
            return sample.orElseGet(() -> population - except.orElseThrow());
        }
    }

    /** The table as it is shipped. */
    public static AuditSampleSizes shipped() {
        return SHIPPED;
    }

    /** How many of {@code population} files are drawn; missing where the table isn't known so far. */
    public Answer<Integer> of(int population) {
        return rows.stream()
                .filter(row -> row.from() <= population && population <= row.to())
                .findFirst()
                .<Answer<Integer>>map(row -> new Answer.Known<>(row.of(population)))
                .orElseGet(() -> new Answer.Missing<>(citation + " is known for 1 to "
                        + rows.getLast().to() + " " + files + " files, not for " + population
                        + "; choose another plan"));
    }
}
