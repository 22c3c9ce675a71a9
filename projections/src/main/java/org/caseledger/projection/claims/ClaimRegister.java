package org.caseledger.projection.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Reserved;
import org.caseledger.people.UserName;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The register of claims. One row a claim, made from the claim's facts. */
public final class ClaimRegister implements Projection {

    /** Says, in the place of a person, that claims are meant which are nobody's; nobody can be called so. */
    public static final String NOBODY = "(nobody)";

    private static final RowMapper<ClaimRow> ROW = (row, number) -> new ClaimRow(
            row.getString("claim"),
            row.getString("employer"),
            row.getString("jurisdiction"),
            row.getString("employee"),
            row.getString("employee_name"),
            LocalDate.parse(row.getString("injured_on")),
            row.getString("kind"),
            row.getString("description"),
            ClaimStatus.parse(row.getString("status")),
            day(row.getString("silent_until")),
            row.getString("assigned_to"),
            row.getString("last_entry_at"));

    private static final Column PERSON_SEARCH = Column.text("person_search", 1_000);

    private static final Table TABLE = Table.of(
                    "claims",
                    "claim",
                    List.of(
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("jurisdiction", 2),
                            Column.text("employee", 60),
                            Column.text("employee_name", 200),
                            Column.text("injured_on", 10),
                            Column.text("kind", 20),
                            Column.text("description", 4_000).reserved(Reserved.MEDICAL),
                            Column.text("status", 30),
                            Column.text("silent_until", 10).orNothing(),
                            Column.text("assigned_to", 100).orNothing(),
                            Column.text("reported_at", 30),
                            Column.text("last_entry_at", 30),
                            PERSON_SEARCH,
                            Column.text("search", 9_000).reserved(Reserved.MEDICAL, PERSON_SEARCH)))
            .indexed("employer", "claim")
            .indexed("injured_on DESC", "claim DESC");

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof ClaimEvent || event instanceof LawEvent;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        InjuryReported injury = claim.injury();
        String person = String.join(
                        " ",
                        claim.claim(),
                        injury.employee().id(),
                        injury.employee().name())
                .toLowerCase(Locale.ROOT);
        String search = person + " " + injury.description().toLowerCase(Locale.ROOT);
        return List.of(TABLE.row(
                claim.claim(),
                injury.employer(),
                injury.jurisdiction().toString(),
                injury.employee().id(),
                injury.employee().name(),
                injury.injuredOn().toString(),
                injury.kind().toString(),
                injury.description(),
                claim.facts().status().toString(),
                claim.standing().silentUntil().map(LocalDate::toString).orElse(null),
                claim.facts().attention().assignedTo().orElse(null),
                claim.facts().reported().recordedAt().toString(),
                claim.facts().entries().getLast().recordedAt().toString(),
                person,
                search));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The claim's row, if it is reported. */
    public static Optional<ClaimRow> find(Lists lists, String claim) {
        return lists.select("*", TABLE, "WHERE claim = ?", ROW, claim).stream().findFirst();
    }

    /** The employers that have claims. */
    public static List<String> employers(Lists lists) {
        return lists.select("DISTINCT employer", TABLE, "ORDER BY employer", ONE_TEXT);
    }

    /** All claims, the last injured first. */
    public static List<ClaimRow> rows(Lists lists) {
        return lists.select("*", TABLE, "ORDER BY injured_on DESC, claim DESC", ROW);
    }

    /** The numbers of all claims. */
    public static List<String> all(Lists lists) {
        return lists.select("claim", TABLE, "ORDER BY claim", ONE_TEXT);
    }

    /** The numbers of all claims of {@code employer}. */
    public static List<String> ofEmployer(Lists lists, String employer) {
        return lists.select("claim", TABLE, "WHERE employer = ? ORDER BY claim", ONE_TEXT, employer);
    }

