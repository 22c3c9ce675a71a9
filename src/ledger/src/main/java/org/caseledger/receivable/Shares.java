package org.caseledger.receivable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LineKey;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.OwedItems.Part;
import org.caseledger.receivable.ReceivableEvent.*;
import org.joda.money.Money;

/**
 * Under which addresses recoveries and waivers count, which name none: under those that were open when they were
 * recorded, the oldest pay period first. There they stay, whatever is withdrawn later; a run may have taken up what they
 * left open elsewhere.
 *
 * <p>January and February are owed with 100.00 each. 100.00 are waived, which is January; 50.00 are paid back, which is
 * February. The waiver is withdrawn: January is owed again, and the 50.00 stay with February.
 */
final class Shares {

    private final OwedItems items = new OwedItems();
    private final Map<String, Share> shares = new HashMap<>();

    private record Share(Part part, Map<LineKey, Money> amounts) {}

    /** The shares of all of {@code entries}, withdrawn or not. */
    static Shares of(List<Entry<ReceivableEvent>> entries) {
        Shares shares = new Shares();
        entries.forEach(shares::add);
        return shares;
    }

    /** The dollars of the recovery or the waiver {@code entry} by address. */
    Map<LineKey, Money> of(Entry<ReceivableEvent> entry) {
        Share share = shares.get(entry.id());
        return share == null ? Map.of() : share.amounts();
    }

    private void add(Entry<ReceivableEvent> entry) {
        switch (entry.event()) {
            case ReceivableOpened e -> items.open(e.items());
            case ReceivableAdjusted e -> items.change(Part.ADJUSTED, e.items());
            case InstalmentTaken e -> items.change(Part.INSTALMENTS, e.items());
            case RemainderWaived e -> items.change(Part.FORGIVEN, e.items());
            case ReceivableRecovered e -> share(entry, Part.RECOVERED, e.amount());
            case WaiverApproved e -> share(entry, Part.FORGIVEN, e.amount());
            case ReceivableEntryWithdrawn e -> {
                Share withdrawn = shares.get(e.entry());
                if (withdrawn != null) {
                    items.undo(withdrawn.part(), withdrawn.amounts());
                }
            }
            case ReceivableNoticed e -> {}
            case ReceivableAgreed e -> {}
            case ReceivableDisputed e -> {}
            case WaiverProposed e -> {}
        }
    }

    private void share(Entry<ReceivableEvent> entry, Part part, Money amount) {
        Map<LineKey, Money> amounts = items.shares(amount);
        items.change(part, amounts);
        shares.put(entry.id(), new Share(part, amounts));
    }
}
