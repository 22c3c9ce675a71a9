package org.caseledger.compliance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.InteractionChannel;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a compliance officer or a party may do in a penalty case. Money is in dollars. */
public sealed interface PenaltyCommand {

    /** The case's number; in JSON simply the {@code case}, a word that Java keeps for itself. */
    @JsonProperty("case")
    String caseId();

    /** A penalty is assessed for a violation. */
    record AssessPenalty(
            String caseId,
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
            implements PenaltyCommand {}

    /** A warning is issued for a violation. */
    record IssueWarning(
            String caseId,
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
            implements PenaltyCommand {}

    /** The penalized party objects. */
    record ObjectToPenalty(
            String caseId,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The officer changes the amount. */
    record AmendPenalty(
            String caseId,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The parties agree on an amount. */
    record SettlePenalty(
            String caseId,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The officer takes a penalty or a warning back. */
    record RescindPenalty(
            String caseId,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The penalty is paid. */
    record PayPenalty(
            String caseId,
            LocalDate on,
            @Nullable Money amount,
            @Nullable String grounds,
            @Nullable String reason,
            @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** A contact with a party: the issue, the action taken, the result. */
    record LogInteraction(
            String caseId,
            LocalDate on,
            InteractionChannel channel,
            String party,
            String issue,
            String action,
            String result,
            @Nullable List<String> about,
            @Nullable LocalDate followUpOn)
            implements PenaltyCommand {}
}
