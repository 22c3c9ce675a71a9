package org.caseledger.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.journal.LedgerJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps projections up to date with the ledger, and rebuilds them. */
public final class Projector {

    private static final int BATCH_ENTRIES_MAX = 2_000;

    /** Projections of earlier versions, with their tables: nothing keeps them up to date any more. */
    private static final Map<String, List<String>> RETIRED =
            Map.of("balances", List.of("balances.claim", "balances.balance"));

    private final List<Projection> projections;
    private final Journal journal;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;

    /** The ledger as projections read it. */
    public interface Journal {
        /** At most {@code max} entries after {@code position}, in ledger order. */
        List<Recorded> after(long position, int max);
    }

    /**
     * What a rebuild did.
     *
     * @param projection its name
     * @param entries how many entries it took up
     * @param nanos how long it took
     * @param fingerprint of its rows afterwards
     */
    public record Rebuilt(String projection, long entries, long nanos, String fingerprint) {}

    /** Keeps {@code projections} with rows in {@code database}; creates tables that are missing. */
    public Projector(
            List<Projection> projections, Journal journal, JdbcTemplate database, TransactionTemplate transactions) {
        this.projections = List.copyOf(projections);
        this.journal = journal;
        this.database = database;
        this.transactions = transactions;
        RETIRED.forEach(this::retire);
        this.projections.forEach(this::prepare);
    }

    /** The names of all projections. */
    public List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }

    /**
     * Takes up everything recorded since the last time. A projection that can't take an entry up stays behind, alone:
     * what is recorded is recorded, whatever a read model makes of it.
     *
     * @return the projections that stayed behind, with why
     */
    public Map<String, RuntimeException> catchUp() {
        Map<String, RuntimeException> behind = new LinkedHashMap<>();
        List<Projection> following = new ArrayList<>(projections);
        boolean more = true;
        while (more && !following.isEmpty()) {
            Map<String, Long> positions = positions();
            long start = following.stream()
                    .mapToLong(projection -> position(positions, projection))
                    .min()
                    .orElse(Long.MAX_VALUE);
            List<Recorded> batch = journal.after(start, BATCH_ENTRIES_MAX);
            more = batch.size() == BATCH_ENTRIES_MAX;
            if (!batch.isEmpty()) {
                follow(following, batch, positions, behind);
            }
        }
        return behind;
    }

    private void follow(
            List<Projection> following,
            List<Recorded> batch,
            Map<String, Long> positions,
            Map<String, RuntimeException> behind) {
        try {
            transactions.executeWithoutResult(status ->
                    following.forEach(projection -> apply(projection, batch, position(positions, projection))));
        } catch (RuntimeException together) {
            for (Projection projection : List.copyOf(following)) {
                try {
                    transactions.executeWithoutResult(
                            status -> apply(projection, batch, position(positions, projection)));
                } catch (RuntimeException alone) {
                    behind.put(projection.name(), alone);
                    following.remove(projection);
                }
            }
        }
    }

    /** Throws the rows of projection {@code name} away and builds them again, in one transaction. */
    public Rebuilt rebuild(String name) {
        Projection projection = find(name);
        long start = System.nanoTime();
        long[] entries = {0};
        transactions.executeWithoutResult(status -> {
            projection.clear(database);
            setPosition(projection, 0);
            List<Recorded> batch;
            long position = 0;
            do {
                batch = journal.after(position, BATCH_ENTRIES_MAX);
                apply(projection, batch, position);
                position = batch.isEmpty() ? position : batch.getLast().position();
                entries[0] += batch.size();
            } while (batch.size() == BATCH_ENTRIES_MAX);
        });
        return new Rebuilt(name, entries[0], System.nanoTime() - start, fingerprint(name));
    }

    /** SHA-256 over all rows of projection {@code name}, in the order of their columns; equal rows, equal fingerprint. */
    public String fingerprint(String name) {
        StringBuilder rows = new StringBuilder();
        for (String table : find(name).tables()) {
            rows.append(table).append('\n');
            List<String> lines = new ArrayList<>();
            database.query("SELECT * FROM " + table, row -> {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(row.getString(column)).append('\u001f');
                }
                lines.add(line.toString());
            });
            lines.stream().sorted().forEach(line -> rows.append(line).append('\n'));
        }
        return LedgerJson.sha256(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Projection find(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no projection \"" + name + "\"; there are " + String.join(", ", names())));
    }

    private void apply(Projection projection, List<Recorded> batch, long position) {
        List<Recorded> entries =
                batch.stream().filter(entry -> entry.position() > position).toList();
        if (!entries.isEmpty()) {
            projection.apply(entries, database);
            setPosition(projection, entries.getLast().position());
        }
    }

    /** The place up to which each projection has read. */
    private Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        database.query("SELECT name, position FROM ledger.projection", row -> {
            positions.put(row.getString("name"), row.getLong("position"));
        });
        return positions;
    }

    private static long position(Map<String, Long> positions, Projection projection) {
        return Objects.requireNonNull(positions.get(projection.name()), projection.name());
    }

    private void setPosition(Projection projection, long position) {
        database.update("UPDATE ledger.projection SET position = ? WHERE name = ?", position, projection.name());
    }

    /** Creates the tables of a projection that has none, or whose tables were made by another version of it. */
    private void prepare(Projection projection) {
        String sql = tablesSql(projection);
        String shape = LedgerJson.sha256(sql.getBytes(StandardCharsets.UTF_8));
        List<String> known = database.query(
                "SELECT shape FROM ledger.projection WHERE name = ?", Projection.ONE_TEXT, projection.name());
        if (known.contains(shape)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            if (!known.isEmpty()) {
                drop(projection.name(), projection.tables());
            }
            database.execute("CREATE SCHEMA " + projection.name());
            for (String statement : sql.split(";")) {
                if (!statement.isBlank()) {
                    database.execute(statement);
                }
            }
            database.update(
                    "INSERT INTO ledger.projection (name, position, shape) VALUES (?, 0, ?)", projection.name(), shape);
        });
    }

    private void retire(String name, List<String> tables) {
        Integer known =
                database.queryForObject("SELECT COUNT(*) FROM ledger.projection WHERE name = ?", Integer.class, name);
        if (known != null && known > 0) {
            transactions.executeWithoutResult(status -> drop(name, tables));
        }
    }

    private void drop(String name, List<String> tables) {
        tables.forEach(table -> database.execute("DROP TABLE " + table));
        database.execute("DROP SCHEMA " + name + " RESTRICT");
        database.update("DELETE FROM ledger.projection WHERE name = ?", name);
    }

    private static String tablesSql(Projection projection) {
        try (InputStream in = projection.getClass().getResourceAsStream("tables.sql")) {
            return new String(Objects.requireNonNull(in, "tables.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
