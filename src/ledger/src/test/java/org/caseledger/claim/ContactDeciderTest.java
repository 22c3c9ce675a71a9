package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;
import static org.caseledger.claim.ClaimDecisions.givenNothing;

import java.util.List;
import java.util.Set;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ContactCommand.*;
import org.caseledger.claim.ContactEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a claim has to do with: nobody is kept twice, and what held before stays. */
class ContactDeciderTest {

    private static final ContactRecorded RIVERA =
            said(1, ContactRole.PROVIDER, "Dr. Rivera", "602 555 0142", "2022-01-12");

    private static ContactRecorded said(
            int contact, ContactRole role, String name, @Nullable String phone, String from) {
        return new ContactRecorded(
                contact, role, name, "Valley Clinic", phone, null, "12 Palm Street", day(from), null);
    }

    private static RecordContact record(@Nullable Integer contact, String name, String from) {
        return new RecordContact(
                "C-1",
                contact,
                ContactRole.PROVIDER,
                name,
                "Valley Clinic",
                "602 555 0142",
                null,
                "12 Palm Street",
                day(from),
                null);
    }

    private static ClaimHistory known() {
        return injuredOn("2022-01-10").record(RIVERA);
    }

    @Test
    void whoIsNewGetsTheNextNumber() {
        givenAReportedClaim().when(record(null, "Dr. Rivera", "2022-01-12")).accepted(RIVERA);
        given(known())
                .when(record(null, "Dr. Lee", "2022-02-01"))
                .accepted(said(2, ContactRole.PROVIDER, "Dr. Lee", "602 555 0142", "2022-02-01"));
    }

    @Test
    void aWithdrawnContactsNumberIsGivenToNobodyElse() {
        given(known().withdrawn("e2"))
                .when(record(null, "Dr. Rivera", "2022-01-12"))
                .accepted(said(2, ContactRole.PROVIDER, "Dr. Rivera", "602 555 0142", "2022-01-12"));
    }

    @Test
    void nobodyIsKeptTwiceInOneRole() {
        given(known())
                .when(record(null, " dr. rivera", "2022-02-01"))
                .refused("contact-exists", "contact 1", "give \"contact\": 1");
        given(known().record(new ContactEnded(1, day("2022-01-20"), null)))
                .when(record(null, "Dr. Rivera", "2022-03-01"))
                .accepted(said(2, ContactRole.PROVIDER, "Dr. Rivera", "602 555 0142", "2022-03-01"));
        given(known())
                .when(new RecordContact(
                        "C-1", null, ContactRole.OTHER, "Dr. Rivera", null, null, null, null, day("2022-02-01"), null))
                .accepted(new ContactRecorded(
                        2, ContactRole.OTHER, "Dr. Rivera", null, null, null, null, day("2022-02-01"), null));
    }

    @Test
    void whatIsSaidOfAContactAgainHoldsFromItsDayOn() {
        ClaimHistory moved = known().record(said(1, ContactRole.PROVIDER, "Dr. Rivera-Stone", null, "2022-03-01"));
        Contacts contacts = moved.facts().contacts();
        assertThat(names(contacts.on(day("2022-02-28")))).containsExactly("Dr. Rivera");
        assertThat(names(contacts.on(day("2022-03-01")))).containsExactly("Dr. Rivera-Stone");
        assertThat(contacts.on(day("2022-01-11"))).isEmpty();
        assertThat(contacts.in(ContactRole.PROVIDER, day("2022-03-01"))
                        .orElseThrow()
                        .phone())
                .isNull();
        assertThat(contacts.in(ContactRole.EMPLOYEE, day("2022-03-01"))).isEmpty();
    }

    @Test
    void whatIsRecordedLaterForAnEarlierDayHoldsBetween() {
        ClaimHistory late = known().record(said(1, ContactRole.PROVIDER, "third", null, "2022-03-01"))
                .record(said(1, ContactRole.PROVIDER, "second", null, "2022-02-01"))
                .record(said(1, ContactRole.PROVIDER, "second, corrected", null, "2022-02-01"));
        Contacts contacts = late.facts().contacts();
        assertThat(names(contacts.on(day("2022-02-10")))).containsExactly("second, corrected");
        assertThat(names(contacts.on(day("2022-03-10")))).containsExactly("third");
    }

    @Test
    void aContactEndsOnceAndIsThereOnItsLastDay() {
        given(known())
                .when(new EndContact("C-1", 1, day("2022-02-01"), "moved"))
                .accepted(new ContactEnded(1, day("2022-02-01"), "moved"));
        ClaimHistory ended = known().record(new ContactEnded(1, day("2022-02-01"), "moved"));
        assertThat(names(ended.facts().contacts().on(day("2022-02-01")))).containsExactly("Dr. Rivera");
        assertThat(ended.facts().contacts().on(day("2022-02-02"))).isEmpty();
        given(ended).when(new EndContact("C-1", 1, day("2022-03-01"), null)).refused("contact-ended", "2022-02-01");
        given(known()).when(new EndContact("C-1", 1, day("2022-01-11"), null)).refused("dates-out-of-order");
    }

