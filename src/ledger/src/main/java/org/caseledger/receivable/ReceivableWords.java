package org.caseledger.receivable;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.family.EventWords;
import org.caseledger.receivable.ReceivableEvent.*;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A receivable's events in words; those of a run are about the last day of the run's pay period. */
public final class ReceivableWords {

    private ReceivableWords() {}

    /** The words for {@code event}. */
    public static EventWords of(ReceivableEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                EventWords.on(
                        e.runPeriod().to(), "Left with the claimant by run " + e.run() + ": " + dollars(e.items()));
            case ReceivableAdjusted e ->
                EventWords.on(e.runPeriod().to(), "Due after all, found by run " + e.run() + ": " + dollars(e.items()));
            case InstalmentTaken e ->
                EventWords.on(e.runPeriod().to(), "Instalment taken by run " + e.run() + ": " + dollars(e.items()));
            case ReceivableNoticed e ->
                EventWords.on(
                        e.on(),
                        "Claimant told of " + plain(e.amount()) + ", to answer by " + e.dueOn() + note(e.reason()));
            case ReceivableAgreed e ->
                EventWords.on(e.on(), "Agreed: " + plain(e.instalment()) + " in each pay period, from " + e.from());
            case ReceivableDisputed e -> EventWords.on(e.on(), "Disputed" + note(e.reason()));
            case ReceivableRecovered e ->
                EventWords.on(e.on(), "Paid back outside payroll: " + plain(e.amount()) + note(e.reference()));
            case WaiverProposed e ->
                EventWords.on(e.on(), "Waiver of " + plain(e.amount()) + " proposed" + note(e.reason()));
            case WaiverApproved e -> EventWords.on(e.on(), "Waiver of " + plain(e.amount()) + " approved");
            case RemainderWaived e ->
                EventWords.on(
                        e.runPeriod().to(),
                        "Waived by the policy in run " + e.run() + ": " + dollars(e.items()) + " (" + e.rule() + ")");
            case ReceivableEntryWithdrawn e ->
                EventWords.withdrawing(e.entry(), "Entry " + e.entry() + " withdrawn" + note(e.reason()));
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
