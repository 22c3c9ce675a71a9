package org.caseledger.compliance;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened in a penalty case. The case's number is the stream's. Money is in dollars. */
public sealed interface PenaltyEvent {

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
            implements PenaltyEvent {}

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
            implements PenaltyEvent {}

    /** The penalized party objected. */
    record PenaltyObjected(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyEvent {}

    /** The amount was changed. */
    record PenaltyAmended(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyEvent {}

    /** The parties agreed on an amount. */
    record PenaltySettled(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyEvent {}

    /** The penalty or warning was taken back. */
    record PenaltyRescinded(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyEvent {}

    /** The penalty was paid. */
    record PenaltyPaid(
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyEvent {}
}
