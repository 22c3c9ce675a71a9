package org.caseledger.app.api;

import org.caseledger.journal.LedgerJson;

/** JSON of whatever a test sends. */
final class LedgerText {

    private LedgerText() {}

    /** {@code value} as JSON. */
    static String json(Object value) {
        return LedgerJson.mapper().writeValueAsString(value);
    }
}
