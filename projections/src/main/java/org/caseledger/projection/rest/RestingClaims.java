package org.caseledger.projection.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.adoption.LawEvent;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Rest;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From which day on each claim {@linkplain Rest rests}, so that a payroll run or a list looks only at claims that may have
 * something to pay.
 *
 * <p>Each row says under which edition of the program and of the policy files it was found. A row of another edition says
 * nothing: the claim is looked at.
 */
public final class RestingClaims implements Projection {

    private static final String RECEIVABLE = "receivable/";

    private final Function<String, ClaimInContext> files;
    private final Function<String, String> claimOfReceivable;
    private final Function<String, Optional<Terms>> terms;
    private final String edition;

    /**
     * Found from the {@code files} of claims under the {@code terms} of their employers.
     *
     * @param claimOfReceivable the claim of a receivable on record
     * @param edition what stands for the program and the policy files
     */
    public RestingClaims(
            Function<String, ClaimInContext> files,
            Function<String, String> claimOfReceivable,
            Function<String, Optional<Terms>> terms,
            String edition) {
        this.files = files;
        this.claimOfReceivable = claimOfReceivable;
        this.terms = terms;
        this.edition = edition;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<String> tables() {
        return List.of("rest.claim");
    }

    @Override
    public void apply(List<Recorded> entries, JdbcTemplate database) {
        Set<String> claims = Recorded.claimsOfEmployees(entries, files);
        entries.stream()
                .filter(recorded -> recorded.stream().startsWith(RECEIVABLE))
                .map(recorded -> claimOfReceivable.apply(recorded.stream().substring(RECEIVABLE.length())))
                .forEach(claims::add);
        if (entries.stream().anyMatch(recorded -> recorded.entry().event() instanceof LawEvent)) {
            claims.addAll(database.query("SELECT claim FROM rest.claim ORDER BY claim", ONE_TEXT));
        }
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (String claim : claims) {
            ClaimInContext file = files.apply(claim);
            String employer = file.facts().reported().event().employer();
            Optional<LocalDate> from = terms.apply(employer).flatMap(current -> Rest.from(file, current));
            keys.add(new Object[] {claim});
            rows.add(
                    new Object[] {claim, employer, from.map(LocalDate::toString).orElse(null), edition});
        }
        database.batchUpdate("DELETE FROM rest.claim WHERE claim = ?", keys);
        database.batchUpdate("INSERT INTO rest.claim VALUES (?, ?, ?, ?)", rows);
    }

    /** Those of {@code claims} that rest on {@code day}. */
    public static Set<String> resting(JdbcTemplate database, Collection<String> claims, LocalDate day, String edition) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(day.toString(), edition));
        parameters.addAll(claims);
        String among = String.join(", ", Collections.nCopies(claims.size(), "?"));
        return Set.copyOf(database.query(
                "SELECT claim FROM rest.claim WHERE rests_from <= ? AND edition = ? AND claim IN (" + among + ")",
                ONE_TEXT,
                parameters.toArray()));
    }

    /** The claims of {@code employer} that a run up to {@code day} has to look at, by their numbers. */
    public static List<String> awake(JdbcTemplate database, String employer, LocalDate day, String edition) {
        return database.query("""
                SELECT claim FROM rest.claim
                WHERE employer = ? AND (rests_from IS NULL OR rests_from > ? OR edition <> ?)
                """, ONE_TEXT, employer, day.toString(), edition).stream()
                .sorted()
                .toList();
    }
}
