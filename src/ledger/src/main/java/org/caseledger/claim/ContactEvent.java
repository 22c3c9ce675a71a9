package org.caseledger.claim;

import java.time.LocalDate;
import org.caseledger.law.policy.LetterWay;
import org.jspecify.annotations.Nullable;

/** What was said about the people that a claim has to do with. */
public sealed interface ContactEvent extends ClaimEvent.PartyEvent {

    /** Which contact of the claim, counted from 1 in the order of first recording. */
    int contact();

    /**
     * Somebody has to do with the claim from a day on and is reached so, in place of what was said of them before. How they
     * want their {@code letters} is what they agreed to; where nothing is said, on paper.
     */
    record ContactRecorded(
            int contact,
            ContactRole role,
            String name,
            @Nullable String organization,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            LocalDate from,
            @Nullable LetterWay letters)
            implements ContactEvent {}

    /** The contact has nothing to do with the claim any more; {@code on} is the last day. */
    record ContactEnded(int contact, LocalDate on, @Nullable String reason) implements ContactEvent {}
}
