package org.caseledger.app.web;

import java.net.InetAddress;
import org.caseledger.app.store.DemoMark;
import org.caseledger.app.store.OpenLedger;
import org.springframework.stereotype.Component;

/**
 * The way into a demo: whoever sits at its machine chooses an account and needs no password. A ledger that isn't a demo has
 * no such way.
 */
@Component
class DemoDoor {

    private final boolean demo;

    DemoDoor(OpenLedger ledger) {
        demo = DemoMark.in(ledger.directory());
    }

    /** Whether whoever is at {@code address} may choose an account. */
    boolean isOpenTo(String address) {
        return demo && isThisMachine(address);
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
