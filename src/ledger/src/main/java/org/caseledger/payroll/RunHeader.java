package org.caseledger.payroll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a prepared run comes to, without its lines: those stand in entries of their own, {@linkplain RunPart part by part}.
 * All that a step needs is here, so that no step reads the lines of runs before it.
 *
 * @param employer the employer
 * @param period the run's pay period
 * @param lines how many lines it has
 * @param held how many claims it lacks something of, because something is missing
 * @param exchanges how many amounts are set against each other
 * @param waived how many receivables are waived at once
 * @param overlaps on how many stretches of days two claims are payable
 * @param totals dollars by pay code; lines without a code, and receivable lines, under the name of their kind
 * @param parts what its parts must be, in their order
 * @param hash SHA-256 over its whole content
 */
public record RunHeader(
        String employer,
        DateSpan period,
        int lines,
        int held,
        int exchanges,
        int waived,
        int overlaps,
        Map<String, Money> totals,
        List<Part> parts,
        String hash)
        implements FrozenRun {

    /**
     * What one part must be.
     *
     * @param rows how many rows it has
     * @param from the claim of its first line; absent where it has no lines
     * @param to the claim of its last line
     * @param hash SHA-256 over it
     */
    public record Part(
            int rows, @Nullable String from, @Nullable String to, String hash) {

        private static Part of(RunPart part) {
            List<RunLine> lines = part.lines();
            return lines.isEmpty()
                    ? new Part(part.rows(), null, null, part.hash())
                    : new Part(
                            part.rows(),
                            lines.getFirst().claim(),
                            lines.getLast().claim(),
                            part.hash());
        }

        /** Whether a line of {@code claim} may stand in it. */
        private boolean mayHold(String claim) {
            return from != null && to != null && from.compareTo(claim) <= 0 && to.compareTo(claim) >= 0;
        }
    }

    /** The header of {@code content}, whose parts and hash are known. */
    static RunHeader of(RunContent content, List<RunPart> parts, String hash) {
        return new RunHeader(
                content.employer(),
                content.period(),
                content.lines().size(),
                content.heldClaims(),
                content.exchanges().size(),
                content.waived().size(),
                content.overlaps().size(),
                content.totals(),
                parts.parallelStream().map(Part::of).toList(),
                hash);
    }

    /** The numbers of the parts in which lines of {@code claim} may stand; lines stand in the order of claims. */
    public List<Integer> partsOf(String claim) {
        return IntStream.rangeClosed(1, parts.size())
                .filter(number -> parts.get(number - 1).mayHold(claim))
                .boxed()
                .toList();
    }

    /**
     * What is wrong with {@code found}, which is on record as part {@code number} of the run: that it isn't there, or isn't
     * what was frozen. Empty for a part as it must be.
     */
    public Optional<String> fault(int number, @Nullable RunPart found) {
        String which = "part " + number + " of " + parts.size();
        if (found == null) {
            return Optional.of(which + " is not there");
        }
        return found.number() == number
                        && found.hash().equals(parts.get(number - 1).hash())
                ? Optional.empty()
                : Optional.of(which + " is not what was frozen");
    }

    @Override
    public boolean tellsExchanges() {
        return exchanges > 0;
    }

    @Override
    public boolean tellsOverlaps() {
        return overlaps > 0;
    }
}
