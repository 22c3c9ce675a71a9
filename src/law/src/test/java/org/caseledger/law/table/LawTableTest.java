package org.caseledger.law.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTableTest {

    private static final String HEADER =
            "effective_from,effective_to,value,unit,basis,citation,source,published,status\n";
    private static final String YEAR_2020 =
            "2020-01-01,2020-12-31,100.00,USD per month,date of injury,§ 1,a page,2019-11-30,verified\n";
    private static final String YEAR_2021 =
            "2021-01-01,2021-12-31,110.00,USD per month,date of injury,§ 1,a page,,secondary\n";
    private static final String OPEN_2021 = "2021-01-01,,110.00,USD per month,date of injury,§ 1,a page,,verified\n";

    @Test
    void rowsAreReadWithEverythingTheySay() {
        Row row = table(YEAR_2020 + YEAR_2021).rows().getFirst();
        assertThat(row.inForce()).hasToString("2020-01-01 to 2020-12-31");
        assertThat(row.decimal()).isEqualTo("100.00");
        assertThat(row.unit()).isEqualTo("USD per month");
        assertThat(row.basis()).isEqualTo(Basis.DATE_OF_INJURY);
        assertThat(row.citation()).isEqualTo("§ 1");
        assertThat(row.source()).isEqualTo("a page");
        assertThat(row.published()).isEqualTo("2019-11-30");
        assertThat(row.status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void aTableWithoutAnEndSaysFromWhichDayItCovers() {
        notKnown(table(OPEN_2021), "2020-12-31", "covers days from 2021-01-01 on only");
    }

    @Test
    void rowsMayStandInAnyOrderInTheFile() {
        DatedTable table = table(YEAR_2021 + YEAR_2020);
        assertThat(table.coverage()).hasToString("2020-01-01 to 2021-12-31");
        assertThat(found(table, "2020-06-30")).isEqualTo("100.00");
        assertThat(found(table, "2021-06-30")).isEqualTo("110.00");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, 100.00", "2020-12-31, 100.00", "2021-01-01, 110.00", "2021-12-31, 110.00"})
    void bothSidesOfEachBoundaryHaveTheirOwnValue(String day, String value) {
        assertThat(found(table(YEAR_2020 + YEAR_2021), day)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31", "2022-01-01"})
    void aDayOutsideIsRefusedAndNotExtrapolated(String day) {
        notKnown(
                table(YEAR_2020 + YEAR_2021),
                day,
                "test/table for " + day,
                "2020-01-01 to 2021-12-31",
                "not extrapolated");
    }

    @Test
    void aSecondaryRowComputesAndItsWorkingSaysSo() {
        Row row = table(YEAR_2020 + YEAR_2021).rows().getLast();
        assertThat(row.working("maximum").text())
                .isEqualTo(
                        "maximum: 110.00  [§ 1]  (secondary: test/table, 2021-01-01 to 2021-12-31, shipped; a page)\n");
    }

    @Test
    void anOpenRowStandsFromItsFirstDayOn() {
        DatedTable table = table(YEAR_2020 + OPEN_2021);
        assertThat(found(table, "2020-12-31")).isEqualTo("100.00");
        assertThat(found(table, "2021-01-01")).isEqualTo("110.00");
        assertThat(found(table, "2099-12-31")).isEqualTo("110.00");
        assertThat(table.rows().getLast().days()).isEqualTo("from 2021-01-01");
    }

    @Test
    void anOpenRowStandsUntilALaterRowReplacesIt() {
        DatedTable table = table(OPEN_2021 + "2022-03-01,,120.00,USD per month,date of injury,§ 1,a page,,verified\n");
        assertThat(found(table, "2022-02-28")).isEqualTo("110.00");
        assertThat(found(table, "2022-03-01")).isEqualTo("120.00");
    }

    @Test
    void aGapIsRefusedWithTableAndDay() {
        refused(YEAR_2020 + YEAR_2021.replace("2021-01-01", "2021-01-02"), "the row from 2021-01-02", "leaves a gap");
    }

    @Test
    void anOverlapIsRefusedWithTableAndDay() {
        refused(YEAR_2020 + YEAR_2021.replace("2021-01-01", "2020-12-31"), "the row from 2020-12-31", "overlaps");
    }

    @Test
    void twoRowsForTheSameDaysAreRefused() {
        refused(YEAR_2020 + YEAR_2020, "the row from 2020-01-01", "overlaps");
        refused(OPEN_2021 + OPEN_2021, "the row from 2021-01-01", "overlaps");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, effective_from",
        "110.00, value",
        "§ 1, citation",
        "a page, source",
        "secondary, status",
    })
    void aBlankCellIsRefusedWithLineAndColumn(String cell, String column) {
        refused(YEAR_2020 + YEAR_2021.replaceFirst(cell, " "), "line 3", "column " + column + " is empty");
    }

    @Test
    void aStatusThatDoesNotExistIsRefused() {
        refused(
                YEAR_2020 + YEAR_2021.replace("secondary", "probable"),
                "line 3",
                "verified, secondary, unverified or unknown");
    }

    @Test
    void aDateOrANumberThatIsNoneIsRefusedWithTheLine() {
        refused(YEAR_2020.replace("2020-01-01", "1/1/2020"), "line 2", "1/1/2020");
        refused(YEAR_2020.replace("100.00", "one hundred"), "line 2");
        refused(YEAR_2020.replace("2020-12-31", "2019-12-31"), "line 2", "can't end on 2019-12-31");
    }

    @Test
    void aRowWithTooManyCellsIsRefusedWithTheLine() {
        refused(YEAR_2020 + YEAR_2021.replace("\n", ",surplus\n"), "line 3");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        refused("", "no row");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("there is no header");
    }

    @Test
    void aHeaderThatIsNotOneIsRefused() {
        assertThatThrownBy(() -> parse(HEADER.replace("basis", "bases") + YEAR_2020))
                .hasMessageContainingAll("test/table, line 1", "effective_from,effective_to,value,unit,basis");
        assertThatThrownBy(() -> parse("effective_from,value\n" + YEAR_2020)).hasMessageContaining("line 1");
    }

    @Test
    void aChangeOfUnitOrBasisIsRefused() {
        refused(YEAR_2020 + YEAR_2021.replace("per month", "per week"), "2021-01-01", "another unit or basis");
        refused(YEAR_2020 + YEAR_2021.replace("of injury", "of death"), "2021-01-01", "another unit or basis");
        refused(YEAR_2020.replace("of injury", "of birth"), "line 2", "basis must be one of", "date of injury");
    }

    @Test
    void aFractionIsANumber() {
        Row row = table(YEAR_2020.replace("100.00", "2/3")).rows().getFirst();
        assertThat(row.value()).isEqualTo(Fraction.parse("2/3"));
        assertThatThrownBy(row::decimal).hasMessageContainingAll("test/table", "2/3");
        refused(YEAR_2020.replace("100.00", "2/0"), "line 2", "zero");
    }

    @Test
    void aNumberThatNobodyFoundHasAnEmptyCell() {
        DatedTable table = table(YEAR_2020 + YEAR_2021.replace("110.00", "").replace("secondary", "unknown"));
        assertThat(table.on(LocalDate.parse("2021-05-01")).status()).isEqualTo(Status.UNKNOWN);
        refused(YEAR_2020 + YEAR_2021.replace("secondary", "unknown"), "line 3", "unknown status has no value");
    }

    @Test
    void eachKeyHasItsOwnSeries() {
        LawTable table =
                parse("key," + HEADER.replace("status", "status,what") + "0," + YEAR_2020.replace("\n", ",up to five\n")
                        + "5.5," + YEAR_2020.replace("100.00", "200.00").replace("\n", ",more\n")
                        + "5.5," + YEAR_2021.replace("\n", ",much more\n"));
        LocalDate day = LocalDate.parse("2020-05-01");
        assertThat(table.series().keySet()).containsExactly("0", "5.5");
        assertThat(table.on("5.5", day).decimal()).isEqualTo("200.00");
        assertThat(table.on("5.5", day).word("what")).isEqualTo("more");
        assertThat(table.on("5.5", day).word("who")).isEmpty();
        assertThat(table.bracket(new BigDecimal("5.49"), day).decimal()).isEqualTo("100.00");
        assertThat(table.bracket(new BigDecimal("5.50"), day).decimal()).isEqualTo("200.00");
        assertThat(table.bracket(new BigDecimal("99"), day).decimal()).isEqualTo("200.00");
        assertThatThrownBy(() -> table.bracket(new BigDecimal("-1"), day)).hasMessageContaining("no bracket for -1");
        assertThatThrownBy(() -> table.on("0", LocalDate.parse("2021-01-01")))
                .hasMessageContainingAll("test/table 0 for 2021-01-01", "not extrapolated");
        assertThatThrownBy(() -> table.on("7", day)).hasMessageContainingAll("no row for \"7\"", "0, 5.5");
    }

    @Test
    void aTableThatIsNotShippedIsRefused() {
        assertThatThrownBy(() -> LawTable.read("nowhere/nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/law/nowhere/nothing.csv");
    }

    private static void refused(String rows, String... words) {
        assertThatThrownBy(() -> table(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test/table")
                .hasMessageContainingAll(words);
    }

    private static void notKnown(DatedTable table, String day, String... words) {
        assertThatThrownBy(() -> table.on(LocalDate.parse(day)))
                .isInstanceOf(NotKnown.class)
                .hasMessageContainingAll(words);
    }

    private static String found(DatedTable table, String day) {
        return table.on(LocalDate.parse(day)).value().toString();
    }

    private static DatedTable table(String rows) {
        return parse(HEADER + rows).series("");
    }

    private static LawTable parse(String text) {
        return LawTable.parse("test/table", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
