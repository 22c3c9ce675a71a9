package org.caseledger.law.policy;

import static org.caseledger.law.policy.SupplementCalculator.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.policy.SupplementPolicy.Eligibility;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Working;

/**
 * One question about a supplement, and its answer: the version of the policy for the date of injury, whether there is a
 * supplement at all, for how many of the days, and what it comes to.
 */
final class SupplementQuestion {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final PolicyFile file;
    private final Given given;
    private final SupplementPolicy policy;
    private final EmploymentAtInjury employment;
    private final TemporaryDisabilityRules statutoryRules;

    /** The question {@code given} about the policy in {@code file}; not known where the file or the law can't say. */
    SupplementQuestion(LawBook law, PolicyFile file, Given given) {
        this.file = file;
        this.given = given;
        this.policy = version(law, file, given.get(INJURED_ON));
        this.employment = employment();
        this.statutoryRules =
                switch (file.jurisdiction().temporaryDisability(law, given.get(INJURED_ON), Optional.empty())) {
                    case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> rules;
                    case Answer.Missing<TemporaryDisabilityRules>(String what) -> throw new NotKnown(what);
                };
    }

    private static SupplementPolicy version(LawBook law, PolicyFile file, LocalDate injuredOn) {
        SupplementPolicy version = file.supplementFor(injuredOn)
                .orElseThrow(() -> new NotKnown("the supplement of " + file.name() + " for an injury on " + injuredOn
                        + ": its policy file has " + file.coverage()));
        version.requireKnown(law, file.name());
        return version;
    }

    private EmploymentAtInjury employment() {
        Set<Requirement> meets = EnumSet.noneOf(Requirement.class);
        for (Requirement required : policy.eligible().requirements()) {
            if (given.get(Objects.requireNonNull(ASKED.get(required)))) {
                meets.add(required);
            }
        }
        return new EmploymentAtInjury(
                given.get(INJURED_ON),
                given.get(STATUS),
                given.get(GROUP),
                given.get(SWORN),
                given.get(HIRED_ON),
                meets,
                given.figure(ANNUAL_BASE),
                Explanation.of(() -> Working.input("employment at the date of injury", inWords(meets))));
    }

    private String inWords(Set<Requirement> meets) {
        StringBuilder words = new StringBuilder(given.get(STATUS).toString());
        words.append(given.get(SWORN) ? ", sworn " : ", ").append(given.get(GROUP));
        for (Requirement required : policy.eligible().requirements()) {
            words.append(meets.contains(required) ? ", " : ", not ").append(required.words());
        }
        return words.append(", hired ").append(given.get(HIRED_ON)).toString();
    }

    Results answer() {
        Figure asked = given.count(DAYS);
        Figure days = withinLimit(asked);
        Eligibility eligibility = eligibility(days, asked);
        Results results = new Results()
                .yesNo("eligible", eligibility.eligible(), eligibility)
                .text("reason", eligibility.reason(), eligibility)
                .figure("statutory", statutory(asked));
        return eligibility.eligible()
                ? paid(results, days)
                : results.figure("supplement", new Figure(NOTHING, nothing(eligibility)))
                        .missing("target and pay-code: there is no supplement to have them");
    }

    /** Eligible as the policy judges it, unless employment, compensation or the limit has ended. */
    private Eligibility eligibility(Figure days, Figure asked) {
        Eligibility atInjury = policy.eligibility(employment);
        if (!atInjury.eligible()) {
            return atInjury;
        }
        Optional<LocalDate> ended = given.find(ENDED_ON).filter(end -> end.isBefore(given.get(ON)));
        if (ended.isPresent()) {
            return barred(
                    atInjury,
                    () -> "employment ended on " + ended.get() + ", before " + given.get(ON),
                    given.fact(ENDED_ON));
        }
        if (!compensated() && policy.uncompensated().isEmpty()) {
            return barred(
                    atInjury,
                    () -> "no compensation is payable for the days, and the policy supplements compensation only",
                    given.fact(COMPENSATED));
        }
        boolean usedUp = days.amount().signum() == 0 && asked.amount().signum() > 0;
        return usedUp ? barred(atInjury, () -> "the policy's limit is used up", days) : atInjury;
    }

