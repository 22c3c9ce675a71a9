package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;

import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With whom an interaction was and what came of it: free words, of which some are a vocabulary, and contacts of the claim. */
class InteractionTest {

    private static LogInteraction log(@Nullable Integer contact) {
        return new LogInteraction(
                "C-1",
                day("2022-02-04"),
                InteractionChannel.PHONE,
                "provider",
                "the note",
                "asked",
                "left message",
                null,
                null,
                null,
                contact);
    }

    private static InteractionLogged logged(@Nullable Reserved reserved) {
        return new InteractionLogged(
                day("2022-02-04"),
                InteractionChannel.PHONE,
                "provider",
                "the note",
                "asked",
                "left message",
                null,
                null,
                reserved,
                1);
    }

    private static ClaimHistory known() {
        return injuredOn("2022-01-10")
                .record(new ContactRecorded(
                        1, ContactRole.PROVIDER, "Dr. Rivera", null, null, null, null, day("2022-01-12"), null));
    }

    @Test
    void itNamesAContactOfTheClaim() {
        given(known()).when(log(1)).accepted(logged(null));
        assertThat(ClaimWords.of(logged(null)).what())
                .isEqualTo("Interaction (phone, provider, contact 1): the note / asked / left message");
    }

    @Test
    void aContactThatTheClaimHasNotIsRefused() {
        given(known()).when(log(2)).refused("unknown-contact", "C-1 has no contact 2", "show");
        given(known()).when(log(0)).refused("unknown-contact", "no contact 0");
        given(known().withdrawn("e2")).when(log(1)).refused("unknown-contact", "no contact 1");
        givenAReportedClaim().when(log(1)).refused("unknown-contact");
    }

    @Test
    void whoMayNotReadAReservedOneIsNotToldWithWhomItWas() {
        assertThat(MaskedClaim.of(logged(Reserved.MEDICAL), Set.of(Reserved.MEDICAL)))
                .isInstanceOfSatisfying(
                        InteractionLogged.class,
                        masked -> assertThat(masked.contact()).isNull());
        assertThat(MaskedClaim.of(logged(Reserved.MEDICAL), Set.of(Reserved.ATTORNEY)))
                .isEqualTo(logged(Reserved.MEDICAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    employee                                | EMPLOYEE
                    The employee                            | EMPLOYEE
                    claimant                                | EMPLOYEE
                    Employee, by her own phone              | EMPLOYEE
                    employee's representative               | REPRESENTATIVE
                    Employee's Representative (M. Ortiz)    | REPRESENTATIVE
                    nurse case manager                      | NURSE_CASE_MANAGER
                    Dr. Lee                                 | PROVIDER
                    provider: front desk                    | PROVIDER
                    ICA                                     | AGENCY
                    Social Security                         | SOCIAL_SECURITY
                    Attorney of the claimant                | ATTORNEY
                    employee's brother                      |
                    employees of the yard                   |
                    icard                                   |
                    Gus                                     |
                    """)
    void aPartyIsKnownByTheWordItBeginsWith(String party, @Nullable InteractionParty expected) {
        assertThat(InteractionParty.of(party).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    answered                        | ANSWERED
                    Answered; content               | ANSWERED
                    promised by 2022-02-11          | PROMISED
                    Left message with her brother   | LEFT_MESSAGE
                    No answer.                      | NO_ANSWER
                    will be answered                |
                    promised                        |
                    """)
    void aResultIsKnownByTheWordItBeginsWith(String result, @Nullable InteractionResult expected) {
        assertThat(InteractionResult.of(result).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(InteractionParty.class)
    void everyPartyIsFoundByItsOwnWords(InteractionParty party) {
        assertThat(InteractionParty.of(party.words())).contains(party);
    }

    @ParameterizedTest
    @EnumSource(InteractionResult.class)
    void everyResultIsFoundByItsOwnWords(InteractionResult result) {
        assertThat(InteractionResult.of(result.words())).contains(result);
    }

    @Test
    void aContactsRoleSaysWhatTheyAre() {
        assertThat(Stream.of(ContactRole.values())
                        .filter(role -> InteractionParty.of(role).isEmpty()))
                .containsExactly(ContactRole.OTHER);
        assertThat(InteractionParty.of(ContactRole.REPRESENTATIVE)).contains(InteractionParty.REPRESENTATIVE);
    }
}
