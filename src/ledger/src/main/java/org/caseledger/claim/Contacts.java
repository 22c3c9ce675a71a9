package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.claim.ContactEvent.ContactEnded;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;

/**
 * The people that a claim has to do with; nothing that is due depends on them.
 *
 * @param all everybody, in the order of first recording, whether they still have to do with it or not
 */
public record Contacts(List<Contact> all) {

    public Contacts {
        all = List.copyOf(all);
    }

    /** What the standing {@code entries} of its family say. An end of a contact of whom nothing stands ends nobody. */
    static Contacts of(List<Entry<ContactEvent>> entries) {
        Map<Integer, List<Entry<ContactRecorded>>> said = new TreeMap<>();
        Map<Integer, Entry<ContactEnded>> ends = new TreeMap<>();
        for (Entry<ContactEvent> entry : entries) {
            switch (entry.event()) {
                case ContactRecorded event -> {
                    said.computeIfAbsent(event.contact(), number -> new ArrayList<>())
                            .add(entry.as(event));
                    ends.remove(event.contact()); // who is spoken of again is back
                }
                case ContactEnded event -> ends.put(event.contact(), entry.as(event));
            }
        }
        return new Contacts(said.entrySet().stream()
                .map(one -> new Contact(one.getKey(), one.getValue(), ends.get(one.getKey())))
                .toList());
    }

    /** The contact with {@code number}. */
    public Optional<Contact> numbered(@Nullable Integer number) {
        return all.stream()
                .filter(contact -> number != null && contact.number() == number)
                .findFirst();
    }

    /** What holds on {@code day} of those who have to do with the claim then, in the order of first recording. */
    public List<Entry<ContactRecorded>> on(LocalDate day) {
        return all.stream().flatMap(contact -> contact.on(day).stream()).toList();
    }

    /** How the one in {@code role} who was spoken of last is reached on {@code day}, such as the employee for a letter. */
    public Optional<ContactRecorded> in(ContactRole role, LocalDate day) {
        return on(day).reversed().stream()
                .map(Entry::event)
                .filter(contact -> contact.role() == role)
                .findFirst();
    }

    /** The address of mail to which the employee agreed, as of {@code day}, to have letters sent; empty where letters are printed. */
    public Optional<String> lettersByMail(LocalDate day) {
        return in(ContactRole.EMPLOYEE, day)
                .filter(contact -> contact.letters() == LetterWay.E_MAIL)
                .map(ContactRecorded::email);
    }
}
