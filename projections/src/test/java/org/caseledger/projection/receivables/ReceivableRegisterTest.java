package org.caseledger.projection.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.EMPLOYER;
import static org.caseledger.projection.Widths.INSTANT;
import static org.caseledger.projection.Widths.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.RecordedLedger;
import org.caseledger.receivable.OwedItem;
import org.caseledger.receivable.ReceivableCommand.OpenReceivable;
import org.caseledger.receivable.ReceivableEvent.ReceivableDisputed;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReceivableRegisterTest implements KeptInStep {

    private static final DateSpan PERIOD = new DateSpan(day("2022-01-08"), day("2022-01-21"));

    private static ReceivableOpened opened(String claim) {
        OwedItem item = new OwedItem(
                PERIOD, LineKind.STATUTORY, "WC", null, Money.of(CurrencyUnit.USD, new BigDecimal("40.00")));
        return new ReceivableOpened(claim, "run-1", PERIOD, List.of(item), List.of("e1"));
    }

    private static PayTransmitted carried(String run, String... receivables) {
        return new PayTransmitted(
                run,
                PERIOD,
                Stream.of(receivables)
                        .map(receivable -> new PayLine(
                                PERIOD,
                                LineKind.RECEIVABLE,
                                null,
                                null,
                                null,
                                null,
                                Money.of(CurrencyUnit.USD, new BigDecimal("40.00")),
                                null,
                                new Owed(receivable, LineKind.STATUTORY, Owed.Move.LEFT)))
                        .toList());
    }

    @Override
    public RecordedLedger story() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-01-10", "Fell from a ladder")
                .onReceivable("R-G-1-2", opened("G-1"))
                .onReceivable("R-G-1-2", new ReceivableDisputed(day("2022-02-01"), "never got it"))
                .onReceivable("R-G-1-1", opened("G-1"))
                .on("G-1", carried("run-1", "R-G-1-2", "R-G-1-1"));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return new ReceivableRegister();
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.of(
                "receivables.receivable.receivable",
                limit(OpenReceivable.class, "receivable"),
                "receivables.receivable.claim",
                limit(OpenReceivable.class, "claim"),
                "receivables.receivable.employer",
                EMPLOYER,
                "receivables.receivable.opened_at",
                INSTANT);
    }

    @Test
    void eachReceivableHasARowFromItsOpeningOn() {
        RecordedLedger ledger = story();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();

        assertThat(ReceivableRegister.all(ledger.lists(), RecordedLedger.at("e4")))
                .containsExactly(
                        new ReceivableRegister.Row("R-G-1-2", "G-1", RecordedLedger.at("e2")),
                        new ReceivableRegister.Row("R-G-1-1", "G-1", RecordedLedger.at("e4")));
        assertThat(ReceivableRegister.all(ledger.lists(), RecordedLedger.at("e3")))
                .extracting(ReceivableRegister.Row::receivable)
                .containsExactly("R-G-1-2");
        assertThat(ReceivableRegister.all(ledger.lists(), RecordedLedger.at("e1")))
                .isEmpty();
    }
}
