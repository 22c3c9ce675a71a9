package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.AttentionEvent.ModifiedDutyOffered;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicy;
import org.jspecify.annotations.Nullable;

/** What a work status calls for, and what it calls for when no other follows. */
final class WorkStatusRules {

    private static final String PAYROLL = "payroll";

    private WorkStatusRules() {}

    /**
     * A release is a status other than off work that says something else than the one recorded before: a note that renews
     * modified duty is none.
     */
    static List<Raised> released(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        @Nullable WorkStatus before = null;
        for (Entry<WorkStatusRecorded> entry : claim.facts().disability().workStatus()) {
            WorkStatusRecorded event = entry.event();
            if (event.status() != WorkStatus.OFF_WORK && event.status() != before) {
                raised.add(Raised.at(
                                event.status() + "-" + event.from(),
                                entry,
                                "Released to " + event.status() + " from " + event.from() + " on",
                                event.status() == WorkStatus.MODIFIED_DUTY
                                        ? "offer modified duty (OfferModifiedDuty), or log that payroll was told"
                                        : "log that payroll was told")
                        .due(event.receivedOn() == null ? event.from() : event.receivedOn())
                        .settledBy(acted(claim, event)));
            }
            before = event.status();
        }
        return raised;
    }

    private static @Nullable Settled acted(Watched claim, WorkStatusRecorded status) {
        if (status.status() == WorkStatus.MODIFIED_DUTY) {
            for (Entry<ModifiedDutyOffered> offer : claim.facts().attention().offers()) {
                if (!offer.event().from().isBefore(status.from())) {
                    return new Settled(offer, offer.event().on());
                }
            }
        }
        return claim.contacts().stream()
                .filter(contact ->
                        contact.event().party().toLowerCase(Locale.ROOT).contains(PAYROLL)
                                && !contact.event().on().isBefore(status.from()))
                .findFirst()
                .map(contact -> new Settled(contact, contact.event().on()))
                .orElse(null);
    }

    /** Raised once, however many notes lack them, until one has them or the employee is no longer on modified duty. */
    static List<Raised> restrictions(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        @Nullable Raised open = null;
        for (Entry<WorkStatusRecorded> entry : claim.facts().disability().workStatus()) {
            WorkStatusRecorded event = entry.event();
            boolean lacking = event.status() == WorkStatus.MODIFIED_DUTY
                    && (event.restrictions() == null || event.restrictions().isBlank());
            if (lacking && open == null) {
                open = Raised.at(
                        event.from().toString(),
                        entry,
                        "Modified duty from " + event.from() + " on without restrictions",
                        "ask the physician, and record the status with its restrictions (RecordWorkStatus)");
            } else if (!lacking && open != null) {
                raised.add(open.settledBy(Settled.recorded(entry)));
                open = null;
            }
        }
        if (open != null) {
            raised.add(open);
        }
        return raised;
    }

    /**
     * An off-work status that ends, or that the employer's policy no longer believes, without one that follows on it.
     *
     * <p>Off work from 1 to 20 March, the next note from 24 March: raised on 21 March, settled by that note. With a note from
     * 21 March it is never raised.
     */
    static List<Raised> expired(Watched claim) {
        List<Entry<WorkStatusRecorded>> all = claim.facts().disability().workStatus();
        List<Raised> raised = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Entry<WorkStatusRecorded> entry = all.get(place);
            Optional<LocalDate> last = lastBelieved(claim, entry.event());
            if (entry.event().status() == WorkStatus.OFF_WORK && last.isPresent()) {
                LocalDate gap = last.get().plusDays(1);
                Optional<Entry<WorkStatusRecorded>> next = follows(all, place, claim, gap);
                if (next.isEmpty() || next.get().event().from().isAfter(gap)) {
                    raised.add(Raised.at(
                                    gap.toString(),
                                    entry,
                                    entry.event().to() == null
                                            ? "Off work without an end, and not heard of since "
                                                    + heardOn(entry.event())
                                            : "Off work up to " + last.get() + ", and no note follows",
                                    "ask for the next note, and record it (RecordWorkStatus)")
                            .opening(gap)
                            .settledBy(next.map(note ->
                                            new Settled(note, note.event().from()))
                                    .orElse(null)));
                }
            }
        }
        return raised;
    }

    /** The first status, of those recorded later or beginning later, that says something about the gap or a day after it. */
    private static Optional<Entry<WorkStatusRecorded>> follows(
            List<Entry<WorkStatusRecorded>> all, int place, Watched claim, LocalDate gap) {
        WorkStatusRecorded status = all.get(place).event();
        Entry<WorkStatusRecorded> first = null;
        for (int other = 0; other < all.size(); other++) {
            WorkStatusRecorded event = all.get(other).event();
            boolean later = other > place || event.from().isAfter(status.from());
            boolean reaches = lastBelieved(claim, event)
                    .filter(last -> last.isBefore(gap))
                    .isEmpty();
            if (other != place
                    && later
                    && reaches
                    && (first == null || event.from().isBefore(first.event().from()))) {
                first = all.get(other);
            }
        }
        return Optional.ofNullable(first);
    }

    /** The last day of a status: its own, or, of an open off-work status, the one up to which the policy believes it. */
    private static Optional<LocalDate> lastBelieved(Watched claim, WorkStatusRecorded status) {
        if (status.to() != null) {
            return Optional.of(status.to());
        }
        return status.status() == WorkStatus.OFF_WORK
                ? claim.policy()
                        .flatMap(EmployerPolicy::openStatus)
                        .map(open -> heardOn(status).plusDays(open.staleAfterDays()))
                : Optional.empty();
    }

    private static LocalDate heardOn(WorkStatusRecorded note) {
        return note.receivedOn() == null || note.receivedOn().isBefore(note.from()) ? note.from() : note.receivedOn();
    }
}
