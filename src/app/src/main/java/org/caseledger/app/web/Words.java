package org.caseledger.app.web;

import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.jspecify.annotations.Nullable;

/** How the pages put things. */
final class Words {

    private static final int TAIL = 8;

    private Words() {}

    /** What a line of a statement or a run is about, such as {@code Leave replenished, sick}. */
    static String line(LineKind kind, @Nullable LeaveKind leave) {
        String what = switch (kind) {
            case STATUTORY -> "Statutory pay";
            case SUPPLEMENTAL -> "Supplemental pay";
            case LEAVE_REPLENISHED -> "Leave replenished";
            case LEAVE_PAY_REVERSED -> "Leave pay reversed";
            case RECEIVABLE -> "Receivable";
        };
        return leave == null ? what : what + ", " + leave;
    }

    /** The end of an entry's id, which is what tells entries apart at a glance; they begin with their time. */
    static String tail(String entry) {
        return entry.length() <= TAIL ? entry : "…" + entry.substring(entry.length() - TAIL);
    }
}
