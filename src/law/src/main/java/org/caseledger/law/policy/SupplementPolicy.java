package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.policy.SupplementAmount.Grant;
import org.caseledger.law.policy.SupplementAmount.Recipients;
import org.caseledger.law.policy.SupplementAmount.Target;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;

/**
 * One version of an employer's supplement to statutory pay, as its policy file states it.
 *
 * <p>Glendale: 80 % of an annual base of 46,800.00, over 52 weeks, is a weekly target of 720.00; for eleven days it is
 * 1,131.43; less statutory pay of 940.28, the supplement is 191.15. Never below zero.
 *
 * @param effectiveFrom first date of injury under this version
 * @param effectiveTo last date of injury for which it is known; absent where it stands until the next version
 * @param citation the policy document
 * @param source where it was read
 * @param status how sure it is
 * @param spread how the annual base becomes a week's
 * @param amounts what is paid, to whom; the first entry that fits
 * @param uncompensated what is paid for days of a disability too short for compensation; absent for nothing
 * @param partialDays whether it tops up days of partial disability, too; absent for no
 * @param limit how long it is paid; absent for as long as statutory pay
 * @param eligible who may have it
 * @param payCodes the pay code for each group; absent where the text gives none
 */
public record SupplementPolicy(
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String citation,
        String source,
        Status status,
        Spread spread,
        List<SupplementAmount.Entry> amounts,
        Optional<Grant> uncompensated,
        Optional<Boolean> partialDays,
        Optional<SupplementLimit> limit,
        Eligible eligible,
        Optional<PayCodes> payCodes) {

    /** Refuses a version that ends before it begins, is of unknown status or grants nothing. */
    public SupplementPolicy {
        if (effectiveTo.isPresent() && effectiveTo.get().isBefore(effectiveFrom)) {
            throw new IllegalArgumentException(
                    "effectiveTo " + effectiveTo.get() + " is before effectiveFrom " + effectiveFrom);
        }
        if (status == Status.UNKNOWN) {
            throw new IllegalArgumentException(
                    "a version that nobody knows is left out; end the one before it with" + " effectiveTo");
        }
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("amounts is empty; write a target or a grant");
        }
        amounts = List.copyOf(amounts);
    }

    /**
     * How an annual base becomes a week's; a week has seven calendar days.
     *
     * @param weeksInYear the weeks over which the annual base is spread
     * @param source where this was read, where that isn't the source of the version
     * @param status how sure it is, where that isn't the status of the version
     */
    public record Spread(int weeksInYear, Optional<String> source, Optional<Status> status) {

        public Spread {
            if (weeksInYear < 1) {
                throw new IllegalArgumentException("a year can't have " + weeksInYear + " weeks");
            }
            if (status.filter(Status.UNKNOWN::equals).isPresent()) {
                throw new IllegalArgumentException("the weeks are written, so their status can't be unknown");
            }
        }
    }

    /**
     * The pay codes under which the supplement is paid.
     *
     * @param swornFire the code of the sworn members of the group {@code fire}; absent where they have none of their own
     * @param own further codes of some employees' own; the first entry that fits
     * @param others the code of everybody else
     */
    public record PayCodes(Optional<String> swornFire, Optional<List<Own>> own, String others) {

        private static final Recipients SWORN_FIRE = new Recipients(List.of(EmployeeGroup.FIRE), true);

        /**
         * A pay code and whose it is.
         *
         * @param to whose it is
         * @param code the code
         */
        public record Own(Recipients to, String code) {

            public Own {
                EmployerPolicy.checkPayCode(code);
            }
        }

        public PayCodes {
            swornFire.ifPresent(EmployerPolicy::checkPayCode);
            own = own.map(List::copyOf);
            EmployerPolicy.checkPayCode(others);
        }

        /** All of them. */
        public Stream<String> all() {
            return Stream.concat(entries().map(Own::code), Stream.of(others));
        }

        /** The code for somebody employed like this. */
        String of(EmploymentAtInjury employment) {
            return entries()
                    .filter(entry -> entry.to().include(employment))
                    .findFirst()
                    .map(Own::code)
                    .orElse(others);
        }

        /** Who has a code of his own, in words. */
        String rule() {
            String whose = entries().map(entry -> entry.to().words()).collect(Collectors.joining("; "));
            return whose.isEmpty() ? "everybody has the same code" : whose + " has its own code";
        }

        private Stream<Own> entries() {
            return Stream.concat(
                    swornFire.map(code -> new Own(SWORN_FIRE, code)).stream(), own.orElse(List.of()).stream());
        }
    }

    /** The version among {@code versions} for an injury on {@code injuredOn}, if there is one. */
    static Optional<SupplementPolicy> versionFor(List<SupplementPolicy> versions, LocalDate injuredOn) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(injuredOn))
                .max(Comparator.comparing(SupplementPolicy::effectiveFrom))
                .filter(version -> version.effectiveTo().isEmpty()
                        || !version.effectiveTo().get().isBefore(injuredOn));
    }

    /** Refuses, as not known, a version that isn't sure enough for {@code law}. */
    void requireKnown(LawBook law, String employer) {
        boolean unsure = Stream.of(Optional.of(status), spread.status())
                .flatMap(Optional::stream)
                .anyMatch(part -> part.compareTo(Status.UNVERIFIED) >= 0);
        if (unsure && !law.allowsUnverified()) {
            throw new NotKnown("the supplement of " + employer + ": the version from " + effectiveFrom
                    + " is not verified: " + source);
        }
    }

    /** Refuses what payroll can't follow, for want of a fact that a claim records. */
    void checkForPayroll() {
        boolean taxes =
                amounts.stream().flatMap(entry -> entry.target().stream()).anyMatch(Target::afterTaxes);
        boolean unrecorded = eligible.requirements().stream().anyMatch(required -> required != Requirement.FULL_TIME);
        Optional<String> fault = Stream.of(
                        payCodes.isEmpty() ? "has no payCodes" : "",
                        effectiveTo.isPresent() ? "has an effectiveTo" : "",
                        limit.isPresent() ? "has a limit" : "",
                        uncompensated.isPresent() ? "pays uncompensated days" : "",
                        taxes ? "takes taxes off" : "",
                        unrecorded ? "requires what a claim doesn't record" : "")
                .filter(words -> !words.isEmpty())
                .findFirst();
        if (fault.isPresent()) {
            throw new IllegalArgumentException("the supplement from " + effectiveFrom + " " + fault.get()
                    + ", which payroll can't follow; leave payPeriods, statutory and leave out, and it can be asked");
        }
    }

    /**
     * Whether somebody may have the supplement.
     *
     * @param eligible whether he may
     * @param inWords why or why not, said when somebody asks
     * @param explanation what decided
     */
    public record Eligibility(boolean eligible, Supplier<String> inWords, Explained explanation) implements Explained {

        /** Why or why not, in words. */
        public String reason() {
            return inWords.get();
        }

        /** {@inheritDoc} */
        @Override
        public Working working() {
            return explanation.working();
        }
    }

    /** Whether {@code employment} is eligible, judged at the date of injury. */
    public Eligibility eligibility(EmploymentAtInjury employment) {
        Eligible.Verdict verdict = eligible.judge(employment);
        if (verdict.eligible() && amountFor(employment).isEmpty()) {
            verdict = Eligible.Verdict.no(() -> "the policy has no amount for " + (employment.sworn() ? "sworn " : "")
                    + employment.group() + " employees");
        }
        boolean yes = verdict.eligible();
        Supplier<String> reason = verdict.reason();
        return new Eligibility(
                yes,
                reason,
                Explanation.of(() -> Working.decision(
                        "eligible for the supplement",
                        (yes ? "yes: " : "no: ") + reason.get(),
                        eligible.rule(),
                        citation,
                        List.of(
                                employment.working(),
                                parameter("statuses that may have it", eligible.status())
                                        .working()))));
    }

    /** The amount for somebody employed like this, if there is one. */
    Optional<SupplementAmount> amountFor(EmploymentAtInjury employment) {
        return amounts.stream()
                .filter(entry -> entry.to().isEmpty() || entry.to().get().include(employment))
                .findFirst()
                .map(SupplementAmount.Entry::amount);
    }

    /**
     * What the supplement comes to.
     *
     * @param target what it and statutory pay come to together; absent for a grant
     * @param supplement the supplement
     */
    public record Pay(Optional<Figure> target, Figure supplement) {}

    /** A week of the supplement for somebody eligible, under a policy that takes no taxes off. */
    public WeeklySupplement weekly(EmploymentAtInjury employment) {
        return weekly(amountFor(employment).orElseThrow(), employment, Optional.empty());
    }

    /** A week of {@code amount}, with the taxes on a week's base pay where they are taken off. */
    WeeklySupplement weekly(SupplementAmount amount, EmploymentAtInjury employment, Optional<Figure> weeklyTaxes) {
        Term base = ofBase(amount, employment);
        Figure weekly = switch (amount) {
            case Target of ->
                weeklyTaxes.map(taxes -> base.minus(taxes.term())).orElse(base).cents("weekly target", citation);
            case Grant of -> base.cents("weekly supplement", citation);
        };
        return new WeeklySupplement(amount, weekly, citation);
    }

    private Term ofBase(SupplementAmount amount, EmploymentAtInjury employment) {
        Explained weeks = Explanation.parameter(
                "weeks in a year",
                spread.weeksInYear(),
                citation,
                spread.source().orElse(source),
                spread.status().orElse(status));
        Term percent =
                Term.of(amount.percentOfBase(), parameter("percent of annual base salary", amount.percentOfBase()));
        return employment
                .annualBaseSalary()
                .term()
                .percent(percent)
                .over(Term.of(Fraction.of(BigDecimal.valueOf(spread.weeksInYear())), weeks));
    }

    /** The pay code for somebody employed like this; empty where the policy has none. */
    public Optional<String> payCode(EmploymentAtInjury employment) {
        return payCodes.map(codes -> codes.of(employment));
    }

    /** A number of the policy as an input of a working. */
    Explained parameter(String name, Object value) {
        return Explanation.parameter(name, value, citation, source, status);
    }
}
