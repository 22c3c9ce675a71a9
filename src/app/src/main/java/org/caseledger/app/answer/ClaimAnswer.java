package org.caseledger.app.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.Employee;
import org.caseledger.law.Jurisdiction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim's facts.
 *
 * @param claim its number
 * @param status where it stands
 * @param jurisdiction whose law applies
 * @param employer the employer's id
 * @param employee who was hurt
 * @param injuredOn when
 * @param wage the wage that counts; absent while there is none
 * @param contacts the people it has to do with, in order of first recording
 * @param facts the facts that stand and are considered, in order of recording
 * @param withdrawn the ids of the entries that were withdrawn, sorted
 */
public record ClaimAnswer(
        String claim,
        ClaimStatus status,
        Jurisdiction jurisdiction,
        String employer,
        Employee employee,
        LocalDate injuredOn,
        @Nullable Wage wage,
        List<ContactAnswer> contacts,
        List<EntryAnswer<ClaimEvent>> facts,
        List<String> withdrawn)
        implements Document {

    /**
     * A wage by the month or by the week, as the state counts it.
     *
     * @param origin who says so
     * @param entry the entry that says so
     */
    public record Wage(Money amount, String origin, String entry) {}

    /** The answer for {@code facts}: those whose first day is {@code considered}, of a claim that stands at {@code status}. */
    public static ClaimAnswer of(ClaimFacts facts, ClaimStatus status, Predicate<@Nullable LocalDate> considered) {
        InjuryReported injury = facts.reported().event();
        return new ClaimAnswer(
                facts.claim(),
                status,
                injury.jurisdiction(),
                injury.employer(),
                injury.employee(),
                injury.injuredOn(),
                facts.wages()
                        .wage()
                        .map(wage -> new Wage(wage.amount(), wage.origin(), wage.entry()))
                        .orElse(null),
                facts.contacts().all().stream()
                        .flatMap(contact -> ContactAnswer.of(contact, considered).stream())
                        .toList(),
                facts.history().standing().stream()
                        .filter(entry -> !(entry.event() instanceof ClaimEvent.EntryWithdrawn)
                                && considered.test(ClaimWords.of(entry.event()).effectiveFrom()))
                        .map(EntryAnswer::of)
                        .toList(),
                facts.history().withdrawn().stream().sorted().toList());
    }
}
