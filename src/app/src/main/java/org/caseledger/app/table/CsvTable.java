package org.caseledger.app.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.caseledger.app.cells.CsvCells;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Writes a table as CSV: a header, and a row for each element. No totals: a program that sums a column up would count them
 * in. Days and points in time are written as ISO 8601 has them, numbers without separators.
 */
final class CsvTable {

    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private CsvTable() {}

    static <R> void write(ListTable<R> table, Rows<R> rows, OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        table.columns().forEach(column -> schema.addColumn(column.name()));
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (SequenceWriter lines = CSV.writer(schema.build()).writeValues(text)) {
            rows.each(row -> {
                lines.write(table.columns().stream()
                        .map(column -> cell(column, row))
                        .toArray(String[]::new));
            });
        }
        text.flush();
    }

    private static <R> String cell(Column<R> column, R row) {
        @Nullable Object value = column.value().apply(row);
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> CsvCells.harmless(value.toString());
            case DAY, INSTANT -> value.toString();
            case NUMBER, MONEY -> value instanceof BigDecimal amount ? CsvCells.plain(amount) : value.toString();
        };
    }
}
