package org.caseledger.law.audit;

import java.util.List;
import java.util.stream.Stream;
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
 * @param allBut the rows that leave some files out
 * @param sample the rows that say how many are drawn; they begin where the others end
 */
public record AuditSampleSizes(
        String citation, String source, Status status, String files, List<Row> allBut, List<Row> sample) {

    private static final AuditSampleSizes SHIPPED = LawFile.read("audit/sample-sizes", AuditSampleSizes.class);

    /**
     * A row of the table.
     *
     * @param from the smallest population that it is for
     * @param to the largest
     * @param files how many files are left out, or drawn
     */
    public record Row(int from, int to, int files) {

        private boolean isFor(int population) {
            return from <= population && population <= to;
        }
    }

    /** The table as it is shipped. */
    public static AuditSampleSizes shipped() {
        return SHIPPED;
    }

    /** How many of {@code population} files are drawn; missing where the table isn't known so far. */
    public Answer<Integer> of(int population) {
        return Stream.concat(
                        rows(allBut, population).map(row -> population - row.files()),
                        rows(sample, population).map(Row::files))
                .findFirst()
                .<Answer<Integer>>map(Answer.Known::new)
                .orElseGet(() -> new Answer.Missing<>(
                        citation + " is known for 1 to " + sample.getLast().to() + " " + files + " files, not for "
                                + population + "; choose another plan"));
    }

    private static Stream<Row> rows(List<Row> rows, int population) {
        return rows.stream().filter(row -> row.isFor(population));
    }
}
