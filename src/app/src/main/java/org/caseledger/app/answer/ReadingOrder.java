package org.caseledger.app.answer;

import java.util.Comparator;
import java.util.List;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;

/** Lines in the order in which people read them: by pay period, pay first, then leave. */
public final class ReadingOrder {

    private static final List<LineKind> KINDS = List.of(
            LineKind.STATUTORY,
            LineKind.SUPPLEMENTAL,
            LineKind.LEAVE_REPLENISHED,
            LineKind.LEAVE_PAY_REVERSED,
            LineKind.RECEIVABLE);

    private static final Comparator<LineKey> ADDRESSES = Comparator.comparing(LineKey::forPeriod)
            .thenComparing(key -> KINDS.indexOf(key.kind()))
            .thenComparing(Comparator.naturalOrder());

    private ReadingOrder() {}

    /** The order of addresses. */
    public static Comparator<LineKey> ofAddresses() {
        return ADDRESSES;
    }
}
