package org.caseledger.app.answer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.joda.money.Money;

/**
 * What a step did to a payroll run, for people: what it comes to, without its lines. With {@code --json} a step prints the
 * whole {@linkplain RunAnswer run}.
 *
 * @param head which run it is
 * @param steps who did what with it
 * @param lines how many lines it has
 * @param claims how many claims have some
 * @param retroactive how many of the lines are for earlier pay periods
 * @param totals dollars by pay code or kind
 * @param receivables how often it moves a receivable
 * @param held how many claims something is missing on
 * @param hash SHA-256 over its content
 * @param files the files of its transmittal
 */
public record RunSummary(
        RunHead head,
        RunSums.Steps steps,
        int lines,
        long claims,
        long retroactive,
        Map<String, Money> totals,
        int receivables,
        int held,
        String hash,
        List<String> files) {

    /** That of {@code run}, which carries {@code content}, with the {@code files} of its transmittal. */
    public static RunSummary of(PayrollFacts.Run run, RunContent content, List<Path> files) {
        return new RunSummary(
                RunHead.of(run),
                RunSums.Steps.of(run),
                content.lines().size(),
                content.lines().stream().map(RunLine::claim).distinct().count(),
                content.lines().stream().filter(RunLine::retroactive).count(),
                content.totals(),
                content.receivables().size(),
                content.heldClaims(),
                run.hash(),
                files.stream().map(Path::toString).toList());
    }
}
