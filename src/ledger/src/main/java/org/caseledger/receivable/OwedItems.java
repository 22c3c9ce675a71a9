package org.caseledger.receivable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.caseledger.claim.LineKey;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The addresses of a receivable while its entries are taken up. */
final class OwedItems {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    private final SortedMap<LineKey, Item> items = new TreeMap<>();

    /** What can become of dollars that are owed. */
    enum Part {
        ADJUSTED,
        INSTALMENTS,
        RECOVERED,
        FORGIVEN
    }

    /** The items by address. */
    SortedMap<LineKey, Item> all() {
        return Collections.unmodifiableSortedMap(items);
    }

    void open(List<OwedItem> opened) {
        opened.forEach(item -> items.put(item.key(), new Item(item.amount(), ZERO, ZERO, ZERO, ZERO)));
    }

    void change(Part part, List<OwedItem> moved) {
        moved.forEach(item -> change(item.key(), part, item.amount()));
    }

    void change(Part part, Map<LineKey, Money> shares) {
        shares.forEach((key, share) -> change(key, part, share));
    }

    /** Takes back what {@code shares} did. */
    void undo(Part part, Map<LineKey, Money> shares) {
        shares.forEach((key, share) -> change(key, part, share.negated()));
    }

    /** The shares of an amount that names no address: the oldest pay period first. */
    Map<LineKey, Money> shares(Money amount) {
        Map<LineKey, Money> shares = new LinkedHashMap<>();
        Money left = amount;
        for (Map.Entry<LineKey, Item> item : items.entrySet()) {
            Money open = item.getValue().open();
            Money share = open.isLessThan(left) ? open : left;
            if (share.isPositive()) {
                shares.put(item.getKey(), share);
                left = left.minus(share);
            }
        }
        return shares;
    }

    Money sum(Function<Item, Money> part) {
        return items.values().stream().map(part).reduce(ZERO, Money::plus);
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
}
