package org.caseledger.step;

import java.util.Optional;
import org.caseledger.claim.AttentionEvent;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ContactEvent;
import org.caseledger.claim.LetterEvent;

/**
 * Which readings of a claim an entry on it can change, so that what reads nothing of the entry isn't computed again. Most
 * entries of a long claim are conversations, which change none.
 *
 * @param due whether what is due may be another
 * @param paid whether what was paid may be another
 * @param clocks whether the claim's clocks, and who knew what, may be others
 */
record Reach(boolean due, boolean paid, boolean clocks) {

    static final Reach NOTHING = new Reach(false, false, false);
    static final Reach EVERYTHING = new Reach(true, true, true);

    static final Reach DUE = new Reach(true, false, false);
    private static final Reach DUE_AND_CLOCKS = new Reach(true, false, true);
    private static final Reach PAID_AND_CLOCKS = new Reach(false, true, true);
    private static final Reach CLOCKS = new Reach(false, false, true);

    /** What {@code event} reaches, which takes {@code back} another, if it is a withdrawal of one that stood. */
    static Reach of(ClaimEvent event, Optional<ClaimEvent> back) {
        return switch (event) {
            case InjuryReported e -> EVERYTHING;
            case ReportCorrected e -> DUE_AND_CLOCKS;
            case EmploymentEvent e -> DUE;
            case WageEvent e -> DUE_AND_CLOCKS;
            case DisabilityEvent e -> DUE_AND_CLOCKS;
            case MedicalEvent e -> DUE_AND_CLOCKS;
            case AdjudicationEvent e -> DUE_AND_CLOCKS;
            case CourseEvent e -> DUE_AND_CLOCKS;
            // What was taken is posted beside what was paid.
            case LeaveEvent e -> DUE;
            case PaidEvent e -> PAID_AND_CLOCKS;
            case FormFiled e -> CLOCKS;
            case ExceptionDocumented e -> CLOCKS;
            case InteractionLogged e -> NOTHING;
            case ReserveSet e -> NOTHING;
            case DocumentAttached e -> NOTHING;
            case ReconciliationEvent e -> NOTHING;
            case ContactEvent e -> NOTHING;
            case AttentionEvent e -> NOTHING;
            case LetterEvent e -> NOTHING;
            case EntryWithdrawn e ->
                back.map(withdrawn -> of(withdrawn, Optional.empty())).orElse(NOTHING);
        };
    }
}
