package org.caseledger.projection.receivables;

import java.time.Instant;
import java.util.List;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.caseledger.receivable.ReceivableFacts;

/** The register of receivables: one row for each that a run opened, never changed afterwards. */
public final class ReceivableRegister implements Projection {

    private static final Table TABLE = Table.of(
                    "receivables",
                    "receivable",
                    List.of(
                            Column.text("receivable", 70),
                            Column.text("claim", 60),
                            Column.text("employer", 60),
                            Column.text("opened_at", 30),
                            Column.number("position")))
            .indexed("claim");

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
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof ReceivableOpened || event instanceof PayTransmitted;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        return claim.file().receivables().all().stream()
                .filter(ReceivableFacts::exists)
                .map(receivable -> TABLE.row(
                        receivable.id(),
                        claim.claim(),
                        claim.injury().employer(),
                        receivable.opened().recordedAt().toString(),
                        claim.receivable(receivable.id()).getFirst().position()))
                .toList();
    }

    /** The receivables that were open or had been by {@code knownAt}, in the order in which runs opened them. */
    public static List<Row> all(Lists lists, Instant knownAt) {
        return lists
                .select(
                        "*",
                        TABLE,
                        "ORDER BY position",
                        (row, number) -> new Row(
                                row.getString("receivable"),
                                row.getString("claim"),
                                Instant.parse(row.getString("opened_at"))))
                .stream()
                .filter(row -> !row.openedAt().isAfter(knownAt))
                .toList();
    }
}
