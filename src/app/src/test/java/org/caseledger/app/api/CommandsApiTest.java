package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseledger.claim.Claims;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Commands over HTTP: recorded once, refused with a problem, and never over what somebody else just did. */
class CommandsApiTest {

    private static final String CLAIM = ApiOffice.RESCINDED;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static ApiOffice office;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        office = ApiOffice.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static String reserve(String more) {
        return "{\"do\": \"SetReserve\", \"claim\": \"" + CLAIM + "\", \"kind\": \"medical\", \"amount\": \""
                + NUMBER.incrementAndGet() + ".00\", \"reason\": \"As the doctor writes\"" + more + "}";
    }

    private static String tag() {
        return office.get("alma", "/claims/" + CLAIM).is(200).header("etag");
    }

    @Test
    void whatIsRecordedIsTheTokensPersons() {
        JsonNode answer = office.post("alma", "/commands", reserve("")).is(201).json();
        assertThat(answer.path("status").asString()).isEqualTo("recorded");
        assertThat(answer.path("entries").size()).isEqualTo(1);
        Entry<?> last = office.ledger.entries(Claims.FAMILY, CLAIM).getLast();
        assertThat(last.id()).isEqualTo(answer.path("entries").path(0).asString());
        assertThat(last.provenance().by()).isEqualTo("alma");
        assertThat(last.provenance().channel()).isEqualTo(Channel.API);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"do": "CloseClaim", "claim": "G-22-0143", "on": "yesterday"}                   | 422 | wrong-type      | on
                    {"do": "CloseClaim", "claim": "G-22-0143"}                                      | 422 | missing-field   | on
                    {"do": "CloseClaim", "claim": "G-22-0143", "on": "2022-06-01", "by": "ben"}     | 422 | unknown-field   | by
                    {"do": "CloseClaim", "claim": "G-22-0143", "on": "2022-06-01", "at": "2022"}    | 422 | unknown-field   | at
                    {"do": "CloseClaim", "claim": "G-22-0143", "on": "2302-06-01"}                  | 422 | date-out-of-range | on
                    {"do": "ShutClaim", "claim": "G-22-0143"}                                       | 422 | unknown-command | do
                    {"do": "CloseClaim", "claim": "G-99-0001", "on": "2022-06-01"}                  | 422 | unknown-claim   |
                    {"do": "CloseClaim", "claim": "G-22-0143" "on": "2022-06-01"}                   | 400 | not-json        |
                    []                                                                              | 400 | not-json        |
                    """)
    void whatIsRefusedIsAProblem(String command, int status, String code, String field) {
        JsonNode problem = office.post("alma", "/commands", command).problem(status, code);
        assertThat(problem.path("field").asString(null)).isEqualTo(field);
        assertThat(problem.path("type").asString()).isEqualTo("urn:caseledger:problem:" + code);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void theSameKeyAgainGetsTheFirstAnswer() {
        String command = reserve("");
        JsonNode first = office.post("alma", "/commands", command, "Idempotency-Key", "k-1")
                .is(201)
                .json();
        JsonNode again = office.post("alma", "/commands", command, "Idempotency-Key", "k-1")
                .is(201)
                .json();
        assertThat(again).isEqualTo(first);
        JsonNode field = office.post("alma", "/commands", command.replace("}", ", \"key\": \"k-1\"}"))
                .is(201)
                .json();
        assertThat(field).isEqualTo(first);
        JsonNode other = office.post("alma", "/commands", reserve(", \"key\": \"k-1\""))
                .is(201)
                .json();
        assertThat(other.path("entries")).isEqualTo(first.path("entries"));
        assertThat(other.path("warning").asString()).contains("another command");
        office.post("alma", "/commands", reserve(", \"key\": \"k-2\""), "Idempotency-Key", "k-3")
                .problem(400, "two-keys");
    }

    @Test
    void twoPeopleAtOneClaimSeeEachOther() {
        String seen = tag();
        office.post("alma", "/commands", reserve(""), "If-Match", seen).is(201);
        JsonNode problem =
                office.post("alma", "/commands", reserve(""), "If-Match", seen).problem(409, "moved-since");
        assertThat(problem.path("detail").asString()).contains("look at it again");
        office.post("alma", "/commands", reserve(""), "If-Match", tag()).is(201);
        office.post("alma", "/commands", reserve(""), "If-Match", "*").is(201);
        office.post("alma", "/commands", reserve(""), "If-Match", "\"x\"").problem(400, "bad-tag");
    }

    @Test
    void ofThoseWhoSawTheSameOnlyOneIsRecorded() {
        String seen = tag();
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(one -> office.post("alma", "/commands", reserve(""), "If-Match", seen)
                        .status())
                .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void whoMayNotGiveItIsToldSo() {
        office.post("pia", "/commands", reserve("")).problem(403, "not-permitted");
        office.post("elsewhere", "/commands", reserve("")).problem(422, "unknown-claim");
    }

    @Test
    void whoIsntKnownIsAskedWhoTheyAre() {
        for (String token : List.of("", "cl_AAAA", "x.y.z")) {
            ApiOffice.Answer answer = office.post(token, "/commands", reserve(""));
            answer.problem(401, "unauthorized");
            assertThat(answer.header("www-authenticate")).startsWith("Bearer");
        }
        office.send(office.request("", "/claims")
                        .header("Authorization", "Basic YWxtYTp4")
                        .GET())
                .problem(401, "unauthorized");
        office.send(office.request("", "/claims")
                        .header("Authorization", "Bearer a b")
                        .GET())
                .problem(401, "unauthorized");
    }

    @Test
    void aTokenToReadOnlyAsks() {
        String token = office.token("alma", TokenScope.READ);
        office.get(token, "/claims/" + CLAIM).is(200);
        ApiOffice.Answer answer = office.post(token, "/commands", reserve(""));
        answer.problem(403, "insufficient-scope");
        assertThat(answer.header("www-authenticate")).contains("insufficient_scope");
    }

    @Test
    void aRevokedTokenAndADisabledAccountOpenNothingAtOnce() {
        String made = office.post("root", "/users", "{\"user\": \"eve\", \"roles\": [\"clerk\"]}")
                .is(201)
                .json()
                .path("user")
                .asString();
        assertThat(made).isEqualTo("eve");
        JsonNode issued = office.post("root", "/users/eve/tokens", "{\"days\": 3, \"scope\": \"write\"}")
                .is(201)
                .json();
        String first = issued.path("token").asString();
        office.get(first, "/claims").is(200);
        office.send(office.request(
                                "root", "/users/eve/tokens/" + issued.path("id").asString())
                        .DELETE())
                .is(204);
        office.get(first, "/claims").problem(401, "unauthorized");
        String second = office.token("eve", TokenScope.READ);
        office.get(second, "/claims").is(200);
        office.post("root", "/users/eve/disable", "{\"reason\": \"left\"}").is(200);
        office.get(second, "/claims").problem(401, "unauthorized");
        office.get("root", "/users/nobody").problem(404, "unknown-user");
    }

    @Test
    void linesAreAnsweredInOrder() {
        String lines = reserve("") + "\n\n{\"do\": \"Nothing\"}\n" + reserve("") + "\n";
        ApiOffice.Answer answer = batch("", lines);
        assertThat(answer.header("content-type")).startsWith("application/jsonl");
        List<JsonNode> answers = answer.is(200).lines();
        assertThat(answers).extracting(one -> one.path("line").asInt()).containsExactly(1, 3, 4);
        assertThat(answers)
                .extracting(one -> one.path("status").asString())
                .containsExactly("recorded", "refused", "recorded");
        assertThat(answers.get(1).path("code").asString()).isEqualTo("unknown-command");
        assertThat(answers.get(1).path("field").asString()).isEqualTo("do");
    }

    @Test
    void allOrNoneAreRecorded() {
        long before = office.ledger.size();
        List<JsonNode> answers = batch("?atomic=true", reserve("") + "\n" + reserve(", \"by\": \"ben\"") + "\n")
                .is(200)
                .lines();
        assertThat(answers)
                .extracting(one -> one.path("code").asString())
                .containsExactly("rolled-back", "unknown-field");
        assertThat(office.ledger.size()).isEqualTo(before);
    }

    @Test
    void manyLinesAreTakenWhileTheyCome() {
        String lines = IntStream.range(0, 3_000).mapToObj(one -> reserve("")).collect(Collectors.joining("\n"));
        long before = office.ledger.size();
        assertThat(batch("", lines).is(200).lines()).hasSize(3_000);
        assertThat(office.ledger.size()).isEqualTo(before + 3_000);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        String large = reserve("").replace("As the doctor", "x".repeat(Body.COMMAND_MAX));
        office.post("alma", "/commands", large).problem(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json;charset=ISO-8859-1"
            })
    void anotherTypeIsNotTaken(String type) {
        JsonNode problem = office.send("alma", "POST", "/commands", type, BodyPublishers.ofString(reserve("")))
                .json();
        assertThat(problem.path("status").asInt()).isEqualTo(415);
        assertThat(problem.path("code").asString()).isIn("unsupported-media-type", "not-utf-8");
    }

    @Test
    void whatIsntUtf8IsRefused() {
        byte[] latin = reserve("").replace("doctor", "d\u00f6ctor").getBytes(StandardCharsets.ISO_8859_1);
        office.send("alma", "POST", "/commands", "application/json", BodyPublishers.ofByteArray(latin))
                .problem(400, "not-utf-8");
        office.post("alma", "/commands", reserve(""), "Content-Encoding", "gzip")
                .problem(415, "encoded");
    }

    @Test
    void everyOtherAddressAndMethodIsAProblem() {
        office.get("alma", "/nothing").problem(404, "not-found");
        office.get("alma", "/claims/" + CLAIM + "/nothing").problem(404, "not-found");
        ApiOffice.Answer wrong = office.send("alma", "DELETE", "/claims", "application/json", BodyPublishers.noBody());
        wrong.problem(405, "method-not-allowed");
        assertThat(wrong.header("allow")).contains("GET");
        office.get("alma", "/claims", "Accept", "text/html").problem(406, "not-acceptable");
        office.get("alma", "/claims?limit=x").problem(400, "wrong-type");
        office.get("alma", "/claims?colour=red").problem(400, "unknown-parameter");
        office.get("alma", "/claims?limit=5&limit=6").problem(400, "given-twice");
        office.get("alma", "/claims/" + CLAIM + "?known-at=2022-06-01").problem(400, "unknown-parameter");
        office.get("alma", "/claims/" + CLAIM + "?asOf=2302-06-01").problem(400, "date-out-of-range");
        office.get("alma", "/claims/" + CLAIM + "?asOf=soon").problem(400, "wrong-type");
        office.get("alma", "/claims/G-99-0001").problem(404, "unknown-claim");
        office.get("elsewhere", "/claims/" + CLAIM).problem(404, "unknown-claim");
    }

    private static ApiOffice.Answer batch(String query, String lines) {
        return office.send(
                "alma", "POST", "/commands/batch" + query, "application/jsonl", BodyPublishers.ofString(lines));
    }
}
