package org.caseledger.projection.interactions;

import java.time.Instant;
import java.util.List;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Contacts with the parties. A withdrawn one stays, marked. */
public final class Interactions implements Projection {

    private static final RowMapper<InteractionRow> ROW = (row, number) -> new InteractionRow(
            row.getString("entry"),
            row.getString("claim"),
            row.getString("happened_on"),
            row.getString("channel"),
            row.getString("party"),
            row.getString("issue"),
            row.getString("action_taken"),
            row.getString("result"),
            row.getString("follow_up_on"),
            row.getString("recorded_by"),
            row.getString("recorded_at"),
            row.getString("withdrawn_by"),
            row.getString("withdrawn_at"));

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public List<String> tables() {
        return List.of("interactions.interaction");
    }

    @Override
    public void apply(List<Recorded> entries, JdbcTemplate database) {
        for (Recorded recorded : entries) {
            String at = recorded.entry().recordedAt().toString();
            Object happened = recorded.entry().event();
            if (happened instanceof ClaimEvent.InteractionLogged event) {
                database.update(
                        "INSERT INTO interactions.interaction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
                        recorded.entry().id(),
                        recorded.claim(),
                        event.on().toString(),
                        event.channel().toString(),
                        event.party(),
                        event.issue(),
                        event.action(),
                        event.result(),
                        event.followUpOn() == null ? null : event.followUpOn().toString(),
                        recorded.entry().provenance().by(),
                        at);
            } else if (happened instanceof ClaimEvent.EntryWithdrawn event) {
                database.update(
                        "UPDATE interactions.interaction SET withdrawn_by = ?, withdrawn_at = ? WHERE entry = ?",
                        recorded.entry().id(),
                        at,
                        event.entry());
            }
        }
    }

    /** The interactions of {@code claim} that were logged by {@code knownAt}, the latest first. */
    public static List<InteractionRow> of(JdbcTemplate database, String claim, Instant knownAt) {
        return database
                .query(
                        "SELECT * FROM interactions.interaction WHERE claim = ? ORDER BY recorded_at DESC, entry DESC",
                        ROW,
                        claim)
                .stream()
                .filter(row -> !Instant.parse(row.recordedAt()).isAfter(knownAt))
                .toList();
    }
}
