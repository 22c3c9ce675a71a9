package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.Contact;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.caseledger.claim.Reserved;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * An interaction on a claim.
 *
 * @param entry the entry that logged it
 * @param claim the claim
 * @param recordedAt when it was logged
 * @param by who logged it
 * @param on when it happened
 * @param channel how
 * @param party with whom, in the words of whoever logged it
 * @param contact the number of the claim's contact with whom it was; absent where none was named
 * @param contactName that contact as it was on the day; absent where it was withdrawn since, or none was named
 * @param issue what it was about
 * @param action what was done
 * @param result what came of it
 * @param about the entries that it is about
 * @param followUpOn when to come back to it
 * @param reserved for whose eyes only it is
 * @param kind what the party is, in the vocabulary; absent where its words say nothing of that
 * @param outcome what the result is, likewise
 * @param words all of it in one line, as the timeline has it
 * @param withdrawnBy the entry that withdrew it; absent while it stands
 */
public record InteractionAnswer(
        String entry,
        String claim,
        Instant recordedAt,
        String by,
        LocalDate on,
        InteractionChannel channel,
        String party,
        @Nullable Integer contact,
        @Nullable String contactName,
        String issue,
        String action,
        String result,
        List<String> about,
        @Nullable LocalDate followUpOn,
        @Nullable Reserved reserved,
        @Nullable InteractionParty kind,
        @Nullable InteractionResult outcome,
        String words,
        @Nullable String withdrawnBy) {

    /** The answer for {@code entry} of {@code facts}. */
    public static InteractionAnswer of(Entry<InteractionLogged> entry, ClaimFacts facts) {
        InteractionLogged event = entry.event();
        Optional<ContactRecorded> contact =
                facts.contacts().numbered(event.contact()).map(one -> on(one, event.on()));
        return new InteractionAnswer(
                entry.id(),
                facts.claim(),
                entry.recordedAt(),
                entry.provenance().by(),
                event.on(),
                event.channel(),
                event.party(),
                event.contact(),
                contact.map(one -> one.name() + ", " + one.role().words()).orElse(null),
                event.issue(),
                event.action(),
                event.result(),
                event.about() == null ? List.of() : event.about(),
                event.followUpOn(),
                event.reserved(),
                InteractionParty.of(event.party())
                        .or(() -> contact.flatMap(one -> InteractionParty.of(one.role())))
                        .orElse(null),
                InteractionResult.of(event.result()).orElse(null),
                ClaimWords.of(event).what(),
                facts.history()
                        .withdrawnBy(entry.id())
                        .map(Entry<Withdrawal>::id)
                        .orElse(null));
    }

    /** What held of {@code contact} on {@code day}; before the first day on file, what was said first. */
    private static ContactRecorded on(Contact contact, LocalDate day) {
        return contact.on(day)
                .map(Entry::event)
                .orElseGet(() -> contact.endedBefore(day)
                        ? contact.latest()
                        : contact.said().getFirst().event());
    }

    /** With whom: the contact by name where one was named, and what was said; blank where that is masked. */
    public String with() {
        return masked()
                ? ""
                : Stream.of(party, contact == null ? "" : contactName == null ? "contact " + contact : contactName)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": "));
    }

    /** Whether its texts are masked for whoever reads it. */
    public boolean masked() {
        return reserved != null && issue.equals(reserved.words());
    }
}
