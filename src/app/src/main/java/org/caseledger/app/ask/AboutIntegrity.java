package org.caseledger.app.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.store.IntegrityBook;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.CheckpointWay;

/**
 * Questions about whether a ledger's record is whole: which checkpoints left and who looked. It is about the whole ledger, and for
 * those who see it whole.
 *
 * @param ledger the ledger
 */
public record AboutIntegrity(OpenLedger ledger) {

    /** What is known now. */
    public IntegrityAnswer now() {
        IntegrityBook book = ledger.integrity();
        return IntegrityAnswer.of(
                ledger.tree().origin(),
                ledger.tree().now().size(),
                ledger.tree().lastKept().orElse(null),
                book,
                sent(book.lastDay().map(IntegrityBook.Day::day)));
    }

    private List<DepartureAnswer> sent(Optional<LocalDate> day) {
        return DepartureAnswer.of(day.stream()
                .flatMap(one -> Stream.of(CheckpointWay.values()).map(way -> way.of(one)))
                .flatMap(departure -> ledger.outbox().find(departure).stream())
                .toList());
    }
}
