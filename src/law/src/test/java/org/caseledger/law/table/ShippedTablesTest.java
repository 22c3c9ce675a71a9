package org.caseledger.law.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.table.DatedTable.Lookup;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage over time of every table that is shipped; a table that is added is tested without a word here. */
class ShippedTablesTest {

    /** Open tables are walked to this day. */
    private static final LocalDate FAR_ENOUGH = LocalDate.parse("2035-12-31");

    @Test
    void theTablesOfTheLawAreFound() throws Exception {
        assertThat(names())
                .contains(
                        "arizona/dependents-daily-allowance",
                        "arizona/maximum-average-monthly-wage",
                        "arizona/temporary-total-daily-factor",
                        "arizona/waiting-period-days",
                        "arizona/waiting-period-retroactive-days");
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachDayOfCoverageHasExactlyOneValue(String name) {
        DatedTable table = DatedTable.read(name);
        DateSpan coverage = table.coverage();
        LocalDate end = coverage.to().isAfter(FAR_ENOUGH) ? FAR_ENOUGH : coverage.to();
        for (LocalDate day = coverage.from(); !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Row> rows = table.rows().stream()
                    .filter(row -> row.inForce().contains(today))
                    .toList();
            assertThat(rows).as("%s on %s", name, day).hasSize(1);
            assertThat(answer(table, day)).as("%s on %s", name, day).isEqualTo(expected(rows.getFirst()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothSidesOfEachBoundaryAreAnsweredByTheirOwnRow(String name) {
        DatedTable table = DatedTable.read(name);
        for (int i = 1; i < table.rows().size(); i++) {
            Row before = table.rows().get(i - 1);
            Row after = table.rows().get(i);
            LocalDate boundary = after.inForce().from();
            assertThat(answer(table, boundary.minusDays(1))).isEqualTo(expected(before));
            assertThat(answer(table, boundary)).isEqualTo(expected(after));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDaysJustOutsideAreRefused(String name) {
        DatedTable table = DatedTable.read(name);
        DateSpan coverage = table.coverage();
        assertThat(answer(table, coverage.from().minusDays(1))).isEqualTo("refused");
        if (!coverage.to().equals(LocalDate.MAX)) {
            assertThat(answer(table, coverage.to().plusDays(1))).isEqualTo("refused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2007-12-31, 2400.00",
        "2008-01-01, 3000.00",
        "2009-12-31, 3600.00",
        "2010-01-01, 3763.44",
        "2018-12-31, 4625.92",
        "2019-01-01, 4741.57",
        "2021-12-31, 5030.33",
        "2022-01-01, 5161.12",
        "2022-12-31, 5161.12",
        "2023-01-01, 5393.37",
        "2024-12-31, 5663.04",
        "2025-01-01, refused", // not verified
        "2026-01-01, refused", // not covered
    })
    void theMaximumWageChangesWithTheYear(LocalDate injuredOn, String maximum) {
        assertThat(answer(DatedTable.read("arizona/maximum-average-monthly-wage"), injuredOn))
                .isEqualTo(maximum);
    }

    private static String expected(Row row) {
        return row.status() == Status.UNVERIFIED ? "refused" : row.value().toPlainString();
    }

    private static String answer(DatedTable table, LocalDate day) {
        return switch (table.on(day)) {
            case Lookup.Found(Row row) -> row.value().toPlainString();
            case Lookup.Refused(String why) -> "refused";
        };
    }

    static List<String> names() throws IOException, URISyntaxException {
        Path law = Path.of(
                Objects.requireNonNull(DatedTable.class.getResource("/law")).toURI());
        try (Stream<Path> files = Files.walk(law)) {
            return files.map(file -> law.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".csv"))
                    .map(file -> file.substring(0, file.length() - ".csv".length()))
                    .sorted()
                    .toList();
        }
    }
}
