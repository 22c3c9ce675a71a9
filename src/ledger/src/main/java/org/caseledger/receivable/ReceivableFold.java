package org.caseledger.receivable;

import java.time.Instant;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.receivable.OwedItems.Part;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableFacts.State;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes up the standing entries of a receivable, one after the other. */
final class ReceivableFold {

    private final OwedItems items = new OwedItems();
    private final Shares shares;
    private @Nullable Entry<ReceivableOpened> opening;
    private @Nullable Entry<ReceivableNoticed> notice;
    private @Nullable Entry<ReceivableAgreed> agreement;
    private @Nullable Entry<WaiverProposed> proposal;
    private State onTheWay = State.PROPOSED;
    private State ending = State.CORRECTED;
    private @Nullable Instant closedAt;

    ReceivableFold(Shares shares) {
        this.shares = shares;
    }

    /** Takes up {@code entry}; a new kind of event that nobody placed does not compile. */
    void add(Entry<ReceivableEvent> entry) {
        boolean openBefore = !open().isZero();
        State ends = null;
        switch (entry.event()) {
            case ReceivableOpened e -> {
                opening = entry.as(e);
                items.open(e.items());
            }
            case ReceivableAdjusted e -> {
                items.change(Part.ADJUSTED, e.items());
                ends = State.CORRECTED;
            }
            case InstalmentTaken e -> {
                items.change(Part.INSTALMENTS, e.items());
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
                items.change(Part.RECOVERED, shares.of(entry));
                ends = State.RECOVERED;
            }
            case WaiverProposed e -> proposal = entry.as(e);
            case WaiverApproved e -> {
                proposal = null;
                items.change(Part.FORGIVEN, shares.of(entry));
                ends = State.WAIVED;
            }
            case RemainderWaived e -> {
                items.change(Part.FORGIVEN, e.items());
                ends = State.WAIVED;
            }
            case ReceivableEntryWithdrawn e -> {}
        }
        boolean openNow = !open().isZero();
        if (ends != null && !openNow && (openBefore || items.sum(Item::kept).isZero())) {
            ending = ends;
        }
        closedAt = openNow ? null : openBefore || closedAt == null ? entry.recordedAt() : closedAt;
    }

    /** What all that comes to. */
    ReceivableFacts facts(String id, History<ReceivableEvent> history) {
        return new ReceivableFacts(
                id,
                history,
                opening,
                items.all(),
                open().isZero() ? ending : onTheWay,
                notice,
                agreement,
                proposal,
                closedAt);
    }

    private Money open() {
        return items.sum(Item::open);
    }
}
