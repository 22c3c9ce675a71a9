package org.caseledger.projection.balances;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.adoption.LawEvent;
import org.caseledger.benefit.StatementLine;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimFile;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What each claim is owed and was paid, by pay period: its statement as of the end of the pay period in which something
 * was last recorded on it. That day depends on the entries alone, so that a rebuild on any day gives the same rows.
 *
 * <p>They depend on the law, too: once a row or a policy is adopted, every claim is computed again, those that had no line
 * for want of that row included.
 */
public final class Balances implements Projection {

    private static final String NONE = "";

    private final Function<String, ClaimFile> files;
    private final Function<String, Optional<Terms>> terms;

    /** Balances computed from the {@code files} of claims under the {@code terms} of their employers. */
    public Balances(Function<String, ClaimFile> files, Function<String, Optional<Terms>> terms) {
        this.files = files;
        this.terms = terms;
    }

    /**
     * What is open on balance for a claim.
     *
     * @param claim the claim
     * @param periods pay periods with something open
     * @param balance dollars still to pay, on balance
     */
    public record Open(String claim, int periods, BigDecimal balance) {}

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public List<String> tables() {
        return List.of("balances.claim", "balances.balance");
    }

    @Override
    public void apply(List<Recorded> entries, JdbcTemplate database) {
        Set<String> claims = Recorded.claimsOfEmployees(entries, files);
        List<Object[]> named = keys(Recorded.claims(entries));
        database.batchUpdate("DELETE FROM balances.claim WHERE claim = ?", named);
        database.batchUpdate("INSERT INTO balances.claim VALUES (?)", named);
        if (entries.stream().anyMatch(recorded -> recorded.entry().event() instanceof LawEvent)) {
            claims.addAll(database.queryForList("SELECT claim FROM balances.claim ORDER BY claim", String.class));
        }
        List<Object[]> keys = keys(claims);
        List<Object[]> rows = new ArrayList<>();
        for (String claim : claims) {
            ClaimFile known = files.apply(claim);
            terms.apply(known.facts().reported().event().employer())
                    .ifPresent(current -> rows.addAll(rows(known, current)));
        }
        database.batchUpdate("DELETE FROM balances.balance WHERE claim = ?", keys);
        database.batchUpdate("INSERT INTO balances.balance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private static List<Object[]> keys(Set<String> claims) {
        return claims.stream().map(claim -> new Object[] {claim}).toList();
    }

    private static List<Object[]> rows(ClaimFile file, Terms terms) {
        ClaimFacts facts = file.facts();
        LocalDate lastDay =
                facts.entries().getLast().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate asOf = terms.policy().payPeriods().periodOf(lastDay).to();
        List<Object[]> rows = new ArrayList<>();
        for (StatementLine line : file.statement(terms, asOf).lines()) {
            rows.add(new Object[] {
                facts.claim(),
                line.key().forPeriod().from().toString(),
                line.key().forPeriod().to().toString(),
                line.key().kind().toString(),
                line.key().payCode() == null ? NONE : line.key().payCode(),
                line.key().leave() == null ? NONE : line.key().leave().toString(),
                asOf.toString(),
                line.daysDue(),
                line.amountDue().getAmount(),
                line.transmitted().getAmount(),
                line.paidElsewhere().getAmount(),
                line.hoursDue(),
                line.hoursTransmitted(),
                line.known() ? 1 : 0
            });
        }
        return rows;
    }

    /** Claims with something open, in order of their numbers. */
    public static List<Open> open(JdbcTemplate database) {
        return database.query("""
                SELECT claim, COUNT(DISTINCT period_from) AS periods, SUM(due - transmitted - paid_elsewhere) AS balance
                FROM balances.balance
                WHERE known = 1 AND (due - transmitted - paid_elsewhere <> 0 OR hours_due <> hours_transmitted)
                GROUP BY claim
                ORDER BY claim
                """, (row, number) -> new Open(row.getString(1), row.getInt(2), row.getBigDecimal(3)));
    }
}
