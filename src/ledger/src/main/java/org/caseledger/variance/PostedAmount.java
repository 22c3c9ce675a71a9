package org.caseledger.variance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.joda.money.Money;

/** Guesses why payroll posted another amount than a run carried. */
final class PostedAmount {

    private static final BigDecimal CENT = BigDecimal.valueOf(1, 2);

    private final ClaimFacts facts;
    private final Terms terms;
    private final LineKey address;
    private final CarriedByRun ours;
    private final PostedRows theirs;
    private final BigDecimal carried;
    private final BigDecimal posted;

    PostedAmount(ClaimFacts facts, Terms terms, LineKey address, CarriedByRun ours, PostedRows theirs) {
        this.facts = facts;
        this.terms = terms;
        this.address = address;
        this.ours = ours;
        this.theirs = theirs;
        this.carried = ours.amount() == null ? BigDecimal.ZERO : ours.amount();
        this.posted = theirs.amount().map(Money::getAmount).orElse(BigDecimal.ZERO);
    }

    /** What the difference comes from, as far as the figures tell. */
    String cause(boolean otherDays) {
        if (carried.signum() != 0 && same(posted, carried.add(carried))) {
            return "posted twice";
        }
        if (otherDays && proportional()) {
            return "days";
        }
        if (close(posted, carried)) {
            return "rounding";
        }
        if (same(posted, carried.negate())) {
            return "sign";
        }
        if (ours.before().signum() != 0 && same(posted, carried.add(ours.before()))) {
            return "the whole figure instead of the difference";
        }
        boolean first = ours.before().signum() == 0;
        if (address.kind() == LineKind.STATUTORY && first && !otherDays) {
            return statutory();
        }
        return otherDays ? "days" : "unexplained";
    }

    /** Whether the amount is the carried one for the posted number of days. */
    private boolean proportional() {
        if (ours.days() == null || ours.days().signum() == 0) {
            return false;
        }
        BigDecimal expected =
                Rounding.CENT_HALF_UP.divide(carried.multiply(theirs.days().orElseThrow()), ours.days());
        return close(posted, expected);
    }

    private String statutory() {
        if (ours.days() == null || ours.days().signum() <= 0) {
            return "unexplained";
        }
        InjuryReported injury = facts.reported().event();
        return switch (injury.jurisdiction()
                .state()
                .temporaryDisability(
                        terms.law(), injury.injuredOn(), terms.policy().workWeek())) {
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> "unexplained";
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> underLaw(rules, ours.days());
        };
    }

    private String underLaw(TemporaryDisabilityRules rules, BigDecimal carriedDays) {
        int days = carriedDays.intValueExact();
        Figure nothing = Figure.input("rate", BigDecimal.ZERO);
        BigDecimal allowance = rules.compensation(nothing, days, days).amount();
        if (allowance.signum() != 0 && close(posted.subtract(carried).abs(), allowance)) {
            return "dependents";
        }
        if (otherWages()
                .flatMap(wage -> rate(rules, wage).stream())
                .flatMap(rate -> Stream.of(0, days).map(with -> rules.compensation(rate, days, with)))
                .anyMatch(pay -> close(posted, pay.amount()))) {
            return "wage";
        }
        BigDecimal rate = Rounding.CENT_HALF_UP.divide(posted, carriedDays);
        return same(rate.multiply(carriedDays), posted) ? "rate" : "unexplained";
    }

    /** The rate that {@code wage} leads to on the last day of the pay period, where it is known. */
    private Optional<Figure> rate(TemporaryDisabilityRules rules, BigDecimal wage) {
        Figure rate = rules.rate(rules.countedWage(Figure.input("wage", wage)));
        return rules.adjusted(rate, address.forPeriod().to()) instanceof Answer.Known<Figure>(Figure known)
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Wages on file that don't count any more, or don't yet. */
    private Stream<BigDecimal> otherWages() {
        return Stream.concat(
                        facts.wages().recommended().stream()
                                .map(entry -> entry.event().amount()),
                        facts.wages().determined().stream()
                                .map(entry -> entry.event().amount()))
                .map(Money::getAmount)
                .distinct();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static boolean close(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) <= 0;
    }
}
