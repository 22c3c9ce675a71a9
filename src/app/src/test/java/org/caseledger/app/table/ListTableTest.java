package org.caseledger.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A list as a table: what is written is read back by others' readers. */
class ListTableTest {

    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final Instant EVENING = Instant.parse("2022-03-01T05:30:15Z");

    /** A row with one of each. */
    private record One(
            @Nullable String name,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Long number,
            @Nullable Money dollars) {}

    private static final ListTable<One> TABLE = ListTable.of(
            "ones",
            Column.text("name", One::name),
            Column.day("day", One::day),
            Column.instant("at", One::at),
            Column.number("number", One::number),
            Column.money("dollars", One::dollars));

    private static final One WHOLE =
            new One("Café, \"1\"\n2", LocalDate.parse("2022-02-28"), EVENING, 7L, Money.parse("USD 1234.50"));
    private static final One EMPTY = new One(null, null, null, null, null);

    private static One named(String name) {
        return new One(name, null, null, null, Money.parse("USD -0.10"));
    }

    private static byte[] written(Format format, List<One> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(TABLE, Rows.of(rows), PHOENIX, out);
        return out.toByteArray();
    }

    private static List<Map<String, String>> csv(List<One> rows) throws IOException {
        try (MappingIterator<Map<String, String>> read = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(written(Format.CSV, rows))) {
            return read.readAll();
        }
    }

    @Test
    void csvIsReadAsItWasWritten() throws IOException {
        assertThat(csv(List.of(WHOLE, EMPTY)))
                .containsExactly(
                        Map.of(
                                "name", "Café, \"1\"\n2",
                                "day", "2022-02-28",
                                "at", "2022-03-01T05:30:15Z",
                                "number", "7",
                                "dollars", "1234.50"),
                        Map.of("name", "", "day", "", "at", "", "number", "", "dollars", ""));
    }

