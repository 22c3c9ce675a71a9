package org.caseledger.claim;

import static org.caseledger.family.EventWords.on;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ContactEvent.*;
import org.caseledger.family.EventWords;
import org.caseledger.law.policy.LetterWay;

/** What was said about the people that a claim has to do with, in words. */
final class ContactWords {

    private ContactWords() {}

    static EventWords of(ContactEvent event) {
        return switch (event) {
            case ContactRecorded e ->
                on(e.from(), "Contact " + e.contact() + ", " + e.role().words() + ": " + e.name() + reached(e));
            case ContactEnded e ->
                on(
                        e.on(),
                        "Contact " + e.contact() + " ended"
                                + (e.reason() == null || e.reason().isBlank() ? "" : ": " + e.reason()));
        };
    }

    private static String reached(ContactRecorded e) {
        String how = Stream.of(e.organization(), e.phone(), e.email(), e.address())
                .filter(Objects::nonNull)
                .map(text -> String.join(", ", text.lines().toList()))
                .distinct()
                .collect(Collectors.joining(", "));
        String letters = e.letters() == LetterWay.E_MAIL ? "; letters by e-mail" : "";
        return (how.isEmpty() ? "" : ", " + how) + letters;
    }
}
