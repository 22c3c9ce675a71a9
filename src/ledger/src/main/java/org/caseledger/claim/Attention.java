package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.journal.Entry;

/**
 * What calls for somebody's attention on the claim, whose it is, and what was said about alerts; nothing that is due depends
 * on it.
 *
 * @param representations by whom the claimant is represented
 * @param thirdParties who else may have to answer for the injury
 * @param caseManagers who looks after the employee
 * @param surveillanceRequests requests for surveillance
 * @param surveillanceDecisions what became of them
 * @param hearingNotices notices of hearings and depositions
 * @param offers offers of modified duty
 * @param answers what the employee said to them
 * @param assignments to whom the claim was given
 * @param diaries days on which the file is to be looked at
 * @param onAlerts what was said about alerts
 */
public record Attention(
        List<Entry<RepresentationRecorded>> representations,
        List<Entry<ThirdPartyRecorded>> thirdParties,
        List<Entry<CaseManagerAssigned>> caseManagers,
        List<Entry<SurveillanceRequested>> surveillanceRequests,
        List<Entry<SurveillanceDecided>> surveillanceDecisions,
        List<Entry<HearingNoticeReceived>> hearingNotices,
        List<Entry<ModifiedDutyOffered>> offers,
        List<Entry<ModifiedDutyAnswered>> answers,
        List<Entry<ClaimAssigned>> assignments,
        List<Entry<DiarySet>> diaries,
        List<Entry<OnAlert>> onAlerts) {

    /** What the standing {@code entries} of its family say. */
    static Attention of(List<Entry<AttentionEvent>> entries) {
        if (entries.isEmpty()) {
            return NONE;
        }
        Attention open = empty();
        for (Entry<AttentionEvent> entry : entries) {
            switch (entry.event()) {
                case RepresentationRecorded event -> open.representations.add(entry.as(event));
                case ThirdPartyRecorded event -> open.thirdParties.add(entry.as(event));
                case CaseManagerAssigned event -> open.caseManagers.add(entry.as(event));
                case SurveillanceRequested event -> open.surveillanceRequests.add(entry.as(event));
                case SurveillanceDecided event -> open.surveillanceDecisions.add(entry.as(event));
                case HearingNoticeReceived event -> open.hearingNotices.add(entry.as(event));
                case ModifiedDutyOffered event -> open.offers.add(entry.as(event));
                case ModifiedDutyAnswered event -> open.answers.add(entry.as(event));
                case ClaimAssigned event -> open.assignments.add(entry.as(event));
                case DiarySet event -> open.diaries.add(entry.as(event));
                case OnAlert event -> open.onAlerts.add(entry.as(event));
            }
        }
        return open.closed();
    }

    private static final Attention NONE = empty().closed();

    private static Attention empty() {
        return new Attention(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private Attention closed() {
        return new Attention(
                List.copyOf(representations),
                List.copyOf(thirdParties),
                List.copyOf(caseManagers),
                List.copyOf(surveillanceRequests),
                List.copyOf(surveillanceDecisions),
                List.copyOf(hearingNotices),
                List.copyOf(offers),
                List.copyOf(answers),
                List.copyOf(assignments),
                List.copyOf(diaries),
                List.copyOf(onAlerts));
    }

    /** Whose the claim is; empty while it was given to nobody. */
    public Optional<String> assignedTo() {
        return assignments.isEmpty()
                ? Optional.empty()
                : Optional.of(assignments.getLast().event().to());
    }

    /** The request for surveillance on which nobody decided yet, if there is one: each decision is on the oldest. */
    public Optional<Entry<SurveillanceRequested>> surveillanceToDecide() {
        return surveillanceRequests.stream().skip(surveillanceDecisions.size()).findFirst();
    }

    /** The last offer of modified duty, where the employee didn't answer it yet. */
    public Optional<Entry<ModifiedDutyOffered>> offerToAnswer() {
        return offers.isEmpty() || answers.size() >= offers.size() ? Optional.empty() : Optional.of(offers.getLast());
    }
}
