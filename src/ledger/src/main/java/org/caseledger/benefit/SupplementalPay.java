package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentAtInjury;
import org.caseledger.law.policy.Requirement;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** The employer's supplement for one claim: whether there is one, and what it comes to in a pay period. */
final class SupplementalPay {

    private final ClaimFacts facts;
    private final SupplementPolicy policy;
    private final List<Working> origin;
    private final EmploymentAtInjury employment;
    private final SupplementPolicy.Eligibility eligibility;

    private SupplementalPay(
            ClaimFacts facts, SupplementPolicy policy, List<Working> origin, EmploymentAtInjury employment) {
        this.facts = facts;
        this.policy = policy;
        this.origin = origin;
        this.employment = employment;
        this.eligibility = policy.eligibility(employment);
    }

    /**
     * The supplement that the policy has for the claim, if it has one; missing without employment at the injury.
     *
     * @param origin where its version came from
     */
    static Answer<Optional<SupplementalPay>> of(ClaimFacts facts, EmployerPolicy policy, List<Working> origin) {
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
        String words = employment.status() + ", " + (employment.sworn() ? "sworn " : "") + employment.group()
                + (employment.fullTime() ? ", full-time" : ", not full-time") + ", hired " + employment.hiredOn();
        return new EmploymentAtInjury(
                injuredOn,
                employment.status(),
                employment.group(),
                employment.sworn(),
                employment.hiredOn(),
                employment.fullTime() ? Set.of(Requirement.FULL_TIME) : Set.of(),
                new Figure(salary, Working.fact("annual base salary", salary, entry.id())),
                Working.fact("employment at the date of injury", words, entry.id()));
    }

    /** Whether there is a supplement at all, and why. */
    SupplementPolicy.Eligibility eligibility() {
        return eligibility;
    }

    /** The pay code under which it is paid. */
    String payCode() {
        return policy.payCode(employment).orElseThrow();
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
    Answer<Result> of(NavigableSet<LocalDate> days, Function<NavigableSet<LocalDate>, Answer<Figure>> statutory) {
        NavigableSet<LocalDate> employed = employed(days);
        List<Working> ended = days.stream()
                .filter(day -> !employed.contains(day))
                .flatMap(day -> facts.employment().on(day).stream())
                .limit(1)
                .map(entry -> Working.fact(
                        "employment ended on",
                        Objects.requireNonNull(entry.event().endedOn()),
                        entry.id()))
                .toList();
        return switch (statutory.apply(employed)) {
            case Answer.Missing<Figure>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<Figure>(Figure received) -> new Answer.Known<>(result(employed.size(), received, ended));
        };
    }

    private Result result(int employed, Figure statutory, List<Working> ended) {
        Figure count = Figure.input("payable calendar days while employed", employed);
        Figure pay = policy.pay(employment, count, statutory).supplement();
        List<Working> inputs = new ArrayList<>(pay.working().inputs());
        inputs.add(eligibility.working());
        inputs.addAll(ended);
        inputs.addAll(origin);
        return new Result(employed, new Figure(pay.amount(), pay.working().withInputs(inputs)));
    }

    /** Those of {@code days} on which the claimant was employed. */
    NavigableSet<LocalDate> employed(NavigableSet<LocalDate> days) {
        NavigableSet<LocalDate> employed = new TreeSet<>();
        for (LocalDate day : days) {
            facts.employment()
                    .on(day)
                    .filter(entry -> entry.event().endedOn() == null
                            || !day.isAfter(entry.event().endedOn()))
                    .ifPresent(entry -> employed.add(day));
        }
        return employed;
    }

    /** Whether it tops up days of partial disability. */
    boolean topsUpPartialDays() {
        return policy.partialDays().orElse(false);
    }
}
