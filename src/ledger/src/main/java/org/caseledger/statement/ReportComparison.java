package org.caseledger.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.benefit.Beside;
import org.caseledger.benefit.Entitlement;
import org.caseledger.benefit.Missing;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Variance;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Compares the administrator's figures for a pay period with the ledger's own, and says what each difference comes
 * from: {@code wage}, {@code rate}, {@code days}, {@code dependents}, {@code rounding}, {@code not accepted},
 * {@code missing: …}, or {@code unexplained} where equal inputs lead to another amount.
 *
 * <p>With a wage of 3,900.00 the ledger has 85.48 a day and 940.28 for eleven days. A report of 940.30 for the same
 * wage, rate and days differs by {@code rounding}; a report of 1,025.76 for twelve days differs in days, and therefore
 * in the amount.
 */
public final class ReportComparison {

    /** What rounding can make of one figure; of an amount for several days, as much for each day and once more. */
    private static final BigDecimal CENT = BigDecimal.valueOf(1, 2);

    /** The figure that is an amount of money for the period; the others are what it is made of. */
    public static final String STATUTORY_DUE = "statutory due";

    /** The figure that is the wage on which compensation is computed. */
    public static final String WAGE = "average monthly wage";

    /** The figure that is the pay of a day. */
    public static final String DAILY_RATE = "daily rate";

    /** The figure that is a number of days. */
    public static final String DAYS = "days";

    private static final String TOTAL_DISABILITY = "TTD";

    private final AdministratorReport theirs;
    private final ClaimFacts facts;
    private final Terms terms;
    private final List<Variance> variances = new ArrayList<>();

    private ReportComparison(AdministratorReport theirs, ClaimFacts facts, Terms terms) {
        this.theirs = theirs;
        this.facts = facts;
        this.terms = terms;
    }

    /**
     * The differences between {@code report} and what {@code facts} lead to {@code beside} the employee's other claims, for the pay periods that the report
     * touches. None where all figures agree.
     *
     * <p>A report may be made at the end of the period or later, when days of the waiting period have become payable.
     * The world is considered up to the period's last day; where only the days as of {@code today} agree with the
     * report's, up to today.
     */
    public static List<Variance> of(
            AdministratorReport report, ClaimFacts facts, Beside beside, Terms terms, LocalDate today) {
        ReportComparison comparison = new ReportComparison(report, facts, terms);
        Statement then = Statement.of(facts, beside, terms, report.period().to());
        if (!same(comparison.days(then), report.days())) {
            Statement now = Statement.of(facts, beside, terms, today);
            if (same(comparison.days(now), report.days())) {
                return comparison.compare(now);
            }
        }
        return comparison.compare(then);
    }

