package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.payroll.PayrollFacts.Run;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunHeader;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.RunPart;
import org.caseledger.payroll.WholeRun;
import org.caseledger.projection.Recorded;
import org.caseledger.runlines.RunLineStreams;
import org.caseledger.runlines.RunLinesEvent.PartFrozen;

/**
 * The one reader of what runs carry. The lines of a run are read when somebody asks for them, and not kept in memory. A part
 * that isn't there, or isn't what was frozen, is refused: a run never has fewer lines than it had.
 */
final class FrozenLines {

    private static final int PARTS_AT_ONCE = 16;

    private final Journal journal;

    /** What the runs in {@code journal} carry. */
    FrozenLines(Journal journal) {
        this.journal = journal;
    }

    /** All that {@code run} carries. */
    RunContent content(Run run) {
        return switch (run.frozen()) {
            case WholeRun whole -> whole.content();
            case RunHeader header -> {
                List<RunPart> parts = new ArrayList<>();
                int count = header.parts().size();
                while (parts.size() < count) {
                    int from = parts.size() + 1;
                    parts.addAll(parts(run.id(), header, from, Math.min(count, from + PARTS_AT_ONCE - 1)));
                }
                yield RunPart.together(header.employer(), header.period(), parts);
            }
        };
    }

    /** The lines of {@code run} for {@code claim}; reads the parts in which they stand and no other. */
    List<RunLine> lines(Run run, String claim) {
        List<RunLine> lines = switch (run.frozen()) {
            case WholeRun whole -> whole.content().lines();
            case RunHeader header ->
                header.partsOf(claim).stream()
                        .flatMap(number -> parts(run.id(), header, number, number).stream())
                        .flatMap(part -> part.lines().stream())
                        .toList();
        };
        return lines.stream().filter(line -> line.claim().equals(claim)).toList();
    }

    /** The parts from number {@code from} to number {@code to}. */
    private List<RunPart> parts(String run, RunHeader header, int from, int to) {
        Map<Integer, RunPart> found = new HashMap<>();
        try {
            journal.stream(RunLineStreams.FAMILY.stream(run), from - 1, to - 1)
                    .forEach(recorded -> put(recorded, found));
        } catch (LedgerFault e) {
            throw damaged(run, "a part of them can't be read (" + e.getMessage() + ")");
        }
        List<RunPart> parts = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            RunPart part = found.get(number);
            Optional<String> fault = header.fault(number, part);
            if (part == null || fault.isPresent()) {
                throw damaged(run, fault.orElseThrow());
            }
            parts.add(part);
        }
        return parts;
    }

    private static void put(Recorded recorded, Map<Integer, RunPart> found) {
        if (recorded.entry().event() instanceof PartFrozen(RunPart part)) {
            found.put(part.number(), part);
        }
    }

    private static LedgerFault damaged(String run, String fault) {
        return new LedgerFault("the lines of run " + run + " are damaged: " + fault
                + "; what the run carried can't be shown. Restore the ledger from a backup");
    }
}
