package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.AdjudicationEvent;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimEvent.Determining;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.journal.Entry;

/**
 * Whether the claim is payable: what the commission, the payer and hearings said about it.
 *
 * @param commissionNotices the commission's notices to the payer, which start its time to answer
 * @param notices notices of claim status
 * @param hearingRequests requests for a hearing
 * @param hearings what hearings ended with, whether that decides the claim or not
 * @param determining notices of claim status and those hearing decisions that decide it, in the order of recording
 * @param determinations what was said, once it is known which denials were rescinded
 */
public record Adjudication(
        List<Entry<CommissionNoticeNoted>> commissionNotices,
        List<Entry<StatusNotice>> notices,
        List<Entry<HearingRequested>> hearingRequests,
        List<Entry<HearingDecided>> hearings,
        List<Entry<Determining>> determining,
        Determinations determinations) {

    /** What the standing {@code entries} of its family say. */
    static Adjudication of(List<Entry<AdjudicationEvent>> entries) {
        List<Entry<CommissionNoticeNoted>> commissionNotices = new ArrayList<>();
        List<Entry<StatusNotice>> notices = new ArrayList<>();
        List<Entry<HearingRequested>> hearingRequests = new ArrayList<>();
        List<Entry<HearingDecided>> hearings = new ArrayList<>();
        List<Entry<Determining>> determining = new ArrayList<>();
        for (Entry<AdjudicationEvent> entry : entries) {
            switch (entry.event()) {
                case CommissionNoticeNoted event -> commissionNotices.add(entry.as(event));
                case HearingRequested event -> hearingRequests.add(entry.as(event));
                case StatusNotice event -> {
                    notices.add(entry.as(event));
                    determining.add(entry.as(event));
                }
                case HearingDecided event -> {
                    hearings.add(entry.as(event));
                    if (decides(event)) {
                        determining.add(entry.as(event));
                    }
                }
            }
        }
        return new Adjudication(
                List.copyOf(commissionNotices),
                List.copyOf(notices),
                List.copyOf(hearingRequests),
                List.copyOf(hearings),
                List.copyOf(determining),
                Determinations.of(determining));
    }

    private static boolean decides(HearingDecided hearing) {
        return switch (hearing.decided().orElse(null)) {
            case null -> false;
            case COMPENSABLE, NOT_COMPENSABLE -> true;
            case SETTLED, DISMISSED, WITHDRAWN -> false;
        };
    }

    /** The last notice of claim status, if there is one. */
    public Optional<Entry<StatusNotice>> lastNotice() {
        return notices.isEmpty() ? Optional.empty() : Optional.of(notices.getLast());
    }
}