    private Eligibility barred(Eligibility atInjury, Supplier<String> reason, Explained because) {
        return new Eligibility(
                false,
                reason,
                Explanation.of(() -> Working.decision(
                        "supplement for these days",
                        "no: " + reason.get(),
                        "for days of employment that are compensated and within the limit, as far as the policy asks",
                        policy.citation(),
                        List.of(atInjury.working(), because.working()))));
    }

    private Explained nothing(Eligibility eligibility) {
        return Explanation.decision(
                "supplemental pay",
                NOTHING,
                "nothing for those who are not eligible",
                policy.citation(),
                List.of(eligibility));
    }

    private Results paid(Results results, Figure days) {
        SupplementAmount amount = compensated()
                ? policy.amountFor(employment).orElseThrow()
                : policy.uncompensated().orElseThrow();
        SupplementPolicy.Pay pay =
                policy.weekly(amount, employment, taxes(amount)).pay(days, statutory(days));
        pay.target().filter(target -> target.amount().signum() < 0).ifPresent(below -> {
            throw new BadInput(WEEKLY_TAXES.name(), "the taxes are more than a week's base salary; give one week's");
        });
        results.count("supplemented-days", days);
        pay.target().ifPresent(target -> results.figure("target", target));
        results.figure("supplement", pay.supplement());
        policy.payCode(employment).ifPresent(code -> results.text("pay-code", code, payCode(code)));
        return results;
    }

    private Explained payCode(String code) {
        SupplementPolicy.PayCodes codes = policy.payCodes().orElseThrow();
        return Explanation.of(() -> Working.decision(
                "pay code",
                code,
                codes.rule(),
                policy.citation(),
                List.of(
                        employment.working(),
                        policy.parameter("pay code of " + file.name(), code).working())));
    }

    private Optional<Figure> taxes(SupplementAmount amount) {
        boolean taken = amount instanceof SupplementAmount.Target target && target.afterTaxes();
        return taken ? Optional.of(given.figure(WEEKLY_TAXES)) : Optional.empty();
    }

    private boolean compensated() {
        return given.find(COMPENSATED).orElse(true);
    }

    /** Statutory pay for {@code days}; nothing where no compensation is payable. */
    private Figure statutory(Figure days) {
        if (!compensated()) {
            return new Figure(NOTHING, Explanation.input("statutory pay", NOTHING));
        }
        Figure wage = Figure.input(statutoryRules.wageName(), given.get(AMW));
        Figure daily = statutoryRules.rate(statutoryRules.countedWage(wage));
        int count = days.amount().intValueExact();
        boolean dependents = given.find(DEPENDENTS).orElse(0) > 0;
        return statutoryRules.compensation(daily, count, dependents ? count : 0);
    }

    /** How many of the days {@code asked} about the policy's limit leaves; all of them where it has none. */
    private Figure withinLimit(Figure asked) {
        int extended = given.find(EXTENSION).orElse(0);
        if (policy.limit().isEmpty()) {
            refuse(EXTENSION, extended == 0 ? Optional.empty() : Optional.of("the policy has no limit to extend"));
            return asked;
        }
        SupplementLimit limit = policy.limit().get();
        refuse(EXTENSION, limit.faultOf(extended));
        Figure calendarDays = switch (limit.unit()) {
            case DAYS -> limit.extended(policy, extended);
            case MONTHS -> limit.inMonths(policy, extended, given.day(STARTED_ON));
        };
        Figure counted =
                Figure.input(ALREADY_PAID.label(), given.find(ALREADY_PAID).orElse(0));
        return SupplementLimit.payable(asked, calendarDays, counted, policy.citation());
    }

    private static void refuse(Input<?> input, Optional<String> fault) {
        fault.ifPresent(why -> {
            throw new BadInput(input.name(), why);
        });
    }
}
