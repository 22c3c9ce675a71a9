package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Writing;
import org.caseledger.audit.SupplementAudit;
import org.caseledger.claim.AuditedLine;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommandHandler;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollCommandHandler;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.SupplementAuditDone;
import org.caseledger.payroll.PayrollFacts;
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
     * @param size how many lines to draw, at least one
     * @param seed what to draw them with
     * @param by who checks
     * @param knownAt runs transmitted up to then; null for now
     */
    public record Order(
            String employer,
            LocalDate day,
            int size,
            String seed,
            String by,
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
        if (order.by().isBlank()) {
            return new Result.Refused(Refusal.of("missing-by", "say who checks; a blank name is nobody's"));
        }
        PayrollDesk desk = new PayrollDesk(ledger);
        DateSpan period = desk.policy(order.employer()).payPeriods().periodOf(order.day());
        return ledger.write(writing -> record(writing, order, desk, period));
    }

    private Result record(Writing writing, Order order, PayrollDesk desk, DateSpan period) {
        List<Entry<PayrollEvent>> payroll = payroll(order.employer());
        Instant knownAt = order.knownAt() == null ? ledger.now() : order.knownAt();
        SupplementAudit findings = SupplementAudit.of(
                PayrollFacts.of(
                        order.employer(),
                        payroll.stream()
                                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                                .toList()),
                period,
                order.seed(),
                order.size(),
                claim -> ledger.entries(ClaimCommandHandler.stream(claim), ClaimEvent.class),
                claim -> ledger.beside(ledger.facts(claim)),
                transmittedAt -> desk.terms(order.employer(), transmittedAt));
        String id = PayrollFacts.of(order.employer(), payroll).nextAuditId(period);
        SupplementAuditDone done = new SupplementAuditDone(
                id,
                period,
                knownAt,
                order.seed(),
                order.size(),
                findings.population(),
                findings.lines().size(),
                findings.differences(),
                findings.hash());
        Provenance provenance = new Provenance(order.by(), Channel.COMMAND_LINE, id, null);
        return switch (writing.execute(new PayrollCommand.RecordAudit(order.employer(), done), provenance)) {
            case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Recorded(List<String> entries) -> {
                noteOnClaims(writing, findings, id, provenance, entries.getFirst());
                yield new Result.Done(AuditAnswer.of(id, order.by(), ledger.now(), knownAt, findings));
            }
        };
    }

    private static void noteOnClaims(
            Writing writing, SupplementAudit findings, String id, Provenance provenance, String cause) {
        List<AuditedLine> lines = findings.forClaims(id);
        for (int number = 0; number < lines.size(); number++) {
            String claim = findings.lines().get(number).claim();
            Outcome outcome = writing.execute(
                    new ClaimCommand.NoteAuditedLine(claim, lines.get(number)),
                    new Provenance(provenance.by(), provenance.channel(), id + "/" + (number + 1), cause));
            if (outcome instanceof Outcome.Refused(Refusal refusal)) {
                throw new IllegalStateException("a claim refuses the audit of its line: " + refusal);
            }
        }
    }

    private List<Entry<PayrollEvent>> payroll(String employer) {
        return ledger.entries(PayrollCommandHandler.stream(employer), PayrollEvent.class);
    }
}
