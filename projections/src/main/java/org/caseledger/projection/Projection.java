package org.caseledger.projection;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;

/**
 * A read model, declared: its tables, and a function from a claim to its rows. Following the ledger and rebuilding call the
 * same function; the {@link Projector} writes what it returns.
 */
public interface Projection {

    /** Reads rows of a single text, which none of them lacks. */
    RowMapper<String> ONE_TEXT = (row, number) -> row.getString(1);

    /** The projection's name, which is also the name of its database schema. */
    String name();

    /** Its tables; fingerprints go over all of them, in this order. */
    List<Table> tables();

    /** Counts up when rows become other ones although the tables look as before, so that they are made anew. */
    default int version() {
        return 1;
    }

    /** The rows of {@code claim} in all its tables: a function of what is recorded, of the law, and of nothing else. */
    List<Table.Row> rows(ClaimSubject claim);

    /**
     * Whether {@code event} may change the rows of the claim that it happened to; for law that is adopted, of any claim.
     * Saying no to what matters makes live rows other than rebuilt ones.
     */
    default boolean follows(Object event) {
        return true;
    }

    /**
     * What a row says in a column that is relied on, by the column's name; empty where all are. A row that says otherwise is looked
     * past by whoever asks: it is the row of another program, and no fault.
     */
    default Map<String, String> reliedOn() {
        return Map.of();
    }

    /** Whether what is recorded on a claim may change the rows of its employee's other claims. */
    default boolean looksBeside() {
        return false;
    }
}
