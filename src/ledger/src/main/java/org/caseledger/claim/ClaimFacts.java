package org.caseledger.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a claim: the one fold from its entries, by topic. Deciding, benefits, projections and replay all read
 * this; nothing else interprets claim events.
 *
 * <p>An entry that was withdrawn stays in the {@link #history} and appears nowhere else. Lists are in the order of
 * recording.
 *
 * @param claim the claim's number
 * @param history everything recorded, and which of it was withdrawn
 * @param report the first report of injury, with its corrections
 * @param corrections what was put right in the report
 * @param employment employment, as personnel recorded it
 * @param wages the wage on which compensation is computed, and dependents
 * @param disability days of disability, and earnings on them
 * @param medical what physicians said about the condition
 * @param adjudication whether the claim is payable
 * @param course whether it is closed
 * @param leave leave used
 * @param paid what left for it
 * @param onFile what is on file about its handling
 * @param reconciliation how its figures compare with others'
 * @param contacts whom it has to do with
 * @param attention what calls for somebody's attention, and whose
 * @param letters its letters
 */
public record ClaimFacts(
        String claim,
        History<ClaimEvent> history,
        @Nullable Entry<InjuryReported> report,
        List<Entry<ReportCorrected>> corrections,
        Employment employment,
        Wages wages,
        Disability disability,
        Medical medical,
        Adjudication adjudication,
        Course course,
        Leave leave,
        Paid paid,
        OnFile onFile,
        Reconciliation reconciliation,
        Contacts contacts,
        Attention attention,
        Letters letters) {

    /** The facts that {@code entries} of {@code claim} add up to; the order of entries is that of recording. */
    public static ClaimFacts of(String claim, List<Entry<ClaimEvent>> entries) {
        return of(claim, History.of(entries));
    }

    /** The facts that {@code history} of {@code claim} adds up to. */
    public static ClaimFacts of(String claim, History<ClaimEvent> history) {
        return ClaimFold.facts(claim, history);
    }

    /** The facts as they were known at {@code instant}. */
    public ClaimFacts knownAt(Instant instant) {
        return like(history.knownAt(instant));
    }

    /** The facts without the entries {@code ids}, as if they had not been recorded. */
    public ClaimFacts without(Set<String> ids) {
        return like(history.without(ids));
    }

    private ClaimFacts like(History<ClaimEvent> other) {
        return other == history ? this : of(claim, other);
    }

    /** Everything recorded, withdrawn or not. */
    public List<Entry<ClaimEvent>> entries() {
        return history.entries();
    }

    /** The entry {@code id}, withdrawn or not. */
    public Optional<Entry<ClaimEvent>> entry(String id) {
        return history.entry(id);
    }

    /** Whether anything is recorded at all. */
    public boolean exists() {
        return report != null;
    }

    /** The first report; only for a claim that {@link #exists}. */
    public Entry<InjuryReported> reported() {
        if (report == null) {
            throw new IllegalStateException("claim " + claim + " is not reported");
        }
        return report;
    }

    /** Where the claim stands by what is recorded, whatever the law makes of its payer's silence. */
    public ClaimStatus status() {
        return ClaimStatus.of(this, false);
    }

    /** What was said last, and not rescinded, closed or not. */
    public ClaimStatus decision() {
        return ClaimStatus.said(adjudication.determinations());
    }

    /** Whether what was said last, and not rescinded, is an acceptance. It may hold from a later day only. */
    public boolean accepted() {
        return decision() == ClaimStatus.ACCEPTED;
    }

    /** Whether every day after the injury is accepted; otherwise some are payable only if the law has it so. */
    public boolean acceptedThroughout() {
        return adjudication.determinations().accepted(firstDay(), LocalDate.MAX.minusDays(1));
    }

    /** Whether every one of {@code days} after the injury is accepted. */
    public boolean acceptedOn(DateSpan days) {
        LocalDate first = firstDay();
        return adjudication.determinations().accepted(days.from().isAfter(first) ? days.from() : first, days.to());
    }

    /** Whether the claim is closed and was not reopened since. */
    public boolean closed() {
        return course.closed();
    }

    /** The work status of each day after the date of injury, up to {@code asOf}; days without a status are absent. */
    public Overlay<WorkStatusRecorded> workStatusByDay(LocalDate asOf) {
        return disability.workStatusByDay(firstDay(), asOf);
    }

    /** The first day after the date of injury. */
    private LocalDate firstDay() {
        return reported().event().injuredOn().plusDays(1);
    }
}
