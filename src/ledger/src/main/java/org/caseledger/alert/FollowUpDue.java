package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was to be followed up by a day. Settled by a later contact that is about it, or with the same party on that day
 * or later. Two that name contacts of the claim are with the same party where it is the same contact; "provider" may be anybody.
 */
final class FollowUpDue {

    private FollowUpDue() {}

    static List<Raised> find(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<InteractionLogged> entry : claim.contacts()) {
            LocalDate on = entry.event().followUpOn();
            if (on != null) {
                raised.add(Raised.at(
                                on + "-" + sign(entry),
                                entry,
                                "Contact of " + entry.event().on() + " to be followed up by " + on,
                                "log the next contact, about this one (LogInteraction)")
                        .opening(on)
                        .settledBy(followed(claim, entry, on)));
            }
        }
        return raised;
    }

    /** Of a reserved contact, not even a sign of its party stands in the alert's id. */
    private static String sign(Entry<InteractionLogged> entry) {
        return entry.event().reserved() == null ? Raised.sign(entry.event().party()) : entry.id();
    }

    private static @Nullable Settled followed(Watched claim, Entry<InteractionLogged> contact, LocalDate on) {
        for (Entry<InteractionLogged> later : claim.contacts()) {
            if (claim.after(later, contact)) {
                InteractionLogged event = later.event();
                boolean about = event.about() != null && event.about().contains(contact.id());
                // What is masked looks alike: a reserved contact is followed by one that is about it.
                boolean sameParty = event.reserved() == null
                        && contact.event().reserved() == null
                        && same(event, contact.event())
                        && !event.on().isBefore(on);
                if (about || sameParty) {
                    return new Settled(later, event.on());
                }
            }
        }
        return null;
    }

    private static boolean same(InteractionLogged later, InteractionLogged contact) {
        return later.contact() != null && contact.contact() != null
                ? later.contact().equals(contact.contact())
                : later.party().equals(contact.party());
    }
}
