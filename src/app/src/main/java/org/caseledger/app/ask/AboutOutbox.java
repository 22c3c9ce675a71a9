package org.caseledger.app.ask;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.DepartureAnswer.Far;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.departure.DepartureKind;

/**
 * Questions about what leaves a ledger: what left, what waits, and why.
 *
 * @param ledger the ledger
 */
public record AboutOutbox(Ledger ledger) {

    /**
     * What is as far as each of {@code fars} says, of {@code kind} where one is said, and about {@code subject} where that isn't
     * blank; the first decided first.
     */
    public List<DepartureAnswer> all(Collection<Far> fars, Optional<DepartureKind> kind, String subject) {
        boolean waiting = fars.stream().anyMatch(far -> far != Far.SENT);
        List<Leaving> all =
                waiting ? ledger.outbox().waiting() : ledger.outbox().all();
        return DepartureAnswer.of(all.stream()
                .filter(one -> fars.stream().allMatch(far -> far.has(one)))
                .filter(one -> kind.map(one.departure().kind()::equals).orElse(true))
                .filter(one ->
                        subject.isEmpty() || subject.equals(one.departure().subject()))
                .toList());
    }
}
