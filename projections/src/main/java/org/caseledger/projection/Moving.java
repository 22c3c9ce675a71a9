package org.caseledger.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * In what the rows that a projection has differ from those that its entries make.
 *
 * @param projection its name
 * @param before the fingerprint of the rows that it has
 * @param after the fingerprint of those that all entries make
 * @param rows how many rows differ: are other ones, are missing, or shouldn't be there; 0 where the fingerprints are the same
 * @param first the first of them, by its table, its key and the columns that differ, without what stands there; null where
 *     there is none
 */
public record Moving(
        String projection,
        String before,
        String after,
        long rows,
        @Nullable String first) {

    /** Whether the fingerprint moves. */
    public boolean moves() {
        return !before.equals(after);
    }

    /** The sentence that is told before the projection's rows are replaced. */
    public String announced() {
        return "projection " + projection + " is about to be replaced: its fingerprint moves from sha256:" + before
                + " to sha256:" + after + "; " + rows + (rows == 1 ? " row differs" : " rows differ")
                + (first == null ? "" : "; the first is " + first);
    }

    /** {@code projection}'s rows held against those in its tables aside; both of the same entries. */
    static Moving of(JdbcTemplate database, Projection projection) {
        String before = Fingerprint.of(database, projection.tables());
        String after = Fingerprint.of(database, projection.tables(), Shelf::fullNameAside);
        if (before.equals(after)) {
            return new Moving(projection.name(), before, after, 0, null);
        }
        List<String> differing = new ArrayList<>();
        long rows = 0;
        for (Table table : projection.tables()) {
            rows += new Differing(table).among(database, differing);
        }
        return new Moving(projection.name(), before, after, rows, differing.isEmpty() ? null : differing.getFirst());
    }

    /** The rows of one table that differ. */
    private static final class Differing {
        private final Table table;
        private final Map<String, ByteBuffer> kept = new LinkedHashMap<>();
        private @Nullable String other;
        private long count;

        Differing(Table table) {
            this.table = table;
        }

        long among(JdbcTemplate database, List<String> differing) {
            read(database, table.fullName(), row -> kept.put(key(row), hash(row)));
            read(database, Shelf.fullNameAside(table), row -> {
                String key = key(row);
                ByteBuffer before = kept.remove(key);
                if (before == null) {
                    found(key, "is missing");
                } else if (!before.equals(hash(row))) {
                    found(key, null);
                }
            });
            count += kept.size();
            if (other == null && !kept.isEmpty()) {
                other = named(kept.keySet().iterator().next()) + " shouldn't be there";
            }
            if (other != null) {
                differing.add(other.endsWith(":") ? other + " " + columns(database, other) : other);
            }
            return count;
        }

        private void found(String key, @Nullable String what) {
            count++;
            if (other == null) {
                other = named(key) + (what == null ? ":" : " " + what);
            }
        }

        private String named(String key) {
            return table.fullName() + ", " + key;
        }

        private interface EachRow {
            void take(ResultSet row) throws SQLException;
        }

        private void read(JdbcTemplate database, String place, EachRow each) {
            database.query("SELECT * FROM " + place + " ORDER BY " + String.join(", ", table.key()), row -> {
                each.take(row);
            });
        }

        private String key(ResultSet row) throws SQLException {
            List<String> parts = new ArrayList<>();
            for (int column = 1; column <= table.key().size(); column++) {
                parts.add(String.valueOf(row.getString(column)));
            }
            return String.join(" / ", parts);
        }

        private List<@Nullable String> texts(ResultSet row) throws SQLException {
            List<@Nullable String> texts = new ArrayList<>();
            for (int column = 1; column <= table.columns().size(); column++) {
                texts.add(row.getString(column));
            }
            return texts;
        }

        private ByteBuffer hash(ResultSet row) throws SQLException {
            try {
                return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                        .digest(texts(row).stream()
                                .map(text -> text == null ? "-" : "=" + text)
                                .collect(Collectors.joining("\u001f"))
                                .getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** The names of the columns in which the row that {@code first} names differs. */
        private String columns(JdbcTemplate database, String first) {
            Map<String, List<@Nullable String>> rows = new LinkedHashMap<>();
            for (String place : List.of(table.fullName(), Shelf.fullNameAside(table))) {
                read(database, place, row -> {
                    if (first.equals(named(key(row)) + ":")) {
                        rows.put(place, texts(row));
                    }
                });
            }
            List<@Nullable String> before = Objects.requireNonNull(rows.get(table.fullName()));
            List<@Nullable String> after = Objects.requireNonNull(rows.get(Shelf.fullNameAside(table)));
            List<String> names = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                if (!Objects.equals(before.get(column), after.get(column))) {
                    names.add(table.columns().get(column).name());
                }
            }
            return String.join(", ", names);
        }
    }
}
