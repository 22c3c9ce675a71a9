package org.caseledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClockFact;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Entry;
import org.joda.money.Money;

/**
 * Penalties of a claim: those that were assessed, and what was late and could lead to one. Whether one is payable, and to whom, a
 * person says.
 */
final class PenaltyTest {

    private final AuditedClaim claim;
    private final List<PenaltyFacts> cases;

    /** A test of {@code claim} with the penalty {@code cases} that are about it, as they were known. */
    PenaltyTest(AuditedClaim claim, List<PenaltyFacts> cases) {
        this.claim = claim;
        this.cases = cases;
    }

    /** What was late by the attribute's deadline, for which a penalty may be payable. */
    Cell payable(Attribute attribute) {
        List<ClaimDeadline> late = claim.deadlines().called(Objects.requireNonNull(attribute.deadline())).stream()
                .filter(one -> one.daysLate(claim.asOf()) > 0)
                .toList();
        if (late.isEmpty()) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, attribute.deadline() + " was not late", List.of());
        }
        Tally tally = new Tally();
        late.forEach(one -> {
            List<String> evidence = new ArrayList<>();
            Stream.ofNullable(one.start()).map(ClockFact::entry).forEach(evidence::add);
            one.metBy(claim.asOf()).map(ClockFact::entry).ifPresent(evidence::add);
            tally.add(
                    Verdict.TO_BE_JUDGED,
                    one.id() + ", due on " + one.dueOn().orElseThrow() + ", " + one.daysLate(claim.asOf())
                            + " days late; penalty cases on record: "
                            + (cases.isEmpty()
                                    ? "none"
                                    : String.join(
                                            ", ",
                                            cases.stream()
                                                    .map(PenaltyFacts::caseId)
                                                    .toList())),
                    evidence);
        });
        return tally.cell(attribute.id(), "");
    }

    /** Penalties that were assessed, and what was paid of each. */
    Cell paid(Attribute attribute) {
        Tally tally = new Tally();
        cases.forEach(one -> {
            Money amount = one.amount();
            List<String> evidence = one.entries().stream().map(Entry::id).toList();
            PenaltyFacts.State state = one.state();
            if (state != null) {
                switch (state) {
                    case WARNED -> tally.add(Verdict.NOT_APPLICABLE, one.caseId() + " is a warning", evidence);
                    case RESCINDED -> tally.add(Verdict.NOT_APPLICABLE, one.caseId() + " was rescinded", evidence);
                    case OBJECTED ->
                        tally.add(Verdict.TO_BE_JUDGED, one.caseId() + " is objected to", amount, one.paid(), evidence);
                    case PAID -> tally.add(Verdict.MET, one.caseId() + " is paid", amount, one.paid(), evidence);
                    case ASSESSED, SETTLED ->
                        tally.add(
                                amount == null ? Verdict.TO_BE_JUDGED : Verdict.DEVIATION,
                                one.caseId() + (amount == null ? " has no amount on record" : " is not paid in full"),
                                amount,
                                one.paid(),
                                evidence);
                }
            }
        });
        return tally.cell(attribute.id(), "no penalty is on record");
    }
}
