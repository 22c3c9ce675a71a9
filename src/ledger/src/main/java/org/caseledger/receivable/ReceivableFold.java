package org.caseledger.receivable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.benefit.LineKey;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableFacts.State;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes up the standing entries of a receivable, one after the other. */
final class ReceivableFold {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    private final SortedMap<LineKey, Item> items = new TreeMap<>();
    private @Nullable Entry<ReceivableOpened> opening;
    private @Nullable Entry<ReceivableNoticed> notice;
    private @Nullable Entry<ReceivableAgreed> agreement;
    private @Nullable Entry<WaiverProposed> proposal;
    private State onTheWay = State.PROPOSED;
    private State ending = State.CORRECTED;
    private @Nullable Instant closedAt;

    /** Takes up {@code entry}; a new kind of event that nobody placed does not compile. */
    void add(Entry<ReceivableEvent> entry) {
        boolean openBefore = !open().isZero();
        State ends = null;
        switch (entry.event()) {
            case ReceivableOpened e -> {
                opening = entry.as(e);
                e.items().forEach(item -> items.put(item.key(), new Item(item.amount(), ZERO, ZERO, ZERO, ZERO)));
            }
            case ReceivableAdjusted e -> {
                e.items().forEach(item -> change(item.key(), Part.ADJUSTED, item.amount()));
                ends = State.CORRECTED;
            }
            case InstalmentTaken e -> {
                e.items().forEach(item -> change(item.key(), Part.INSTALMENTS, item.amount()));
                ends = State.RECOVERED;
            }
            case ReceivableNoticed e -> {
                notice = entry.as(e);
                onTheWay = State.NOTICED;
            }
            case ReceivableAgreed e -> {
                agreement = entry.as(e);
                onTheWay = State.AGREED;
            }
            case ReceivableDisputed e -> {
                agreement = null;
                onTheWay = State.DISPUTED;
            }
            case ReceivableRecovered e -> {
                spread(Part.RECOVERED, e.amount());
                ends = State.RECOVERED;
            }
            case WaiverProposed e -> proposal = entry.as(e);
            case WaiverApproved e -> {
                proposal = null;
                spread(Part.FORGIVEN, e.amount());
                ends = State.WAIVED;
            }
            case ReceivableEntryWithdrawn e -> {}
        }
        boolean openNow = !open().isZero();
        if (ends != null && !openNow && (openBefore || kept().isZero())) {
            ending = ends;
        }
        closedAt = openNow ? null : openBefore || closedAt == null ? entry.recordedAt() : closedAt;
    }

    /** What all that comes to. */
    ReceivableFacts facts(
            String id, List<Entry<ReceivableEvent>> entries, Map<String, Entry<ReceivableEntryWithdrawn>> withdrawals) {
        return new ReceivableFacts(
                id,
                entries,
                withdrawals,
                opening,
                Collections.unmodifiableSortedMap(items),
                open().isZero() ? ending : onTheWay,
                notice,
                agreement,
                proposal,
                closedAt);
    }

    private enum Part {
        ADJUSTED,
        INSTALMENTS,
        RECOVERED,
        FORGIVEN
    }

    private void change(LineKey key, Part part, Money more) {
        items.computeIfPresent(key, (address, item) -> switch (part) {
            case ADJUSTED ->
                new Item(
                        item.opened(),
                        item.adjusted().plus(more),
                        item.instalments(),
                        item.recovered(),
                        item.forgiven());
            case INSTALMENTS ->
                new Item(
                        item.opened(),
                        item.adjusted(),
                        item.instalments().plus(more),
                        item.recovered(),
                        item.forgiven());
            case RECOVERED ->
                new Item(
                        item.opened(),
                        item.adjusted(),
                        item.instalments(),
                        item.recovered().plus(more),
                        item.forgiven());
            case FORGIVEN ->
                new Item(
                        item.opened(),
                        item.adjusted(),
                        item.instalments(),
                        item.recovered(),
                        item.forgiven().plus(more));
        });
    }

    /** Money that names no address goes to the oldest pay period first. */
    private void spread(Part part, Money amount) {
        Money left = amount;
        for (LineKey key : List.copyOf(items.keySet())) {
            Money open = items.get(key).open();
            Money share = open.isLessThan(left) ? open : left;
            change(key, part, share);
            left = left.minus(share);
        }
    }

    private Money open() {
        return items.values().stream().map(Item::open).reduce(ZERO, Money::plus);
    }

    private Money kept() {
        return items.values().stream().map(Item::kept).reduce(ZERO, Money::plus);
    }
}
