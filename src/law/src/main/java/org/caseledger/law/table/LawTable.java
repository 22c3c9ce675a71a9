package org.caseledger.law.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A table of the law, read from a CSV file beside it: one legal number, or one for each key (a part of the body, a
 * bracket, a kind of violation), each by effective date.
 *
 * <p>The columns are {@code key} (only where there are keys), then
 * {@code effective_from,effective_to,value,unit,basis,citation,source,published,status}; columns after these describe
 * the row in words. An empty {@code effective_to} means until further notice; a value may be a fraction such as
 * {@code 2/3}; it is empty where the status is {@code unknown}.
 */
public final class LawTable {

    /** The columns that every table has, beside the key where there are several series. */
    public static final List<String> COLUMNS = List.of(
            "effective_from", "effective_to", "value", "unit", "basis", "citation", "source", "published", "status");

    private static final Pattern NAME = Pattern.compile("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*");
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final String name;
    private final Map<String, DatedTable> series;
    private volatile @Nullable NavigableMap<BigDecimal, String> brackets;

    private LawTable(String name, Map<String, DatedTable> series) {
        this.name = name;
        this.series = series;
    }

    /** The names of all shipped tables, by state. */
    public static List<String> names() {
        try (InputStream in = LawTable.class.getResourceAsStream("/law-tables.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a shipped table {@code name}. */
    public static boolean exists(String name) {
        return NAME.matcher(name).matches() && LawTable.class.getResource("/law/" + name + ".csv") != null;
    }

    /** Reads the shipped table {@code name}, such as {@code arizona/maximum-average-monthly-wage}. */
    public static LawTable read(String name) {
        String file = "/law/" + name + ".csv";
        try (InputStream in = LawTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no law table " + file);
            }
            return parse(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table from {@code in}; a fault in it is refused with the table's name and the line. */
    public static LawTable parse(String name, InputStream in) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        rows(name, name, in)
                .forEach(row -> byKey.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        Map<String, DatedTable> series = new LinkedHashMap<>();
        byKey.forEach((key, rows) -> series.put(key, DatedTable.of(key.isEmpty() ? name : name + " " + key, rows)));
        return new LawTable(name, series);
    }

    /**
     * Reads rows of the table {@code name} from {@code in}, a file with the table's header, in the order of its lines;
     * whether they fit the table is not asked. A fault is refused with {@code file} and the line.
     */
    public static List<Row> rows(String file, String name, InputStream in) {
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(in)) {
            if (!lines.hasNext()) {
                throw new IllegalArgumentException(file + ": there is no header");
            }
            List<String> header = header(file, List.of(lines.next()));
            for (int line = 2; lines.hasNext(); line++) {
                rows.add(row(file, name, line, header, lines.next()));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no row below the header");
        }
        return rows;
    }

    private static List<String> header(String name, List<String> header) {
        int first = header.getFirst().equals("key") ? 1 : 0;
        List<String> fixed = header.subList(first, Math.min(header.size(), first + COLUMNS.size()));
        if (!fixed.equals(COLUMNS)) {
            throw new IllegalArgumentException(name + ", line 1: the columns must be (key,) "
                    + String.join(",", COLUMNS) + ", and then words, not " + String.join(",", header));
        }
        return header;
    }

    private static Row row(String file, String name, int line, List<String> header, String[] values) {
        try {
            if (values.length != header.size()) {
                throw new IllegalArgumentException("there are " + values.length + " cells under " + header.size()
                        + " columns; put quotes around a cell that has a comma");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                cells.put(header.get(i), values[i].strip());
            }
            String key = cells.containsKey("key") ? cell(cells, "key") : "";
            Status status = Status.parse(cell(cells, "status"));
            if (status == Status.UNKNOWN && !cells.getOrDefault("value", "").isEmpty()) {
                throw new IllegalArgumentException("a row of unknown status has no value");
            }
            return new Row(
                    name,
                    key,
                    new DateSpan(
                            LocalDate.parse(cell(cells, "effective_from")),
                            date(cells, "effective_to").orElse(LocalDate.MAX)),
                    status == Status.UNKNOWN ? Fraction.of(BigDecimal.ZERO) : Fraction.parse(cell(cells, "value")),
                    cell(cells, "unit"),
                    Basis.parse(cell(cells, "basis")),
                    cell(cells, "citation"),
                    cell(cells, "source"),
                    date(cells, "published").orElse(null),
                    status,
                    words(header, cells),
                    Origin.SHIPPED);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ", line " + line + ": " + e.getMessage(), e);
        }
    }

    /** The cells of the columns after the fixed ones. */
    private static Map<String, String> words(List<String> header, Map<String, String> cells) {
        Map<String, String> words = new LinkedHashMap<>(cells);
        words.keySet().retainAll(header.subList(header.indexOf("status") + 1, header.size()));
        return words;
    }

    private static Optional<LocalDate> date(Map<String, String> cells, String column) {
        @Nullable String cell = cells.get(column);
        return cell == null || cell.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static String cell(Map<String, String> cells, String column) {
        String value = cells.get(column);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return value;
    }

    /** The same table where {@code row} stands on its days; a row that leaves a gap or changes the unit is refused. */
    public LawTable with(Row row) {
        Map<String, DatedTable> changed = new LinkedHashMap<>(series);
        String seriesName = row.key().isEmpty() ? name : name + " " + row.key();
        changed.merge(row.key(), DatedTable.of(seriesName, List.of(row)), (old, added) -> old.with(row));
        return new LawTable(name, changed);
    }

    /** Why {@code row} can't be adopted into the table; empty where it can. */
    public Optional<Misfit> misfit(Row row) {
        return Fitting.of(this, row);
    }

    /** The table's name. */
    public String name() {
        return name;
    }

    /** The series by key, in the order of the file; a table of one series has the empty key. */
    public Map<String, DatedTable> series() {
        return series;
    }

    /** The series of {@code key}; a key that the table hasn't is not known. */
    public DatedTable series(String key) {
        DatedTable found = series.get(key);
        if (found == null) {
            throw new NotKnown(
                    name + ": there is no row for \"" + key + "\"; there are " + String.join(", ", series.keySet()));
        }
        return found;
    }

    /** The row for {@code key} on {@code day}, however sure. */
    public Row on(String key, LocalDate day) {
        return series(key).on(day);
    }

    /** The row of the bracket that {@code at} falls into on {@code day}: keys are where brackets begin. */
    public Row bracket(BigDecimal at, LocalDate day) {
        return on(bracketKey(at), day);
    }

    /** The key of the bracket that {@code at} falls into: the largest that isn't above it. */
    public String bracketKey(BigDecimal at) {
        Map.Entry<BigDecimal, String> found = brackets().floorEntry(at);
        if (found == null) {
            throw new NotKnown(name + ": there is no bracket for " + at.toPlainString());
        }
        return found.getValue();
    }

    /** The keys by the number where each bracket begins; read when a bracket is first asked for. */
    private NavigableMap<BigDecimal, String> brackets() {
        NavigableMap<BigDecimal, String> known = brackets;
        if (known == null) {
            known = new TreeMap<>();
            for (String key : series.keySet()) {
                known.putIfAbsent(new BigDecimal(key), key);
            }
            brackets = known;
        }
        return known;
    }
}
