package org.caseledger.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.AttentionEvent.CaseManagerAssigned;
import org.caseledger.claim.AttentionEvent.RepresentationRecorded;
import org.caseledger.claim.AttentionEvent.SurveillanceDecided;
import org.caseledger.claim.AttentionEvent.SurveillanceRequested;
import org.caseledger.claim.AttentionEvent.ThirdPartyRecorded;
import org.caseledger.claim.CaseManagerKind;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.claim.LetterEvent.LetterProposed;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/** Conditions of the review that one kind of entry raises and hardly anything but somebody's word settles. */
final class ReviewRules {

    private static final String TAKE_NOTE = "take note of it (AcknowledgeAlert)";
    private static final String SUSPENSION = "105";
    private static final Set<String> TWENTY_DAY_LETTER = Set.of("20-day-letter", "20-day letter");
    private static final Set<String> LIEN_NOTICE = Set.of("lien-notice", "lien notice", "notice of lien");

    private ReviewRules() {}

    static List<Raised> represented(Watched claim) {
        return claim.facts().attention().representations().stream()
                .map(entry -> represented(entry, entry.event()))
                .toList();
    }

    private static Raised represented(Entry<?> entry, RepresentationRecorded event) {
        return Raised.at(
                event.from() + "-" + Raised.sign(event.byWhom()),
                entry,
                "Represented by " + event.byWhom() + " since " + event.from(),
                "send letters to counsel, and " + TAKE_NOTE);
    }

    /** Letters that a policy has another person approve. */
    static List<Raised> letters(Watched claim) {
        return claim.facts().letters().all().stream()
                .filter(item -> item.written().event() instanceof LetterProposed)
                .map(item -> Raised.at(
                                item.id(),
                                item.written(),
                                "Letter " + item.id() + " (" + item.letter().template() + "), written by "
                                        + item.written().provenance().by() + ", waits for approval",
                                "another person approves it, or drops it")
                        .settledBy(item.ended() == null ? null : Settled.recorded(item.ended())))
                .toList();
    }

    static List<Raised> subrogation(Watched claim) {
        List<Entry<ThirdPartyRecorded>> recorded = claim.facts().attention().thirdParties();
        List<Raised> raised = new ArrayList<>();
        for (Entry<ThirdPartyRecorded> entry : recorded) {
            ThirdPartyRecorded event = entry.event();
            if (event.pursued()) {
                raised.add(Raised.at(
                                Raised.sign(event.name()),
                                entry,
                                "Third party " + event.name() + ", to be pursued by " + event.pursuedBy(),
                                "file the notice of lien (FileForm lien-notice), or record that nobody pursues it")
                        .settledBy(pursuitSettled(claim, entry)));
            }
        }
        return raised;
    }

    private static @Nullable Settled pursuitSettled(Watched claim, Entry<ThirdPartyRecorded> pursued) {
        for (Entry<ThirdPartyRecorded> other : claim.facts().attention().thirdParties()) {
            boolean same = Raised.sign(other.event().name())
                    .equals(Raised.sign(pursued.event().name()));
            if (same && !other.event().pursued() && claim.after(other, pursued)) {
                return Settled.recorded(other);
            }
        }
        return claim.facts().onFile().forms().stream()
                .filter(form -> isCalled(form.event(), LIEN_NOTICE))
                .map(form -> new Settled(form, form.event().filedOn()))
                .findFirst()
                .orElse(null);
    }

    static List<Raised> denialOrSuspension(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<StatusNotice> entry : claim.facts().adjudication().notices()) {
            if (entry.event() instanceof ClaimDenied event) {
                raised.add(Raised.at("denial-" + event.noticeOn(), entry, "Denied on " + event.noticeOn(), TAKE_NOTE));
            }
        }
        for (Entry<FormFiled> entry : claim.facts().onFile().forms()) {
            FormFiled event = entry.event();
            if (isCalled(event, Set.of(SUSPENSION))) {
                raised.add(Raised.at(
                        "suspension-" + event.filedOn(),
                        entry,
                        "Benefits suspended by form 105 on " + event.filedOn(),
                        TAKE_NOTE));
            } else if (isCalled(event, TWENTY_DAY_LETTER)) {
                raised.add(Raised.at(
                        "letter-" + event.filedOn(), entry, "20-day letter of " + event.filedOn(), TAKE_NOTE));
            }
        }
        return raised;
    }

    private static boolean isCalled(FormFiled form, Set<String> names) {
        return names.contains(form.form().strip().toLowerCase(Locale.ROOT));
    }

    static List<Raised> nurse(Watched claim) {
        return managers(claim, CaseManagerKind.NURSE, "Nurse case manager ");
    }

    static List<Raised> telephonic(Watched claim) {
        return managers(claim, CaseManagerKind.TELEPHONIC, "Telephonic case manager ");
    }

    private static List<Raised> managers(Watched claim, CaseManagerKind kind, String words) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<CaseManagerAssigned> entry : claim.facts().attention().caseManagers()) {
            CaseManagerAssigned event = entry.event();
            if (event.kind() == kind) {
                raised.add(Raised.at(
                        event.from() + "-" + Raised.sign(event.name()),
                        entry,
                        words + event.name() + " from " + event.from(),
                        TAKE_NOTE));
            }
        }
        return raised;
    }

    /** The first decision is on the first request, and so on. */
    static List<Raised> surveillance(Watched claim) {
        List<Entry<SurveillanceRequested>> requests = claim.facts().attention().surveillanceRequests();
        List<Entry<SurveillanceDecided>> decisions = claim.facts().attention().surveillanceDecisions();
        List<Raised> raised = new ArrayList<>();
        for (int number = 0; number < requests.size(); number++) {
            Entry<SurveillanceRequested> request = requests.get(number);
            Raised one = Raised.at(
                    request.event().on().toString(),
                    request,
                    "Surveillance requested on " + request.event().on(),
                    "approve or refuse it (DecideSurveillance)");
            raised.add(
                    number < decisions.size()
                            ? one.settledBy(new Settled(
                                    decisions.get(number),
                                    decisions.get(number).event().on()))
                            : one);
        }
        return raised;
    }
}
