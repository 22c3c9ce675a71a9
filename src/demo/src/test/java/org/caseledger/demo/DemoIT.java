package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.Ledger;
import org.caseledger.program.Main;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimSearch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The whole city has the size and the variety that it promises. */
@ExtendWith(WholeCity.Built.class)
class DemoIT {

    private static WholeCity whole;
    private static Demo demo;

    @BeforeAll
    static void build(WholeCity city) {
        whole = city;
        demo = city.demo();
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

    /** What the program says of deadlines and alerts, beside what somebody counts who has the exported journal alone. */
    @Test
    void deadlinesAndAlertsAreThoseOfAPlainRecountOfTheJournal() throws IOException {
        Path city = whole.ledger();
        Path journal = whole.folder().resolve("journal.jsonl");
        LocalDate asOf = LocalDate.parse("2022-06-30");
        CommandLineRun.with(Main.COMMANDS, city, "export", journal.toString()).done();
        Recount recount = new Recount(journal, asOf);

        Set<String> kinds = new TreeSet<>();
        for (LocalDate day = LocalDate.parse("2019-09-30"); !day.isAfter(asOf); day = day.plusMonths(3)) {
            Map<String, Integer> reports = new TreeMap<>();
            asked(city, "deadlines", day)
                    .get("deadlines")
                    .valueStream()
                    .filter(one -> one.get("id").stringValue().equals("az.report-of-injury"))
                    .forEach(one -> reports.merge(one.get("state").stringValue(), 1, Integer::sum));
            assertThat(reports).as("reports of injury on " + day).isEqualTo(new Recount(journal, day).reports());
            kinds.addAll(reports.keySet());
        }
        assertThat(kinds).containsExactly("excused", "late", "met", "missed", "open");
        assertThat(recount.claimsOf("MN")).isZero();

        Map<String, Integer> alerts = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        asked(city, "alerts", asOf).valueStream().forEach(one -> {
            alerts.merge(one.get("rule").stringValue(), 1, Integer::sum);
            if (!one.get("state").stringValue().equals("closed")) {
                open.merge(one.get("rule").stringValue(), 1, Integer::sum);
            }
        });
        assertThat(alerts.getOrDefault("follow-up-due", 0)).isPositive().isEqualTo(recount.followUps());
        assertThat(alerts.getOrDefault("reserve-change", 0)).isEqualTo(recount.reserveChanges());
        assertThat(alerts.getOrDefault("hearing-requested", 0))
                .isEqualTo(recount.different("claim.hearing-requested", "on"));
        assertThat(alerts.getOrDefault("represented", 0))
                .isEqualTo(recount.different("claim.representation-recorded", "from", "byWhom"));
        assertThat(open.getOrDefault("surveillance", 0)).isEqualTo(recount.surveillanceToDecide());

        try (Ledger ledger = Ledger.open(city, Clock.systemUTC())) {
            Map<String, Integer> assigned = new TreeMap<>();
            ledger.users().all().forEach(account -> {
                int claims = ledger.lists(lists -> ClaimRegister.count(
                        lists, ClaimSearch.latestFirst("", "", asOf, 1).assigned(account.user())));
                if (claims > 0) {
                    assigned.put(account.user(), claims);
                }
            });
            assertThat(assigned).isEqualTo(recount.assigned());
        }
    }

    private static JsonNode asked(Path city, String command, LocalDate asOf) {
        return CommandLineRun.with(Main.COMMANDS, city, command, "--json", "--as-of", asOf.toString())
                .done()
                .json();
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
