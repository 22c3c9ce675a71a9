package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one request may ask for, and what is said when it asks for more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchLimitsTest {

    private static final int PAGE_MAX_BYTES = 1_000_000;

    private Office office;
    private RawHttp http;
    private LogKept log;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
        office.recordLongClaim();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void keepLog() {
        log = new LogKept();
    }

    @AfterEach
    void nothingAlarms() {
        log.close();
        assertThat(log.alarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/claims/G-22-0143?as-of=2202-06-30, &quot;as-of&quot; is 2202-06-30",
        "/claims/G-22-0143?as-of=1912-12-31, &quot;as-of&quot; is 1912-12-31",
        "/claims/G-22-0143?known-at=-999999999-01-01, is -",
        "/claims/G-22-0143?known-at=%2B999999999-12-31, is +",
        "/claims/G-22-0143?known-at=9999-12-31T00:00, &quot;known-at&quot; is 9999-12-31T00:00:00Z",
        "/claims/G-22-0143?known-at=-999999999-01-01T00:00Z, &quot;known-at&quot; is -999999999-01-01",
        "/claims/G-22-0143?history=-999999999-01-01, &quot;history&quot; is -999999999-01-01",
        "/claims/G-22-0143?periods=+999999999-12-31, must be a date",
        "/claims/X?history=-999999999-01-01, &quot;history&quot; is -999999999-01-01",
        "/receivables?as-of=2025-01-01, &quot;as-of&quot; is 2025-01-01",
        "/payroll/preview?employer=glendale&period=9999-12-31, &quot;period&quot; is 9999-12-31",
        "/payroll/preview?employer=glendale&period=-999999999-01-01, &quot;period&quot; is -999999999-01-01",
        "/payroll/preview?employer=glendale&period=2024-06-28, &quot;period&quot; is 2024-06-28",
    })
    void aDayBeyondTheHorizonIsRefusedWithTheLimits(String path, String words) throws IOException {
        RawHttp.Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase(words);
        if (!words.contains("must be")) {
            assertThat(answer.body())
                    .contains("dates go from 1913-01-01 to 2024-06-27, 2 years ahead: check the year.");
        }
    }

    @Test
    void theLastDayOfTheHorizonIsAnswered() throws IOException {
        assertThat(http.get("/claims/" + Office.LONG + "?as-of=2024-06-27").status())
                .isEqualTo(200);
        assertThat(http.get("/payroll/preview?employer=glendale&period=2024-06-27")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFarDayInAFormIsSaidAtItsField() throws IOException {
        Map<String, String> form = new HashMap<>(Map.of(
                "key", "far", "on", "2022-06-27", "channel", "phone", "party", "Tom", "issue", "a", "action", "b"));
        form.putAll(Map.of("result", "c", "followUpOn", "9999-12-31"));
        RawHttp.Answer answer = http.post("/claims/G-22-0117/interactions", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"e-followUpOn\"")
                .contains("This is 12/31/9999; dates go from 01/01/1913 to 06/27/2024");
    }

    @Test
    void aClaimOfManyPayPeriodsShowsTheLatestAndLeadsToTheOthers() throws IOException {
        RawHttp.Answer latest = http.get("/claims/" + Office.LONG);

        assertThat(latest.body().length()).isLessThan(PAGE_MAX_BYTES);
        assertThat(periods(latest)).hasSize(27).first().isEqualTo("2022-06-25");
        assertThat(latest.body())
                .contains("196 pay periods have something open")
                .contains("27 of 196 pay periods: 06/26/2021 to 07/08/2022")
                .contains("26 pay periods, 26 open")
                .contains("?periods=2021-06-12#statement")
                .doesNotContain(">Later<");

        RawHttp.Answer before = http.get("/claims/" + Office.LONG + "?periods=2021-06-12");
        assertThat(periods(before)).hasSize(27).first().isEqualTo("2021-06-12");
        assertThat(before.body()).contains("?periods=2022-06-25#statement", ">Later<", ">Earlier<");

        RawHttp.Answer first = http.get("/claims/" + Office.LONG + "?periods=2015-12-31");
        assertThat(periods(first)).last().isEqualTo("2015-01-03");
        assertThat(first.body()).doesNotContain(">Earlier<");
        assertThat(periods(http.get("/claims/" + Office.LONG + "?periods=1913-01-01")))
                .last()
                .isEqualTo("2015-01-03");
    }

    @Test
    void aRunOfManyLinesIsShownAPageAtATime() throws IOException {
        RawHttp.Answer first = http.get("/payroll/preview?employer=glendale&period=2022-06-27");

        assertThat(first.body().length()).isLessThan(PAGE_MAX_BYTES);
        assertThat(lines(first)).isEqualTo(50);
        assertThat(first.body()).contains("net, with its lines on other pages", "Lines, page 1 of ", "page=2");
        RawHttp.Answer second = http.get("/payroll/preview?employer=glendale&period=2022-06-27&page=2");
        assertThat(lines(second)).isEqualTo(50);
        assertThat(hash(second)).isEqualTo(hash(first));
    }

    @Test
    void aLongTimelineIsPagedAndAnEntryIsFoundOnItsPage() throws IOException {
        office.ledger.office().sit(sitting -> {
            for (int i = 1; i <= 450; i++) {
                sitting.submit(Submission.now(
                        new ClaimCommand.LogInteraction(
                                "G-22-0098",
                                LocalDate.parse("2022-06-27"),
                                InteractionChannel.values()[0],
                                "Tom",
                                "issue " + i,
                                "action",
                                "result",
                                null,
                                null,
                                null),
                        Who.commandLine(Office.ORTIZ),
                        new Key.Plain("many-" + i)));
            }
            return null;
        });
        RawHttp.Answer page = http.get("/claims/G-22-0098");
        String first = office.ledger.facts("G-22-0098").entries().getFirst().id();

        assertThat(page.body().length()).isLessThan(PAGE_MAX_BYTES);
        assertThat(page.body())
                .contains("Timeline, page 10 of 10", "Interactions, page 1 of 23", "?entry=" + first)
                .doesNotContain("id=\"entry-" + first + "\"");
        assertThat(http.get("/claims/G-22-0098?entry=" + first).body())
                .contains("Timeline, page 1 of 10", "id=\"entry-" + first + "\"");
        Set<String> issues = new HashSet<>();
        for (int number = 1; number <= 23; number++) {
            List<String> shown = found("<dd>(issue \\d+)</dd>", http.get("/claims/G-22-0098?interactions=" + number));
            assertThat(shown).hasSizeLessThanOrEqualTo(20);
            issues.addAll(shown);
        }
        assertThat(issues).hasSize(450);
    }

    @Test
    void aFormThatIsTooLargeIsRefused() throws IOException {
        RawHttp.Answer answer =
                http.post("/claims/G-22-0117/interactions", Map.of("key", "large", "issue", "x".repeat(300_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("a form takes up to 256 KB");
    }

    @Test
    void theLongestTextsFitIntoAForm() throws IOException {
        String longest = "字".repeat(2_000);
        Map<String, String> form = new HashMap<>(Map.of(
                "key", "longest", "on", "2022-06-27", "channel", "phone", "party", "字".repeat(200), "issue", longest));
        form.putAll(Map.of("action", longest, "result", longest));

        assertThat(http.post("/claims/G-22-0117/interactions", form).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /error HTTP/1.0, 404, Nothing is at this address",
        "GET /nowhere HTTP/1.0, 404, Nothing is at this address",
        "GET /?page=two HTTP/1.0, 400, page must be a whole number",
        "GET /payroll/preview HTTP/1.0, 400, The address lacks employer",
        "POST /claims/G-22-0117?_csrf=TOKEN HTTP/1.0, 405, used in this way",
        "GET /a|b HTTP/1.0, 400, read",
        "GET /%zz HTTP/1.0, 400, read",
        "GET /%00 HTTP/1.0, 400, read",
        "GET /?q=%zz HTTP/1.0, 400, read",
        "G\u00e4T / HTTP/1.0, 400, read",
        "nonsense, 400, read",
        "GET / HTTP/7.0, 400, read",
        "TRACE / HTTP/1.0, 405, used in this way",
    })
    void whatTheServerRefusesOnItsOwnIsSaidAndGuardedLikeAPage(String line, int status, String words)
            throws IOException {
        RawHttp.Answer answer = http.send((line.replace("TOKEN", http.token())
                        + "\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nCookie: " + http.cookie() + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(status);
        guarded(answer);
        assertThat(answer.body()).contains(words).doesNotContain("Status " + status, "Tomcat", "Exception");
    }

    @Test
    void anAddressThatIsTooLongIsSaidSo() throws IOException {
        RawHttp.Answer answer = http.get("/claims?q=" + "x".repeat(20_000));

        assertThat(answer.status()).isBetween(400, 431);
        guarded(answer);
        assertThat(http.get("/claims?q=" + "x".repeat(300)).body()).contains("up to 200 characters");
    }

    static void guarded(RawHttp.Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    private static List<String> periods(RawHttp.Answer answer) {
        return found("id=\"period-([0-9-]+)\"", answer);
    }

    private static int lines(RawHttp.Answer answer) {
        return found("<tr (class=\"line\")>", answer).size();
    }

    private static List<String> hash(RawHttp.Answer answer) {
        return found("Content hash <span>(sha256:[0-9a-f]{64})<", answer);
    }

    private static List<String> found(String pattern, RawHttp.Answer answer) {
        return Pattern.compile(pattern)
                .matcher(answer.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void aBrowserThatLeavesEndsTheWritingOfItsPageAndIsNoFault(@TempDir Path directory) throws IOException {
        try (Office other = Office.open(directory)) {
            RawHttp browser = other.as(Staff.EVERYTHING);
            // What is told at a start is not this test's matter.
            log.drain();
            for (int i = 0; i < 20; i++) {
                browser.leave("/payroll/preview?employer=glendale&period=2022-06-27");
            }
            // Waits for what is being answered.
            other.workbench.close();
            assertThat(log.messages()).contains("a browser left before its page was written");
        }
    }
}