    /**
     * Page {@code page} of what {@code search} asks for, as many on each as it has at most. Where there is no page of that
     * number, the nearest.
     */
    public static FoundClaims search(Lists lists, ClaimSearch search, int page) {
        int max = search.max();
        if (search.words().isBlank()
                && search.status().isBlank()
                && search.assigned().isBlank()) {
            int count = count(lists, search);
            return new FoundClaims(
                    count,
                    FoundClaims.page(page, count, max),
                    page(lists, search, FoundClaims.first(page, count, max)));
        }
        // Words are looked for once, and not again to count what was found.
        List<String> found = numbers(lists, search.part(null, Integer.MAX_VALUE), 0);
        int first = FoundClaims.first(page, found.size(), max);
        return new FoundClaims(
                found.size(),
                FoundClaims.page(page, found.size(), max),
                rows(lists, found.subList(first, Math.min(found.size(), first + max))));
    }

    /** How many claims {@code search} asks for, on all pages. */
    public static int count(Lists lists, ClaimSearch search) {
        List<Object> parameters = new ArrayList<>();
        return lists.count(TABLE, where(search, parameters), parameters.toArray());
    }

    /** The rows of {@code claims}, in that order, of those that there are; a page of them at most. */
    public static List<ClaimRow> named(Lists lists, List<String> claims) {
        return rows(lists, claims);
    }

    /** The rows of {@code claims}, in that order. They are read by their numbers, so that nobody sorts whole rows. */
    private static List<ClaimRow> rows(Lists lists, List<String> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<String, ClaimRow> rows = new HashMap<>();
        lists.select(
                        "*",
                        TABLE,
                        "WHERE claim IN (" + String.join(", ", Collections.nCopies(claims.size(), "?")) + ")",
                        ROW,
                        claims.toArray())
                .forEach(row -> rows.put(row.claim(), row));
        return claims.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** How many claims are whose, by the names of those who have any. */
    public static Map<String, Integer> byPerson(Lists lists) {
        Map<String, Integer> counts = new TreeMap<>();
        lists.select(
                "assigned_to, COUNT(*)",
                TABLE,
                "WHERE assigned_to IS NOT NULL GROUP BY assigned_to",
                (row, number) -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** The claims that {@code search} asks for, in its order. */
    public static List<ClaimRow> page(Lists lists, ClaimSearch search) {
        return page(lists, search, 0);
    }

    /** The same, without the first {@code skip}. */
    public static List<ClaimRow> page(Lists lists, ClaimSearch search, int skip) {
        return rows(lists, numbers(lists, search, skip));
    }

    private static List<String> numbers(Lists lists, ClaimSearch search, int skip) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder rest = new StringBuilder(where(search, parameters));
        search.follow(rest, parameters, skip);
        return lists.select("claim", TABLE, rest.toString(), ONE_TEXT, parameters.toArray());
    }

    private static String where(ClaimSearch search, List<Object> parameters) {
        StringBuilder rest = new StringBuilder(where(search.words(), search.status(), search.day(), parameters));
        if (!search.employer().isBlank()) {
            rest.append(" AND employer = ?");
            parameters.add(search.employer());
        }
        return rest.append(assigned(search.assigned(), parameters)).toString();
    }

    private static String assigned(String assigned, List<Object> parameters) {
        if (assigned.isBlank()) {
            return "";
        }
        if (assigned.strip().equals(NOBODY)) {
            return " AND assigned_to IS NULL";
        }
        parameters.add(UserName.of(assigned));
        return " AND assigned_to = ?";
    }

    private static String where(String words, String status, LocalDate day, List<Object> parameters) {
        StringBuilder sql = new StringBuilder("WHERE 1 = 1");
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                sql.append(" AND search LIKE ? ESCAPE '!'");
                parameters.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        if (!status.isBlank()) {
            sql.append(" AND CASE WHEN silent_until < ? THEN '")
                    .append(ClaimStatus.PAY_AS_IF_ACCEPTED)
                    .append("' ELSE status END = ?");
            parameters.addAll(List.of(day.toString(), status));
        }
        return sql.toString();
    }
}
