package org.caseledger.projection;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A read model. Live updates and rebuilds call the same {@link #apply}; its rows and its position in the ledger are
 * committed together by the {@link Projector}.
 */
public interface Projection {

    /** Reads rows of a single text, which none of them lacks. */
    RowMapper<String> ONE_TEXT = (row, number) -> row.getString(1);

    /** The projection's name, which is also the name of its database schema. */
    String name();

    /** Its tables; {@link #clear} and fingerprints go over all of them. */
    List<String> tables();

    /** Takes up {@code entries}, which follow those of the call before in ledger order. */
    void apply(List<Recorded> entries, JdbcTemplate database);

    /** Deletes all rows. */
    default void clear(JdbcTemplate database) {
        tables().forEach(table -> database.update("DELETE FROM " + table));
    }
}
