package org.caseledger.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.DocumentKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.deadline.DueDay;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.jspecify.annotations.Nullable;

/**
 * How a claim was handled: its deadlines, the notice that closed it, and the reasons for what was late, as far as the ledger knows. Of
 * a claim that was reported three days late, A1 deviates by three days, from the day on which the employer knew of the
 * treatment; with its reason on file it deviates all the same, and A10 is met. What the ledger doesn't record, such as medical bills, is
 * left to a person.
 */
final class HandlingTest {

    private static final String CLOSING_FORM = "104";

    private final AuditedClaim claim;

    HandlingTest(AuditedClaim claim) {
        this.claim = claim;
    }

    /** The deadline of {@code attribute}: of several that the claim has, the latest one. */
    Cell deadline(Attribute attribute) {
        List<ClaimDeadline> all =
                claim.deadlines().called(Objects.requireNonNull(attribute.deadline(), attribute.id()));
        Optional<ClaimDeadline> worst = all.stream()
                .filter(one -> one.on(claim.asOf()) != DeadlineState.NOT_STARTED)
                .max(Comparator.comparingLong(one -> one.daysLate(claim.asOf())));
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
        Optional<ClockFact> met = one.metBy(claim.asOf());
        List<String> evidence = new ArrayList<>();
        Stream.ofNullable(one.start()).map(ClockFact::entry).forEach(evidence::add);
        met.map(ClockFact::entry).ifPresent(evidence::add);
        one.exceptions().forEach(exception -> evidence.add(exception.id()));
        LocalDate otherwise = otherTrigger(one);
        return new Cell(
                attribute.id(),
                verdict(one),
                one.start() == null ? null : one.start().startsOn(),
                otherwise,
                one.dueOn().orElse(null),
                met.map(ClockFact::on).orElse(null),
                one.daysLate(claim.asOf()),
                one.exceptions().isEmpty() || one.daysLate(claim.asOf()) == 0
                        ? null
                        : one.exceptions().getLast().event().reason(),
                otherwise == null ? one.missing() : countedFrom(one, otherwise),
                null,
                null,
                evidence);
    }

    private Verdict verdict(ClaimDeadline one) {
        return switch (one.on(claim.asOf())) {
            case NOT_STARTED, OPEN -> one.missing() == null ? Verdict.NOT_APPLICABLE : Verdict.TO_BE_JUDGED;
            case MET -> Verdict.MET;
            case MISSED, LATE, EXCUSED -> Verdict.DEVIATION;
        };
    }

    /** Knowledge of the accident, of a deadline that runs from knowledge of a treatment which came later. */
    private @Nullable LocalDate otherTrigger(ClaimDeadline one) {
        LocalDate accident = claim.facts().reported().event().employerKnewOn();
        ClockFact start = one.start();
        return start != null
                        && start.mark().fact() == ClaimFact.KNOWLEDGE_OF_TREATMENT
                        && !start.startsOn().equals(accident)
                ? accident
                : null;
    }

    private String countedFrom(ClaimDeadline one, LocalDate accident) {
        Answer<DueDay> due = Answer.of(() ->
                one.law().due(claim.law().law(), Day.input("the employer's knowledge of the accident", accident)));
        String counted = switch (due) {
            case Answer.Missing<DueDay>(String what) -> "can't be said: " + what;
            case Answer.Known<DueDay>(DueDay day) -> {
                LocalDate last = day.due().date();
                LocalDate done = one.metBy(claim.asOf()).map(ClockFact::on).orElse(claim.asOf());
                long late = Math.max(0, ChronoUnit.DAYS.between(last, done));
                yield last + (late == 0 ? ", in time" : ", " + late + (late == 1 ? " day late" : " days late"));
            }
        };
        return "counted from the employer's knowledge of the accident on " + accident + " the last day is " + counted;
    }

    /** The notice that closed the claim, which a medical report goes with where compensation was paid. */
    Cell closingNotice(Attribute attribute) {
        boolean paid = !claim.facts().paid().transmitted().isEmpty()
                || !claim.facts().paid().payments().isEmpty();
        if (!paid) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, "no compensation was paid", List.of());
        }
        List<Entry<ClaimClosed>> closings = claim.facts().course().closings();
        List<String> evidence = new ArrayList<>();
        closings.forEach(closing -> evidence.add(closing.id()));
        List<String> notices = closings.isEmpty()
                ? List.of()
                : claim.facts().onFile().forms().stream()
                        .filter(form -> form.event().form().equals(CLOSING_FORM))
                        .filter(form -> !form.event()
                                .filedOn()
                                .isBefore(closings.getLast().event().on()))
                        .map(Entry::id)
                        .toList();
        List<String> reports = claim.facts().onFile().documents().stream()
                .filter(document -> document.event().kind() == DocumentKind.MEDICAL_REPORT)
                .map(Entry::id)
                .toList();
        evidence.addAll(notices);
        evidence.addAll(reports);
        return Cell.of(
                attribute.id(),
                Verdict.TO_BE_JUDGED,
                "compensation was paid; on file since the closing: "
                        + (notices.isEmpty() ? "no form " + CLOSING_FORM : "form " + CLOSING_FORM) + ", and "
                        + reports.size() + (reports.size() == 1 ? " medical report" : " medical reports")
                        + "; whether one went with the notice, the notice says",
                evidence);
    }

    /** The reasons for what was late: each with its evidence. That there is no excuse is a reason, too. */
    Cell reasons(Attribute attribute) {
        List<ClaimDeadline> late = claim.deadlines().all().stream()
                .filter(one -> one.clock().duty() && one.daysLate(claim.asOf()) > 0)
                .toList();
        if (late.isEmpty()) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, "nothing was late", List.of());
        }
        Tally tally = new Tally();
        late.forEach(one -> {
            List<Entry<ExceptionDocumented>> reasons = one.exceptions();
            if (reasons.isEmpty()) {
                tally.add(Verdict.DEVIATION, "no reason for " + one.id(), List.of());
            } else {
                boolean proved =
                        reasons.stream().anyMatch(reason -> reason.event().evidence() != null);
                tally.add(
                        proved ? Verdict.MET : Verdict.DEVIATION,
                        proved ? words(one) : "no evidence for the reason for " + one.id(),
                        reasons.stream().map(Entry::id).toList());
            }
        });
        return tally.cell(attribute.id(), "");
    }

    private String words(ClaimDeadline one) {
        return one.exceptions().stream()
                .map(reason -> one.id() + ": " + reason.event().reason() + ", said by "
                        + reason.provenance().by() + " on "
                        + LocalDate.ofInstant(reason.recordedAt(), claim.zone()))
                .collect(Collectors.joining("; "));
    }
}
