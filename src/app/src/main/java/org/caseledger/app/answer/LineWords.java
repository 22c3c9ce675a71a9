package org.caseledger.app.answer;

import java.util.Locale;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.payroll.RunLine;
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

    /** What a run does to a receivable. */
    public static String of(Owed.Move move) {
        return switch (move) {
            case LEFT -> "left with the claimant, now owed";
            case WAIVED -> "left with the claimant, and waived by the policy";
            case ADJUSTED -> "due after all, no longer owed";
            case INSTALMENT -> "instalment, taken as agreed";
        };
    }

    /** What a line of a run is about, such as {@code Receivable of statutory pay: left with the claimant, now owed}. */
    public static String of(RunLine line) {
        return of(line.kind(), line.leave(), line.owed());
    }

    /** The same of a line of {@code kind} that moves what is {@code owed}, if it does. */
    static String of(LineKind kind, @Nullable LeaveKind leave, @Nullable Owed owed) {
        return owed == null
                ? of(kind, leave)
                : "Receivable of " + of(owed.of(), leave).toLowerCase(Locale.ROOT) + ": " + of(owed.move());
    }
}
