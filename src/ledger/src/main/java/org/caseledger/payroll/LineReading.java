package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Working;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * A run's line beside what it corrects: {@code after = before + line}. A line of 30.12 under an address where earlier
 * runs carried 854.80 reads 854.80 -> 884.92.
 *
 * @param line the run's line
 * @param before what had left the employer under its address when the run was computed: carried by earlier runs, and
 *     paid elsewhere
 * @param after what is due under the address, as known when the run was computed
 * @param earlier the lines of earlier runs that it corrects, the oldest first; empty for a first line
 * @param working why {@code after} is due, or why nothing is; absent for a receivable, which follows from other lines
 */
public record LineReading(
        RunLine line,
        Figures before,
        Figures after,
        List<Carried> earlier,
        @Nullable Working working) {

    /**
     * Reads every line of {@code content}, in its order.
     *
     * @param terms the law and the policy under which the content was computed
     * @param known the file of a claim as it was known then, without what the run itself carried
     */
    public static List<LineReading> of(RunContent content, Terms terms, Function<String, ClaimInContext> known) {
        Map<String, OfClaim> claims = new HashMap<>();
        return content.lines().stream()
                .map(line -> claims.computeIfAbsent(
                                line.claim(), claim -> OfClaim.of(known.apply(claim), terms, content))
                        .read(line))
                .toList();
    }

    /** Whether the line puts something right: it is for an earlier period, or its address was carried before. */
    public boolean corrects() {
        return line.retroactive() || !earlier.isEmpty();
    }

    private record OfClaim(Statement statement, Map<LineKey, StatementLine> lines, List<Carried> carried) {

        static OfClaim of(ClaimInContext file, Terms terms, RunContent content) {
            Statement statement = file.statement(terms, content.period().to());
            Map<LineKey, StatementLine> lines = new HashMap<>();
            statement.lines().forEach(line -> lines.put(line.key(), line));
            return new OfClaim(statement, lines, Carried.of(file.facts()));
        }

        LineReading read(RunLine line) {
            List<Carried> earlier = new ArrayList<>(carried);
            earlier.removeIf(one -> !one.key().equals(line.key()));
            StatementLine known = lines.get(line.key());
            Figures before = known == null
                    ? earlier.stream().map(one -> Figures.of(one.line())).reduce(Figures.NONE, Figures::plus)
                    : Figures.paid(known);
            return new LineReading(
                    line, before, before.plus(Figures.of(line)), List.copyOf(earlier), working(line, known));
        }

        private @Nullable Working working(RunLine line, @Nullable StatementLine known) {
            if (line.kind() == LineKind.RECEIVABLE) {
                return null;
            }
            return known == null || known.due() == null
                    ? statement.entitlement().working()
                    : known.due().working();
        }
    }
}
