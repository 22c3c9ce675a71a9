package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.law.Employers;
import org.caseledger.law.Release;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.projection.Projector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Law and policy through the command line: the maximum of a new year makes claims computable, a corrected one changes
 * periods that were transmitted, and what was known before stays what it was, byte for byte. The numbers are made up.
 */
class AdoptCommandTest {

    private static final String MAXIMUM = "arizona/maximum-average-monthly-wage";
    private static final String HEADER =
            "effective_from,effective_to,value,unit,basis,citation,source,published,status\n";
    private static final String PAGE = ",USD per month,date of injury,A.R.S. 23-1041(E),a made-up page,,verified\n";
    private static final String YEAR_2025 = HEADER + "2025-01-01,2025-12-31,5910.00" + PAGE;
    private static final String CORRECTED_2022 = HEADER + "2022-01-01,2022-12-31,5200.00" + PAGE;

    @TempDir
    Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void threeClaims() throws URISyntaxException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Path facts = Path.of(Objects.requireNonNull(AdoptCommandTest.class.getResource("/adoption/year-change.jsonl"))
                .toURI());
        run("import", "history", facts.toString()).done();
    }

    private CommandLineRun run(String... call) {
        return CommandLineRun.on(ledger, call);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private CommandLineRun adopt(String table, String rows) throws IOException {
        return run("adopt", "--table", table, "--row", file("row.csv", rows).toString(), "--by", "rosa", "--json");
    }

    private String adopted(String rows) throws IOException {
        return adopt(MAXIMUM, rows).done().json().get(0).get("entry").stringValue();
    }

    private JsonNode transmit(String period) {
        JsonNode run = run("payroll", "run", "--employer", "glendale", "--period", period, "--by", "ann", "--json")
                .done()
                .json();
        String id = run.get("run").stringValue();
        run("payroll", "approve", id, "--by", "ben").done();
        return run("payroll", "transmit", id, "--by", "ben", "--json").done().json();
    }

    private static List<String> lines(JsonNode run) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : run.get("lines")) {
            if (!line.get("kind").stringValue().equals("receivable")) {
                lines.add(line.get("claim").stringValue() + " "
                        + line.get("forPeriod").get("from").stringValue() + " "
                        + line.get("kind").stringValue() + " "
                        + (line.get("amount").isNull() ? line.get("hours") : line.get("amount")).stringValue());
            }
        }
        return lines;
    }

    private static List<String> because(JsonNode run, String claim) {
        return run.get("lines")
                .valueStream()
                .filter(line -> line.get("claim").stringValue().equals(claim))
                .flatMap(line -> line.get("because").valueStream())
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
    }

    @Test
    void theMaximumAdoptedInJanuaryPaysTheClaimsThatWereHeld() throws IOException {
        adopted(YEAR_2025.replace("verified", "unverified"));
        JsonNode before = run("payroll", "preview", "--employer", "glendale", "--period", "2025-12-20", "--json")
                .done()
                .json();
        assertThat(before.get("missing").get(0).get("claim").stringValue()).isEqualTo("Y-25-0001");
        assertThat(before.get("missing").get(0).get("what").stringValue()).contains("not verified");
        assertThat(lines(before)).noneMatch(line -> line.startsWith("Y-25-0001"));

        String entry = adopted(YEAR_2025);

        JsonNode after = run("payroll", "preview", "--employer", "glendale", "--period", "2025-12-20", "--json")
                .done()
                .json();
        assertThat(after.get("missing")).isEmpty();
        // 5,910.00 x 0.021918 = 129.54; two weeks of 74,400.00 x 80 % / 52 = 1,144.62 are 2,289.24.
        assertThat(lines(after))
                .contains(
                        "Y-25-0001 2025-11-22 statutory 906.78",
                        "Y-25-0001 2025-12-06 statutory 906.78",
                        "Y-25-0001 2025-11-22 leave-pay-reversed -286.16");
        assertThat(because(after, "Y-25-0001")).contains(entry);
        assertThat(run("explain", "Y-25-0001", "--as-of", "2025-12-31", "--period", "2025-12-06", "--code", "713")
                        .done()
                        .out())
                .contains(MAXIMUM + ", 2025-01-01 to 2025-12-31, adopted on ", " by rosa, entry " + entry + "; a made")
                .contains("<" + entry + ">", "arizona/waiting-period-days, from 2000-01-01, shipped;");
    }

    @Test
    void aCorrectedMaximumIsTheDifferenceInTheNextRunBecauseOfTheAdoption() throws IOException {
        JsonNode first = transmit("2022-06-11");
        assertThat(lines(first)).contains("Y-22-0001 2022-06-11 statutory 1583.68");
        String entry = adopted(CORRECTED_2022);

        JsonNode next = transmit("2022-06-25");
        assertThat(lines(next))
                .containsExactly("Y-22-0001 2022-06-11 statutory 11.90", "Y-22-0001 2022-06-11 supplemental -11.90");
        assertThat(because(next, "Y-22-0001")).containsExactly(entry);
        assertThat(lines(transmit("2022-06-25"))).isEmpty();
        assertThat(run("payroll", "show", next.get("run").stringValue()).done().out())
                .contains("Row adopted: " + MAXIMUM + ", 2022-01-01 to 2022-12-31, 5200.00 USD per month", "rosa");
        assertThat(ledger.resolve("transmittals").resolve(next.get("run").stringValue() + ".html"))
                .content()
                .contains("Row adopted: " + MAXIMUM);
    }

    @Test
    void aRunPreparedBeforeAnAdoptionIsNotTransmittedAfterIt() throws IOException {
        run("payroll", "run", "--employer", "glendale", "--period", "2022-06-11", "--by", "ann")
                .done();
        run("payroll", "approve", "glendale-2022-06-11", "--by", "ben").done();
        String entry = adopted(CORRECTED_2022);
        CommandLineRun moved = run("payroll", "transmit", "glendale-2022-06-11", "--by", "ben");
        assertThat(moved.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(moved.err()).contains("facts-moved", "was 1583.68, is 1595.58", "because of " + entry);
    }

    @Test
    void aRunKeepsWhichProgramAndLawMadeItAndARefusalNamesWhatIsAnother() throws IOException {
        run("payroll", "run", "--employer", "glendale", "--period", "2022-06-11", "--by", "ann")
                .done();
        run("payroll", "approve", "glendale-2022-06-11", "--by", "ben").done();
        String shipped = Employers.shipped().fingerprint("glendale").orElseThrow();
        JsonNode edition = run("payroll", "show", "glendale-2022-06-11", "--json")
                .done()
                .json()
                .get("edition");
        assertThat(edition.get("program").stringValue()).isEqualTo(Release.VERSION);
        assertThat(edition.get("law").stringValue()).isEqualTo(Release.law());
        assertThat(edition.get("policy").stringValue()).isEqualTo(shipped);
        assertThat(run("payroll", "show", "glendale-2022-06-11").done().out())
                .contains("Made by program " + Release.VERSION + ", law and shipped policies " + Release.law()
                        + ", policy file " + shipped + "\n");

        String policy = policy("percentOfBase: 80", "percentOfBase: 90");
        run("adopt", "--policy", policy, "--by", "rosa").done();
        CommandLineRun moved = run("payroll", "transmit", "glendale-2022-06-11", "--by", "ben");
        assertThat(moved.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(moved.err())
                .contains(
                        "facts-moved",
                        "and what made the run is another now: the employer's policy file, " + shipped + ", is now "
                                + Fingerprint.of(Files.readAllBytes(Path.of(policy))))
                .doesNotContain("the program's version", "the law's tables");
    }

    @Test
    void whatWasKnownBeforeAnAdoptionIsTheSameBytesAfterIt() throws IOException {
        transmit("2022-06-11");
        String then = now();
        List<String> before = answers(then);
        adopted(CORRECTED_2022);
        adopted(YEAR_2025);
        run("adopt", "--policy", policy("percentOfBase: 80", "percentOfBase: 90"), "--by", "rosa")
                .done();
        run("rebuild").done();
        assertThat(answers(then)).isEqualTo(before);
        assertThat(answers(now())).doesNotContainAnyElementsOf(before);
    }

    private List<String> answers(String knownAt) {
        List<String> answers = new ArrayList<>();
        for (String format : List.of("--json", "--debug")) {
            for (List<String> call : List.of(
                    List.of("statement", "Y-22-0001", "--as-of", "2022-07-08", "--explain"),
                    List.of("statement", "Y-25-0001", "--as-of", "2025-12-31"),
                    List.of("explain", "Y-22-0001", "--as-of", "2022-07-08", "--period", "2022-06-11", "--code", "710"),
                    List.of("payroll", "preview", "--employer", "glendale", "--period", "2025-12-20"),
                    List.of("adopt", "--list"))) {
                List<String> all = new ArrayList<>(call);
                all.addAll(List.of("--known-at", knownAt, format));
                answers.add(run(all.toArray(String[]::new)).done().out());
            }
        }
        return answers;
    }

    /** The instant up to which everything recorded is known, as the ledger's last statement tells it. */
    private String now() {
        return run("statement", "Y-22-0001", "--json")
                .done()
                .json()
                .get("knownAt")
                .stringValue();
    }

    @Test
    void whatRestsFollowsAnAdoptionAtOnceAndARebuildChangesNothing() throws IOException {
        adopted(YEAR_2025);
        try (OpenLedger opened = Ledger.open(ledger, Clock.systemUTC())) {
            String live = opened.readModels().fingerprint("rest");
            assertThat(opened.readModels().rebuild(List.of("rest"), entries -> {}))
                    .extracting(Projector.Rebuilt::fingerprint)
                    .containsExactly(live);
            assertThat(opened.awake("glendale", LocalDate.parse("2025-12-31"))).contains("Y-25-0001");
        }
    }

    @Test
    void aNewVersionOfAPolicyChangesWhatWasTransmitted() throws IOException {
        transmit("2022-06-11");
        JsonNode adopted = run(
                        "adopt", "--policy", policy("percentOfBase: 80", "percentOfBase: 90"), "--by", "rosa", "--json")
                .done()
                .json();
        assertThat(adopted.get(0).get("event").stringValue()).isEqualTo("law.policy-adopted");
        JsonNode next = transmit("2022-06-25");
        assertThat(lines(next))
                .containsExactly(
                        "Y-22-0001 2022-06-11 supplemental 276.92", "Y-22-0002 2022-06-11 supplemental 180.00");
        assertThat(because(next, "Y-22-0002"))
                .containsExactly(adopted.get(0).get("entry").stringValue());
    }

    @Test
    void anEmployerIsKnownOnceItsPolicyIsAdoptedAndNotBefore() throws IOException {
        String report = "{\"do\":\"ReportInjury\",\"claim\":\"P-1\",\"by\":\"p\",\"jurisdiction\":\"AZ\","
                + "\"employer\":\"peoria\",\"employee\":{\"id\":\"1\",\"name\":\"Kim\"},\"injuredOn\":\"2022-06-10\","
                + "\"employerKnewOn\":\"2022-06-10\",\"kind\":\"lost-time\",\"description\":\"fell\"}";
        assertThat(CommandLineRun.with(report, ledger, "record", "-").out()).contains("unknown-employer");
        String adoption = "{\"do\":\"AdoptPolicy\",\"by\":\"rosa\",\"text\":\""
                + glendale()
                        .replace("employer: glendale", "employer: peoria")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                + "\"}";
        CommandLineRun both = CommandLineRun.with(adoption + "\n" + report, ledger, "record", "-");
        assertThat(both.status()).as(both.out()).isEqualTo(CaseLedger.DONE);
        CommandLineRun undone = CommandLineRun.with(
                adoption.replace("peoria", "gilbert") + "\n"
                        + report.replace("peoria", "gilbert").replace("P-1", "P-2")
                        + "\n{}",
                ledger,
                "record",
                "-",
                "--all-or-nothing");
        assertThat(undone.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run("payroll", "list", "--employer", "gilbert").err())
                .contains("no policy for employer \"gilbert\"");
        run("payroll", "list", "--employer", "peoria").done();
    }

    @Test
    void aFileIsAdoptedAsAWholeOrNotAtAllAndTheFaultNamesFileAndLine() throws IOException {
        String years = HEADER + "2028-01-01,,6300.00" + PAGE + "2027-01-01,2027-12-31,6100.00" + PAGE;
        refused(adopt(MAXIMUM, years.replace("2027", "2024")), "leaves-gap", "row.csv, line 2: ");
        assertThat(run("adopt", "--list").done().out()).startsWith("Nothing was adopted");
        adopted(YEAR_2025);
        JsonNode both = adopt(MAXIMUM, years).done().json();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).get("recordedAt")).isEqualTo(both.get(1).get("recordedAt"));
        refused(adopt(MAXIMUM, years), "nothing-new", "row.csv, line 3: ");
        assertThat(run("adopt", "--list").done().out().lines()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arizona/nothing|2026-01-01,,6100.00,USD per month|unknown-table",
                MAXIMUM + "|2028-01-01,,6100.00,USD per month|leaves-gap",
                MAXIMUM + "|2025-01-01,,1300.00,USD per week|unit-changed",
                MAXIMUM + "|soon,,6100.00,USD per month|row.csv, line 2: ",
            })
    void whatCanNotStandIsRefused(String table, String row, String words) throws IOException {
        CommandLineRun refused =
                adopt(table, HEADER + row + ",date of injury,A.R.S. 23-1041(E),a made-up page,,verified\n");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err()).startsWith("caseledger: ").contains(words).hasLineCount(1);
    }

    @Test
    void callsThatNameNothingOrNobodyAreWrong() throws IOException {
        refused(run("adopt", "--policy", policy("80", "90"), "--by", " "), "missing-by", "blank");
        for (List<String> call : List.of(
                List.of("adopt"),
                List.of("adopt", "--table", MAXIMUM, "--by", "rosa"),
                List.of("adopt", "--policy", policy("80", "90")),
                List.of("adopt", "--policy", policy("80", "90"), "--table", MAXIMUM, "--by", "rosa"),
                List.of("payroll", "impact", "--employer", "glendale"))) {
            assertThat(run(call.toArray(String[]::new)).status()).as("%s", call).isEqualTo(CaseLedger.WRONG_CALL);
        }
        CommandLineRun absent =
                run("adopt", "--policy", folder.resolve("none.yaml").toString(), "--by", "rosa");
        assertThat(absent.err()).contains("none.yaml can't be read").hasLineCount(1);
        CommandLineRun unread =
                run("adopt", "--policy", file("p.yaml", "employer: [\n").toString(), "--by", "rosa");
        assertThat(unread.err()).contains("p.yaml, line ").hasLineCount(1);
    }

    @Test
    void theImpactIsSeenBeforeAnythingIsAdopted() throws IOException {
        transmit("2022-06-11");
        String rows = file("row.csv", CORRECTED_2022).toString();
        JsonNode impact = run(
                        "payroll", "impact", "--employer", "glendale", "--table", MAXIMUM, "--row", rows, "--json")
                .done()
                .json();
        assertThat(impact.get("claims").intValue()).isEqualTo(3);
        assertThat(impact.get("claimsAffected").intValue()).isOne();
        assertThat(impact.get("periodsAffected").intValue()).isOne();
        JsonNode statutory = impact.get("lines").get(0);
        assertThat(List.of(
                        statutory.get("claim").stringValue(),
                        statutory.get("before").stringValue(),
                        statutory.get("after").stringValue(),
                        statutory.get("difference").stringValue(),
                        statutory.get("transmitted").stringValue()))
                .containsExactly("Y-22-0001", "1583.68", "1595.58", "11.90", "1583.68");
        assertThat(impact.get("totals").get("710").get("difference").stringValue())
                .isEqualTo("-11.90");
        assertThat(run("adopt", "--list").done().out()).startsWith("Nothing was adopted");
    }

    @Test
    void theImpactListsWhatBecomesKnownAndSaysSoInText() throws IOException {
        adopted(YEAR_2025.replace("verified", "unverified"));
        String rows = file("row.csv", YEAR_2025).toString();
        String text = run(
                        "payroll",
                        "impact",
                        "--employer",
                        "glendale",
                        "--period",
                        "2025-12-20",
                        "--table",
                        MAXIMUM,
                        "--row",
                        rows)
                .done()
                .out();
        assertThat(text)
                .contains("1 of 3 claims, 2 pay periods. Nothing was recorded.")
                .contains("No longer missing on Y-25-0001: " + MAXIMUM)
                .containsPattern("Y-25-0001 +2025-11-22 +statutory +713 +missing +906.78 +906.78 +0.00")
                .contains("Total leave-replenished: before 0.00 h, after 8.00 h, difference 8.00 h");
        refused(
                run("payroll", "impact", "--employer", "glendale", "--policy", policy("glendale", "glendale")),
                "nothing-new",
                "policy.yaml");
    }

    private static void refused(CommandLineRun run, String code, String words) {
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .startsWith("caseledger: " + code + ": ")
                .contains(words)
                .hasLineCount(1);
    }

    private String policy(String text, String instead) throws IOException {
        return file("policy.yaml", glendale().replace(text, instead)).toString();
    }

    private static String glendale() throws IOException {
        try (InputStream in = AdoptCommandTest.class.getResourceAsStream("/law/policy/glendale.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
