package org.caseledger.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where a penalty case stands: the fold of its entries.
 *
 * @param caseId the case's number
 * @param history everything recorded
 * @param state the state after the last entry; null for a case that was never opened
 * @param amount the amount that counts now; null for a warning, or while none is set
 * @param paid what was paid so far; a case is paid once that reaches the amount
 */
public record PenaltyFacts(
        String caseId,
        History<PenaltyEvent> history,
        @Nullable State state,
        @Nullable Money amount,
        Money paid) {

    /** The states of a case. */
    public enum State {
        WARNED,
        ASSESSED,
        OBJECTED,
        SETTLED,
        RESCINDED,
        PAID
    }

    /** Everything recorded. */
    public List<Entry<PenaltyEvent>> entries() {
        return history.entries();
    }

    /** The entry {@code id}, if the case has it. */
    public Optional<Entry<PenaltyEvent>> entry(String id) {
        return history.entry(id);
    }

    /** The claims that the case is about, as they were written; none of a case that is about no claim. */
    public List<String> claims() {
        return entries().stream()
                .map(entry -> entry.event() instanceof Opening opening ? opening.claim() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The last date on which something happened to the penalty itself; empty for a case that was never opened. */
    Optional<LocalDate> lastOn() {
        LocalDate last = null;
        for (Entry<PenaltyEvent> entry : history.standing()) {
            last = switch (entry.event()) {
                case Opening opening -> opening.violatedOn();
                case Step step -> step.on();
                case InteractionLogged interaction -> last;
            };
        }
        return Optional.ofNullable(last);
    }

    /** The facts that {@code entries} add up to. */
    public static PenaltyFacts of(String caseId, List<Entry<PenaltyEvent>> entries) {
        return of(caseId, History.of(entries));
    }

    /** The facts that {@code history} adds up to. */
    public static PenaltyFacts of(String caseId, History<PenaltyEvent> history) {
        State state = null;
        Money amount = null;
        Money paid = Money.zero(CurrencyUnit.USD);
        for (Entry<PenaltyEvent> entry : history.standing()) {
            switch (entry.event()) {
                case PenaltyAssessed e -> {
                    state = State.ASSESSED;
                    amount = e.amount();
                }
                case WarningIssued e -> state = State.WARNED;
                case PenaltyObjected e -> state = State.OBJECTED;
                case PenaltyAmended e -> amount = e.amount();
                case PenaltySettled e -> {
                    state = State.SETTLED;
                    amount = e.amount() == null ? amount : e.amount();
                }
                case PenaltyRescinded e -> state = State.RESCINDED;
                case PenaltyPaid e -> {
                    // A payment without an amount pays what is left.
                    paid = e.amount() != null ? paid.plus(e.amount()) : amount != null ? amount : paid;
                    state = amount == null || !paid.isLessThan(amount) ? State.PAID : state;
                }
                case InteractionLogged e -> {
                    // It is on file; where the case stands is as it was.
                }
            }
        }
        return new PenaltyFacts(caseId, history, state, amount, paid);
    }
}
