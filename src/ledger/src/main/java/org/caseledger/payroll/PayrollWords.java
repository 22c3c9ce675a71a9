package org.caseledger.payroll;

import org.caseledger.family.EventWords;
import org.caseledger.payroll.PayrollEvent.*;

/** What happened to payroll runs, in words. */
public final class PayrollWords {

    private PayrollWords() {}

    /** The words for {@code event}. */
    public static EventWords of(PayrollEvent event) {
        return switch (event) {
            case RunPrepared e ->
                new EventWords(
                        e.content().period().from(),
                        e.content().period().to(),
                        "Run " + e.run() + " prepared: "
                                + count(e.content().lines().size(), "line") + held(e.content()));
            case RunApproved e -> EventWords.of("Run " + e.run() + " approved");
            case RunTransmitted e -> EventWords.of("Run " + e.run() + " transmitted");
            case RunCancelled e ->
                EventWords.of("Run " + e.run() + " cancelled"
                        + (e.reason() == null || e.reason().isBlank() ? "" : ": " + e.reason()));
            case SupplementAuditDone e ->
                new EventWords(
                        e.period().from(),
                        e.period().to(),
                        "Supplemental pay audited, " + e.audit() + ": " + e.sampled() + " of "
                                + count(e.population(), "line") + " drawn with seed " + e.seed() + ", "
                                + count(e.differences(), "difference"));
        };
    }

    private static String held(RunContent content) {
        long claims = content.missing().stream()
                .map(RunContent.MissingFact::claim)
                .distinct()
                .count();
        return claims == 0 ? "" : ", " + count(claims, "claim") + " with something missing";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
