package org.caseledger.compliance;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened in a penalty case. The case's number is the stream's. Money is in dollars. */
public sealed interface PenaltyEvent {

    /** What opens a case, or follows a warning in it. */
    sealed interface Opening extends PenaltyEvent {
        /** The claim that it concerns. */
        @Nullable String claim();

        /** When the violation happened. */
        LocalDate violatedOn();

        /** When the notice was served. */
        @Nullable LocalDate servedOn();

        /** How late a payment or filing was, in days. */
        @Nullable Integer daysLate();

        /** Earlier violations of the same kind. */
        @Nullable Integer priorViolations();

        /** The compensation that the violation concerned. */
        @Nullable Money compensationDue();

        /** The amount of the penalty. */
        @Nullable Money amount();
    }

    /** What happens in a case that is open. */
    sealed interface Step extends PenaltyEvent {
        /** When it happened. */
        LocalDate on();

        /** The amount that it is about. */
        @Nullable Money amount();
    }

    /** A penalty was assessed. */
    record PenaltyAssessed(
            String against,
            String statute,
            String violation,
            LocalDate violatedOn,
            @Nullable String claim,
            @Nullable Integer daysLate,
            @Nullable Money compensationDue,
            @Nullable Integer priorViolations,
            @Nullable Money amount,
            @Nullable LocalDate servedOn)
            implements Opening {}

    /** A warning was issued. */
    record WarningIssued(
            String against,
            String statute,
            String violation,
            LocalDate violatedOn,
            @Nullable String claim,
            @Nullable Integer daysLate,
            @Nullable Money compensationDue,
            @Nullable Integer priorViolations,
            @Nullable Money amount,
            @Nullable LocalDate servedOn)
            implements Opening {}

    /** The penalized party objected. */
    record PenaltyObjected(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements Step {}

    /** The amount was changed. */
    record PenaltyAmended(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements Step {}

    /** The parties agreed on an amount. */
    record PenaltySettled(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements Step {}

    /** The penalty or warning was taken back. */
    record PenaltyRescinded(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements Step {}

    /** The penalty was paid. */
    record PenaltyPaid(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements Step {}

    /** A contact with a party: the issue, the action taken, the result. Where the case stands is not changed by it. Not everybody may read what is {@code reserved}. */
    record InteractionLogged(
            LocalDate on,
            InteractionChannel channel,
            String party,
            String issue,
            String action,
            String result,
            @Nullable List<String> about,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved)
            implements PenaltyEvent {}
}
