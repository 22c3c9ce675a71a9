package org.caseledger.payroll;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.WORDS;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/** What happened to the payroll runs of an employer, and to what they carried. The employer is the stream's. */
public sealed interface PayrollEvent {

    /** A step in the life of a run. */
    sealed interface RunEvent extends PayrollEvent {

        /** The run's id, such as {@code glendale-2022-02-19}. */
        String run();
    }

    /** A run was opened and its lines were frozen, in this entry. Recorded before lines had entries of their own. */
    record RunPrepared(String run, RunContent content, String hash) implements RunEvent {}

    /**
     * A run was opened and its lines were frozen; the run's own stream has them, part by part.
     *
     * @param run the run's id
     * @param header what it comes to
     * @param edition the program and the law that made it; absent where it was frozen before that was kept
     */
    record RunFrozen(String run, RunHeader header, @Nullable RunEdition edition) implements RunEvent {}

    /** Somebody other than the preparer approved the run. */
    record RunApproved(String run, String hash) implements RunEvent {}

    /** The run was issued; each claim's own stream has its lines. */
    record RunTransmitted(String run, String hash) implements RunEvent {}

    /** The run was given up before it was issued. */
    record RunCancelled(String run, @Nullable String reason) implements RunEvent {}

    /** Somebody puts the approval of a run off; on {@code until} it is asked for again. */
    record RunPutOff(String run, String reason, LocalDate until) implements RunEvent {}

    /**
     * Lines of supplemental pay that the runs of a pay period carried were drawn and computed again.
     *
     * @param audit the audit's id, such as {@code glendale-2022-02-19-audit}
     * @param period the pay period
     * @param knownAt runs transmitted up to then were looked at
     * @param seed what the sample was drawn with
     * @param size how many lines were asked for
     * @param population how many lines there were
     * @param sampled how many were drawn
     * @param differences how many of them did not come out as they were carried
     * @param workpaper SHA-256 over what was found
     */
    record SupplementAuditDone(
            @Within(CODE) String audit,
            DateSpan period,
            Instant knownAt,
            @Within(WORDS) String seed,
            @Within(COUNT) int size,
            @Within(COUNT) int population,
            @Within(COUNT) int sampled,
            @Within(COUNT) int differences,
            @Within(WORDS) String workpaper)
            implements PayrollEvent {}
}
