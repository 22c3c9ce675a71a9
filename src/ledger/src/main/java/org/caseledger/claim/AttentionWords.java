package org.caseledger.claim;

import static org.caseledger.family.EventWords.on;

import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.family.EventWords;
import org.jspecify.annotations.Nullable;

/** What calls for attention, in words. */
final class AttentionWords {

    private AttentionWords() {}

    static EventWords of(AttentionEvent event) {
        return switch (event) {
            case RepresentationRecorded e ->
                new EventWords(
                        e.from(),
                        e.to(),
                        "Represented by " + e.byWhom() + (e.to() == null ? " until further notice" : ""));
            case ThirdPartyRecorded e -> EventWords.of("Third party: " + e.name() + ", pursued by " + e.pursuedBy());
            case CaseManagerAssigned e -> on(e.from(), "Case manager, " + e.kind() + ": " + e.name());
            case SurveillanceRequested e -> on(e.on(), "Surveillance requested" + note(e.reason()));
            case SurveillanceDecided e ->
                on(e.on(), "Surveillance " + (e.approved() ? "approved" : "refused") + note(e.reason()));
            case HearingNoticeReceived e ->
                on(e.receivedOn(), "Notice of a " + e.kind() + " on " + e.on() + " received");
            case ModifiedDutyOffered e ->
                on(
                        e.on(),
                        "Modified duty offered from " + e.from() + " on, "
                                + e.wage().getAmount().toPlainString() + " a week" + note(e.duties()));
            case ModifiedDutyAnswered e -> on(e.on(), "Modified duty " + (e.accepted() ? "accepted" : "declined"));
            case ClaimAssigned e -> EventWords.of("Claim assigned to " + e.to());
            case DiarySet e -> on(e.on(), "Diary" + note(e.what()));
            case AlertAcknowledged e -> EventWords.of("Alert " + e.alert() + " acknowledged" + note(e.reason()));
            case AlertSnoozed e ->
                EventWords.of("Alert " + e.alert() + " put off until " + e.until() + note(e.reason()));
        };
    }

    private static String note(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text;
    }
}
