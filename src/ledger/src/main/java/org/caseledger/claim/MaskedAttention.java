package org.caseledger.claim;

import org.caseledger.claim.AttentionEvent.*;

/** What calls for attention, as somebody is told from whom surveillance is hidden: what was asked for and why is not said. */
final class MaskedAttention {

    private static final String RULE = "surveillance";

    private MaskedAttention() {}

    static AttentionEvent of(AttentionEvent event) {
        String words = Reserved.SURVEILLANCE.words();
        return switch (event) {
            case SurveillanceRequested e -> new SurveillanceRequested(e.on(), words);
            case SurveillanceDecided e -> new SurveillanceDecided(e.on(), e.approved(), words);
            case AlertAcknowledged e -> watched(e) ? new AlertAcknowledged(e.alert(), words) : e;
            case AlertSnoozed e -> watched(e) ? new AlertSnoozed(e.alert(), words, e.until()) : e;
            case RepresentationRecorded e -> e;
            case ThirdPartyRecorded e -> e;
            case CaseManagerAssigned e -> e;
            case HearingNoticeReceived e -> e;
            case ModifiedDutyOffered e -> e;
            case ModifiedDutyAnswered e -> e;
            case ClaimAssigned e -> e;
            case DiarySet e -> e;
        };
    }

    private static boolean watched(OnAlert event) {
        return AlertId.of(event.alert()).filter(id -> id.rule().equals(RULE)).isPresent();
    }
}
