package org.caseledger.payroll;

import org.jspecify.annotations.Nullable;

/** What happened to the payroll runs of an employer. The employer is the stream's. */
public sealed interface PayrollEvent {

    /** The run's id, such as {@code glendale-2022-02-19}. */
    String run();

    /** A run was opened and its lines were frozen. */
    record RunPrepared(String run, RunContent content, String hash) implements PayrollEvent {}

    /** Somebody other than the preparer approved the run. */
    record RunApproved(String run, String hash) implements PayrollEvent {}

    /** The run was issued; each claim's own stream has its lines. */
    record RunTransmitted(String run, String hash) implements PayrollEvent {}

    /** The run was given up before it was issued. */
    record RunCancelled(String run, @Nullable String reason) implements PayrollEvent {}
}
