package org.caseledger.claim;

import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import org.caseledger.decision.Within;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;

/** What may be asked of a claim about the people it has to do with, and how they are reached. */
public sealed interface ContactCommand extends ClaimCommand.Contacting {

    /**
     * Somebody has to do with the claim from a day on and is reached so. With {@code contact}, the number of one that is on
     * file, all of this holds of them from that day on in place of what was said before: whoever moved has a new address, and
     * the old one stays on file. Whoever agreed to get {@code letters} by e-mail has them sent to that address where the
     * employer's policy opens that way; where nothing is said, they are printed.
     */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordContact(
            @Within(IDENTIFIER) String claim,
            @Within(COUNT) @Nullable Integer contact,
            ContactRole role,
            @Within(NAME) String name,
            @Within(NAME) @Nullable String organization,
            @Within(NAME) @Nullable String phone,
            @Within(NAME) @Nullable String email,
            @Within(WORDS) @Nullable String address,
            LocalDate from,
            @Nullable LetterWay letters)
            implements ContactCommand {}

    /** The contact with number {@code contact} has nothing to do with the claim any more; {@code on} is the last day. */
    @Needs(Permission.KEEP_CLAIMS)
    record EndContact(
            @Within(IDENTIFIER) String claim,
            @Within(COUNT) int contact,
            LocalDate on,
            @Within(WORDS) @Nullable String reason)
            implements ContactCommand {}
}
