package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * Penalties for a first action that is late, vague or empty: Minn. Stat. 176.221 subds. 3 and 3a, 176.84; Minn. R.
 * 5220.2570, 5220.2750 and 5220.2770.
 *
 * <p>A denial that comes 16 days after its day costs 500.00, one that comes 15 days after it 250.00. A late first payment
 * costs a percentage of the compensation due up to a maximum; nobody has found that schedule in print, and it computes
 * only when unverified numbers are allowed.
 */
final class FirstActionPenalties {

    static final List<PenaltyGround> GROUNDS = List.of(
            PenaltyGround.of(
                    "late-first-payment",
                    List.of(PenaltyInputs.DAYS_LATE, PenaltyInputs.COMPENSATION_DUE),
                    (schedule, given) ->
                            latePayment(schedule, given, "Minn. Stat. 176.221 subd. 3; Minn. R. 5220.2770")),
            PenaltyGround.of(
                    "late-permanent-partial",
                    List.of(PenaltyInputs.DAYS_LATE, PenaltyInputs.COMPENSATION_DUE),
                    (schedule, given) ->
                            latePayment(schedule, given, "Minn. Stat. 176.221 subds. 3, 6a; Minn. R. 5220.2750")),
            PenaltyGround.of("late-denial", List.of(PenaltyInputs.DAYS_LATE), FirstActionPenalties::lateDenial),
            PenaltyGround.of("frivolous-denial", List.of(), FirstActionPenalties::frivolousDenial),
            new PenaltyGround(
                    "nonspecific-denial",
                    List.of(),
                    List.of(PenaltyInputs.NOTIFIED),
                    "notified=no where the Department has not yet said that the reason is not specific",
                    FirstActionPenalties::nonspecificDenial));

    private FirstActionPenalties() {}

    private static Results latePayment(PenaltySchedule schedule, Given given, String statute) {
        Figure daysLate = PenaltyInputs.daysLate(given);
        Row row = schedule.step("late-first-payment-percent", daysLate);
        Figure percent = PenaltySchedule.chosen(row, "percentage", "late", daysLate);
        Figure cap = PenaltySchedule.chosen(
                schedule.step("late-first-payment-maximum", daysLate), "maximum penalty", "late", daysLate);
        Figure amount = given.figure(PenaltyInputs.COMPENSATION_DUE)
                .term()
                .percent(percent.term())
                .atMost(cap.term())
                .cents("penalty", statute);
        Results results = new Results()
                .figure("amount", amount)
                .figure("percent", percent)
                .figure("cap", cap);
        return PenaltySchedule.describe(results, row, statute, daysLate);
    }

    private static Results lateDenial(PenaltySchedule schedule, Given given) {
        return schedule.capped("late-denial", "penalty for the days late", "late", PenaltyInputs.daysLate(given));
    }

    private static Results frivolousDenial(PenaltySchedule schedule, Given given) {
        Row row = schedule.row("frivolous-denial-penalty");
        return PenaltySchedule.results(row, row.figure("penalty"));
    }

    private static Results nonspecificDenial(PenaltySchedule schedule, Given given) {
        boolean first = given.has(PenaltyInputs.NOTIFIED) && !given.get(PenaltyInputs.NOTIFIED);
        Row row = schedule.row("nonspecific-denial-penalty", first ? "first notice" : "after notice");
        Results results = PenaltySchedule.results(row, row.figure("penalty"));
        return first
                ? results.countIfKnown(
                        "cure-days",
                        () -> schedule.row("penalty-cure-days", "nonspecific-denial")
                                .figure("days to give a specific reason"))
                : results;
    }
}
