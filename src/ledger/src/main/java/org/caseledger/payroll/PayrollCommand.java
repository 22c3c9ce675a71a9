package org.caseledger.payroll;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;

/** What may be asked of an employer's payroll. */
public sealed interface PayrollCommand {

    /** The employer. */
    String employer();

    /** Open a run and freeze {@code draft}. */
    @Needs(Permission.RUN_PAYROLL)
    record PrepareRun(@Within(IDENTIFIER) String employer, RunDraft draft) implements PayrollCommand {}

    /** Approve a run that somebody else prepared. */
    @Needs(Permission.APPROVE_RUNS)
    record ApproveRun(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String run) implements PayrollCommand {}

    /** Issue an approved run; {@code now} is what it comes to from the facts of this moment. */
    @Needs(Permission.RUN_PAYROLL)
    record TransmitRun(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String run,
            Recomputed now) implements PayrollCommand {}

    /** Give a run up before it is issued. */
    @Needs({Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    record CancelRun(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String run,
            @Within(WORDS) @Nullable String reason) implements PayrollCommand {}

    /** A run waits for its approval, and whoever would give it looks at it again on a day. */
    @Needs(Permission.KEEP_QUEUE)
    record PutOffRun(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String run,
            @Within(WORDS) String reason,
            LocalDate until)
            implements PayrollCommand {}

    /** An audit of supplemental pay was done. Given by the audit, never by hand. */
    @Needs(Permission.AUDIT)
    record RecordAudit(@Within(IDENTIFIER) String employer, PayrollEvent.SupplementAuditDone audit)
            implements PayrollCommand {}
}
