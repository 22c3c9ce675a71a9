package org.caseledger.receivable;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be asked of a receivable. */
public sealed interface ReceivableCommand {

    /** The receivable's id. */
    String receivable();

    /** Tell the claimant what is owed and until when to answer. */
    record NoticeReceivable(
            String receivable,
            LocalDate on,
            LocalDate dueOn,
            @Nullable String reason) implements ReceivableCommand {}

    /** Record that the claimant agreed to an instalment in each pay period, from the one that contains {@code from}. */
    record AgreeReceivable(String receivable, LocalDate on, Money instalment, LocalDate from)
            implements ReceivableCommand {}

    /** Record that the claimant disputes it. */
    record DisputeReceivable(String receivable, LocalDate on, String reason) implements ReceivableCommand {}

    /** Record money that the claimant paid back outside payroll. */
    record RecordRecovery(
            String receivable,
            LocalDate on,
            Money amount,
            @Nullable String reference) implements ReceivableCommand {}

    /** Propose not to ask for it: for {@code amount} of it, or for all that is owed. */
    record ProposeWaiver(
            String receivable,
            LocalDate on,
            String reason,
            @Nullable Money amount) implements ReceivableCommand {}

    /** Approve the waiver that somebody else proposed. */
    record ApproveWaiver(String receivable, LocalDate on) implements ReceivableCommand {}

    /** Withdraw an entry that was recorded by mistake; what runs recorded stays. */
    record WithdrawReceivableEntry(String receivable, String entry, String reason) implements ReceivableCommand {}

    /** Open it with what a run left; given by the transmittal. */
    record OpenReceivable(
            String receivable, String claim, String run, DateSpan runPeriod, List<OwedItem> items, List<String> because)
            implements ReceivableCommand {}

    /** Waive all that a run left, because it is less than the policy asks for; given by the transmittal. */
    record WaiveRemainder(String receivable, String run, DateSpan runPeriod, List<OwedItem> items, String rule)
            implements ReceivableCommand {}

    /** Take off what became due after all; given by the transmittal. */
    record AdjustReceivable(
            String receivable, String run, DateSpan runPeriod, List<OwedItem> items, List<String> because)
            implements ReceivableCommand {}

    /** Record an instalment that a run took; given by the transmittal. */
    record TakeInstalment(String receivable, String run, DateSpan runPeriod, List<OwedItem> items)
            implements ReceivableCommand {}
}
