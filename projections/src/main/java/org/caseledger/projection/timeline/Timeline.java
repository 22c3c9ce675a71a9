package org.caseledger.projection.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimWords;
import org.caseledger.family.EventWords;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Every entry of every claim, one row each, never changed afterwards. */
public final class Timeline implements Projection {

    private static final int WHAT_MAX = 4_000;

    private static final RowMapper<TimelineLine> ROW = (row, number) -> new TimelineLine(
            row.getLong("position"),
            row.getString("claim"),
            row.getString("entry"),
            row.getString("name"),
            row.getString("recorded_at"),
            row.getString("recorded_by"),
            row.getString("channel"),
            row.getString("effective_from"),
            row.getString("effective_to"),
            row.getString("what"),
            row.getString("withdraws"),
            row.getString("caused_by"));

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public List<String> tables() {
        return List.of("timeline.line");
    }

    @Override
    public void apply(List<Recorded> entries, JdbcTemplate database) {
        List<Object[]> rows = new ArrayList<>();
        for (Recorded recorded : entries) {
            if (recorded.entry().event() instanceof ClaimEvent event) {
                EventWords words = ClaimWords.of(event);
                rows.add(new Object[] {
                    recorded.position(),
                    recorded.claim(),
                    recorded.entry().id(),
                    EventCatalogue.of(event.getClass()).name(),
                    recorded.entry().recordedAt().toString(),
                    recorded.entry().provenance().by(),
                    recorded.entry().provenance().channel().toString(),
                    text(words.effectiveFrom()),
                    text(words.effectiveTo()),
                    words.what().length() > WHAT_MAX ? words.what().substring(0, WHAT_MAX) : words.what(),
                    words.withdraws(),
                    recorded.entry().provenance().causedBy()
                });
            }
        }
        database.batchUpdate("INSERT INTO timeline.line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** The timeline of {@code claim} as it was known at {@code knownAt}, in the order of recording. */
    public static List<TimelineLine> of(JdbcTemplate database, String claim, Instant knownAt) {
        return database.query("SELECT * FROM timeline.line WHERE claim = ? ORDER BY position", ROW, claim).stream()
                .filter(line -> !Instant.parse(line.recordedAt()).isAfter(knownAt))
                .toList();
    }

    /** The claims on which a variance was ever found, in the order of their numbers. */
    public static List<String> claimsWithVariances(JdbcTemplate database) {
        return database.query(
                "SELECT DISTINCT claim FROM timeline.line WHERE name IN (?, ?) ORDER BY claim",
                ONE_TEXT,
                EventCatalogue.of(ClaimEvent.VarianceFound.class).name(),
                EventCatalogue.of(ClaimEvent.PostingVarianceFound.class).name());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
