package org.caseledger.payroll;

import static org.caseledger.decision.Limit.WORDS;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;

/**
 * What a run on record comes to, computed again from the facts of this moment.
 *
 * @param content what it would carry now
 * @param hash the hash of that, told as the run tells it
 * @param changes where the two differ, in words; empty where they don't
 */
public record Recomputed(
        RunContent content,
        @Within(WORDS) String hash,
        @Within(WORDS) String changes) {

    /** {@code now} beside what the run {@code then} froze, whose lines are {@code frozen}; they are read only if the two differ. */
    public static Recomputed of(FrozenRun then, RunContent now, Supplier<RunContent> frozen) {
        String hash = now.toldLike(then).hash();
        return new Recomputed(now, hash, hash.equals(then.hash()) ? "" : RunChanges.between(frozen.get(), now));
    }

    /** Of a run that isn't on record. */
    public static Recomputed nothing(String employer, DateSpan period) {
        return new Recomputed(new RunContent(employer, period, List.of(), List.of()), "", "");
    }
}
