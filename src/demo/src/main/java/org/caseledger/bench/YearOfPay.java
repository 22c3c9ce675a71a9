package org.caseledger.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.benefit.Beside;
import org.caseledger.benefit.Due;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A thousand claims, each off work through 26 pay periods, of which no two have the same wage: statutory pay and supplement
 * of every period, as statements and as plain arithmetic.
 */
public final class YearOfPay {

    /** How many pay periods there are in all. */
    public static final int PERIODS_IN_ALL = 26_000;

    private static final int PERIODS = 26;
    private static final LocalDate INJURED_ON = LocalDate.parse("2022-01-07");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-08");
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(14L * PERIODS - 1);

    private final Terms terms =
            Terms.shipped(Employers.shipped().find("glendale").orElseThrow());
    private final List<ClaimFacts> claims = new ArrayList<>();
    private final List<BigDecimal> wages = new ArrayList<>();
    private final List<BigDecimal> salaries = new ArrayList<>();

    // Read anew for every period, so that the compiler knows none of them beforehand.
    private BigDecimal maximum = new BigDecimal("5161.12");
    private BigDecimal factor = new BigDecimal("0.021918");
    private BigDecimal percent = BigDecimal.valueOf(80);
    private BigDecimal weeks = BigDecimal.valueOf(5200);
    private BigDecimal week = BigDecimal.valueOf(7);
    private BigDecimal days = BigDecimal.valueOf(14);

    /** Makes the claims. */
    public YearOfPay() {
        for (int i = 0; i < PERIODS_IN_ALL / PERIODS; i++) {
            BigDecimal wage = new BigDecimal("3000.00").add(BigDecimal.valueOf(i));
            BigDecimal salary = wage.multiply(BigDecimal.valueOf(12)).add(new BigDecimal("5000.00"));
            wages.add(wage);
            salaries.add(salary);
            claims.add(facts("C-" + i, wage, salary));
        }
    }

    private static ClaimFacts facts(String claim, BigDecimal wage, BigDecimal salary) {
        List<ClaimEvent> events = List.of(
                new ClaimEvent.InjuryReported(
                        Jurisdiction.AZ,
                        "glendale",
                        new Employee("P-" + claim, "Robin Sample"),
                        INJURED_ON,
                        INJURED_ON,
                        InjuryKind.LOST_TIME,
                        "Slipped on a wet step",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new ClaimEvent.EmploymentRecorded(
                        LocalDate.parse("2018-01-08"),
                        EmploymentStatus.REGULAR,
                        EmployeeGroup.GENERAL,
                        false,
                        true,
                        LocalDate.parse("2018-01-08"),
                        Money.of(CurrencyUnit.USD, salary),
                        null,
                        null,
                        null),
                new ClaimEvent.WorkStatusRecorded(WorkStatus.OFF_WORK, FIRST_DAY, LAST_DAY, null, null, null),
                new ClaimEvent.ClaimAccepted(LocalDate.parse("2022-01-21"), null, null, null, null),
                new ClaimEvent.WageRecommended(
                        Money.of(CurrencyUnit.USD, wage), Map.of(), LocalDate.parse("2022-01-21"), null));
        Provenance by = new Provenance("benchmark", Channel.COMMAND_LINE, claim, null);
        List<Entry<ClaimEvent>> entries = new ArrayList<>();
        for (ClaimEvent event : events) {
            Instant at = Instant.parse("2022-02-01T12:00:00Z").plusSeconds(entries.size());
            entries.add(new Entry<>(claim + "-" + entries.size(), at, by, event));
        }
        return ClaimFacts.of(claim, entries);
    }

    /** What all statements say is due, without asking why. */
    public BigDecimal statements() {
        BigDecimal total = BigDecimal.ZERO;
        for (ClaimFacts facts : claims) {
            for (StatementLine line :
                    Statement.of(facts, Beside.NONE, terms, LAST_DAY).lines()) {
                total = total.add(amount(line.due()));
            }
        }
        return total;
    }

    /** The same, with every line's whole working; the number of workings, so that none is left out. */
    public int explained() {
        int workings = 0;
        for (ClaimFacts facts : claims) {
            for (StatementLine line :
                    Statement.of(facts, Beside.NONE, terms, LAST_DAY).lines()) {
                Due due = line.due();
                int[] nodes = {0};
                if (due != null) {
                    due.working().walk(node -> nodes[0]++);
                }
                workings += nodes[0];
            }
        }
        return workings;
    }

    /** The same, printed; the number of characters. */
    public int printed() {
        int characters = 0;
        for (ClaimFacts facts : claims) {
            for (StatementLine line :
                    Statement.of(facts, Beside.NONE, terms, LAST_DAY).lines()) {
                Due due = line.due();
                characters += due == null ? 0 : due.working().text().length();
            }
        }
        return characters;
    }

    private static BigDecimal amount(@Nullable Due due) {
        return due == null || due.amount() == null
                ? BigDecimal.ZERO
                : due.amount().getAmount();
    }

    /** The same formulas in plain arithmetic over the same periods: wage and days known, nothing looked up. */
    public BigDecimal plain() {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            for (int period = 0; period < PERIODS; period++) {
                BigDecimal daily = wages.get(i).min(maximum).multiply(factor).setScale(2, RoundingMode.HALF_UP);
                BigDecimal statutory = daily.multiply(days);
                BigDecimal weekly = salaries.get(i).multiply(percent).divide(weeks, 2, RoundingMode.HALF_UP);
                BigDecimal target = weekly.multiply(days).divide(week, 2, RoundingMode.HALF_UP);
                total = total.add(statutory).add(target.subtract(statutory).max(BigDecimal.ZERO));
            }
        }
        return total;
    }
}
