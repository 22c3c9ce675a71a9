package org.caseledger.app.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.claim.Contact;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.claim.ContactRole;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a claim has to do with.
 *
 * @param contact their number on the claim
 * @param role what they are to it
 * @param name who it is
 * @param organization for whom they act
 * @param phone how they are called
 * @param email their address of mail
 * @param address where letters reach them
 * @param letters how they agreed to get letters; absent where nothing is said, which means printed
 * @param from since when that holds
 * @param to their last day; absent while they have to do with the claim
 * @param entry the entry that says so
 * @param earlier what was said of them before, the latest first
 */
public record ContactAnswer(
        int contact,
        ContactRole role,
        String name,
        @Nullable String organization,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable LetterWay letters,
        LocalDate from,
        @Nullable LocalDate to,
        String entry,
        List<EntryAnswer<ContactRecorded>> earlier) {

    /** The answer for {@code contact}, of what holds from days that are {@code considered}; empty where nothing of it does. */
    static Optional<ContactAnswer> of(Contact contact, Predicate<@Nullable LocalDate> considered) {
        List<Entry<ContactRecorded>> said = contact.said().reversed().stream()
                .filter(entry -> considered.test(entry.event().from()))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(of(contact, said));
    }

    private static ContactAnswer of(Contact contact, List<Entry<ContactRecorded>> said) {
        ContactRecorded now = said.getFirst().event();
        return new ContactAnswer(
                contact.number(),
                now.role(),
                now.name(),
                now.organization(),
                now.phone(),
                now.email(),
                now.address(),
                now.letters(),
                now.from(),
                contact.end() == null ? null : contact.end().event().on(),
                said.getFirst().id(),
                said.stream().skip(1).map(EntryAnswer::of).toList());
    }

    /** Whether they have nothing to do with the claim on {@code day} any more. */
    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
