package org.caseledger.claim;

import java.util.Set;
import org.caseledger.claim.ClaimEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a claim, as somebody is told who may not see everything that is {@link Reserved}: the texts are replaced,
 * and nothing else is. Days, amounts, statuses and entries stay what they are, so that every figure does.
 */
public final class MaskedClaim {

    private MaskedClaim() {}

    /** {@code event} without what is {@code hidden}; {@code event} itself where nothing of it is. */
    public static ClaimEvent of(ClaimEvent event, Set<Reserved> hidden) {
        return switch (event) {
            case InjuryReported e -> hidden.contains(Reserved.MEDICAL) ? injury(e) : e;
            case WorkStatusRecorded e -> hidden.contains(Reserved.MEDICAL) ? status(e) : e;
            case InteractionLogged e -> {
                Reserved kind = e.reserved();
                yield kind != null && hidden.contains(kind) ? contact(e, kind.words()) : e;
            }
            case DocumentAttached e -> {
                Reserved kind = e.reserved();
                yield kind != null && hidden.contains(kind) ? document(e, kind.words()) : e;
            }
            case ContactEvent e -> MaskedContact.of(e, hidden);
            case AttentionEvent e -> hidden.contains(Reserved.SURVEILLANCE) ? MaskedAttention.of(e) : e;
            case LetterEvent e -> MaskedLetter.of(e, hidden);
            case ReportCorrected e -> e;
            case EarningsRecorded e -> e;
            case OverlapApportioned e -> e;
            case FormFiled e -> e;
            case ExceptionDocumented e -> e;
            case ReserveSet e -> e;
            case EmploymentEvent e -> e;
            case WageEvent e -> e;
            case MedicalEvent e -> e;
            case AdjudicationEvent e -> e;
            case CourseEvent e -> e;
            case LeaveEvent e -> e;
            case PaidEvent e -> e;
            case ReconciliationEvent e -> e;
            case EntryWithdrawn e -> e;
        };
    }

    /**
     * {@code event} for eyes outside the house, without what is {@code hidden}: like {@link #of}, but a letter, whose page says
     * where its addressee lives, isn't read where personal detail is hidden.
     */
    public static ClaimEvent outside(ClaimEvent event, Set<Reserved> hidden) {
        return event instanceof LetterEvent letter ? MaskedLetter.outside(letter, hidden) : of(event, hidden);
    }

    private static InjuryReported injury(InjuryReported e) {
        return new InjuryReported(
                e.jurisdiction(),
                e.employer(),
                e.employee(),
                e.injuredOn(),
                e.employerKnewOn(),
                e.kind(),
                Reserved.MEDICAL.words(),
                e.treatmentKnownOn(),
                medical(e.bodyPart()),
                medical(e.cause()),
                medical(e.nature()),
                e.reportedOn(),
                e.reportedBy());
    }

    private static WorkStatusRecorded status(WorkStatusRecorded e) {
        return e.physician() == null
                        && e.restrictions() == null
                        && e.bodyPart() == null
                        && e.hoursPerDay() == null
                        && e.stationary() == null
                ? e
                : new WorkStatusRecorded(
                        e.status(),
                        e.from(),
                        e.to(),
                        medical(e.physician()),
                        medical(e.restrictions()),
                        e.receivedOn(),
                        e.visitedOn(),
                        medical(e.bodyPart()),
                        null,
                        e.nextVisitOn(),
                        null);
    }

    private static InteractionLogged contact(InteractionLogged e, String words) {
        return new InteractionLogged(
                e.on(), e.channel(), words, words, words, words, e.about(), e.followUpOn(), e.reserved(), null);
    }

    private static DocumentAttached document(DocumentAttached e, String words) {
        return new DocumentAttached(
                e.document(),
                DocumentKind.OTHER,
                words,
                e.mediaType(),
                e.size(),
                e.sha256(),
                e.receivedOn(),
                e.reserved(),
                e.partOf());
    }

    private static @Nullable String medical(@Nullable String text) {
        return text == null ? null : Reserved.MEDICAL.words();
    }
}
