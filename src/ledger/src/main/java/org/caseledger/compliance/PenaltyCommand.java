package org.caseledger.compliance;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a compliance officer or a party may do in a penalty case. Money is in dollars. */
public sealed interface PenaltyCommand {

    /** The case's number; in JSON simply the {@code case}, a word that Java keeps for itself. */
    @JsonProperty("case")
    String caseId();

    /** A penalty is assessed for a violation. */
    @Needs(Permission.KEEP_CASES)
    record AssessPenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            @Within(NAME) String against,
            @Within(NAME) String statute,
            @Within(WORDS) String violation,
            LocalDate violatedOn,
            @Within(IDENTIFIER) @Nullable String claim,
            @Within(COUNT) @Nullable Integer daysLate,
            @Within(AMOUNT) @Nullable Money compensationDue,
            @Within(COUNT) @Nullable Integer priorViolations,
            @Within(AMOUNT) @Nullable Money amount,
            @Nullable LocalDate servedOn)
            implements PenaltyCommand {}

    /** A warning is issued for a violation. */
    @Needs(Permission.KEEP_CASES)
    record IssueWarning(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            @Within(NAME) String against,
            @Within(NAME) String statute,
            @Within(WORDS) String violation,
            LocalDate violatedOn,
            @Within(IDENTIFIER) @Nullable String claim,
            @Within(COUNT) @Nullable Integer daysLate,
            @Within(AMOUNT) @Nullable Money compensationDue,
            @Within(COUNT) @Nullable Integer priorViolations,
            @Within(AMOUNT) @Nullable Money amount,
            @Nullable LocalDate servedOn)
            implements PenaltyCommand {}

    /** The penalized party objects. */
    @Needs(Permission.ANSWER_CASES)
    record ObjectToPenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            @Within(AMOUNT) @Nullable Money amount,
            @Within(WORDS) @Nullable String grounds,
            @Within(WORDS) @Nullable String reason,
            @Within(WORDS) @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The officer changes the amount. */
    @Needs(Permission.KEEP_CASES)
    record AmendPenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            @Within(AMOUNT) @Nullable Money amount,
            @Within(WORDS) @Nullable String grounds,
            @Within(WORDS) @Nullable String reason,
            @Within(WORDS) @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The parties agree on an amount. */
    @Needs(Permission.KEEP_CASES)
    record SettlePenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            @Within(AMOUNT) @Nullable Money amount,
            @Within(WORDS) @Nullable String grounds,
            @Within(WORDS) @Nullable String reason,
            @Within(WORDS) @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The officer takes a penalty or a warning back. */
    @Needs(Permission.KEEP_CASES)
    record RescindPenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            @Within(AMOUNT) @Nullable Money amount,
            @Within(WORDS) @Nullable String grounds,
            @Within(WORDS) @Nullable String reason,
            @Within(WORDS) @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** The penalty is paid. */
    @Needs(Permission.ANSWER_CASES)
    record PayPenalty(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            @Within(AMOUNT) @Nullable Money amount,
            @Within(WORDS) @Nullable String grounds,
            @Within(WORDS) @Nullable String reason,
            @Within(WORDS) @Nullable List<String> evidence)
            implements PenaltyCommand {}

    /** A contact with a party: the issue, the action taken, the result. */
    @Needs(Permission.ANSWER_CASES)
    record LogInteraction(
            @Within(value = IDENTIFIER, called = "case") String caseId,
            LocalDate on,
            InteractionChannel channel,
            @Within(NAME) String party,
            @Within(WORDS) String issue,
            @Within(WORDS) String action,
            @Within(WORDS) String result,
            @Within(CODE) @Nullable List<String> about,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved)
            implements PenaltyCommand {}
}
