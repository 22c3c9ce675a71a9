package org.caseledger.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.DeadlineState;
import org.caseledger.journal.Entry;

/**
 * The closed-claim test, filled in as far as the ledger knows: of a claim that was reported three days late, A1 deviates by three
 * days, from the day on which the employer knew of the treatment; with its reason on file it deviates all the same, and A10
 * is met. What the ledger doesn't record, such as medical bills, is left to a person.
 */
final class ClosedClaimTest {

    private final ClaimFacts claim;
    private final ClaimDeadlines deadlines;
    private final LocalDate asOf;

    private ClosedClaimTest(ClaimFacts claim, ClaimDeadlines deadlines, LocalDate asOf) {
        this.claim = claim;
        this.deadlines = deadlines;
        this.asOf = asOf;
    }

    /** The cells of {@code claim} for each of {@code attributes}, as it stood on {@code asOf}. */
    static List<Cell> fill(ClaimFacts claim, ClaimDeadlines deadlines, List<Attribute> attributes, LocalDate asOf) {
        ClosedClaimTest test = new ClosedClaimTest(claim, deadlines, asOf);
        return attributes.stream().map(test::cell).toList();
    }

    private Cell cell(Attribute attribute) {
        return switch (attribute.kind()) {
            case DEADLINE -> deadline(attribute);
            case CLOSING_NOTICE -> closingNotice(attribute);
            case REASONS -> reasons(attribute);
        };
    }

    private Cell deadline(Attribute attribute) {
        List<ClaimDeadline> all = deadlines.called(Objects.requireNonNull(attribute.deadline(), attribute.id()));
        Optional<ClaimDeadline> worst = all.stream()
                .filter(one -> one.on(asOf) != DeadlineState.NOT_STARTED)
                .max(Comparator.comparingLong(one -> one.daysLate(asOf)));
        if (worst.isPresent()) {
            return ran(attribute, worst.get());
        }
        boolean unrecorded = all.stream().anyMatch(one -> one.clock().start().isEmpty());
        return Cell.of(
                attribute.id(),
                unrecorded ? Verdict.TO_BE_JUDGED : Verdict.NOT_APPLICABLE,
                all.stream().findFirst().map(one -> one.clock().why()).orElse("the claim doesn't have this deadline"),
                List.of());
    }

    private Cell ran(Attribute attribute, ClaimDeadline one) {
        Optional<ClockFact> met = one.metBy(asOf);
        List<String> evidence = new ArrayList<>();
        Stream.ofNullable(one.start()).map(ClockFact::entry).forEach(evidence::add);
        met.map(ClockFact::entry).ifPresent(evidence::add);
        one.exceptions().forEach(exception -> evidence.add(exception.id()));
        return new Cell(
                attribute.id(),
                verdict(one),
                one.start() == null ? null : one.start().startsOn(),
                null,
                one.dueOn().orElse(null),
                met.map(ClockFact::on).orElse(null),
                one.daysLate(asOf),
                one.exceptions().isEmpty() || one.daysLate(asOf) == 0
                        ? null
                        : one.exceptions().getLast().event().reason(),
                one.missing(),
                null,
                null,
                evidence);
    }

    private Verdict verdict(ClaimDeadline one) {
        return switch (one.on(asOf)) {
            case NOT_STARTED, OPEN -> one.missing() == null ? Verdict.NOT_APPLICABLE : Verdict.TO_BE_JUDGED;
            case MET -> Verdict.MET;
            case MISSED, LATE, EXCUSED -> Verdict.DEVIATION;
        };
    }

    private Cell closingNotice(Attribute attribute) {
        List<Entry<ClaimClosed>> closings = claim.course().closings();
        boolean paid = !claim.paid().transmitted().isEmpty()
                || !claim.paid().payments().isEmpty();
        if (!paid) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, "no compensation was paid", List.of());
        }
        return Cell.of(
                attribute.id(),
                Verdict.TO_BE_JUDGED,
                "compensation was paid; whether a notice with the medical report closed the claim, its documents say",
                closings.stream().map(Entry::id).toList());
    }

    private Cell reasons(Attribute attribute) {
        List<ClaimDeadline> late = deadlines.all().stream()
                .filter(one -> one.clock().duty() && one.daysLate(asOf) > 0)
                .toList();
        if (late.isEmpty()) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, "nothing was late", List.of());
        }
        List<String> without = late.stream()
                .filter(one -> one.blocks(asOf))
                .map(ClaimDeadline::id)
                .toList();
        List<String> evidence = late.stream()
                .flatMap(one -> one.exceptions().stream())
                .map(Entry::id)
                .distinct()
                .toList();
        return without.isEmpty()
                ? Cell.of(attribute.id(), Verdict.MET, "a reason for each of " + late.size(), evidence)
                : Cell.of(attribute.id(), Verdict.DEVIATION, "no reason for " + String.join(", ", without), evidence);
    }
}
