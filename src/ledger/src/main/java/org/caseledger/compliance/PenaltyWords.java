package org.caseledger.compliance;

import java.time.LocalDate;
import org.caseledger.claim.InteractionWords;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.family.EventWords;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Penalty events in words. */
public final class PenaltyWords {

    private PenaltyWords() {}

    /** The words for {@code event}. */
    public static EventWords of(PenaltyEvent event) {
        return switch (event) {
            case PenaltyAssessed e ->
                EventWords.on(
                        e.violatedOn(),
                        "Penalty assessed against " + e.against() + ": " + e.violation() + " (" + e.statute() + ")"
                                + dollars(e.amount()) + served(e.servedOn()));
            case WarningIssued e ->
                EventWords.on(
                        e.violatedOn(),
                        "Warning issued to " + e.against() + ": " + e.violation() + " (" + e.statute() + ")"
                                + served(e.servedOn()));
            case PenaltyObjected e -> step(e.on(), "Objection", null, e.grounds(), e.reason());
            case PenaltyAmended e -> step(e.on(), "Amended", e.amount(), e.grounds(), e.reason());
            case PenaltySettled e -> step(e.on(), "Settled", e.amount(), e.grounds(), e.reason());
            case PenaltyRescinded e -> step(e.on(), "Rescinded", null, e.grounds(), e.reason());
            case PenaltyPaid e -> step(e.on(), "Paid", e.amount(), e.grounds(), e.reason());
            case InteractionLogged e ->
                EventWords.on(
                        e.on(),
                        InteractionWords.of(e.channel(), e.party(), e.issue(), e.action(), e.result(), e.reserved()));
        };
    }

    private static EventWords step(
            LocalDate on, String what, @Nullable Money amount, @Nullable String grounds, @Nullable String reason) {
        return EventWords.on(on, what + dollars(amount) + note(grounds) + note(reason));
    }

    private static String dollars(@Nullable Money amount) {
        return amount == null ? "" : ", " + amount.getAmount().toPlainString();
    }

    private static String served(@Nullable LocalDate servedOn) {
        return servedOn == null ? "" : ", served on " + servedOn;
    }

    private static String note(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text;
    }
}
