package org.caseledger.payroll;

import org.caseledger.law.calendar.DateSpan;

/** What a run on record froze when it was prepared: what it comes to. Who asks for its lines reads them from the ledger. */
public sealed interface FrozenRun permits RunHeader, WholeRun {

    /** The employer. */
    String employer();

    /** The run's pay period. */
    DateSpan period();

    /** How many lines it has. */
    int lines();

    /** SHA-256 over its whole content. */
    String hash();

    /** Whether it says what is set against each other; runs that were stored before this was told don't. */
    boolean tellsExchanges();

    /** Whether it says on which days two claims of an employee are payable; runs stored before this was told don't. */
    boolean tellsOverlaps();
}
