package org.caseledger.law.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.caseledger.law.table.DatedTable.Lookup;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTableTest {

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
        assertThat(row.value()).isEqualByComparingTo("100.00");
        assertThat(row.citation()).isEqualTo("§ 1");
        assertThat(row.source()).isEqualTo("a page");
        assertThat(row.published()).isEqualTo("2019-11-30");
        assertThat(row.status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void aTableWithoutAnEndSaysFromWhichDayItCovers() {
        DatedTable.Lookup before = table(OPEN_2021).on(LocalDate.parse("2020-12-31"));
        assertThat(before)
                .isInstanceOfSatisfying(
                        DatedTable.Lookup.Refused.class,
                        refused -> assertThat(refused.why()).contains("covers days from 2021-01-01 on only"));
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
        assertThat(table(YEAR_2020 + YEAR_2021).on(LocalDate.parse(day)))
                .isInstanceOfSatisfying(
                        Lookup.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("test/table for " + day, "2020-01-01 to 2021-12-31", "not extrapolated"));
    }

    @Test
    void anUnverifiedRowIsRefusedWithItsValue() {
        DatedTable table = table(YEAR_2020 + YEAR_2021.replace("secondary", "unverified"));
        assertThat(table.on(LocalDate.parse("2021-05-01")))
                .isInstanceOfSatisfying(
                        Lookup.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("test/table for 2021-05-01", "from 2021-01-01", "110.00", "not verified"));
        assertThat(found(table, "2020-05-01")).isEqualTo("100.00");
    }

    @Test
    void aSecondaryRowComputesAndItsWorkingSaysSo() {
        Row row = table(YEAR_2020 + YEAR_2021).rows().getLast();
        assertThat(row.working("maximum").text())
                .isEqualTo("maximum (2021-01-01 to 2021-12-31): 110.00  [§ 1]  (secondary: a page)\n");
    }

    @Test
    void anOpenRowStandsFromItsFirstDayOn() {
        DatedTable table = table(YEAR_2020 + OPEN_2021);
        assertThat(found(table, "2020-12-31")).isEqualTo("100.00");
        assertThat(found(table, "2021-01-01")).isEqualTo("110.00");
        assertThat(found(table, "2099-12-31")).isEqualTo("110.00");
        assertThat(table.rows().getLast().working("maximum").name()).isEqualTo("maximum (from 2021-01-01)");
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
        refused(YEAR_2020 + YEAR_2021.replace("secondary", "probable"), "line 3", "verified, secondary or unverified");
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
    }

    @Test
    void aTableThatIsNotShippedIsRefused() {
        assertThatThrownBy(() -> DatedTable.read("nowhere/nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/law/nowhere/nothing.csv");
    }

    private static void refused(String rows, String... words) {
        assertThatThrownBy(() -> table(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test/table")
                .hasMessageContainingAll(words);
    }

    private static String found(DatedTable table, String day) {
        return switch (table.on(LocalDate.parse(day))) {
            case Lookup.Found(Row row) -> row.value().toPlainString();
            case Lookup.Refused(String why) -> why;
        };
    }

    private static DatedTable table(String rows) {
        return DatedTable.parse(
                "test/table", new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
