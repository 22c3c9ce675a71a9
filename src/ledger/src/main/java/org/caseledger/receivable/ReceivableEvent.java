package org.caseledger.receivable;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.journal.Withdrawal;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to a receivable. Its id is the stream's. Money is in dollars, above zero. */
public sealed interface ReceivableEvent {

    /** What a payroll run that was transmitted did to it. */
    sealed interface ByRun extends ReceivableEvent {
        /** The run. */
        String run();
    }

    /**
     * A run left money with the claimant.
     *
     * @param claim the claim
     * @param run the run that opened it
     * @param runPeriod the run's pay period
     * @param items what is owed, by address
     * @param because the claim's entries that led to it
     */
    record ReceivableOpened(String claim, String run, DateSpan runPeriod, List<OwedItem> items, List<String> because)
            implements ByRun {}

    /**
     * A later run found that some of it is due after all.
     *
     * @param items what is no longer owed, by address
     * @param because the claim's entries that led to it
     */
    record ReceivableAdjusted(String run, DateSpan runPeriod, List<OwedItem> items, List<String> because)
            implements ByRun {}

    /**
     * A run took an agreed instalment.
     *
     * @param items what it paid off, by address
     */
    record InstalmentTaken(String run, DateSpan runPeriod, List<OwedItem> items) implements ByRun {}

    /**
     * The claimant was told: what a letter needs.
     *
     * @param on the date of the notice
     * @param dueOn the day until which to answer or to pay
     * @param amount what was owed on record at the notice
     * @param items the same, by address
     * @param reason what the letter says beside the entries that led to it
     */
    record ReceivableNoticed(
            LocalDate on,
            LocalDate dueOn,
            Money amount,
            List<OwedItem> items,
            @Nullable String reason) implements ReceivableEvent {}

    /**
     * The claimant agreed to instalments out of pay.
     *
     * @param on when
     * @param instalment dollars in each pay period
     * @param from any day of the first pay period
     */
    record ReceivableAgreed(LocalDate on, Money instalment, LocalDate from) implements ReceivableEvent {}

    /** The claimant disputes it; instalments rest. */
    record ReceivableDisputed(LocalDate on, String reason) implements ReceivableEvent {}

    /**
     * The claimant paid outside payroll.
     *
     * @param reference such as the number of a cheque
     */
    record ReceivableRecovered(
            LocalDate on, Money amount, @Nullable String reference) implements ReceivableEvent {}

    /** Somebody proposed not to ask for {@code amount} of it. */
    record WaiverProposed(LocalDate on, Money amount, String reason) implements ReceivableEvent {}

    /** Somebody else approved that; {@code amount} is what was still owed of it. */
    record WaiverApproved(LocalDate on, Money amount) implements ReceivableEvent {}

    /**
     * The policy doesn't ask for what a run left, because all of it is too small. Nobody has to approve that.
     *
     * @param items what is waived, by address
     * @param rule what the policy says, such as {@code receivablesFrom 1.00}
     */
    record RemainderWaived(String run, DateSpan runPeriod, List<OwedItem> items, String rule) implements ByRun {}

    /** An entry was recorded by mistake. */
    record ReceivableEntryWithdrawn(String entry, String reason) implements ReceivableEvent, Withdrawal {}
}
