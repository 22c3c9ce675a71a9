package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.AttentionEvent.HearingNoticeReceived;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.HearingKind;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/** Requests for a hearing, notices of one or of a deposition, and what was decided. */
final class HearingRules {

    private HearingRules() {}

    /** Settled by the notice that says when the hearing is, or by its decision. */
    static List<Raised> requested(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<HearingRequested> entry : claim.facts().adjudication().hearingRequests()) {
            LocalDate on = entry.event().on();
            Optional<Settled> called = claim.facts().attention().hearingNotices().stream()
                    .filter(notice -> notice.event().kind() == HearingKind.HEARING
                            && !notice.event().on().isBefore(on))
                    .findFirst()
                    .map(notice -> new Settled(notice, notice.event().receivedOn()));
            raised.add(Raised.at(
                            on.toString(),
                            entry,
                            "Hearing requested on " + on,
                            "record the notice of the hearing (ReceiveHearingNotice)")
                    .settledBy(called.or(() -> decided(claim, on)).orElse(null)));
        }
        return raised;
    }

    private static Optional<Settled> decided(Watched claim, LocalDate since) {
        return claim.facts().adjudication().hearings().stream()
                .filter(hearing -> !hearing.event().on().isBefore(since))
                .findFirst()
                .map(hearing -> new Settled(hearing, hearing.event().on()));
    }

    /** Settled by the decision of the hearing, or by a contact, on its day or later, that is about the notice. */
    static List<Raised> notice(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<HearingNoticeReceived> entry : claim.facts().attention().hearingNotices()) {
            HearingNoticeReceived event = entry.event();
            raised.add(Raised.at(
                            event.kind() + "-" + event.on(),
                            entry,
                            "Notice of a " + event.kind() + " on " + event.on(),
                            "log the appearance as a contact about this entry, or record the decision")
                    .due(event.on())
                    .settledBy(appeared(claim, entry)));
        }
        return raised;
    }

    private static @Nullable Settled appeared(Watched claim, Entry<HearingNoticeReceived> notice) {
        LocalDate on = notice.event().on();
        for (Entry<InteractionLogged> contact : claim.contacts()) {
            List<String> about = contact.event().about();
            if (about != null
                    && about.contains(notice.id())
                    && !contact.event().on().isBefore(on)) {
                return new Settled(contact, contact.event().on());
            }
        }
        return notice.event().kind() == HearingKind.HEARING ? decided(claim, on).orElse(null) : null;
    }

    static List<Raised> decision(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<HearingDecided> entry : claim.facts().adjudication().hearings()) {
            HearingDecided event = entry.event();
            raised.add(Raised.at(
                    event.on().toString(),
                    entry,
                    "Decision of " + event.on() + (event.outcome() == null ? "" : ": " + event.outcome()),
                    "do what it says, and take note of it (AcknowledgeAlert)"));
        }
        return raised;
    }
}
