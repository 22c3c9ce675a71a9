package org.caseledger.law.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    @MethodSource("series")
    void eachDayOfCoverageHasExactlyOneRow(LawTable table, String key) {
        DatedTable series = table.series(key);
        DateSpan coverage = series.coverage();
        LocalDate end = coverage.to().isAfter(FAR_ENOUGH) ? FAR_ENOUGH : coverage.to();
        for (LocalDate day = coverage.from(); !day.isAfter(end); day = day.plusDays(1)) {
            if (!isTheOnlyRow(series.on(day), series.rows(), day)) {
                fail("%s %s on %s: not the only row in force is %s", table.name(), key, day, series.on(day));
            }
        }
    }

    /** Whether {@code found} and no other of {@code rows} is in force; asked millions of times, and so without a stream. */
    private static boolean isTheOnlyRow(Row found, List<Row> rows, LocalDate day) {
        int inForce = 0;
        for (Row row : rows) {
            if (row.inForce().contains(day)) {
                inForce += row.equals(found) ? 1 : 2;
            }
        }
        return inForce == 1;
    }

    @Test
    void rowsThatOverlapOrLeaveAGapAreFound() {
        Row row = LawTable.read("arizona/maximum-average-monthly-wage")
                .series("")
                .rows()
                .getFirst();
        Row later = row.during(
                new DateSpan(row.inForce().from().plusDays(1), row.inForce().to()));
        LocalDate first = row.inForce().from();
        assertThat(isTheOnlyRow(row, List.of(row, later), first)).isTrue();
        assertThat(isTheOnlyRow(row, List.of(row, later), first.plusDays(1))).isFalse();
        assertThat(isTheOnlyRow(row, List.of(row, row), first)).isFalse();
        assertThat(isTheOnlyRow(row, List.of(later), first.plusDays(1))).isFalse();
        assertThat(isTheOnlyRow(row, List.of(row), first.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("series")
    void theDaysJustOutsideAreNotKnown(LawTable table, String key) {
        DatedTable series = table.series(key);
        DateSpan coverage = series.coverage();
        assertThatThrownBy(() -> series.on(coverage.from().minusDays(1))).isInstanceOf(NotKnown.class);
        if (!coverage.to().equals(LocalDate.MAX)) {
            assertThatThrownBy(() -> series.on(coverage.to().plusDays(1))).isInstanceOf(NotKnown.class);
        }
    }

    @ParameterizedTest
    @MethodSource("series")
    void onlyWhatIsSureEnoughComputes(LawTable table, String key) {
        LawBook law = LawBook.shipped();
        for (Row row : table.series(key).rows()) {
            LocalDate day = row.inForce().from();
            boolean sure = row.status() == Status.VERIFIED || row.status() == Status.SECONDARY;
            boolean found = row.status() != Status.UNKNOWN;
            assertThat(computes(law, table, key, day)).as("%s", row).isEqualTo(sure);
            assertThat(computes(law.allowingUnverified(), table, key, day))
                    .as("%s", row)
                    .isEqualTo(found);
        }
    }

    private static boolean computes(LawBook law, LawTable table, String key, LocalDate day) {
        return Answer.of(() -> law.on(table.name(), key, day)) instanceof Answer.Known<Row>;
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
        "2025-01-01, 5906.55",
        "2025-12-31, 5906.55",
        "2026-01-01, 6131.00",
        "2026-12-31, 6131.00",
        "2027-01-01, is not extrapolated",
    })
    void theMaximumWageChangesWithTheYear(LocalDate injuredOn, String maximum) {
        Answer<Row> answer = Answer.of(() -> LawBook.shipped().on("arizona/maximum-average-monthly-wage", injuredOn));
        assertThat(
                        switch (answer) {
                            case Answer.Known<Row>(Row row) -> row.value().toString();
                            case Answer.Missing<Row>(String what) -> what;
                        })
                .contains(maximum);
    }

    /** What was not read on the agency's own page computes and says so. */
    @ParameterizedTest
    @CsvSource({
        "arizona/maximum-average-monthly-wage, '', 2025-01-01, secondary",
        "arizona/maximum-average-monthly-wage, '', 2026-01-01, secondary",
        "arizona/legal-rate, obligation, 2011-07-20, secondary",
        "arizona/legal-rate, judgment-maximum, 2011-07-20, verified",
        "minnesota/statewide-average-weekly-wage, '', 1992-10-01, secondary",
        "minnesota/statewide-average-weekly-wage, '', 1993-10-01, verified",
        "minnesota/statewide-average-weekly-wage, '', 2000-10-01, verified",
        "minnesota/statewide-average-weekly-wage, '', 2006-10-01, verified",
        "minnesota/statewide-average-weekly-wage, '', 2007-10-01, verified",
        "minnesota/statewide-average-weekly-wage, '', 2026-10-01, secondary",
        "minnesota/annual-adjustment-percent, '', 1993-10-01, verified",
        "minnesota/annual-adjustment-percent, '', 1999-10-01, verified",
        "minnesota/annual-adjustment-percent, '', 2000-10-01, secondary",
        "minnesota/annual-adjustment-percent, '', 2001-10-01, secondary",
        "minnesota/annual-adjustment-percent, '', 2006-10-01, verified",
        "minnesota/annual-adjustment-percent, '', 2007-10-01, verified",
        "minnesota/annual-adjustment-percent, '', 2026-10-01, secondary",
        "minnesota/dependency-later-reduction-percent, spouse-and-one-child, 2024-01-01, secondary",
        "minnesota/dependency-later-reduction-percent, spouse-and-two-or-more-children, 2024-01-01, verified",
        "minnesota/deadlines, mn.appeal, 2024-01-01, verified",
        "minnesota/deadlines, mn.certiorari, 2024-01-01, verified",
        "minnesota/deadlines, mn.formal-hearing-request, 2024-01-01, unverified",
        "minnesota/deadlines, mn.first-payment, 2026-05-17, verified",
        "minnesota/deadlines, mn.first-payment, 2026-05-18, secondary",
        "minnesota/deadlines, mn.recurrence-payment, 2026-05-17, verified",
        "minnesota/deadlines, mn.recurrence-payment, 2026-05-18, secondary",
        "minnesota/deadlines, mn.recurrence-payment-extended, 2026-05-18, secondary",
        "minnesota/deadlines, mn.withdraw-acceptance, 2026-05-17, verified",
        "minnesota/deadlines, mn.withdraw-acceptance, 2026-05-18, secondary",
        "minnesota/overpayment-credit-percent, penalty, 2009-12-31, unknown",
        "minnesota/overpayment-credit-percent, penalty, 2010-01-01, verified",
    })
    void howSureARowIs(String table, String key, LocalDate day, String status) {
        assertThat(LawTable.read(table).on(key, day).status()).hasToString(status);
    }

    @Test
    void everyTableIsNamedAndEveryNameIsATables() throws IOException, URISyntaxException {
        assertThat(LawTable.names()).isEqualTo(names());
    }

    static Stream<Arguments> series() throws IOException, URISyntaxException {
        return names().stream()
                .map(LawTable::read)
                .flatMap(table -> table.series().keySet().stream().map(key -> Arguments.of(table, key)));
    }

    static List<String> names() throws IOException, URISyntaxException {
        Path law = Path.of(
                Objects.requireNonNull(LawTable.class.getResource("/law")).toURI());
        try (Stream<Path> files = Files.walk(law)) {
            return files.map(file -> law.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".csv"))
                    .map(file -> file.substring(0, file.length() - ".csv".length()))
                    .sorted()
                    .toList();
        }
    }
}
