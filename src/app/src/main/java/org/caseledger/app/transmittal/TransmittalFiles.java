package org.caseledger.app.transmittal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.payroll.PayrollFacts;

/** Writes the files of transmitted runs into the ledger's directory; twice the same run gives the same files. */
public final class TransmittalFiles implements Carrier {

    private final Transmittal transmittal;
    private final Function<String, Optional<PayrollFacts.Run>> runs;

    /** Writes those of {@code transmittal}, of what {@code runs} find by their ids. */
    public TransmittalFiles(Transmittal transmittal, Function<String, Optional<PayrollFacts.Run>> runs) {
        this.transmittal = transmittal;
        this.runs = runs;
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.TRANSMITTAL_FILES;
    }

    @Override
    public void carry(Departure departure) throws IOException {
        transmittal.write(runs.apply(departure.subject())
                .orElseThrow(() -> new LedgerFault("there is no payroll run " + departure.subject())));
    }
}
