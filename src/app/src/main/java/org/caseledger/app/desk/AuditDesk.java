package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.audit.SupplementAudit;
import org.caseledger.claim.AuditedLine;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Claims;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.History;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Answer;
import org.caseledger.office.Key;
import org.caseledger.office.Sitting;
import org.caseledger.office.Submission;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.SupplementAuditDone;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.sampling.SamplePlan;
import org.jspecify.annotations.Nullable;

/**
 * Audits supplemental pay on an open ledger. It reads the streams of the employer's payroll and of the drawn claims from
 * the journal, nothing else: no projection, and nothing that the ledger keeps in memory.
 */
public final class AuditDesk {

    private final Ledger ledger;

    /** The desk of {@code ledger}. */
    public AuditDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What to audit.
     *
     * @param employer the employer
     * @param day any day of the pay period
     * @param plan how many lines to draw
     * @param seed what to draw them with
     * @param who who checks
     * @param knownAt runs transmitted up to then; null for now
     */
    public record Order(
            String employer,
            LocalDate day,
            SamplePlan plan,
            String seed,
            Who who,
            @Nullable Instant knownAt) {}

    /** What became of an order. */
    public sealed interface Result {
        /** The audit was done and is on record. */
        record Done(AuditAnswer audit) implements Result {}

        /** It was refused; nothing is on record. */
        record Refused(Refusal refusal) implements Result {}
    }

    /** Draws, checks and records, in one transaction. */
    public Result audit(Order order) {
        PayrollDesk desk = new PayrollDesk(ledger);
        DateSpan period = desk.policy(order.employer()).payPeriods().periodOf(order.day());
        return ledger.office().sit(sitting -> record(sitting, order, desk, period));
    }

    private Result record(Sitting sitting, Order order, PayrollDesk desk, DateSpan period) {
        History<PayrollEvent> payroll = payroll(order.employer());
        Instant knownAt = order.knownAt() == null ? ledger.now() : order.knownAt();
        Answer<SupplementAudit> checked = SupplementAudit.of(
                PayrollFacts.of(order.employer(), payroll.knownAt(knownAt)),
                period,
                order.seed(),
                order.plan(),
                ledger::runContent,
                claim -> ledger.entries(Claims.FAMILY, claim),
                claim -> ledger.beside(ledger.facts(claim)),
                transmittedAt -> desk.terms(order.employer(), transmittedAt));
        return switch (checked) {
            case Answer.Missing<SupplementAudit>(String what) ->
                new Result.Refused(Refusal.of("no-sample-size", "how many lines to draw can't be said: " + what));
            case Answer.Known<SupplementAudit>(SupplementAudit findings) ->
                record(
                        sitting,
                        order.who(),
                        knownAt,
                        PayrollFacts.of(order.employer(), payroll).nextAuditId(period),
                        findings);
        };
    }

    private Result record(Sitting sitting, Who who, Instant knownAt, String id, SupplementAudit findings) {
        SupplementAuditDone done = new SupplementAuditDone(
                id,
                findings.period(),
                knownAt,
                findings.seed(),
                findings.size(),
                findings.population(),
                findings.lines().size(),
                findings.differences(),
                findings.hash());
        Submission audit =
                Submission.now(new PayrollCommand.RecordAudit(findings.employer(), done), who, new Key.Plain(id));
        return switch (sitting.submit(audit).outcome()) {
            case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Recorded(List<String> entries) -> {
                noteOnClaims(sitting, findings, id, who, entries.getFirst());
                yield new Result.Done(AuditAnswer.of(id, who.user(), ledger.now(), knownAt, findings));
            }
        };
    }

    private static void noteOnClaims(Sitting sitting, SupplementAudit findings, String id, Who who, String cause) {
        List<AuditedLine> lines = findings.forClaims(id);
        for (int number = 0; number < lines.size(); number++) {
            String claim = findings.lines().get(number).claim();
            Submission note = Submission.now(
                            new ClaimCommand.NoteAuditedLine(claim, lines.get(number)),
                            who,
                            new Key.Plain(id + "/" + (number + 1)))
                    .because(cause);
            if (sitting.submit(note).outcome() instanceof Outcome.Refused(Refusal refusal)) {
                throw new IllegalStateException("a claim refuses the audit of its line: " + refusal);
            }
        }
    }

    private History<PayrollEvent> payroll(String employer) {
        return History.of(ledger.entries(Payrolls.FAMILY, employer));
    }
}
