package org.caseledger.bench;

import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;

/** The way by which benches record lines: a refused one, or a warning, ends the bench. */
final class BenchLines {

    private BenchLines() {}

    /** Files of lines for {@code ledger}. */
    static LineFile of(Ledger ledger) {
        return new LineFile(
                ledger,
                answer -> {
                    if (answer.outcome() instanceof Outcome.Refused(Refusal refusal)) {
                        throw new IllegalStateException("a command of the bench was refused: " + refusal);
                    }
                },
                warning -> {
                    throw new IllegalStateException(warning);
                });
    }
}
