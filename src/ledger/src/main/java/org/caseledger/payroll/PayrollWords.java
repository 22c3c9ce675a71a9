package org.caseledger.payroll;

import org.caseledger.family.EventWords;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollEvent.*;

/** What happened to payroll runs, in words. */
public final class PayrollWords {

    private PayrollWords() {}

    /** The words for {@code event}. */
    public static EventWords of(PayrollEvent event) {
        return switch (event) {
            case RunPrepared e ->
                prepared(
                        e.run(),
                        e.content().period(),
                        e.content().lines().size(),
                        e.content().heldClaims());
            case RunFrozen e ->
                prepared(
                        e.run(),
                        e.header().period(),
                        e.header().lines(),
                        e.header().held());
            case RunApproved e -> EventWords.of("Run " + e.run() + " approved");
            case RunTransmitted e -> EventWords.of("Run " + e.run() + " transmitted");
            case RunCancelled e ->
                EventWords.of("Run " + e.run() + " cancelled"
                        + (e.reason() == null || e.reason().isBlank() ? "" : ": " + e.reason()));
            case RunPutOff e -> EventWords.of("Run " + e.run() + " put off until " + e.until() + ": " + e.reason());
            case SupplementAuditDone e ->
                new EventWords(
                        e.period().from(),
                        e.period().to(),
                        "Supplemental pay audited, " + e.audit() + ": " + e.sampled() + " of "
                                + count(e.population(), "line") + " drawn with seed " + e.seed() + ", "
                                + count(e.differences(), "difference"));
        };
    }

    private static EventWords prepared(String run, DateSpan period, int lines, int held) {
        return new EventWords(
                period.from(),
                period.to(),
                "Run " + run + " prepared: " + count(lines, "line")
                        + (held == 0 ? "" : ", " + count(held, "claim") + " with something missing"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
