package org.caseledger.projection.variances;

import java.util.List;
import org.caseledger.claim.ClaimEvent.Difference;
import org.caseledger.projection.ClaimSubject;
import org.caseledger.projection.Column;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Table;

/** The claims on which a variance was ever found, be it withdrawn or resolved since: a row each, and none for the others. */
public final class ClaimsWithVariances implements Projection {

    private static final Table TABLE =
            Table.of("variances", "claim", List.of(Column.text("claim", 60), Column.text("employer", 60)));

    @Override
    public String name() {
        return "variances";
    }

    @Override
    public List<Table> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean follows(Object event) {
        return event instanceof Difference;
    }

    @Override
    public List<Table.Row> rows(ClaimSubject claim) {
        return claim.facts().entries().stream().anyMatch(entry -> follows(entry.event()))
                ? List.of(TABLE.row(claim.claim(), claim.injury().employer()))
                : List.of();
    }

    /** Their numbers, in order. */
    public static List<String> all(Lists lists) {
        return lists.select("claim", TABLE, "ORDER BY claim", ONE_TEXT);
    }
}
