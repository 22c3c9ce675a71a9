package org.caseledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.caseledger.statement.StatementLine;

/** The administrator's report of a pay period: what it computed for each claim, now and then wrongly. */
final class AdministratorsReport {

    private static final int WRONG_PERCENT = 4;

    private final Ledger ledger;
    private final EmployerPolicy policy;
    private final List<LostTimeCase> cases;
    private final Dice dice;

    AdministratorsReport(Ledger ledger, EmployerPolicy policy, List<LostTimeCase> cases, long seed) {
        this.ledger = ledger;
        this.policy = policy;
        this.cases = cases;
        dice = Dice.of(seed, "administrator");
    }

    /** The rows for {@code period}. */
    List<Map<String, String>> rows(DateSpan period) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (LostTimeCase one : cases) {
            LocalDate relapse = one.relapseFrom();
            LocalDate last = relapse == null ? one.offTo() : relapse.plusDays(one.relapseDays());
            boolean concerned = one.offFrom().isBefore(period.to())
                    && !last.plusDays(one.releaseNoteDays()).isBefore(period.from());
            if (concerned) {
                row(one, period).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Map<String, String>> row(LostTimeCase one, DateSpan period) {
        ClaimFacts facts = ledger.facts(one.base().claim());
        if (!facts.exists() || facts.wages().wage().isEmpty()) {
            return Optional.empty();
        }
        Optional<StatementLine> statutory = ledger
                .statement(
                        facts, ledger.terms(policy.employer(), ledger.now()).orElseThrow(), ledger.now(), period.to())
                .lines()
                .stream()
                .filter(line -> line.key().kind() == LineKind.STATUTORY)
                .filter(line -> line.key().forPeriod().equals(period) && line.due() != null)
                .findFirst();
        return statutory.map(
                line -> row(one, facts.wages().wage().get().amount().getAmount(), line));
    }

    private Map<String, String> row(LostTimeCase one, BigDecimal wage, StatementLine line) {
        BigDecimal reported = wage;
        int days = line.daysDue();
        BigDecimal due = line.amountDue().getAmount();
        if (dice.chance(WRONG_PERCENT)) {
            switch (dice.weighted(4, 3, 3)) {
                case 0 -> {
                    days++;
                    due = due.add(daily(one, wage));
                }
                case 1 -> {
                    reported = wage.multiply(new BigDecimal("0.97")).setScale(2, RoundingMode.HALF_UP);
                    due = daily(one, reported).multiply(BigDecimal.valueOf(days));
                }
                default -> due = daily(one, wage).multiply(BigDecimal.valueOf(days - 1L));
            }
        }
        Map<String, String> row = new LinkedHashMap<>();
        row.put("claim", one.base().claim());
        row.put("employee_id", one.base().person().id());
        row.put("period_from", line.key().forPeriod().from().toString());
        row.put("period_to", line.key().forPeriod().to().toString());
        row.put("average_monthly_wage", reported.toPlainString());
        row.put("daily_rate", daily(one, reported).toPlainString());
        row.put("disability_type", "TTD");
        row.put("days", String.valueOf(days));
        row.put("statutory_due", due.setScale(2, RoundingMode.HALF_UP).toPlainString());
        return row;
    }

    private static BigDecimal daily(LostTimeCase one, BigDecimal wage) {
        return switch (Jurisdiction.AZ
                .state()
                .temporaryDisability(LawBook.shipped(), one.base().injuredOn())) {
            case Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules) -> {
                Figure counted = rules.countedWage(new Figure(wage, Working.input("average monthly wage", wage)));
                yield rules.rate(counted).amount().setScale(2, RoundingMode.HALF_UP);
            }
            case Answer.Missing<TemporaryDisabilityRules>(String what) -> throw new IllegalStateException(what);
        };
    }
}
