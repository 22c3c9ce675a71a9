package org.caseledger.law.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.law.working.Fraction;

/** What a supplement comes to. The percentages are of base pay at the date of injury, without overtime. */
public sealed interface SupplementAmount {

    /** The percentage of base pay: 80, or 100/3 for a third. */
    Fraction percentOfBase();

    /**
     * Statutory pay and supplement together come to so much: with 80 % of a weekly base of 900.00 and statutory pay of
     * 598.36 for the week, the supplement is 121.64; where statutory pay is more than 720.00, it is nothing.
     *
     * @param percentOfBase the percentage
     * @param lessTaxes whether the taxes on the base pay are taken off
     */
    record Target(Fraction percentOfBase, Optional<Boolean> lessTaxes) implements SupplementAmount {

        public Target {
            checkPercent(percentOfBase);
        }

        /** Whether the taxes on the base pay are taken off. */
        boolean afterTaxes() {
            return lessTaxes.orElse(false);
        }
    }

    /**
     * The supplement itself is so much, whatever the statutory pay: a third of a weekly base of 900.00 is 300.00.
     *
     * @param percentOfBase the percentage
     */
    record Grant(Fraction percentOfBase) implements SupplementAmount {

        public Grant {
            checkPercent(percentOfBase);
        }
    }

    /**
     * An amount and for whom it is: the entry of a policy file.
     *
     * @param to whom it is for; absent for everybody
     * @param target the amount, where it is a target
     * @param grant the amount, where it is a grant
     */
    record Entry(Optional<Recipients> to, Optional<Target> target, Optional<Grant> grant) {

        public Entry {
            if (target.isPresent() == grant.isPresent()) {
                throw new IllegalArgumentException(
                        "an amount is a target (statutory pay and supplement together) or a grant (the supplement"
                                + " alone); write one of the two");
            }
        }

        /** The amount. */
        SupplementAmount amount() {
            return target.<SupplementAmount>map(found -> found).orElseGet(grant::orElseThrow);
        }
    }

    /**
     * Whom an amount or a pay code is for.
     *
     * @param groups the groups
     * @param sworn whether it is for their sworn members, or for the others
     */
    record Recipients(List<EmployeeGroup> groups, boolean sworn) {

        boolean include(EmploymentAtInjury employment) {
            return groups.contains(employment.group()) && employment.sworn() == sworn;
        }

        /** Who they are, such as {@code sworn police or fire}. */
        String words() {
            return (sworn ? "sworn " : "")
                    + groups.stream().map(EmployeeGroup::toString).collect(Collectors.joining(" or "));
        }
    }

    private static void checkPercent(Fraction percent) {
        boolean possible = percent.numerator().signum() > 0 && percent.compareTo(Fraction.parse("100")) <= 0;
        if (!possible) {
            throw new IllegalArgumentException("percentOfBase is more than 0 and at most 100, unlike " + percent);
        }
    }
}
