package org.caseledger.receivable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.receivable.ReceivableEvent.*;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receivable's event in words.
 *
 * @param on the date that it is about; of a run's doing, the last day of the run's pay period; none for a withdrawal
 * @param what what it says
 */
public record ReceivableWords(@Nullable LocalDate on, String what) {

    /** The words for {@code event}. */
    public static ReceivableWords of(ReceivableEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                new ReceivableWords(
                        e.runPeriod().to(), "Left with the claimant by run " + e.run() + ": " + dollars(e.items()));
            case ReceivableAdjusted e ->
                new ReceivableWords(
                        e.runPeriod().to(), "Due after all, found by run " + e.run() + ": " + dollars(e.items()));
            case InstalmentTaken e ->
                new ReceivableWords(
                        e.runPeriod().to(), "Instalment taken by run " + e.run() + ": " + dollars(e.items()));
            case ReceivableNoticed e ->
                new ReceivableWords(
                        e.on(),
                        "Claimant told of " + plain(e.amount()) + ", to answer by " + e.dueOn() + note(e.reason()));
            case ReceivableAgreed e ->
                new ReceivableWords(
                        e.on(), "Agreed: " + plain(e.instalment()) + " in each pay period, from " + e.from());
            case ReceivableDisputed e -> new ReceivableWords(e.on(), "Disputed" + note(e.reason()));
            case ReceivableRecovered e ->
                new ReceivableWords(e.on(), "Paid back outside payroll: " + plain(e.amount()) + note(e.reference()));
            case WaiverProposed e ->
                new ReceivableWords(e.on(), "Waiver of " + plain(e.amount()) + " proposed" + note(e.reason()));
            case WaiverApproved e -> new ReceivableWords(e.on(), "Waiver of " + plain(e.amount()) + " approved");
            case RemainderWaived e ->
                new ReceivableWords(
                        e.runPeriod().to(),
                        "Waived by the policy in run " + e.run() + ": " + dollars(e.items()) + " (" + e.rule() + ")");
            case ReceivableEntryWithdrawn e ->
                new ReceivableWords(null, "Entry " + e.entry() + " withdrawn" + note(e.reason()));
        };
    }

    private static String dollars(List<OwedItem> items) {
        Money sum = items.stream().map(OwedItem::amount).reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        String periods = items.stream()
                .map(item -> item.forPeriod().from().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return plain(sum) + " for " + (periods.contains(",") ? "the periods from " : "the period from ") + periods;
    }

    private static String note(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text;
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
