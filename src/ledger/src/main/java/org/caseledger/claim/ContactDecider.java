package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.Optional;
import java.util.regex.Pattern;
import org.caseledger.claim.ContactCommand.*;
import org.caseledger.claim.ContactEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.law.policy.LetterWay;

/**
 * Decides on contacts. Who isn't on file gets the next number; who is under the same name in the same role has one already,
 * so that nobody is kept twice by an oversight.
 */
final class ContactDecider {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ContactDecider() {}

    static Decision<ClaimEvent> decide(ClaimFacts facts, ContactCommand command) {
        return switch (command) {
            case RecordContact c -> recorded(facts, c);
            case EndContact c -> ended(facts, c);
        };
    }

    private static Decision<ClaimEvent> recorded(ClaimFacts facts, RecordContact c) {
        if (c.contact() != null && facts.contacts().numbered(c.contact()).isEmpty()) {
            return unknown(c.claim(), c.contact());
        }
        if (c.email() != null && !MAIL.matcher(c.email()).matches()) {
            return new Decision.Refused<>(Refusal.of(
                    "bad-mail-address",
                    "email",
                    "\"" + c.email() + "\" is no address of mail; such as m.ortiz@city.example, without a name"));
        }
        if (c.letters() == LetterWay.E_MAIL && c.email() == null) {
            return new Decision.Refused<>(Refusal.of(
                    "no-mail-address",
                    "email",
                    c.name() + " can't get letters by e-mail without an address of mail; give \"email\", or leave"
                            + " \"letters\" out"));
        }
        Optional<Contact> same = facts.contacts().all().stream()
                .filter(contact -> contact.end() == null && same(contact, c))
                .findFirst();
        if (c.contact() == null && same.isPresent()) {
            int number = same.get().number();
            return new Decision.Refused<>(Refusal.of(
                    "contact-exists",
                    "name",
                    c.name() + " is on file as " + c.role().words() + ", contact " + number + "; give \"contact\": "
                            + number + " to say what holds from now on"));
        }
        return accept(new ContactRecorded(
                c.contact() == null ? next(facts) : c.contact(),
                c.role(),
                c.name(),
                c.organization(),
                c.phone(),
                c.email(),
                c.address(),
                c.from(),
                c.letters()));
    }

    private static Decision<ClaimEvent> ended(ClaimFacts facts, EndContact c) {
        Optional<Contact> contact = facts.contacts().numbered(c.contact());
        if (contact.isEmpty()) {
            return unknown(c.claim(), c.contact());
        }
        if (contact.get().end() != null) {
            return refuse(
                    "contact-ended",
                    "contact " + c.contact() + " ended on "
                            + contact.get().end().event().on() + " already");
        }
        var first = contact.get().said().getFirst().event();
        return c.on().isBefore(first.from())
                ? refuse(
                        RefusalCode.DATES_OUT_OF_ORDER,
                        "on (" + c.on() + ") is before the contact's first day (" + first.from() + ")")
                : accept(new ContactEnded(c.contact(), c.on(), c.reason()));
    }

    private static boolean same(Contact contact, RecordContact c) {
        ContactRecorded latest = contact.latest();
        return latest.role() == c.role()
                && latest.name().strip().equalsIgnoreCase(c.name().strip());
    }

    /** One more than any number that was ever given, so that a withdrawn contact's isn't given to somebody else. */
    private static int next(ClaimFacts facts) {
        return 1
                + facts.entries().stream()
                        .mapToInt(entry -> entry.event() instanceof ContactEvent e ? e.contact() : 0)
                        .max()
                        .orElse(0);
    }

    /** Refuses what names {@code contact}, a number that no contact of the claim has. */
    static Decision<ClaimEvent> unknown(String claim, int contact) {
        return refuse(
                "unknown-contact",
                "contact",
                "claim " + claim + " has no contact " + contact + "; caseledger show lists them");
    }
}
