package org.caseledger.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;

/**
 * How the adjuster closes a claim: looks at its deadlines first, puts the reason for each late one on file, and leaves the
 * claim open where nobody knows the reason.
 */
final class Closings {

    private static final Duration A_LITTLE = Duration.ofMinutes(4);
    private static final String REPORT = Forms.REPORT_DEADLINE;

    private final Agenda agenda;
    private final CityHall hall;

    Closings(Agenda agenda, CityHall hall) {
        this.agenda = agenda;
        this.hall = hall;
    }

    /**
     * The adjuster closes {@code one} at {@code at} on {@code on}.
     *
     * @param reportKnown whether somebody knows why its report of injury came late, if it did
     */
    void close(Case one, Instant at, LocalDate on, String reason, boolean reportKnown) {
        agenda.act(at, () -> {
            List<ClaimDeadline> late = deadlines(one.claim()).blocking(on);
            if (!reportKnown && late.stream().anyMatch(deadline -> deadline.id().equals(REPORT))) {
                return;
            }
            Instant then = at;
            for (ClaimDeadline deadline : late) {
                then = then.plus(A_LITTLE);
                reason(one, deadline, then);
            }
            then = then.plus(A_LITTLE);
            agenda.say(then, Staff.ADJUSTER, "CloseClaim", one.claim(), "on", on, "reason", reason);
            agenda.say(
                    then.plus(A_LITTLE),
                    Staff.ADJUSTER,
                    "FileForm",
                    one.claim(),
                    "form",
                    "104",
                    "filedOn",
                    on,
                    "with",
                    Forms.COMMISSION,
                    "receivedOn",
                    on);
        });
    }

    private ClaimDeadlines deadlines(String claim) {
        Ledger ledger = hall.ledger();
        ClaimFacts facts = ledger.facts(claim);
        LawInForce law = ledger.law(ledger.now());
        return ClaimDeadlines.of(
                facts,
                law.law(),
                law.policies().find(DemoCity.EMPLOYER),
                ledger.clock().getZone());
    }

    private void reason(Case one, ClaimDeadline deadline, Instant at) {
        boolean report = deadline.id().equals(REPORT);
        boolean paid = deadline.id().equals("az.first-payment");
        agenda.say(
                at,
                Staff.ADJUSTER,
                "DocumentException",
                one.claim(),
                "deadline",
                deadline.id(),
                "reason",
                report
                        ? Forms.reason(one)
                        : paid
                                ? "L9 Manual processing delay: the first instalment waited for the next payroll run"
                                : "L7 Late investigation: the records of the treatment came late",
                "evidence",
                report
                        ? Forms.evidence(one)
                        : paid ? "Payroll calendar of the city" : "Letter of the clinic, date-stamped");
    }
}
