package org.caseledger.projection.receivables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Recorded;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of receivables: one row for each that a run opened, never changed afterwards. */
public final class ReceivableRegister implements Projection {

    private static final String STREAM = "receivable/";

    /**
     * A receivable in the register.
     *
     * @param receivable its id
     * @param claim the claim
     * @param openedAt when the run that opened it was recorded
     */
    public record Row(String receivable, String claim, Instant openedAt) {}

    @Override
    public String name() {
        return "receivables";
    }

    @Override
    public List<String> tables() {
        return List.of("receivables.receivable");
    }

    @Override
    public void apply(List<Recorded> entries, JdbcTemplate database) {
        List<Object[]> rows = new ArrayList<>();
        for (Recorded recorded : entries) {
            if (recorded.entry().event() instanceof ReceivableOpened opened) {
                rows.add(new Object[] {
                    recorded.stream().substring(STREAM.length()),
                    opened.claim(),
                    recorded.entry().recordedAt().toString(),
                    recorded.position()
                });
            }
        }
        database.batchUpdate("INSERT INTO receivables.receivable VALUES (?, ?, ?, ?)", rows);
    }

    /** The receivables that were open or had been by {@code knownAt}, in the order in which runs opened them. */
    public static List<Row> all(JdbcTemplate database, Instant knownAt) {
        return database
                .query(
                        "SELECT * FROM receivables.receivable ORDER BY position",
                        (row, number) -> new Row(
                                row.getString("receivable"),
                                row.getString("claim"),
                                Instant.parse(row.getString("opened_at"))))
                .stream()
                .filter(row -> !row.openedAt().isAfter(knownAt))
                .toList();
    }
}
