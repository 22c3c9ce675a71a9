package org.caseledger.claim;

import org.jspecify.annotations.Nullable;

/** An interaction in one line: how, with whom, and then the issue, the action taken and the result. */
public final class InteractionWords {

    private InteractionWords() {}

    /** With whom, such as {@code provider, contact 3}; of somebody who is no contact of the claim, {@code party}. */
    static String party(String party, @Nullable Integer contact) {
        return contact == null ? party : party + ", contact " + contact;
    }

    /**
     * Such as {@code Interaction (phone, claimant): Asks for pay / Explained / Content}. Of a reserved one it says so, and
     * where its texts are masked, no more than that: {@code Interaction (letter, reserved: attorney)}.
     */
    public static String of(
            InteractionChannel channel,
            String party,
            String issue,
            String action,
            String result,
            @Nullable Reserved reserved) {
        if (reserved == null) {
            return "Interaction (" + channel + ", " + party + "): " + issue + " / " + action + " / " + result;
        }
        String kind = ", reserved: " + reserved + ")";
        return issue.equals(reserved.words())
                ? "Interaction (" + channel + kind
                : "Interaction (" + channel + ", " + party + kind + ": " + issue + " / " + action + " / " + result;
    }
}
