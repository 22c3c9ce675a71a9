package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;

/**
 * One version of an employer's supplement to statutory pay, as its policy file states it.
 *
 * <p>Glendale: 80 % of an annual base of 46,800.00, over 52 weeks, is a weekly target of 720.00; for eleven days it is
 * 1,131.43; less statutory pay of 940.28, the supplement is 191.15. Never below zero.
 *
 * @param effectiveFrom first date of injury under this version
 * @param citation the policy document
 * @param source where it was read
 * @param status how sure it is
 * @param percentOfAnnualBase the target, in percent of annual base salary
 * @param weeksInYear weeks over which the annual base is spread
 * @param eligible who may have it
 * @param payCodes the pay code for each group
 */
public record SupplementPolicy(
        LocalDate effectiveFrom,
        String citation,
        String source,
        String status,
        BigDecimal percentOfAnnualBase,
        BigDecimal weeksInYear,
        Eligible eligible,
        PayCodes payCodes) {

    private static final BigDecimal DAYS_IN_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses a {@code status} that is not one, where the file is read and not first where a figure needs it. */
    public SupplementPolicy {
        Status.parse(status);
    }

    /**
     * Who may have the supplement.
     *
     * @param statuses how somebody must be employed
     * @param swornGroups groups whose sworn members need no length of service
     * @param yearsOfService full years that everybody else needs at the date of injury
     */
    public record Eligible(List<EmploymentStatus> statuses, List<EmployeeGroup> swornGroups, int yearsOfService) {

        /** The rule in words, as workings print it. */
        String rule() {
            String sworn = swornGroups.isEmpty() ? "" : "sworn " + either(swornGroups) + " or ";
            return either(statuses) + " status, and " + sworn + fullService() + " at the date of injury";
        }

        /** The length of service in words. */
        String fullService() {
            return yearsOfService + (yearsOfService == 1 ? " full year" : " full years") + " of service";
        }

        private static String either(List<?> words) {
            return words.stream().map(Object::toString).collect(Collectors.joining(" or "));
        }
    }

    /** The pay codes under which the supplement is paid. */
    public record PayCodes(String swornFire, String others) {

        public PayCodes {
            EmployerPolicy.checkPayCode(swornFire);
            EmployerPolicy.checkPayCode(others);
        }
    }

    /** Whether somebody may have the supplement, and the working that says why. */
    public record Eligibility(boolean eligible, Working working) {}

    /** Whether {@code employment} is eligible, judged at the date of injury. */
    public Eligibility eligibility(EmploymentAtInjury employment) {
        LocalDate fullService = employment.hiredOn().plusYears(eligible.yearsOfService());
        boolean yes = false;
        String reason;
        if (!eligible.statuses().contains(employment.status())) {
            reason = "no: " + employment.status() + " employees have no supplement";
        } else if (employment.sworn() && eligible.swornGroups().contains(employment.group())) {
            yes = true;
            reason = "yes: sworn " + employment.group() + ", whatever the length of service";
        } else if (fullService.isAfter(employment.injuredOn())) {
            reason = "no: " + eligible.fullService() + " is reached on " + fullService + ", after the date of injury";
        } else {
            yes = true;
            reason = "yes: " + eligible.fullService() + " at the date of injury";
        }
        return new Eligibility(
                yes,
                Working.decision(
                        "eligible for the supplement",
                        reason,
                        eligible.rule(),
                        citation,
                        List.of(employment.working())));
    }

    /** The weekly target: the percentage of annual base salary, over the weeks of a year, to the cent. */
    public Figure weeklyTarget(EmploymentAtInjury employment) {
        BigDecimal weekly = Rounding.CENT_HALF_UP.divide(
                employment.annualBaseSalary().multiply(percentOfAnnualBase), HUNDRED.multiply(weeksInYear));
        return new Figure(
                weekly,
                Working.calculation(
                        "weekly target",
                        weekly,
                        "annual base salary at the date of injury x percentage / weeks in a year",
                        citation,
                        Rounding.CENT_HALF_UP,
                        List.of(
                                employment.working(),
                                parameter("percent of annual base salary", percentOfAnnualBase),
                                parameter("weeks in a year", weeksInYear))));
    }

    /** The supplement for {@code days} days whose statutory pay is {@code statutory}; never below zero. */
    public Figure supplement(Figure weeklyTarget, int days, Figure statutory) {
        BigDecimal target =
                Rounding.CENT_HALF_UP.divide(weeklyTarget.amount().multiply(BigDecimal.valueOf(days)), DAYS_IN_WEEK);
        Working targetWorking = Working.calculation(
                "target",
                target,
                "weekly target x days / 7",
                citation,
                Rounding.CENT_HALF_UP,
                List.of(weeklyTarget.working(), Working.input("payable calendar days while employed", days)));
        BigDecimal supplement = target.subtract(statutory.amount()).max(BigDecimal.ZERO.setScale(2));
        return new Figure(
                supplement,
                Working.calculation(
                        "supplemental pay",
                        supplement,
                        "target - statutory pay of the same days, never below zero",
                        citation,
                        null,
                        List.of(targetWorking, statutory.working())));
    }

    /** The pay code for somebody employed like this. */
    public String payCode(EmploymentAtInjury employment) {
        boolean swornFire = employment.sworn() && employment.group() == EmployeeGroup.FIRE;
        return swornFire ? payCodes.swornFire() : payCodes.others();
    }

    private Working parameter(String name, BigDecimal value) {
        return Working.parameter(name, value, citation, source, Status.parse(status));
    }
}
