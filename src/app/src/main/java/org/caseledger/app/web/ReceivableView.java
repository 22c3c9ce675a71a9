package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.document.LineWords;
import org.caseledger.app.document.ReceivableDocument;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableWords;
import org.joda.money.Money;

/**
 * A receivable as its page shows it.
 *
 * @param state how far it is
 * @param closed whether nothing is owed any more
 * @param ageDays days since it was opened, or that it was open
 * @param items what is owed, by address
 * @param reasons the claim's entries that led to it
 * @param agreement instalments in words; blank while none are agreed
 * @param proposal a waiver that waits for a second person, in words; blank where none does
 * @param history every entry, in the order of recording
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

    /** An entry of the claim. */
    public record Reason(String entry, String tail, String what) {}

    /** An entry of the receivable. */
    public record Step(
            String entry, String tail, String recordedAt, String by, String on, String what, boolean withdrawn) {}

    /** The view of {@code facts}, a receivable of {@code claim}. */
    static ReceivableView of(ReceivableFacts facts, ClaimFacts claim, Moment moment) {
        ReceivableOpened opened = facts.opened().event();
        return new ReceivableView(
                facts.id(),
                opened.claim(),
                claim.reported().event().employee().name(),
                opened.run(),
                facts.state().toString(),
                facts.state().closed(),
                ReceivableDocument.age(facts, moment.asOf()),
                dollars(facts.sum(Item::opened)),
                dollars(facts.open()),
                facts.items().entrySet().stream()
                        .map(item -> new Line(
                                item.getKey().forPeriod(),
                                LineWords.of(item.getKey().kind(), item.getKey().leave()),
                                item.getKey().payCode() == null
                                        ? ""
                                        : item.getKey().payCode(),
                                dollars(item.getValue().opened()),
                                dollars(item.getValue().adjusted()),
                                dollars(item.getValue().instalments()),
                                dollars(item.getValue().recovered()),
                                dollars(item.getValue().waived()),
                                dollars(item.getValue().open())))
                        .toList(),
                opened.because().stream()
                        .flatMap(id -> claim.entry(id).stream())
                        .map(entry -> new Reason(
                                entry.id(),
                                Words.tail(entry.id()),
                                ClaimWords.of(entry.event()).what()))
                        .toList(),
                facts.agreement() == null
                        ? ""
                        : ReceivableWords.of(facts.agreement().event()).what(),
                facts.proposal() == null
                        ? ""
                        : ReceivableWords.of(facts.proposal().event()).what() + ", by "
                                + facts.proposal().provenance().by(),
                facts.entries().stream()
                        .map(entry -> step(facts, entry, moment))
                        .toList());
    }

    private static Step step(ReceivableFacts facts, Entry<ReceivableEvent> entry, Moment moment) {
        EventWords words = ReceivableWords.of(entry.event());
        return new Step(
                entry.id(),
                Words.tail(entry.id()),
                moment.shown(entry.recordedAt()),
                entry.provenance().by(),
                words.effectiveFrom() == null ? "" : words.effectiveFrom().toString(),
                words.what(),
                facts.history().withdrawn(entry.id()));
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
