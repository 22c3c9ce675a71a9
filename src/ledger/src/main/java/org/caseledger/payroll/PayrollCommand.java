package org.caseledger.payroll;

import org.jspecify.annotations.Nullable;

/** What may be asked of an employer's payroll. */
public sealed interface PayrollCommand {

    /** The employer. */
    String employer();

    /** Open a run and freeze {@code content}. */
    record PrepareRun(String employer, RunContent content) implements PayrollCommand {}

    /** Approve a run that somebody else prepared. */
    record ApproveRun(String employer, String run) implements PayrollCommand {}

    /** Issue an approved run; {@code now} is its content computed again from the facts of this moment. */
    record TransmitRun(String employer, String run, RunContent now) implements PayrollCommand {}

    /** Give a run up before it is issued. */
    record CancelRun(String employer, String run, @Nullable String reason) implements PayrollCommand {}

    /** An audit of supplemental pay was done. Given by the audit, never by hand. */
    record RecordAudit(String employer, PayrollEvent.SupplementAuditDone audit) implements PayrollCommand {}
}
