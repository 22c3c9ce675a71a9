package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.GrowingHistory;
import org.caseledger.journal.History;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the standing entries of a claim by topic; each topic reads its own kinds. It takes entries one after the other and
 * says at any time what they add up to: a topic that none of them touched since is the very one that it was, so that
 * whoever goes through a long history pays for what changes.
 */
public final class ClaimFold {

    private final String claim;
    private final GrowingHistory<ClaimEvent> history = new GrowingHistory<>();
    private @Nullable Entry<InjuryReported> report;
    private final Topic<ReportCorrected, List<Entry<ReportCorrected>>> corrections = new Topic<>(List::copyOf);
    private final Topic<EmploymentEvent, Employment> employment = new Topic<>(Employment::of);
    private final Topic<WageEvent, Wages> wages = new Topic<>(Wages::of);
    private final Topic<DisabilityEvent, Disability> disability = new Topic<>(Disability::of);
    private final Topic<MedicalEvent, Medical> medical = new Topic<>(Medical::of);
    private final Topic<AdjudicationEvent, Adjudication> adjudication = new Topic<>(Adjudication::of);
    private final Topic<CourseEvent, Course> course = new Topic<>(Course::of);
    private final Topic<LeaveEvent, Leave> leave = new Topic<>(Leave::of);
    private final Topic<PaidEvent, Paid> paid = new Topic<>(Paid::of);
    private final Topic<FileEvent, OnFile> onFile = new Topic<>(OnFile::of);
    private final Topic<ReconciliationEvent, Reconciliation> reconciliation = new Topic<>(Reconciliation::of);
    private final Topic<ContactEvent, Contacts> contacts = new Topic<>(Contacts::of);
    private final Topic<AttentionEvent, Attention> attention = new Topic<>(Attention::of);
    private final Topic<LetterEvent, Letters> letters = new Topic<>(Letters::of);

    /** The fold of {@code claim}, of which nothing is recorded yet. */
    public ClaimFold(String claim) {
        this.claim = claim;
    }

    /** The facts that {@code history} of {@code claim} adds up to. */
    static ClaimFacts facts(String claim, History<ClaimEvent> history) {
        ClaimFold fold = new ClaimFold(claim);
        history.standing().forEach(fold::take);
        return fold.facts(history);
    }

    /**
     * Takes up {@code entry}, which was recorded after all that were taken up before; the entry that it takes back, where
     * that stood until now.
     */
    public Optional<Entry<ClaimEvent>> add(Entry<ClaimEvent> entry) {
        Optional<Entry<ClaimEvent>> back = history.add(entry);
        back.ifPresent(withdrawn -> takeOut(withdrawn.id()));
        take(entry);
        return back;
    }

    /** Whether the claim was reported by now. */
    public boolean exists() {
        return report != null;
    }

    /** What everything that was taken up adds up to. */
    public ClaimFacts facts() {
        return facts(history.history());
    }

    private ClaimFacts facts(History<ClaimEvent> all) {
        return new ClaimFacts(
                claim,
                all,
                corrected(),
                corrections.read(),
                employment.read(),
                wages.read(),
                disability.read(),
                medical.read(),
                adjudication.read(),
                course.read(),
                leave.read(),
                paid.read(),
                onFile.read(),
                reconciliation.read(),
                contacts.read(),
                attention.read(),
                letters.read());
    }

    /** The report as it stands with its corrections, the later over the earlier. */
    private @Nullable Entry<InjuryReported> corrected() {
        if (report == null || corrections.read().isEmpty()) {
            return report;
        }
        InjuryReported right = report.event();
        for (Entry<ReportCorrected> correction : corrections.read()) {
            right = correction.event().in(right);
        }
        return new Entry<>(report.id(), report.recordedAt(), report.provenance(), right);
    }

    /** Takes up {@code entry}; an event of a topic that nobody placed does not compile. */
    private void take(Entry<ClaimEvent> entry) {
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

    private void takeOut(String id) {
        if (report != null && report.id().equals(id)) {
            report = null;
        }
        Stream.of(
                        corrections,
                        employment,
                        wages,
                        disability,
                        medical,
                        adjudication,
                        course,
                        leave,
                        paid,
                        onFile,
                        reconciliation,
                        contacts,
                        attention,
                        letters)
                .forEach(topic -> topic.remove(id));
    }

    /**
     * The standing entries of a topic, and what they say, read once for as long as they stay the same.
     *
     * @param <E> its events
     * @param <T> what they say
     */
    private static final class Topic<E, T> {

        private final Function<List<Entry<E>>, T> reading;
        private final List<Entry<E>> entries = new ArrayList<>();
        private @Nullable T read;

        /** A topic of no entries; {@code reading} keeps no list that it is handed. */
        Topic(Function<List<Entry<E>>, T> reading) {
            this.reading = reading;
        }

        void add(Entry<E> entry) {
            entries.add(entry);
            read = null;
        }

        void remove(String id) {
            if (entries.removeIf(entry -> entry.id().equals(id))) {
                read = null;
            }
        }

        T read() {
            T known = read;
            if (known == null) {
                known = reading.apply(entries);
                read = known;
            }
            return known;
        }
    }
}
