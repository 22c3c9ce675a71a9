package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Overlay;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentAtInjury;
import org.caseledger.law.policy.Requirement;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.policy.WeeklySupplement;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** The employer's supplement for one claim: whether there is one, and what it comes to in a pay period. */
final class SupplementalPay {

    private final Overlay<EmploymentRecorded> inForce;
    private final Days employed;
    private final SupplementPolicy policy;
    private final List<Explained> origin;
    private final EmploymentAtInjury employment;
    private final SupplementPolicy.Eligibility eligibility;
    private final Optional<String> payCode;
    private final Optional<WeeklySupplement> weekly;

    private SupplementalPay(
            ClaimFacts facts, SupplementPolicy policy, List<Explained> origin, EmploymentAtInjury employment) {
        this.inForce = facts.employment().inForce();
        this.employed = employed(inForce);
        this.policy = policy;
        this.origin = origin;
        this.employment = employment;
        this.eligibility = policy.eligibility(employment);
        this.payCode = policy.payCode(employment);
        this.weekly = eligibility.eligible() ? Optional.of(policy.weekly(employment)) : Optional.empty();
    }

    /**
     * The supplement that the policy has for the claim, if it has one; missing without employment at the injury.
     *
     * @param origin where its version came from
     */
    static Answer<Optional<SupplementalPay>> of(ClaimFacts facts, EmployerPolicy policy, List<Explained> origin) {
        InjuryReported injury = facts.reported().event();
        Optional<SupplementPolicy> version = policy.supplementFor(injury.injuredOn());
        if (version.isEmpty()) {
            return new Answer.Known<>(Optional.empty());
        }
        Optional<Entry<EmploymentRecorded>> entry = facts.employment().on(injury.injuredOn());
        if (entry.isEmpty()) {
            return new Answer.Missing<>(Entitlements.EMPLOYMENT_AT_INJURY);
        }
        return new Answer.Known<>(Optional.of(
                new SupplementalPay(facts, version.get(), origin, atInjury(injury.injuredOn(), entry.get()))));
    }

    private static EmploymentAtInjury atInjury(LocalDate injuredOn, Entry<EmploymentRecorded> entry) {
        EmploymentRecorded employment = entry.event();
        BigDecimal salary = employment.annualBaseSalary().getAmount();
        return new EmploymentAtInjury(
                injuredOn,
                employment.status(),
                employment.group(),
                employment.sworn(),
                employment.hiredOn(),
                employment.fullTime() ? Set.of(Requirement.FULL_TIME) : Set.of(),
                Figure.explained(salary, () -> Working.fact("annual base salary", salary, entry.id())),
                Explanation.of(() -> Working.fact("employment at the date of injury", words(employment), entry.id())));
    }

    private static String words(EmploymentRecorded employment) {
        return employment.status() + ", " + (employment.sworn() ? "sworn " : "") + employment.group()
                + (employment.fullTime() ? ", full-time" : ", not full-time") + ", hired " + employment.hiredOn();
    }

    /** Whether there is a supplement at all, and why. */
    SupplementPolicy.Eligibility eligibility() {
        return eligibility;
    }

    /** A week of it; empty where there is none. */
    Optional<WeeklySupplement> weekly() {
        return weekly;
    }

    /** The pay code under which it is paid. */
    String payCode() {
        return payCode.orElseThrow();
    }

    /**
     * What it comes to.
     *
     * @param days the days that count: those before employment ended
     * @param pay the supplement; zero where statutory pay reaches the target, or no day counts
     */
    record Result(int days, Figure pay) {}

    /**
     * The supplement for {@code days}, whose pay under the statute is {@code statutory} of those that count; missing where that
     * is.
     */
    Answer<Result> of(Days days, Function<Days, Answer<Figure>> statutory) {
        Days counting = employed(days);
        Optional<Entry<EmploymentRecorded>> ended = ended(days.minus(counting));
        return switch (statutory.apply(counting)) {
            case Answer.Missing<Figure>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<Figure>(Figure received) -> new Answer.Known<>(result(counting.count(), received, ended));
        };
    }

    private Result result(int counting, Figure statutory, Optional<Entry<EmploymentRecorded>> ended) {
        Figure count = Figure.input("payable calendar days while employed", counting);
        Figure pay = weekly.orElseThrow().pay(count, statutory).supplement();
        return new Result(counting, pay.reworded(working -> with(working, ended)));
    }

    private Working with(Working working, Optional<Entry<EmploymentRecorded>> ended) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        inputs.add(eligibility.working());
        ended.ifPresent(entry -> inputs.add(Working.fact(
                "employment ended on", Objects.requireNonNull(entry.event().endedOn()), entry.id())));
        inputs.addAll(Explanation.workings(origin));
        return working.withInputs(inputs);
    }

    /** The end of employment for which the first of {@code days} doesn't count. */
    private Optional<Entry<EmploymentRecorded>> ended(Days days) {
        List<Overlay.Stretch<EmploymentRecorded>> touched = inForce.touching(days);
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(touched.getFirst().entry());
    }

    /** Those of {@code days} on which the claimant was employed. */
    Days employed(Days days) {
        return days.within(employed);
    }

    private static Days employed(Overlay<EmploymentRecorded> inForce) {
        List<DateSpan> employed = new ArrayList<>();
        for (Overlay.Stretch<EmploymentRecorded> stretch : inForce.stretches()) {
            LocalDate ended = stretch.entry().event().endedOn();
            LocalDate last = stretch.days().to();
            DateSpan.between(stretch.days().from(), ended == null || ended.isAfter(last) ? last : ended)
                    .ifPresent(employed::add);
        }
        return Days.of(employed);
    }

    /** Whether it tops up days of partial disability. */
    boolean topsUpPartialDays() {
        return policy.partialDays().orElse(false);
    }
}
