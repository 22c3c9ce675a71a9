package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.payroll.RunEdition;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run, previewed or on record, with what each line found and what it leaves: the run view of corrections.
 *
 * @param head which run it is
 * @param lines its lines beside what they correct, in its order
 * @param sums what it comes to, and who did what with it
 * @param knownAt the instant at which its facts were known: of a preview, the one asked for; of a run on record, when
 *     it was prepared
 * @param edition the program and the law that made it; absent for a preview, and for a run of a version that didn't keep it
 * @param computedAgain the content computed again from what was known then, where that was asked for
 * @param files the files that were written, where some were
 */
public record RunAnswer(
        @JsonUnwrapped RunHead head,
        List<RunLineAnswer> lines,
        @JsonUnwrapped RunSums sums,
        Instant knownAt,
        @Nullable RunEdition edition,
        @Nullable ComputedAgain computedAgain,
        @Nullable List<String> files)
        implements Document {

    /** A preview. */
    public static RunAnswer preview(
            String id, RunDraft draft, Instant knownAt, List<LineReading> lines, Reasons reasons, boolean workings) {
        return new RunAnswer(
                RunHead.preview(id, draft.content()),
                lines(lines, reasons, workings),
                RunSums.preview(draft),
                knownAt,
                null,
                null,
                null);
    }

    /** A run on record, which carries {@code content}; {@code again} is that computed again, where it was asked for. */
    public static RunAnswer of(
            PayrollFacts.Run run,
            RunContent content,
            List<LineReading> lines,
            @Nullable RunContent again,
            Reasons reasons,
            boolean workings) {
        return new RunAnswer(
                RunHead.of(run),
                lines(lines, reasons, workings),
                RunSums.of(run, content),
                run.preparedAt(),
                run.edition(),
                again == null ? null : ComputedAgain.of(run, content, again),
                null);
    }

    private static List<RunLineAnswer> lines(List<LineReading> lines, Reasons reasons, boolean workings) {
        // The file of a claim is put together once, however many of its lines a run has.
        Map<String, ClaimInContext> files = new HashMap<>();
        lines.forEach(line -> files.computeIfAbsent(line.line().claim(), reasons.files()));
        Reasons told = reasons.with(files);
        return lines.stream()
                .map(line -> RunLineAnswer.of(line, told, workings))
                .toList();
    }

    /** The same, with the {@code written} files; none where none were. */
    public RunAnswer withFiles(List<Path> written) {
        return new RunAnswer(
                head,
                lines,
                sums,
                knownAt,
                edition,
                computedAgain,
                written.isEmpty() ? null : written.stream().map(Path::toString).toList());
    }
}
