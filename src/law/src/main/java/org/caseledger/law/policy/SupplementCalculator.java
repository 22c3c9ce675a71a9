package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;

/**
 * {@code policy.supplement}: what an employer adds to statutory pay for some days, as its policy file has it.
 *
 * <p>Declares what is asked and reads it; {@link SupplementQuestion} answers.
 */
final class SupplementCalculator {

    static final Input<String> EMPLOYER = Input.text("employer", "employer's id");
    static final Input<LocalDate> INJURED_ON = Input.date("injured-on", "date of injury");
    static final Input<EmployeeGroup> GROUP =
            new Input<>("group", "group of employees", new Kind<>("words", EmployeeGroup::of));
    static final Input<Boolean> SWORN = Input.yesNo("sworn", "sworn officer");
    static final Input<EmploymentStatus> STATUS =
            new Input<>("status", "employment status", Kind.oneOf(EmploymentStatus.class));
    static final Input<LocalDate> HIRED_ON = Input.date("hired-on", "day on which service began");
    static final Input<BigDecimal> ANNUAL_BASE = Input.money("annual-base", "annual base salary");
    static final Input<BigDecimal> AMW = Input.money("amw", "average monthly wage");
    static final Input<Integer> DAYS = Input.count("days", "payable calendar days");
    static final Input<Integer> DEPENDENTS = Input.count("dependents", "dependents");
    static final Input<LocalDate> ON = Input.date("on", "day on which employment is looked at");
    static final Input<LocalDate> ENDED_ON = Input.date("ended-on", "last day of employment");
    static final Input<Boolean> COMPENSATED =
            Input.yesNo("compensated", "whether compensation is payable for the days (yes, unless said)");
    static final Input<BigDecimal> WEEKLY_TAXES = Input.money("weekly-taxes", "taxes on a week's base salary");
    static final Input<LocalDate> STARTED_ON = Input.date("started-on", "first day of the supplement");
    static final Input<Integer> ALREADY_PAID =
            Input.count("days-already-paid", "calendar days counted against the limit before these");
    static final Input<Integer> EXTENSION = Input.count("extension", "by how much the limit was extended, in its unit");

    static final Map<Requirement, Input<Boolean>> ASKED = asked();

    private SupplementCalculator() {}

    /** The rule over {@code policies}. */
    static Calculator over(EmployerPolicies policies) {
        return Calculator.rule("policy.supplement", "Employer's supplement to statutory pay")
                .cites("Employer's policy file; A.R.S. 38-961; A.R.S. 23-1045(A)")
                .page("policy/glendale")
                .takes(EMPLOYER, INJURED_ON, oneOfTheirs(policies), SWORN, STATUS, HIRED_ON, ANNUAL_BASE, AMW, DAYS)
                .mayTake(DEPENDENTS, ON, ENDED_ON)
                .mayTake(ASKED.values().toArray(Input<?>[]::new))
                .mayTake(WEEKLY_TAXES, COMPENSATED, STARTED_ON, ALREADY_PAID, EXTENSION)
                .gives("eligible", Output.Kind.YES_NO, "whether there is a supplement")
                .gives("reason", Output.Kind.TEXT, "why, or why not")
                .gives("statutory", Output.Kind.MONEY, "statutory pay for the days")
                .gives("supplemented-days", Output.Kind.COUNT, "the days that count, where there is a supplement")
                .gives("target", Output.Kind.MONEY, "what both come to for those days, where the policy has a target")
                .gives("supplement", Output.Kind.MONEY, "the supplement; zero where there is none")
                .gives("pay-code", Output.Kind.TEXT, "the payroll system's code, where the policy gives one")
                .by((law, given) -> answer(policies, law, given));
    }

    /** The group, which is one of some employer among {@code policies}. */
    private static Input<EmployeeGroup> oneOfTheirs(EmployerPolicies policies) {
        Kind<String> names = Kind.oneOf(policies.files().values().stream()
                .flatMap(file -> file.employeeGroups().stream())
                .map(EmployeeGroup::toString)
                .distinct()
                .toList());
        return new Input<>(
                GROUP.name(),
                GROUP.label(),
                new Kind<>(
                        names.words(), text -> EmployeeGroup.of(names.reader().apply(text))));
    }

    private static Map<Requirement, Input<Boolean>> asked() {
        Map<Requirement, Input<Boolean>> inputs = new EnumMap<>(Requirement.class);
        for (Requirement requirement : Requirement.values()) {
            inputs.put(requirement, Input.yesNo(requirement.toString(), requirement.words()));
        }
        return inputs;
    }

    private static Results answer(EmployerPolicies policies, LawBook law, Given given) {
        String employer = given.get(EMPLOYER);
        PolicyFile file = policies.files().get(employer);
        if (file == null) {
            throw new BadInput(
                    EMPLOYER.name(),
                    "there is no policy file for \"" + employer + "\"; there are "
                            + String.join(", ", policies.files().keySet()));
        }
        if (!file.employeeGroups().contains(given.get(GROUP))) {
            throw new BadInput(
                    GROUP.name(),
                    "\"" + given.get(GROUP) + "\" is no group of " + file.name() + "; it has "
                            + EmployeeGroup.listed(file.employeeGroups()));
        }
        notBefore(given, INJURED_ON, HIRED_ON);
        notBefore(given, ENDED_ON, INJURED_ON);
        notBefore(given, ON, INJURED_ON);
        notBefore(given, STARTED_ON, INJURED_ON);
        if (given.has(ENDED_ON) && !given.has(ON)) {
            throw new BadInput(
                    ON.name(), "is missing; ended-on says when employment ended, on must say which day is looked at");
        }
        return new SupplementQuestion(law, file, given).answer();
    }

    private static void notBefore(Given given, Input<LocalDate> later, Input<LocalDate> earlier) {
        if (given.has(later) && given.get(later).isBefore(given.get(earlier))) {
            throw new BadInput(
                    later.name(),
                    given.get(later) + " is before the " + earlier.label() + ", " + given.get(earlier) + " ("
                            + earlier.name() + "); correct one of the two");
        }
    }
}
