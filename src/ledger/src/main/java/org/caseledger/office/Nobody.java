package org.caseledger.office;

import java.util.Optional;
import org.caseledger.adoption.LawCommand;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.payroll.PayrollCommand.RecordAudit;

/** Refuses what nobody gives: an entry carries the name of somebody who can be asked. */
final class Nobody {

    private Nobody() {}

    /** Refused where nobody gives {@code submission}. */
    static Optional<Refusal> gives(Submission submission) {
        return submission.who().user().isBlank()
                ? Optional.of(Refusal.of(
                        RefusalCode.MISSING_BY,
                        "by",
                        "say who " + deed(submission.command()) + "; a blank name is nobody's"))
                : Optional.empty();
    }

    private static String deed(Record command) {
        if (command instanceof LawCommand) {
            return "adopts it";
        }
        return command instanceof RecordAudit ? "checks" : "does it";
    }
}
