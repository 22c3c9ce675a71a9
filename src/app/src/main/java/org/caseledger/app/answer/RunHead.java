package org.caseledger.app.answer;

import java.util.Locale;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;

/**
 * Which payroll run it is: what stands above its lines.
 *
 * @param run the run's id; of a preview, the one that it would get
 * @param employer the employer
 * @param period its pay period
 * @param state how far it is
 */
public record RunHead(String run, String employer, DateSpan period, State state) {

    /** How far a run is; a preview is none yet. */
    public enum State {
        PREVIEWED,
        PREPARED,
        APPROVED,
        TRANSMITTED,
        CANCELLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static State of(PayrollFacts.State state) {
            return switch (state) {
                case PREPARED -> PREPARED;
                case APPROVED -> APPROVED;
                case TRANSMITTED -> TRANSMITTED;
                case CANCELLED -> CANCELLED;
            };
        }
    }

    /** That of a preview. */
    static RunHead preview(String id, RunContent content) {
        return new RunHead(id, content.employer(), content.period(), State.PREVIEWED);
    }

    /** That of a run on record. */
    public static RunHead of(PayrollFacts.Run run) {
        return new RunHead(run.id(), run.employer(), run.period(), State.of(run.state()));
    }
}
