package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.ContactAnswer;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.Contact;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The people that a claim has to do with, on one day: who it is, what was said before, and who isn't there any more.
 *
 * @param present who has to do with the claim on the day or later, in order of first recording
 * @param former who doesn't any more
 * @param around who else is named on the claim for a part: who represents the employee, who looks after them
 */
public record ContactsPart(List<Person> present, List<Person> former, List<Note> around) {

    /**
     * Somebody.
     *
     * @param number their number on the claim
     * @param now what holds
     * @param address where letters reach them, by line
     * @param entry the entry that says so
     * @param tail the end of its id
     * @param to their last day; null while there is none
     * @param before what was said of them before, the latest first
     */
    public record Person(
            int number,
            ContactRecorded now,
            List<String> address,
            String entry,
            String tail,
            @Nullable LocalDate to,
            List<Note> before) {

        static Person of(Contact contact, LocalDate day, Moment moment) {
            Entry<ContactRecorded> holds = contact.on(day).orElse(contact.said().getLast());
            return new Person(
                    contact.number(),
                    holds.event(),
                    holds.event().address() == null
                            ? List.of()
                            : holds.event().address().lines().toList(),
                    holds.id(),
                    Words.tail(holds.id()),
                    contact.end() == null ? null : contact.end().event().on(),
                    contact.said().reversed().stream()
                            .filter(entry -> !entry.id().equals(holds.id()))
                            .map(entry -> Note.of(entry, moment))
                            .toList());
        }
    }

    /**
     * An entry in words.
     *
     * @param day since when it holds
     * @param what what it says
     * @param recorded by whom and when it was recorded
     * @param entry its id
     * @param tail the end of its id
     */
    public record Note(String day, String what, String recorded, String entry, String tail) {

        static Note of(Entry<? extends ClaimEvent> entry, Moment moment) {
            var words = ClaimWords.of(entry.event());
            String from =
                    words.effectiveFrom() == null ? "" : words.effectiveFrom().toString();
            return new Note(
                    words.effectiveTo() == null ? from : from + " to " + words.effectiveTo(),
                    words.what(),
                    "recorded " + moment.shown(entry.recordedAt()) + " by "
                            + entry.provenance().by(),
                    entry.id(),
                    Words.tail(entry.id()));
        }
    }

    /** Those of {@code facts} on the day up to which {@code moment} considers the world. */
    static ContactsPart of(ClaimFacts facts, Moment moment) {
        List<Person> present = new ArrayList<>();
        List<Person> former = new ArrayList<>();
        for (Contact contact : facts.contacts().all()) {
            (contact.endedBefore(moment.asOf()) ? former : present).add(Person.of(contact, moment.asOf(), moment));
        }
        List<Note> around = Stream.concat(
                        facts.attention().representations().stream().map(entry -> Note.of(entry, moment)),
                        facts.attention().caseManagers().stream().map(entry -> Note.of(entry, moment)))
                .sorted(Comparator.comparing(Note::day))
                .toList();
        return new ContactsPart(present, former, around);
    }

    /** The same people, in the order in which {@code all} has them. */
    ContactsPart sorted(List<ContactAnswer> all) {
        List<Integer> order = all.stream().map(ContactAnswer::contact).toList();
        Comparator<Person> by = Comparator.comparing(person -> order.indexOf(person.number()));
        return new ContactsPart(
                present.stream().sorted(by).toList(), former.stream().sorted(by).toList(), around);
    }

    /** Whether nobody is on file. */
    public boolean empty() {
        return present.isEmpty() && former.isEmpty() && around.isEmpty();
    }
}
