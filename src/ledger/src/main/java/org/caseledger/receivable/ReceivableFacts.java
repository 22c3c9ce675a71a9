package org.caseledger.receivable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.caseledger.claim.LineKey;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableEvent.*;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where a receivable stands: the one fold of its entries. An entry that was withdrawn stays in the {@link #history}
 * and counts nowhere.
 *
 * @param id the receivable, such as {@code R-G-22-0007-1}
 * @param history everything recorded, and which of it was withdrawn
 * @param opening what opened it
 * @param items what is owed, by address
 * @param state how far it is
 * @param notice the last notice to the claimant
 * @param agreement the agreement that stands; none while it is disputed
 * @param proposal the waiver that waits for a second person
 * @param closedAt when nothing was owed any more; none while something is
 */
public record ReceivableFacts(
        String id,
        History<ReceivableEvent> history,
        @Nullable Entry<ReceivableOpened> opening,
        SortedMap<LineKey, Item> items,
        State state,
        @Nullable Entry<ReceivableNoticed> notice,
        @Nullable Entry<ReceivableAgreed> agreement,
        @Nullable Entry<WaiverProposed> proposal,
        @Nullable Instant closedAt) {

    private static final Money ZERO = Money.zero(CurrencyUnit.USD);

    /** How far a receivable is. */
    public enum State {
        /** Opened by a run; nobody told the claimant yet. */
        PROPOSED,
        /** The claimant was told. */
        NOTICED,
        /** Instalments are agreed. */
        AGREED,
        /** The claimant disputes it. */
        DISPUTED,
        /** Nothing is owed: the last of it came back. */
        RECOVERED,
        /** Nothing is owed: the last of it was waived. */
        WAIVED,
        /** Nothing is owed: the last of it became due after all. */
        CORRECTED;

        /** Whether nothing is owed any more. */
        public boolean closed() {
            return this == RECOVERED || this == WAIVED || this == CORRECTED;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of the dollars under one address.
     *
     * @param opened left with the claimant
     * @param adjusted due after all
     * @param instalments taken by runs
     * @param recovered paid back outside payroll
     * @param forgiven approved not to be asked for
     */
    public record Item(Money opened, Money adjusted, Money instalments, Money recovered, Money forgiven) {

        /** What the claimant still has of it without its being due: what is owed and what was waived. */
        public Money kept() {
            return opened.minus(adjusted).minus(instalments).minus(recovered);
        }

        /** What was waived and is still not due; what becomes due later needs no waiver. */
        public Money waived() {
            return forgiven.isGreaterThan(kept()) ? kept() : forgiven;
        }

        /** What is owed. */
        public Money open() {
            return kept().minus(waived());
        }
    }

    /** The facts that {@code entries} of {@code id} add up to. */
    public static ReceivableFacts of(String id, List<Entry<ReceivableEvent>> entries) {
        return of(id, History.of(entries));
    }

    /** The facts that {@code history} of {@code id} adds up to. */
    public static ReceivableFacts of(String id, History<ReceivableEvent> history) {
        ReceivableFold fold = new ReceivableFold(Shares.of(history.entries()));
        history.standing().forEach(fold::add);
        return fold.facts(id, history);
    }

    /** The facts as they were known at {@code instant}. */
    public ReceivableFacts knownAt(Instant instant) {
        return like(history.knownAt(instant));
    }

    /** The facts without the entries {@code ids}, as if they had not been recorded. */
    public ReceivableFacts without(Set<String> ids) {
        return like(history.without(ids));
    }

    private ReceivableFacts like(History<ReceivableEvent> other) {
        return other == history ? this : of(id, other);
    }

    /** Everything recorded, withdrawn or not. */
    public List<Entry<ReceivableEvent>> entries() {
        return history.entries();
    }

    /** Whether a run opened it. */
    public boolean exists() {
        return opening != null;
    }

    /** What opened it; only for a receivable that {@link #exists}. */
    public Entry<ReceivableOpened> opened() {
        if (opening == null) {
            throw new IllegalStateException("receivable " + id + " was never opened");
        }
        return opening;
    }

    /** Dollars that are owed. */
    public Money open() {
        return sum(Item::open);
    }

    /** The sum of {@code part} over all addresses. */
    public Money sum(Function<Item, Money> part) {
        return items.values().stream().map(part).reduce(ZERO, Money::plus);
    }

    /** The entry {@code entry}, withdrawn or not. */
    public Optional<Entry<ReceivableEvent>> entry(String entry) {
        return history.entry(entry);
    }

    /**
     * The agreement under which a run of {@code period} takes an instalment: it has begun, and no run of that period or
     * a later one took one, so that running a period again takes nothing.
     */
    public Optional<Entry<ReceivableAgreed>> instalmentDue(DateSpan period) {
        boolean taken = entries().stream()
                .anyMatch(entry -> entry.event() instanceof InstalmentTaken instalment
                        && instalment.runPeriod().compareTo(period) >= 0);
        return Optional.ofNullable(agreement)
                .filter(agreed -> !taken && !agreed.event().from().isAfter(period.to()));
    }
}
