package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published maxima and minima, on both sides of every day on which they change. */
class WeeklyLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "1995-09-30, covers 1995-10-01 to 2013-09-30 only, covers 1995-10-01 to 2021-09-30 only",
        "1995-10-01, (615.00) is not verified, (104.00) is not verified",
        "2000-09-30, (615.00) is not verified, (104.00) is not verified",
        "2000-10-01, 750.00, 130.00",
        "2008-09-30, 750.00, 130.00",
        "2008-10-01, 850.00, 130.00",
        "2013-09-30, 850.00, 130.00",
        "2013-10-01, 963.90, 130.00",
        "2014-09-30, 963.90, 130.00",
        "2014-10-01, nobody has found the number, 130.00",
        "2017-09-30, nobody has found the number, 130.00",
        "2017-10-01, 1061.82, 130.00",
        "2018-10-01, 1098.54, 130.00",
        "2019-10-01, 1134.24, 130.00",
        "2020-10-01, (1163) is not verified, 130.00",
        "2021-09-30, (1163) is not verified, 130.00",
        "2021-10-01, 1256.64, 251.33",
        "2022-10-01, 1312.74, 262.55",
        "2023-10-01, 1363.74, 272.75",
        "2024-09-30, 1363.74, 272.75",
        "2024-10-01, 1481.76, 296.35",
        "2025-09-30, 1481.76, 296.35",
        "2025-10-01, 1536.84, 307.37",
        "2026-09-30, 1536.84, 307.37",
        "2026-10-01, 1594.08, 318.82",
        "2027-09-30, 1594.08, 318.82",
        "2027-10-01, it is not extrapolated, it is not extrapolated",
    })
    void theLimitsOfADay(LocalDate day, String maximum, String minimum) {
        WeeklyLimits limits = new WeeklyLimits(LawBook.shipped(), day);
        assertThat(said(limits::maximum)).contains(maximum);
        assertThat(said(limits::minimum)).contains(minimum);
    }

    @ParameterizedTest
    @CsvSource({"1995-10-01, 615.00, 104.00", "2000-09-30, 615.00, 104.00", "2021-09-30, 1186.26, 130.00"})
    void theLimitsThatAreNotVerified(LocalDate day, String maximum, String minimum) {
        WeeklyLimits limits = new WeeklyLimits(LawBook.shipped().allowingUnverified(), day);
        assertThat(said(limits::maximum)).isEqualTo(maximum);
        assertThat(said(limits::minimum)).isEqualTo(minimum);
    }

    /** Each published or derived percentage is the rise from one statewide wage to the next, wherever both are known. */
    @Test
    void thePercentagesAreTheRisesOfTheWages() {
        DatedTable wages =
                LawTable.read("minnesota/statewide-average-weekly-wage").series("");
        DatedTable percentages =
                LawTable.read("minnesota/annual-adjustment-percent").series("");
        int compared = 0;
        for (Row percentage : percentages.rows()) {
            LocalDate october = percentage.inForce().from();
            if (percentage.status() == Status.UNKNOWN
                    || !wages.coverage().contains(october.minusYears(1))
                    || wages.on(october.minusYears(1)).status() == Status.UNKNOWN) {
                continue;
            }
            BigDecimal rise = wages.on(october)
                    .decimal()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(wages.on(october.minusYears(1)).decimal(), 2, RoundingMode.HALF_UP)
                    .subtract(BigDecimal.valueOf(100));
            assertThat(percentage.decimal()).as("from %s", october).isEqualByComparingTo(rise);
            compared++;
        }
        assertThat(compared).isEqualTo(22);
    }

    private static String said(Supplier<Figure> limit) {
        return switch (Answer.of(limit)) {
            case Answer.Known<Figure>(Figure figure) -> {
                DeskCalculator.check(figure.working());
                yield figure.amount().toPlainString();
            }
            case Answer.Missing<Figure>(String what) -> what;
        };
    }
}
