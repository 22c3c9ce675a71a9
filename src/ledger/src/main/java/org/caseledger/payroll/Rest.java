package org.caseledger.payroll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.WorkStatus;
import org.caseledger.decision.Horizon;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;

/**
 * Says from which day on a claim carries nothing in any run until something new is recorded. Runs need not look at such a
 * claim, so that a run costs what the claims cost that have something to pay, however large the ledger grows.
 *
 * <p>A claim rests from the last day on which the passing of time can change what is due: the last day of a work status, of
 * earnings or of a payment, the end of a silence (as {@link Bearing} has it for each kind of event); provided that everything is paid by then, nothing is missing, no disability
 * goes on without an end, on the claim or on an earlier one of the employee, and no instalments are agreed on.
 */
public final class Rest {

    private Rest() {}

    /** The day from which the claim of {@code file} rests; empty while it doesn't. */
    public static Optional<LocalDate> from(ClaimInContext file, Terms terms) {
        ClaimFacts facts = file.facts();
        List<ClaimFacts> earlier = file.beside().earlierThan(facts);
        LocalDate last = Stream.concat(Stream.of(facts), earlier.stream())
                .map(one -> lastChange(one, terms.law()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant recordedAt = facts.entries().getLast().recordedAt();
        if (last.isAfter(Horizon.at(recordedAt, ZoneOffset.UTC).last())) {
            // A date that would be refused today; whether the claim rests from then on needs no answer.
            return Optional.empty();
        }
        // The days of an earlier claim that goes on may still become payable, and then overlap those of this one.
        boolean goesOn = earlier.stream().anyMatch(one -> disabledAfter(one, last))
                || (disabledAfter(facts, last)
                        && Standing.of(facts, terms.law(), last).open());
        // The statement comes last: it is by far the dearest to find.
        boolean rests = !goesOn
                && file.receivables().all().stream().noneMatch(Rest::inInstalments)
                && settled(file.statement(terms, last));
        return rests ? Optional.of(last) : Optional.empty();
    }

    private static boolean settled(Statement statement) {
        return statement.entitlement().missing().isEmpty()
                && statement.lines().stream().allMatch(StatementLine::settled);
    }

    private static LocalDate lastChange(ClaimFacts facts, LawBook law) {
        List<Bearing> bearings = facts.history().standing().stream()
                .map(entry -> Bearing.of(facts, entry.event()))
                .toList();
        Optional<LocalDate> answerBy = bearings.stream().anyMatch(Bearing::startsTimeToAnswer)
                ? Standing.of(facts, law, LocalDate.MIN).answerBy()
                : Optional.empty();
        return Stream.concat(
                        bearings.stream().flatMap(bearing -> bearing.changes().stream()),
                        answerBy.map(day -> day.plusDays(1)).stream())
                .max(Comparator.naturalOrder())
                .orElse(facts.reported().event().injuredOn());
    }

    private static boolean disabledAfter(ClaimFacts facts, LocalDate last) {
        LocalDate next = last.plusDays(1);
        return facts.workStatusByDay(next)
                .on(next)
                .filter(status -> status.event().status() != WorkStatus.FULL_DUTY)
                .isPresent();
    }

    private static boolean inInstalments(ReceivableFacts receivable) {
        return receivable.agreement() != null && receivable.open().isPositive();
    }
}
