package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.caseledger.app.api.Problem;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandList;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests that were once answered with a fault, or not in words; {@link RoutesFuzzTest} found them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {

    private Office office;
    private String token;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory, CaseLedger.served(CommandList.own()));
        token = Staff.done(new AccountDesk(office.ledger)
                .issue(Staff.EVERYTHING, Duration.ofDays(1), TokenScope.WRITE, Who.owner("root")));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private RawHttp.Answer send(String firstLine, String headers, String body) throws IOException {
        return new RawHttp(office.workbench.port())
                .send((firstLine + "\r\nHost: 127.0.0.1:" + office.workbench.port() + "\r\n" + headers + "\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String bearer() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = LedgerJson.mapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", ";", "application/json;q=0"})
    void whoTakesNoAnswerIsRefusedBeforeAnythingIsDone(String accept) throws IOException {
        long entries = office.ledger.size();
        assertProblem(
                send(
                        "POST /api/v1/users/" + Office.ORTIZ + "/password HTTP/1.0",
                        bearer() + "Accept: " + accept + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n",
                        "{}"),
                406);
        assertThat(office.ledger.size()).isEqualTo(entries);
    }

    @Test
    void whatIsNoFormIsNotReadAsOne() throws IOException {
        RawHttp browser = office.as(Staff.EVERYTHING);
        RawHttp.Answer answer = send(
                "DELETE /accounts HTTP/1.0",
                "Origin: http://127.0.0.1:" + office.workbench.port() + "\r\nCookie: " + browser.cookie()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n",
                "%zz");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1");
    }

    /** As long as a good one, and what it hides is no text. */
    @Test
    void aFormWhoseTokenIsDamagedIsRefused() throws IOException {
        RawHttp browser = office.as(Staff.EVERYTHING);
        byte[] token = Base64.getUrlDecoder().decode(browser.token());
        token[token.length - 1] ^= (byte) 0x80;
        RawHttp.Answer answer =
                browser.post("/sign-out", Map.of("_csrf", Base64.getUrlEncoder().encodeToString(token)));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?again");
        assertThat(browser.look("/you").status()).isEqualTo(200);
    }

    /** Another sign-in has ended the session; what is refused on the way says so like always. */
    @Test
    void aSessionThatEndedGetsThePageOfWhatIsWrong() throws IOException {
        RawHttp first = office.as(Office.ROLL);
        for (int i = 0; i < 5; i++) {
            office.as(Office.ROLL);
        }
        RawHttp.Answer answer = send("GET /%2e/you HTTP/1.0", "Cookie: " + first.cookie() + "\r\n", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void aBodyThatCouldBeAnythingIsRefused() throws IOException {
        assertProblem(
                send(
                        "POST /api/v1/payroll/preview HTTP/1.0",
                        bearer() + "Content-Type: application/*\r\nContent-Length: 2\r\n",
                        "{}"),
                415);
    }

    @Test
    void aBodyWhosePiecesDontHangTogetherIsTheSendersFault() throws IOException {
        assertProblem(
                send(
                        "POST /api/v1/users/" + Office.ORTIZ + "/enable HTTP/1.1",
                        bearer() + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        "zz"),
                400);
    }

    @Test
    void aBodyThatIsNullIsRefused() throws IOException {
        assertProblem(
                send(
                        "POST /api/v1/law/impact HTTP/1.0",
                        bearer() + "Content-Type: application/json\r\nContent-Length: 4\r\n",
                        "null"),
                400);
    }

    /** The parameter is looked at only when somebody asks for it, which is in the middle of the call. */
    @Test
    void aParameterWhoseNameNobodyCanReadIsTheSendersFault() throws IOException {
        assertProblem(send("GET /api/v1/receivables?asOf%00=x HTTP/1.0", bearer(), ""), 400);
    }

    @Test
    void manyLinesThatEndInTheMiddleAreToldInWords() throws IOException {
        RawHttp.Answer answer = send(
                "POST /api/v1/commands/batch HTTP/1.0",
                bearer() + "Content-Type: application/jsonl\r\nContent-Length: 400\r\n",
                "{}\n{\"do\":");
        assertThat(answer.body()).contains("\"line\":1").doesNotContain("Exception");
    }

    /** A page would be led back to after signing in, if its address fitted into the head of an answer. */
    @Test
    void whoComesByAnAddressThatIsTooLongToBeKeptSignsInAllTheSame() throws IOException {
        RawHttp.Answer answer = send("GET /read-trail?by=" + "%F0%9F%98%80".repeat(300) + " HTTP/1.0", "", "");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in");
    }

    @Test
    void anAddressWithTwoSlashesIsRefused() throws IOException {
        RawHttp.Answer answer = send("POST //api/v1/command-line HTTP/1.0", bearer() + "Content-Length: 0\r\n", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void programsAreToldInProblemsWhatIsWrong() throws IOException {
        assertProblem(send("POST /api/v1/command-line HTTP/1.0", "Content-Length: 0\r\n", ""), 401);
        assertProblem(send("GET /manage/health/nothing HTTP/1.0", "", ""), 404);
        assertProblem(send("GET /manage/health/nothing/there HTTP/1.0", "", ""), 404);
        assertProblem(send("GET /manage/nothing HTTP/1.0", "", ""), 404);
        assertProblem(send("GET /manage/prometheus HTTP/1.0", "Host: evil.example\r\n", ""), 400);
    }

    @Test
    void aPageIsOneWhateverTheAddressLooksLike() throws IOException {
        RawHttp.Answer answer = send("GET /static/nothing.js HTTP/1.0", "", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void figuresDontSayWhatTheProgramIsMadeOf() throws IOException {
        assertThat(send("GET /manage/prometheus HTTP/1.0", "", "").body())
                .contains("caseledger_entries")
                .doesNotContain("main_application_class");
    }
}