    @Test
    void whoIsSpokenOfAgainIsBack() {
        ClaimHistory back = known().record(new ContactEnded(1, day("2022-02-01"), "moved"))
                .record(said(1, ContactRole.PROVIDER, "Dr. Rivera", null, "2022-05-01"));
        assertThat(names(back.facts().contacts().on(day("2022-06-01")))).containsExactly("Dr. Rivera");
    }

    @Test
    void aNumberThatNobodyHasIsRefused() {
        given(known()).when(record(2, "Dr. Lee", "2022-02-01")).refused("unknown-contact", "no contact 2", "show");
        given(known())
                .when(new EndContact("C-1", 0, day("2022-02-01"), null))
                .refused("unknown-contact", "no contact 0");
        givenNothing().when(record(null, "Dr. Lee", "2022-02-01")).refused("unknown-claim", "C-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rivera", "@clinic.example", "rivera@", "a b@clinic.example", "a@b@c"})
    void whatIsNoAddressOfMailIsRefused(String email) {
        givenAReportedClaim()
                .when(new RecordContact(
                        "C-1", null, ContactRole.OTHER, "Rivera", null, null, email, null, day("2022-02-01"), null))
                .refused("bad-mail-address", email);
    }

    @Test
    void whoAgreedToLettersByMailHasAnAddress() {
        givenAReportedClaim()
                .when(new RecordContact(
                        "C-1",
                        null,
                        ContactRole.EMPLOYEE,
                        "Rivera",
                        null,
                        null,
                        null,
                        "3 Elm",
                        day("2022-02-01"),
                        LetterWay.E_MAIL))
                .refused("no-mail-address", "give \"email\"");
        Contacts contacts = injuredOn("2022-01-10")
                .record(new ContactRecorded(
                        1,
                        ContactRole.EMPLOYEE,
                        "Rivera",
                        null,
                        null,
                        "r@home.example",
                        null,
                        day("2022-02-01"),
                        LetterWay.E_MAIL))
                .record(new ContactRecorded(
                        1, ContactRole.EMPLOYEE, "Rivera", null, null, "r@home.example", null, day("2022-03-01"), null))
                .facts()
                .contacts();
        assertThat(contacts.lettersByMail(day("2022-02-28"))).contains("r@home.example");
        assertThat(contacts.lettersByMail(day("2022-03-01")))
                .as("taken back: an address alone is no agreement")
                .isEmpty();
    }

    @Test
    void howPeopleAreReachedIsPersonalAndWhoTreatsIsMedical() {
        ContactRecorded mother = new ContactRecorded(
                2,
                ContactRole.FAMILY,
                "Ada",
                null,
                "602 555 0143",
                "ada@home.example",
                "3 Elm",
                day("2022-02-01"),
                LetterWay.E_MAIL);
        assertThat(MaskedClaim.of(mother, Set.of(Reserved.PERSONAL)))
                .isEqualTo(new ContactRecorded(
                        2,
                        ContactRole.FAMILY,
                        "Ada",
                        null,
                        "(reserved: personal)",
                        "(reserved: personal)",
                        "(reserved: personal)",
                        day("2022-02-01"),
                        LetterWay.E_MAIL));
        assertThat(MaskedClaim.of(mother, Set.of(Reserved.MEDICAL))).isEqualTo(mother);
        assertThat(MaskedClaim.of(RIVERA, Set.of(Reserved.MEDICAL, Reserved.PERSONAL))
                        .toString())
                .doesNotContain("Rivera", "Valley", "0142", "Palm");
        assertThat(MaskedClaim.of(RIVERA, Set.of(Reserved.SURVEILLANCE))).isEqualTo(RIVERA);
        ContactEnded end = new ContactEnded(1, day("2022-02-01"), "moved in with her son");
        assertThat(MaskedClaim.of(end, Set.of(Reserved.PERSONAL)).toString()).doesNotContain("moved");
    }

    @Test
    void maskedContactsAreStillToldApart() {
        ClaimHistory two = injuredOn("2022-01-10");
        for (ContactRecorded one : List.of(RIVERA, said(2, ContactRole.PROVIDER, "Dr. Lee", null, "2022-01-12"))) {
            two = two.record(MaskedClaim.of(one, Set.of(Reserved.MEDICAL)));
        }
        assertThat(two.facts().contacts().all()).hasSize(2);
    }

    private static List<String> names(List<Entry<ContactRecorded>> contacts) {
        return contacts.stream().map(entry -> entry.event().name()).toList();
    }
}
