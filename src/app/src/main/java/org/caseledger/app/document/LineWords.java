package org.caseledger.app.document;

import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.jspecify.annotations.Nullable;

/** Lines of statements and runs in words. */
public final class LineWords {

    private LineWords() {}

    /** What a line is about, such as {@code Leave replenished, sick}. */
    public static String of(LineKind kind, @Nullable LeaveKind leave) {
        String what = switch (kind) {
            case STATUTORY -> "Statutory pay";
            case SUPPLEMENTAL -> "Supplemental pay";
            case LEAVE_REPLENISHED -> "Leave replenished";
            case LEAVE_PAY_REVERSED -> "Leave pay reversed";
            case RECEIVABLE -> "Receivable";
        };
        return leave == null ? what : what + ", " + leave;
    }
}
