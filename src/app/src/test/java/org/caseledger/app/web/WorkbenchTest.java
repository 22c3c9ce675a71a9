package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.template.AmericanText;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Variance;
import org.caseledger.decision.Limit;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchTest {

    private static final String FORM = "/claims/G-22-0117/interactions";

    /** A row of the list: claim, query of its link, open balance where there is one. */
    private static final Pattern ROW = Pattern.compile(
            "<th scope=\"row\"[^>]*><a href=\"/claims/([^\"?]+)(\\?[^\"]*)?\">.*?<td class=\"figure\"[^>]*>(?:<span[^>]*>([^<]*)</span>)?</td>",
            Pattern.DOTALL);

    private static final Pattern TOTAL =
            Pattern.compile("Open on all \\d+</th><td class=\"figure\"[^>]*><span>([-0-9.,]+)</span>");
    private static final Pattern BALANCE = Pattern.compile("<dt>Balance</dt><dd>([^<]*)</dd>");
    private static final Pattern OPEN = Pattern.compile("<p class=\"words\">([^<]*)</p>");

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() throws IOException {
        Map<String, String> form = form("twice", "Wants to know why");
        RawHttp.Answer first = http.post(FORM, form);
        RawHttp.Answer second = http.post(FORM, form);

        assertThat(first.status()).isEqualTo(302);
        assertThat(location(second)).isEqualTo(location(first)).contains("recorded=");
        List<Entry<ClaimEvent>> logged = logged("Wants to know why");
        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst().provenance().by()).isEqualTo(Staff.EVERYTHING);
        assertThat(logged.getFirst().provenance().channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void aFormChangedAfterItWasRecordedSaysSoAndIsNotLost() throws IOException {
        http.post(FORM, form("changed", "First wording"));
        RawHttp.Answer changed = http.post(FORM, form("changed", "Second wording"));

        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("was recorded before").contains("Second wording</textarea>");
        assertThat(logged("Second wording")).isEmpty();
        assertThat(changed.body()).doesNotContain("value=\"changed\"");
    }

    /** The list and the file of a claim answer with the same figure for the same day, and say which. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2022-05-10", "2022-06-10", "2022-06-24", "2022-09-30"})
    void theListAndTheFileSayTheSameBalanceForTheSameDay(String asOf) throws IOException {
        String query = asOf.isEmpty() ? "" : "?as-of=" + asOf;
        String day = asOf.isEmpty() ? "2022-06-27" : asOf;
        String list = http.get("/claims" + query).body();
        assertThat(list)
                .contains("status and balance as of <span class=\"figures\">" + AmericanText.of(day) + "</span>");
        List<MatchResult> rows = ROW.matcher(list).results().toList();
        assertThat(rows).hasSizeGreaterThan(3);
        for (MatchResult row : rows) {
            assertThat(Objects.requireNonNullElse(row.group(2), "")).isEqualTo(query);
            String file = http.get("/claims/" + row.group(1) + query).body();
            String balance = found(BALANCE, file).orElse("0.00");
            String words = found(OPEN, file).orElse("As of " + AmericanText.of(day) + ": every pay period is settled.");
            assertThat(words).startsWith("As of " + AmericanText.of(day) + ": ");
            if (row.group(3) == null) {
                assertThat(words).as(row.group(1)).endsWith("every pay period is settled.");
                assertThat(balance).as(row.group(1)).isEqualTo("0.00");
            } else {
                assertThat(words).as(row.group(1)).endsWith("something open.");
                assertThat(row.group(3)).as(row.group(1)).isEqualTo(balance);
            }
        }
        List<String> open =
                rows.stream().map(row -> row.group(3)).filter(Objects::nonNull).toList();
        assertThat(open).isNotEmpty();
        BigDecimal sum = open.stream()
                .map(figure -> new BigDecimal(figure.replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(found(TOTAL, list)).hasValue(AmericanText.of(sum.toPlainString()));
    }

    private static Optional<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().findFirst().map(match -> match.group(1));
    }

    @Test
    void aClaimIsFoundByItsNumberInAnyCase() throws IOException {
        assertThat(http.get("/claims/" + Office.RESCINDED.toLowerCase(java.util.Locale.ROOT))
                        .body())
                .contains("<title>")
                .contains(Office.RESCINDED);
        RawHttp.Answer recorded = http.post(FORM.toLowerCase(java.util.Locale.ROOT), form("small", "Small letters"));
        assertThat(recorded.status()).isEqualTo(302);
        assertThat(logged("Small letters")).hasSize(1);
    }

    @Test
    void aVarianceIsInTheFileOfItsClaim() throws IOException {
        Variance variance = new Variance(
                new DateSpan(LocalDate.parse("2022-01-22"), LocalDate.parse("2022-02-04")),
                "daily rate",
                "85.47",
                "85.48",
                "rounding");
        AdministratorReport report = new AdministratorReport(
                "E-none", variance.period(), usd("3900.00"), usd("85.47"), "TTD", BigDecimal.ONE, usd("85.47"));
        office.ledger
                .office()
                .submit(Submission.now(
                        new ClaimCommand.ReceiveAdministratorReport(Office.RESCINDED, report, List.of(variance)),
                        Who.feed(Staff.EVERYTHING),
                        new Key.Plain("variance")));
        String file = http.get("/claims/" + Office.RESCINDED).body();
        assertThat(file).contains("Variances <small>1</small>", "daily rate", "85.47", "rounding");
    }

    /** The claims are without a wage, so that the page has nothing but the word. */
    @ParameterizedTest
    @CsvSource({"AZ, Average monthly wage", "MN, Average weekly wage"})
    void aFileSaysTheStatesOwnWordForTheWage(Jurisdiction state, String word) throws IOException {
        String claim = "G-22-WAGE-" + state;
        LocalDate injuredOn = LocalDate.parse("2022-06-20");
        Employee employee = new Employee("E-wage-" + state, "Nobody Else");
        office.ledger
                .office()
                .submit(Submission.now(
                        new ClaimCommand.ReportInjury(
                                claim,
                                state,
                                "glendale",
                                employee,
                                injuredOn,
                                injuredOn,
                                InjuryKind.MEDICAL_ONLY,
                                "Cut",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        Who.commandLine(Office.ORTIZ),
                        new Key.Plain("wage " + state)));

        assertThat(http.get("/claims/" + claim).body()).contains("<dt>" + word + "</dt><dd>not known yet</dd>");
    }

    @Test
    void aRefusedFormCanBeMendedAndSentAgain() throws IOException {
        Map<String, String> form = form("mended", "Mended later");
        form.put("followUpOn", "2022-06-01");
        RawHttp.Answer refused = http.post(FORM, form);
        form.put("followUpOn", "2022-07-01");
        RawHttp.Answer recorded = http.post(FORM, form);
        RawHttp.Answer again = http.post(FORM, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Not recorded: ").contains("followUpOn");
        assertThat(recorded.status()).isEqualTo(302);
        assertThat(location(again)).isEqualTo(location(recorded));
        assertThat(logged("Mended later")).hasSize(1);
    }

    @Test
    void aTextLongerThanTheLedgerKeepsIsSaidAtItsField() throws IOException {
        RawHttp.Answer answer = http.post(FORM, form("long", "x".repeat(Limit.WORDS.characters() + 1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("At most 2000 characters; these are 2001.")
                .doesNotContain("Not recorded: ");
    }

    @Test
    void anotherSitesFormRecordsNothing() throws IOException {
        RawHttp.Answer answer = http.post(FORM, "https://evil.example", form("forged", "Forged"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(logged("Forged")).isEmpty();
    }

    @Test
    void whatIsTypedStaysText() throws IOException {
        http.post(FORM, form("markup", "<script>alert(1)</script>"));

        assertThat(http.get("/claims/G-22-0117").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void receivablesAreListedAndEachHasItsPage() throws IOException {
        assertThat(http.get("/receivables").body()).contains("No receivables.");
        assertThat(http.get("/receivables/R-G-22-0143-1").status()).isEqualTo(404);
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-06-27"), Who.web(Office.ROLL), null);
        desk.approve("glendale-2022-06-25", Who.web(Office.PROVER));
        assertThat(http.get("/claims/G-22-0143").status()).isEqualTo(200);
        desk.transmit("glendale-2022-06-25", Who.web(Office.PROVER));

        assertThat(office.ledger.directory().resolve("transmittals/glendale-2022-06-25.csv"))
                .as("it leaves at once, whoever looked at a page just before")
                .exists();
        assertThat(http.get("/receivables").body()).contains("R-G-22-0143-1", "Dana Whitlock", "proposed");
        assertThat(http.get("/receivables/R-G-22-0143-1").body())
                .contains(
                        "Left with the claimant by run glendale-2022-06-25",
                        "Leave pay reversed, sick",
                        "Claim accepted");
        assertThat(http.get("/claims/G-22-0143").body()).contains("/receivables/R-G-22-0143-1");
        assertThat(http.get("/payroll/runs/glendale-2022-06-25").body())
                .contains("/receivables/R-G-22-0143-1", "Set against each other", "leave pay and benefits");
        assertThat(http.get("/receivables?known-at=2022-06-01T00:00:00Z").body())
                .contains("No receivables.");
        assertThat(http.get("/payroll/runs/glendale-2022-06-25/transmittal.html")
                        .header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        aRemainderIsWaived();
    }

    private void aRemainderIsWaived() throws IOException {
        LocalDate paidFor = office.ledger.facts(Office.RESCINDED).paid().transmitted().stream()
                .flatMap(entry -> entry.event().lines().stream())
                .filter(line -> line.kind() == LineKind.STATUTORY)
                .map(line -> line.forPeriod().to())
                .findFirst()
                .orElseThrow();
        Money cents = Money.of(CurrencyUnit.USD, new BigDecimal("0.60"));
        office.ledger
                .office()
                .submit(Submission.now(
                        new ClaimCommand.RecordPayment(
                                Office.RESCINDED, "713", paidFor, paidFor, cents, paidFor, "the administrator", null),
                        Who.commandLine(Office.ORTIZ),
                        new Key.Plain("cents")));

        assertThat(http.get("/payroll/preview?employer=glendale&period=2022-06-27")
                        .body())
                .contains("Waived.", "0.60", "receivablesFrom 1.00")
                .contains("left with the claimant, and waived by the policy");
    }

    @Test
    void aClaimIsNotFoundBeforeItWasReported() throws IOException {
        RawHttp.Answer answer = http.get("/claims/G-22-0117?known-at=2022-01-01T00:00:00Z");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("was not known on 2022-01-01 00:00");
    }

    @Test
    void aTimeThatIsNoneIsRefusedInWords() throws IOException {
        RawHttp.Answer answer = http.get("/claims/G-22-0117?known-at=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("known-at must be a date and time such as");
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsNotPrepared() throws IOException {
        Map<String, String> stale = new HashMap<>(Map.of(
                "employer", "glendale",
                "period", "2022-06-25",
                "hash", "sha256:0",
                "known-at", "2022-06-24T00:00:00Z"));
        RawHttp.Answer moved = http.post("/payroll/runs", stale);
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.body())
                .contains("Facts moved since you looked.")
                .contains("Wage recommended by the payer: 4,506.67");
        stale.put("known-at", "yesterday");
        assertThat(http.post("/payroll/runs", stale).status()).isEqualTo(400);
    }

    @Test
    void pagesAllowNothingFromElsewhere() throws IOException {
        assertThat(http.get("/").head())
                .contains("Content-Security-Policy: default-src 'self'")
                .contains("no-store");
        assertThat(http.get("/claims/G-22-0117").body())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("http://");
    }

    @Test
    void aTakenPortIsSaidInOneLine() {
        assertThatThrownBy(() -> Workbench.start(office.ledger, office.workbench.port()))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("port " + office.workbench.port() + " of 127.0.0.1 can't be used")
                .hasMessageContaining("--port");
    }

    private static Map<String, String> form(String key, String issue) {
        return new HashMap<>(Map.of(
                "key", key,
                "on", "2022-06-27",
                "channel", "phone",
                "party", "Tom Baxter",
                "issue", issue,
                "action", "Explained",
                "result", "Will call back"));
    }

    private List<Entry<ClaimEvent>> logged(String issue) {
        return office.ledger.facts("G-22-0117").entries().stream()
                .filter(entry -> entry.event() instanceof InteractionLogged logged
                        && logged.issue().equals(issue))
                .toList();
    }

    private static String location(RawHttp.Answer answer) {
        return answer.head()
                .lines()
                .filter(line -> line.startsWith("Location: "))
                .findFirst()
                .orElse("");
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount.replace(",", "")));
    }
}
