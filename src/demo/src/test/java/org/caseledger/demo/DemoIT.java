package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.app.Documents;
import org.caseledger.app.store.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole city has the size and the variety that it promises. */
class DemoIT {

    @TempDir
    private static Path folder;

    private static Demo demo;

    @BeforeAll
    static void build() {
        demo = Demo.build(folder.resolve("city"), "", Keys.NONE, DemoCity.SEED, DemoCity.WHOLE, day -> {});
    }

    @Test
    void claimsAreThoseOfTheProcessReview() {
        assertThat(demo.summary().years()).extracting(DemoSummary.Year::claims).containsExactly(161L, 267L, 235L);
    }

    @Test
    void payrollPaysAboutAsMuchAsTheCityDid() {
        assertThat(demo.summary().years()).allSatisfy(year -> {
            assertThat(year.runs()).isEqualTo(26);
            assertThat(year.payments()).isBetween(235L, 285L);
            assertThat(year.statutory()).isBetween(new BigDecimal(200_000), new BigDecimal(400_000));
            assertThat(year.supplemental()).isBetween(new BigDecimal(70_000), new BigDecimal(180_000));
        });
    }

    @Test
    void everyYearHasWhatMakesThisWorkHard() {
        assertThat(demo.summary().years()).allSatisfy(year -> {
            assertThat(year.kinds()).containsKeys("report-only", "first-aid", "medical-only", "lost-time");
            assertThat(year.denialsRescinded()).isPositive();
            assertThat(year.wagesOverridden()).isPositive();
            assertThat(year.leaveRestored()).isPositive();
            assertThat(year.receivables()).isPositive();
            assertThat(year.lateWithReason()).isPositive();
            assertThat(year.lateWithoutReason()).isPositive();
            assertThat(year.variances()).isPositive();
            assertThat(year.withdrawn()).isPositive();
            assertThat(year.cancelledRuns()).isPositive();
        });
    }

    @Test
    void thereIsSomethingToLookAtForEachUser() {
        assertThat(demo.sights()).extracting(Sight::who).containsExactly("auditor", "clerk", "payroll corrector");
    }

    /** Whoever changes what the demo comes to changes what the documents say of it, or this fails. */
    @Test
    void figuresInTheDocumentsAreThoseOfThisRun() throws IOException {
        List<DemoSummary.Year> years = demo.summary().years();
        Documents.generated(
                "docs/demo.md",
                "years",
                "| | " + row(years, DemoSummary.Year::name) + " |\n|---|---:|---:|---:|\n"
                        + "| claims reported | " + row(years, year -> String.valueOf(year.claims())) + " |\n"
                        + "| supplemental payments, in the review | 242 | 235 | 277 |\n"
                        + "| supplemental payments, in the demo | "
                        + row(years, year -> String.valueOf(year.payments()))
                        + " |\n");
        long runs = years.stream().mapToLong(DemoSummary.Year::runs).sum();
        Documents.generated(
                "docs/benchmarks.md",
                "demo",
                String.format(
                        Locale.ROOT,
                        "The demo's three fiscal years hold %,d entries and %d payroll runs.%n",
                        demo.summary().entries(),
                        runs));
    }

    private static String row(List<DemoSummary.Year> years, Function<DemoSummary.Year, String> figure) {
        return years.stream().map(figure).collect(Collectors.joining(" | "));
    }
}
