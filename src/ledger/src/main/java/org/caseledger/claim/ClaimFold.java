package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.jspecify.annotations.Nullable;

/** Sorts the standing entries of a claim by topic; each topic reads its own kinds. */
final class ClaimFold {

    private @Nullable Entry<InjuryReported> report;
    private final List<Entry<ReportCorrected>> corrections = new ArrayList<>();
    private final List<Entry<EmploymentEvent>> employment = new ArrayList<>();
    private final List<Entry<WageEvent>> wages = new ArrayList<>();
    private final List<Entry<DisabilityEvent>> disability = new ArrayList<>();
    private final List<Entry<MedicalEvent>> medical = new ArrayList<>();
    private final List<Entry<AdjudicationEvent>> adjudication = new ArrayList<>();
    private final List<Entry<CourseEvent>> course = new ArrayList<>();
    private final List<Entry<LeaveEvent>> leave = new ArrayList<>();
    private final List<Entry<PaidEvent>> paid = new ArrayList<>();
    private final List<Entry<FileEvent>> onFile = new ArrayList<>();
    private final List<Entry<ReconciliationEvent>> reconciliation = new ArrayList<>();
    private final List<Entry<ContactEvent>> contacts = new ArrayList<>();
    private final List<Entry<AttentionEvent>> attention = new ArrayList<>();
    private final List<Entry<LetterEvent>> letters = new ArrayList<>();

    /** The facts that {@code history} of {@code claim} adds up to. */
    static ClaimFacts facts(String claim, History<ClaimEvent> history) {
        ClaimFold fold = new ClaimFold();
        history.standing().forEach(fold::add);
        return new ClaimFacts(
                claim,
                history,
                fold.corrected(),
                List.copyOf(fold.corrections),
                Employment.of(fold.employment),
                Wages.of(fold.wages),
                Disability.of(fold.disability),
                Medical.of(fold.medical),
                Adjudication.of(fold.adjudication),
                Course.of(fold.course),
                Leave.of(fold.leave),
                Paid.of(fold.paid),
                OnFile.of(fold.onFile),
                Reconciliation.of(fold.reconciliation),
                Contacts.of(fold.contacts),
                Attention.of(fold.attention),
                Letters.of(fold.letters));
    }

    /** The report as it stands with its corrections, the later over the earlier. */
    private @Nullable Entry<InjuryReported> corrected() {
        if (report == null || corrections.isEmpty()) {
            return report;
        }
        InjuryReported right = report.event();
        for (Entry<ReportCorrected> correction : corrections) {
            right = correction.event().in(right);
        }
        return new Entry<>(report.id(), report.recordedAt(), report.provenance(), right);
    }

    /** Takes up {@code entry}; an event of a topic that nobody placed does not compile. */
    private void add(Entry<ClaimEvent> entry) {
        switch (entry.event()) {
            case InjuryReported event -> report = entry.as(event);
            case ReportCorrected event -> corrections.add(entry.as(event));
            case EmploymentEvent event -> employment.add(entry.as(event));
            case WageEvent event -> wages.add(entry.as(event));
            case DisabilityEvent event -> disability.add(entry.as(event));
            case MedicalEvent event -> medical.add(entry.as(event));
            case AdjudicationEvent event -> adjudication.add(entry.as(event));
            case CourseEvent event -> course.add(entry.as(event));
            case LeaveEvent event -> leave.add(entry.as(event));
            case PaidEvent event -> paid.add(entry.as(event));
            case FileEvent event -> onFile.add(entry.as(event));
            case ReconciliationEvent event -> reconciliation.add(entry.as(event));
            case ContactEvent event -> contacts.add(entry.as(event));
            case AttentionEvent event -> attention.add(entry.as(event));
            case LetterEvent event -> letters.add(entry.as(event));
            case EntryWithdrawn event -> {
                // What it took back is not among the standing entries.
            }
        }
    }
}
