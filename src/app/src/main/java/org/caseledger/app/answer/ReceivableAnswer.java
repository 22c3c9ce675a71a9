package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.ReceivableAgreed;
import org.caseledger.receivable.ReceivableEvent.ReceivableNoticed;
import org.caseledger.receivable.ReceivableEvent.WaiverProposed;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receivable with its history.
 *
 * @param head what a list says of it
 * @param closedAt when nothing was owed any more; absent while something is
 * @param because the entries of the claim that led to it
 * @param items what is owed, by address
 * @param letter the last notice to the claimant, if there was one
 * @param agreement the agreement that stands, if one does
 * @param waiverProposed the waiver that waits for a second person, if one does
 * @param entries every entry, in order of recording
 * @param told what people read of it beside; for layout only
 */
public record ReceivableAnswer(
        @JsonUnwrapped ReceivableListed head,
        @Nullable Instant closedAt,
        List<String> because,
        List<ItemOwed> items,
        @Nullable ReceivableNoticed letter,
        @Nullable ReceivableAgreed agreement,
        @Nullable WaiverProposed waiverProposed,
        List<EntryAnswer<ReceivableEvent>> entries,
        @JsonIgnore Told told)
        implements Document {

    /**
     * What people read of a receivable beside its figures.
     *
     * @param employee the claimant's name
     * @param reasons those of {@code because} that are on file
     * @param proposedBy who proposed the waiver that waits; blank where none does
     * @param withdrawn the ids of the entries that were withdrawn
     */
    public record Told(String employee, List<Reason> reasons, String proposedBy, Set<String> withdrawn) {}

    /** An entry of the claim in words. */
    public record Reason(String entry, String what) {}

    /**
     * What became of the dollars under one address.
     *
     * @param forPeriod the pay period
     * @param kind what they were paid as
     * @param payCode the payroll system's code, or null
     * @param leave the leave balance, or null
     * @param opened left with the claimant
     * @param open owed
     * @param beside what came off; for layout only
     */
    public record ItemOwed(
            DateSpan forPeriod,
            LineKind kind,
            @JsonInclude @Nullable String payCode,
            @JsonInclude @Nullable LeaveKind leave,
            Money opened,
            Money open,
            @JsonIgnore Off beside) {}

    /** What came off an item: due after all, taken by runs, paid back outside payroll, not asked for. */
    public record Off(Money adjusted, Money instalments, Money recovered, Money waived) {}

    /** The answer for {@code facts}, a receivable of {@code claim}, considering the world up to {@code asOf}. */
    public static ReceivableAnswer of(ReceivableFacts facts, ClaimFacts claim, LocalDate asOf) {
        return new ReceivableAnswer(
                ReceivableListed.of(facts, asOf),
                facts.closedAt(),
                facts.opened().event().because(),
                facts.items().entrySet().stream().map(ReceivableAnswer::item).toList(),
                event(facts.notice()),
                event(facts.agreement()),
                event(facts.proposal()),
                facts.entries().stream().map(EntryAnswer::of).toList(),
                new Told(
                        claim.reported().event().employee().name(),
                        reasons(facts, claim),
                        facts.proposal() == null
                                ? ""
                                : facts.proposal().provenance().by(),
                        facts.history().withdrawn()));
    }

    /** The same, its items and its entries in the orders that {@code items} and {@code entries} put them in. */
    public ReceivableAnswer sorted(
            UnaryOperator<List<ItemOwed>> items, UnaryOperator<List<EntryAnswer<ReceivableEvent>>> entries) {
        return new ReceivableAnswer(
                head,
                closedAt,
                because,
                items.apply(this.items),
                letter,
                agreement,
                waiverProposed,
                entries.apply(this.entries),
                told);
    }

    private static List<Reason> reasons(ReceivableFacts facts, ClaimFacts claim) {
        return facts.opened().event().because().stream()
                .flatMap(id -> claim.entry(id).stream())
                .map(entry ->
                        new Reason(entry.id(), ClaimWords.of(entry.event()).what()))
                .toList();
    }

    private static ItemOwed item(Map.Entry<LineKey, ReceivableFacts.Item> item) {
        LineKey key = item.getKey();
        ReceivableFacts.Item owed = item.getValue();
        return new ItemOwed(
                key.forPeriod(),
                key.kind(),
                key.payCode(),
                key.leave(),
                owed.opened(),
                owed.open(),
                new Off(owed.adjusted(), owed.instalments(), owed.recovered(), owed.waived()));
    }

    private static <E> @Nullable E event(@Nullable Entry<E> entry) {
        return entry == null ? null : entry.event();
    }
}
