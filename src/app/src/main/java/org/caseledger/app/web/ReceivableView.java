package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Sums;
import org.caseledger.family.EventWords;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableWords;
import org.joda.money.Money;

/**
 * A receivable as its page shows it.
 *
 * @param state how far it is
 * @param closed whether nothing is owed any more
 * @param ageDays days since it was opened, or that it was open
 * @param items what is owed, by address
 * @param sums what they come to
 * @param reasons the claim's entries that led to it
 * @param agreement instalments in words; blank while none are agreed
 * @param proposal a waiver that waits for a second person, in words; blank where none does
 * @param history every entry
 */
public record ReceivableView(
        String id,
        String claim,
        String employee,
        String run,
        String state,
        boolean closed,
        long ageDays,
        String opened,
        String open,
        List<Line> items,
        Amounts sums,
        List<Reason> reasons,
        String agreement,
        String proposal,
        List<Step> history) {

    /** What became of the dollars under one address. */
    public record Line(
            DateSpan period,
            String what,
            String code,
            String opened,
            String adjusted,
            String instalments,
            String recovered,
            String waived,
            String open) {}

    /** What the items come to. */
    public record Amounts(
            String opened, String adjusted, String instalments, String recovered, String waived, String open) {

        private static Amounts of(List<ReceivableAnswer.ItemOwed> items) {
            Sums<ReceivableAnswer.ItemOwed> sums = Sums.of(MoneyTables.ITEMS_OWED, items);
            return new Amounts(
                    dollars(sums.money("opened")),
                    dollars(sums.money("adjusted")),
                    dollars(sums.money("instalments")),
                    dollars(sums.money("recovered")),
                    dollars(sums.money("waived")),
                    dollars(sums.money("open")));
        }
    }

    /** An entry of the claim. */
    public record Reason(String entry, String tail, String what) {}

    /** An entry of the receivable. */
    public record Step(
            String entry, String tail, String recordedAt, String by, String on, String what, boolean withdrawn) {}

    /** The view of {@code receivable}. */
    static ReceivableView of(ReceivableAnswer receivable, Moment moment) {
        ReceivableListed head = receivable.head();
        return new ReceivableView(
                head.receivable(),
                head.claim(),
                receivable.told().employee(),
                head.run(),
                head.state().toString(),
                head.state().closed(),
                head.ageDays(),
                dollars(head.opened()),
                dollars(head.open()),
                receivable.items().stream().map(ReceivableView::line).toList(),
                Amounts.of(receivable.items()),
                receivable.told().reasons().stream()
                        .map(reason -> new Reason(reason.entry(), Words.tail(reason.entry()), reason.what()))
                        .toList(),
                receivable.agreement() == null
                        ? ""
                        : ReceivableWords.of(receivable.agreement()).what(),
                receivable.waiverProposed() == null
                        ? ""
                        : ReceivableWords.of(receivable.waiverProposed()).what() + ", by "
                                + receivable.told().proposedBy(),
                receivable.entries().stream()
                        .map(entry -> step(entry, receivable.told().withdrawn().contains(entry.entry()), moment))
                        .toList());
    }

    private static Line line(ReceivableAnswer.ItemOwed item) {
        return new Line(
                item.forPeriod(),
                LineWords.of(item.kind(), item.leave()),
                item.payCode() == null ? "" : item.payCode(),
                dollars(item.opened()),
                dollars(item.beside().adjusted()),
                dollars(item.beside().instalments()),
                dollars(item.beside().recovered()),
                dollars(item.beside().waived()),
                dollars(item.open()));
    }

    private static Step step(EntryAnswer<ReceivableEvent> entry, boolean withdrawn, Moment moment) {
        EventWords words = ReceivableWords.of(entry.fact());
        return new Step(
                entry.entry(),
                Words.tail(entry.entry()),
                moment.shown(entry.recordedAt()),
                entry.by(),
                words.effectiveFrom() == null ? "" : words.effectiveFrom().toString(),
                words.what(),
                withdrawn);
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