    private List<Variance> compare(Statement statement) {
        InjuryReported injury = facts.reported().event();
        switch (injury.jurisdiction()
                .state()
                .temporaryDisability(
                        terms.law(), injury.injuredOn(), terms.policy().workWeek())) {
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> allMissing(what);
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules)
            when facts.wages().wage().isEmpty() -> allMissing(rules.wageName());
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> compare(statement, rules);
        }
        return List.copyOf(variances);
    }

    private void allMissing(String what) {
        String cause = "missing: " + what;
        differ(WAGE, amount(theirs.averageMonthlyWage()), null, cause);
        differ(DAILY_RATE, amount(theirs.dailyRate()), null, cause);
        differ(DAYS, theirs.days(), null, cause);
        differ(STATUTORY_DUE, amount(theirs.statutoryDue()), null, cause);
    }

    private void compare(Statement statement, TemporaryDisabilityRules rules) {
        Set<String> causes = new LinkedHashSet<>();
        BigDecimal recorded = facts.wages().wage().orElseThrow().amount().getAmount();
        Figure counted = rules.countedWage(new Figure(recorded, Working.input("wage", recorded)));
        BigDecimal wage = amount(theirs.averageMonthlyWage());
        boolean sameWage = same(wage, recorded) || same(wage, counted.amount());
        if (!sameWage) {
            differ(WAGE, wage, recorded, "wage");
        }
        if (!theirs.disabilityType().equalsIgnoreCase(TOTAL_DISABILITY)) {
            String cause = "missing: rules for disability type " + theirs.disabilityType();
            differ(DAILY_RATE, amount(theirs.dailyRate()), null, cause);
            differ(DAYS, theirs.days(), null, cause);
            differ(STATUTORY_DUE, amount(theirs.statutoryDue()), null, cause);
            return;
        }
        Answer<Figure> rate =
                rules.adjusted(rules.rate(counted), theirs.period().to());
        switch (rate) {
            case Answer.Missing<Figure>(String what) -> {
                causes.add("missing: " + what);
                differ(DAILY_RATE, amount(theirs.dailyRate()), null, "missing: " + what);
            }
            case Answer.Known<Figure>(Figure known) ->
                daily(rules.compensation(known, 1, 0).amount(), sameWage).ifPresent(causes::add);
        }
        Optional<String> none = noEntitlement(statement);
        BigDecimal days = days(statement);
        BigDecimal due = lines(statement)
                .map(line -> amount(line.amountDue()))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        boolean unknown = statement.entitlement().held() || lines(statement).anyMatch(line -> !line.known());
        if (unknown || !same(theirs.days(), days)) {
            String cause = none.orElse(DAYS);
            causes.add(cause);
            differ(DAYS, theirs.days(), unknown ? null : days, cause);
        }
        if (unknown || !same(amount(theirs.statutoryDue()), due)) {
            String cause = none.orElseGet(() -> String.join(", ", causes));
            differ(
                    STATUTORY_DUE,
                    amount(theirs.statutoryDue()),
                    unknown ? null : due,
                    cause.isEmpty() ? equalInputs(rules, rate, days, due) : cause);
        }
    }

    /** Compares the rate of a day, and says what a difference comes from. */
    private Optional<String> daily(BigDecimal ours, boolean sameWage) {
        BigDecimal daily = amount(theirs.dailyRate());
        if (same(daily, ours)) {
            return Optional.empty();
        }
        String cause = !sameWage ? "wage" : close(daily, ours, CENT) ? "rounding" : "rate";
        differ(DAILY_RATE, daily, ours, cause);
        return Optional.of(cause);
    }

    /** The statutory lines of the pay periods that the report touches. */
    private Stream<StatementLine> lines(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.key().kind() == LineKind.STATUTORY)
                .filter(line -> line.key().forPeriod().overlap(theirs.period()).isPresent());
    }

    private BigDecimal days(Statement statement) {
        return BigDecimal.valueOf(
                lines(statement).mapToInt(StatementLine::daysDue).sum());
    }

    /** Why the ledger has no entitlement for the period, if so. */
    private Optional<String> noEntitlement(Statement statement) {
        Entitlement entitlement = statement.entitlement();
        if (!entitlement.standing().open()) {
            return Optional.of("not accepted");
        }
        List<LineKey> unknown = lines(statement)
                .filter(line -> !line.known())
                .map(StatementLine::key)
                .toList();
        return entitlement.held() || !unknown.isEmpty()
                ? Optional.of(entitlement.missing().stream()
                        .filter(fact -> entitlement.held() || unknown.stream().anyMatch(fact::holds))
                        .map(Missing::what)
                        .distinct()
                        .collect(Collectors.joining(", ", "missing: ", "")))
                : Optional.empty();
    }

    /** The cause of another amount for the same wage, rate and days. */
    private String equalInputs(TemporaryDisabilityRules rules, Answer<Figure> rate, BigDecimal days, BigDecimal due) {
        BigDecimal amount = amount(theirs.statutoryDue());
        BigDecimal rounding = CENT.multiply(days.add(BigDecimal.ONE));
        if (close(amount, due, rounding)) {
            return "rounding";
        }
        int all = days.intValueExact();
        return switch (rate) {
            case Answer.Known<Figure>(Figure known)
            when allowance(
                    amount,
                    rules.compensation(known, all, 0).amount(),
                    rules.compensation(known, all, all).amount(),
                    rounding) -> "dependents";
            case Answer.Known<Figure> known -> "unexplained";
            case Answer.Missing<Figure> missing -> "unexplained";
        };
    }

    /** Whether {@code amount} lies between the pay {@code without} the dependents' allowance and that {@code with} all of it. */
    private static boolean allowance(BigDecimal amount, BigDecimal without, BigDecimal with, BigDecimal rounding) {
        return with.compareTo(without) > 0
                && amount.compareTo(without.subtract(rounding)) >= 0
                && amount.compareTo(with.add(rounding)) <= 0;
    }

    private void differ(String figure, BigDecimal theirFigure, @Nullable BigDecimal ours, String cause) {
        variances.add(new Variance(
                theirs.period(),
                figure,
                theirFigure.toPlainString(),
                ours == null ? null : ours.toPlainString(),
                cause));
    }

    private static BigDecimal amount(Money money) {
        return money.getAmount();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static boolean close(BigDecimal one, BigDecimal other, BigDecimal atMost) {
        return one.subtract(other).abs().compareTo(atMost) <= 0;
    }
}
