package org.caseledger.app.web;

import java.net.InetAddress;
import org.caseledger.app.store.OpenLedger;
import org.springframework.stereotype.Component;

/**
 * The way into a demo: whoever sits at its machine chooses an account and needs no password. A ledger that isn't a demo has
 * no such way.
 */
@Component
class DemoDoor {

    private final OpenLedger ledger;

    DemoDoor(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether whoever is at {@code address} may choose an account. */
    boolean isOpenTo(String address) {
        return ledger.isDemo() && isThisMachine(address);
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
