package org.caseledger.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * SHA-256 over all rows of a projection's tables, each as text in the order of their columns; equal rows, equal fingerprint.
 * Rows come from the database in the order of their keys, which are their first columns, and none is kept.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint of {@code tables} as they are in {@code database}, in hexadecimal. */
    static String of(JdbcTemplate database, List<Table> tables) {
        return of(database, tables, Table::fullName);
    }

    /** The same of the tables like {@code tables} that {@code place} names: equal rows, equal fingerprint, wherever they are. */
    static String of(JdbcTemplate database, List<Table> tables, Function<Table, String> place) {
        return of(database, tables, place, Map.of());
    }

    /** The same of those rows of {@code projection} that are relied on. */
    static String ofReliedOn(JdbcTemplate database, Projection projection) {
        return of(database, projection.tables(), Table::fullName, projection.reliedOn());
    }

    private static String of(
            JdbcTemplate database, List<Table> tables, Function<Table, String> place, Map<String, String> reliedOn) {
        Fingerprint fingerprint = new Fingerprint();
        tables.forEach(table -> fingerprint.add(database, table, place.apply(table), reliedOn));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(JdbcTemplate database, Table table, String place, Map<String, String> reliedOn) {
        add(table.fullName() + '\n');
        String where = reliedOn.isEmpty()
                ? ""
                : reliedOn.keySet().stream()
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
        RowCallbackHandler each = row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= table.columns().size(); column++) {
                line.append(row.getString(column)).append('\u001f');
            }
            add(line.append('\n').toString());
        };
        database.query(
                "SELECT * FROM " + place + where + " ORDER BY " + String.join(", ", table.key()),
                each,
                reliedOn.values().toArray());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
