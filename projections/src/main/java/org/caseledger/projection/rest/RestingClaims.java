package org.caseledger.projection.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.payroll.Rest;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;

/**
 * From which day on each claim {@linkplain Rest rests}, so that a payroll run or a list looks only at claims that may have
 * something to pay.
 *
 * <p>Each row says under which edition of the program and of the policy files it was found. A row of another edition says
 * nothing: the claim is looked at.
 */
public final class RestingClaims implements Projection {

    private static final Table TABLE = Table.of(
                    "rest",
                    "claim",
                    List.of(
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("rests_from", 10).orNothing(),
                            Column.text("edition", 80)))
            .indexed("employer", "rests_from");

    private final String edition;

    /**
     * Rest as the program and the policy files of {@code edition} find it.
     *
     * @param edition what stands for the program and the policy files
     */
    public RestingClaims(String edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public Map<String, String> reliedOn() {
        return Map.of("edition", edition);
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        return List.of(TABLE.row(
                claim.claim(),
                claim.injury().employer(),
                claim.terms()
                        .flatMap(current -> Rest.from(claim.file(), current))
                        .map(LocalDate::toString)
                        .orElse(null),
                edition));
    }

    /** Those of {@code claims} that rest on {@code day}. */
    public static Set<String> resting(Lists lists, Collection<String> claims, LocalDate day, String edition) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(day.toString(), edition));
        parameters.addAll(claims);
        String among = String.join(", ", Collections.nCopies(claims.size(), "?"));
        return Set.copyOf(lists.select(
                "claim",
                TABLE,
                "WHERE rests_from <= ? AND edition = ? AND claim IN (" + among + ")",
                ONE_TEXT,
                parameters.toArray()));
    }

    /** The claims of {@code employer} that a run up to {@code day} has to look at, by their numbers. */
    public static List<String> awake(Lists lists, String employer, LocalDate day, String edition) {
        return lists
                .select(
                        "claim",
                        TABLE,
                        "WHERE employer = ? AND (rests_from IS NULL OR rests_from > ? OR edition <> ?)",
                        ONE_TEXT,
                        employer,
                        day.toString(),
                        edition)
                .stream()
                .sorted()
                .toList();
    }
}
