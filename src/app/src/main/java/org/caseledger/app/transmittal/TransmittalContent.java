package org.caseledger.app.transmittal;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.answer.CauseAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunListed;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;

/**
 * What the transmittal of a run says; the CSV file and the page lay it out.
 *
 * @param run which run it is, what it comes to, and who did what with it
 * @param employerName the employer as printed
 * @param claims its claims, in its order; each is looked up when it is asked for, and not held longer
 */
record TransmittalContent(RunListed run, String employerName, List<OfClaim> claims) {

    /** The transmittal of {@code run}, which carries {@code content}; {@code reasons} tells the entries behind its lines. */
    static TransmittalContent of(PayrollFacts.Run run, RunContent content, String employerName, Reasons reasons) {
        return new TransmittalContent(RunListed.of(run, content), employerName, new Claims(content.lines(), reasons));
    }

    /** What a run carries for one claim. */
    static final class OfClaim {
        private final List<RunLine> lines;
        private final Reasons reasons;
        private final Map<String, CauseAnswer> told = new LinkedHashMap<>();

        private OfClaim(List<RunLine> lines, Reasons reasons) {
            this.lines = lines;
            String claim = lines.getFirst().claim();
            this.reasons = reasons.with(Map.of(claim, reasons.files().apply(claim)));
        }

        /** The claim's number. */
        String claim() {
            return lines.getFirst().claim();
        }

        /** Whose claim it is. */
        Employee employee() {
            return reasons.facts(claim()).reported().event().employee();
        }

        /** Its lines, in the order of the run. */
        List<RunLine> lines() {
            return lines;
        }

        /** The entries that led to {@code line}, each of which is told once for all lines of the claim. */
        List<CauseAnswer> causes(RunLine line) {
            return line.because().stream()
                    .map(entry -> told.computeIfAbsent(
                            entry,
                            id -> CauseAnswer.of(List.of(id), claim(), reasons, Set.of())
                                    .getFirst()))
                    .toList();
        }
    }

    /** The claims of a run: a page of all of them takes no more memory than that of one. */
    private static final class Claims extends AbstractList<OfClaim> {
        private final List<List<RunLine>> byClaim;
        private final Reasons reasons;

        Claims(List<RunLine> lines, Reasons reasons) {
            Map<String, List<RunLine>> found = new LinkedHashMap<>();
            lines.forEach(line -> found.computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                    .add(line));
            byClaim = List.copyOf(found.values());
            this.reasons = reasons;
        }

        @Override
        public OfClaim get(int index) {
            return new OfClaim(byClaim.get(index), reasons);
        }

        @Override
        public int size() {
            return byClaim.size();
        }
    }
}
