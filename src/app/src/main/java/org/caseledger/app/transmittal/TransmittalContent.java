package org.caseledger.app.transmittal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.answer.CauseAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunListed;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;

/**
 * What the transmittal of a run says; the CSV file and the page lay it out.
 *
 * @param run which run it is, what it comes to, and who did what with it
 * @param employerName the employer as printed
 * @param lines its lines, in its order
 */
record TransmittalContent(RunListed run, String employerName, List<Line> lines) {

    /**
     * A line of the run.
     *
     * @param line what the run carries
     * @param employee whose claim it is
     * @param causes the entries that led to it
     */
    record Line(RunLine line, Employee employee, List<CauseAnswer> causes) {}

    /** The transmittal of {@code run}, which carries {@code content}; {@code reasons} tells the entries behind its lines. */
    static TransmittalContent of(PayrollFacts.Run run, RunContent content, String employerName, Reasons reasons) {
        List<RunLine> lines = content.lines();
        Map<String, ClaimInContext> files = new HashMap<>();
        lines.forEach(line -> files.computeIfAbsent(line.claim(), reasons.files()));
        Reasons told = reasons.with(files);
        return new TransmittalContent(
                RunListed.of(run, content),
                employerName,
                lines.stream().map(line -> line(line, told)).toList());
    }

    private static Line line(RunLine line, Reasons told) {
        return new Line(
                line,
                told.facts(line.claim()).reported().event().employee(),
                CauseAnswer.of(line.because(), line.claim(), told, Set.of()));
    }
}
