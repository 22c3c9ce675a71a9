package org.caseledger.projection.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.EMPLOYER;
import static org.caseledger.projection.Widths.ENTRY;
import static org.caseledger.projection.Widths.limit;

import java.util.Map;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ContactCommand.RecordContact;
import org.caseledger.claim.ContactEvent.ContactEnded;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.claim.ContactRole;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactRegisterTest implements KeptInStep {

    private static ContactRecorded said(int contact, String name, @Nullable String email, String from) {
        return new ContactRecorded(contact, ContactRole.SUPERVISOR, name, null, null, email, null, day(from), null);
    }

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .on("G-1", said(1, "Mia Boss", "Mia.Boss@city.example", "2022-01-11"))
                .injury("G-2", "8", "Ida Gust", "2022-03-01", "Cut")
                .on("G-2", said(1, "Mia Boss", "mia.boss@CITY.example", "2022-03-02"))
                .on("G-2", said(2, "Ned Wrong", "ned@city.example", "2022-03-02"))
                .on("G-2", said(3, "No Address", null, "2022-03-02"))
                .on("G-1", said(1, "Mia Boss", "mia@new.example", "2022-04-01"))
                .on("G-1", new ContactEnded(1, day("2022-05-01"), null))
                .on("G-2", new EntryWithdrawn("e5", "somebody else's"));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new ContactRegister();
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.of(
                "contacts.address.entry", ENTRY,
                "contacts.address.claim", CLAIM,
                "contacts.address.employer", EMPLOYER,
                "contacts.address.email", 2 * limit(RecordContact.class, "email"));
    }

    @Test
    void anAddressFindsItsClaimsInWhateverCaseAndAfterItChanged() {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();

        assertThat(ContactRegister.claimsOf(ledger.lists(), "MIA.boss@city.example"))
                .containsExactly("G-1", "G-2");
        assertThat(ContactRegister.claimsOf(ledger.lists(), "mia@new.example")).containsExactly("G-1");
        assertThat(ContactRegister.claimsOf(ledger.lists(), "ned@city.example"))
                .as("withdrawn")
                .isEmpty();
        assertThat(ContactRegister.claimsOf(ledger.lists(), "nobody")).isEmpty();
    }
}