    @Test
    void aTextThatASpreadsheetWouldComputeIsQuotedInCsvAndANumberIsNot() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            Map<String, String> row = csv(List.of(named(formula))).getFirst();
            assertThat(row.get("name")).startsWith("'").endsWith(formula);
            assertThat(row.get("dollars")).isEqualTo("-0.10");
        }
        assertThat(csv(List.of(named("a=1"))).getFirst().get("name")).isEqualTo("a=1");
    }

    @Test
    void aListOfNothingHasItsHeader() throws IOException {
        assertThat(new String(written(Format.CSV, List.of()), StandardCharsets.UTF_8))
                .isEqualTo("name,day,at,number,dollars\n");
        try (ReadableWorkbook book = read(written(Format.XLSX, List.of()))) {
            List<Row> rows = rows(book.getFirstSheet());
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("name");
            assertThat(rows.getLast().getCellText(0)).isEqualTo("0 rows");
            assertThat(rows.getLast().getCellAsNumber(4))
                    .hasValueSatisfying(sum -> assertThat(sum).isZero());
        }
    }

    private static ReadableWorkbook read(byte[] book) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(book));
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        return sheet.read();
    }

    @Test
    void aWorkbookHasDaysAndAmountsAsSuchAndSaysWhatTheyComeTo() throws IOException {
        try (ReadableWorkbook book = read(written(Format.XLSX, List.of(WHOLE, EMPTY, named("=1+1"))))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("ones");
            List<Row> rows = rows(book.getFirstSheet());
            assertThat(rows).extracting(Row::getRowNum).containsExactly(1, 2, 4, 5);
            Row whole = rows.get(1);
            assertThat(whole.getCellText(0)).isEqualTo("Café, \"1\"\n2");
            assertThat(whole.getCellAsDate(1)).hasValue(LocalDateTime.parse("2022-02-28T00:00:00"));
            assertThat(whole.getCellAsDate(2)).hasValue(LocalDateTime.parse("2022-02-28T22:30:15"));
            assertThat(whole.getCellAsNumber(3)).hasValue(new BigDecimal("7"));
            assertThat(whole.getCellAsNumber(4))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1234.50"));
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCellText(0)).isEqualTo("=1+1");
            Row totals = rows.getLast();
            assertThat(totals.getCellText(0)).isEqualTo("3 rows");
            assertThat(totals.getCell(4).getType())
                    .as("a value, and no formula")
                    .isEqualTo(CellType.NUMBER);
            assertThat(totals.getCellAsNumber(4))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1234.40"));
        }
    }

    @Test
    void theHeaderIsBoldStaysAndFiltersWhatIsNoTotal() throws IOException {
        String sheet = part(written(Format.XLSX, List.of(WHOLE, EMPTY)), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:E3\"");
        assertThat(part(written(Format.XLSX, List.of(WHOLE)), "xl/styles.xml")).contains("<b/>");
    }

    private static String part(byte[] book, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void charactersThatNoWorkbookHoldsDoNotBreakIt() throws IOException {
        try (ReadableWorkbook book = read(written(Format.XLSX, List.of(named("a\u0001b"), named("c\uD800d"))))) {
            assertThat(rows(book.getFirstSheet()).get(1).getCellText(0))
                    .startsWith("a")
                    .endsWith("b");
        }
    }

    /** A list that is longer than a sheet goes on in another, and none of it is lost. */
    @Test
    void aLongListHasSeveralSheets() throws IOException {
        List<One> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(new One("n" + i, null, null, (long) i, Money.parse("USD 0.01")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(TABLE, Rows.of(many), PHOENIX, 1_200, out);
        try (ReadableWorkbook book = read(out.toByteArray())) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("ones", "ones 2", "ones 3");
            List<String> names = new ArrayList<>();
            for (Sheet sheet : sheets) {
                List<Row> rows = rows(sheet);
                assertThat(rows.getFirst().getCellText(0)).isEqualTo("name");
                rows.subList(1, rows.size()).forEach(row -> names.add(row.getCellText(0)));
            }
            assertThat(names.removeLast()).isEqualTo("2500 rows");
            assertThat(names).isEqualTo(many.stream().map(One::name).toList());
            Row last = rows(sheets.getLast()).getLast();
            assertThat(last.getCellAsNumber(4))
                    .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("25.00"));
        }
    }

    /** Rows leave while they come: of a list of which nobody holds more than one row, the first is written before the last is read. */
    @Test
    void rowsLeaveWhileTheyCome() throws IOException {
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Integer> sizes = new ArrayList<>();
            Rows<One> rows = each -> {
                for (int i = 0; i < 60_000; i++) {
                    each.accept(new One("row " + i + " " + Integer.toHexString(i * 7_919), null, null, (long) i, null));
                    if (i % 20_000 == 19_999) {
                        sizes.add(out.size());
                    }
                }
            };
            format.write(TABLE, rows, PHOENIX, out);
            assertThat(sizes.get(0)).as("%s", format).isPositive();
            assertThat(sizes.get(1)).isGreaterThan(sizes.get(0));
            assertThat(sizes.get(2)).isGreaterThan(sizes.get(1));
        }
    }

    @Test
    void numbersSortAsNumbersAndTimesAsTimes() {
        Orders<One> orders = Orders.of(
                        (One one) -> String.valueOf(one.name()),
                        "number",
                        (One one) -> Orders.sortable(one.number() == null ? 0 : one.number()))
                .orBy("at", one -> Orders.sortable(one.at() == null ? Instant.EPOCH : one.at()));
        One minus = new One("b", null, EVENING, -3L, null);
        One nine = new One("a", null, EVENING.plusNanos(1), 9L, null);
        One eleven = new One("c", null, Instant.EPOCH, 11L, null);
        List<One> all = List.of(eleven, minus, nine);
        assertThat(orders.sorted(all, "number")).hasValue(List.of(minus, nine, eleven));
        assertThat(orders.sorted(all, "-number")).hasValue(List.of(eleven, nine, minus));
        assertThat(orders.sorted(all, "at")).hasValue(List.of(eleven, minus, nine));
        assertThat(orders.sorted(all, "colour")).isEmpty();
        assertThat(orders.names()).containsExactly("number", "at");
    }
}
