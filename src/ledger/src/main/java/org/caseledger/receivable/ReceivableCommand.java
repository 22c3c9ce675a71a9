package org.caseledger.receivable;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.RECEIVABLE;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be asked of a receivable. */
public sealed interface ReceivableCommand {

    /** The receivable's id. */
    String receivable();

    /** Tell the claimant what is owed and until when to answer. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record NoticeReceivable(
            @Within(RECEIVABLE) String receivable,
            LocalDate on,
            LocalDate dueOn,
            @Within(WORDS) @Nullable String reason)
            implements ReceivableCommand {}

    /** Record that the claimant agreed to an instalment in each pay period, from the one that contains {@code from}. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record AgreeReceivable(
            @Within(RECEIVABLE) String receivable,
            LocalDate on,
            @Within(AMOUNT) Money instalment,
            LocalDate from) implements ReceivableCommand {}

    /** Record that the claimant disputes it. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record DisputeReceivable(
            @Within(RECEIVABLE) String receivable,
            LocalDate on,
            @Within(WORDS) String reason) implements ReceivableCommand {}

    /** Record money that the claimant paid back outside payroll. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record RecordRecovery(
            @Within(RECEIVABLE) String receivable,
            LocalDate on,
            @Within(AMOUNT) Money amount,
            @Within(NAME) @Nullable String reference)
            implements ReceivableCommand {}

    /** Propose not to ask for it: for {@code amount} of it, or for all that is owed. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record ProposeWaiver(
            @Within(RECEIVABLE) String receivable,
            LocalDate on,
            @Within(WORDS) String reason,
            @Within(AMOUNT) @Nullable Money amount)
            implements ReceivableCommand {}

    /** Approve the waiver that somebody else proposed. */
    @Needs(Permission.WAIVE_RECEIVABLES)
    record ApproveWaiver(@Within(RECEIVABLE) String receivable, LocalDate on) implements ReceivableCommand {}

    /** Withdraw an entry that was recorded by mistake; what runs recorded stays. */
    @Needs(Permission.KEEP_RECEIVABLES)
    record WithdrawReceivableEntry(
            @Within(RECEIVABLE) String receivable,
            @Within(CODE) String entry,
            @Within(WORDS) String reason) implements ReceivableCommand {}

    /** Open it with what a run left; given by the transmittal. */
    @Needs({})
    record OpenReceivable(
            @Within(RECEIVABLE) String receivable,
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String run,
            DateSpan runPeriod,
            List<OwedItem> items,
            @Within(WORDS) List<String> because)
            implements ReceivableCommand {}

    /** Waive all that a run left, because it is less than the policy asks for; given by the transmittal. */
    @Needs({})
    record WaiveRemainder(
            @Within(RECEIVABLE) String receivable,
            @Within(CODE) String run,
            DateSpan runPeriod,
            List<OwedItem> items,
            @Within(WORDS) String rule)
            implements ReceivableCommand {}

    /** Take off what became due after all; given by the transmittal. */
    @Needs({})
    record AdjustReceivable(
            @Within(RECEIVABLE) String receivable,
            @Within(CODE) String run,
            DateSpan runPeriod,
            List<OwedItem> items,
            @Within(WORDS) List<String> because)
            implements ReceivableCommand {}

    /** Record an instalment that a run took; given by the transmittal. */
    @Needs({})
    record TakeInstalment(
            @Within(RECEIVABLE) String receivable,
            @Within(CODE) String run,
            DateSpan runPeriod,
            List<OwedItem> items) implements ReceivableCommand {}
}
