package org.caseledger.projection.interactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.journal.Withdrawal;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;
import org.springframework.jdbc.core.RowMapper;

/** Contacts with the parties. A withdrawn one stays, marked. */
public final class Interactions implements Projection {

    private static final Column RESERVED = Column.text("reserved", 20).orNothing();

    private static final Table TABLE = Table.of(
                    "interactions",
                    "interaction",
                    List.of(
                            Column.text("entry", 60),
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("happened_on", 10),
                            Column.text("channel", 20),
                            Column.text("party", 200).reservedAs(RESERVED),
                            Column.text("issue", 4_000).reservedAs(RESERVED),
                            Column.text("action_taken", 4_000).reservedAs(RESERVED),
                            Column.text("result", 4_000).reservedAs(RESERVED),
                            Column.text("follow_up_on", 10).orNothing(),
                            RESERVED,
                            Column.text("recorded_by", 100),
                            Column.text("recorded_at", 30),
                            Column.text("withdrawn_by", 60).orNothing(),
                            Column.text("withdrawn_at", 30).orNothing()))
            .indexed("claim", "recorded_at")
            .indexed("follow_up_on");

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
            row.getString("reserved"),
            row.getString("recorded_by"),
            row.getString("recorded_at"),
            row.getString("withdrawn_by"),
            row.getString("withdrawn_at"));

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof InteractionLogged || event instanceof EntryWithdrawn;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        List<Table.Row> rows = new ArrayList<>();
        History<ClaimEvent> history = claim.facts().history();
        for (Entry<ClaimEvent> entry : history.entries()) {
            if (entry.event() instanceof InteractionLogged event) {
                Optional<Entry<Withdrawal>> withdrawal = history.withdrawnBy(entry.id());
                rows.add(TABLE.row(
                        entry.id(),
                        claim.claim(),
                        claim.injury().employer(),
                        event.on().toString(),
                        event.channel().toString(),
                        event.party(),
                        event.issue(),
                        event.action(),
                        event.result(),
                        event.followUpOn() == null ? null : event.followUpOn().toString(),
                        event.reserved() == null ? null : event.reserved().toString(),
                        entry.provenance().by(),
                        entry.recordedAt().toString(),
                        withdrawal.map(Entry::id).orElse(null),
                        withdrawal.map(one -> one.recordedAt().toString()).orElse(null)));
            }
        }
        return rows;
    }

    /** The interactions of {@code claim} that were logged by {@code knownAt}, the latest first. */
    public static List<InteractionRow> of(Lists lists, String claim, Instant knownAt) {
        return lists.select("*", TABLE, "WHERE claim = ? ORDER BY recorded_at DESC, entry DESC", ROW, claim).stream()
                .filter(row -> !Instant.parse(row.recordedAt()).isAfter(knownAt))
                .toList();
    }
}
