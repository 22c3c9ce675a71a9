package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every list of the API is asked for in the same way: page by page, sorted, narrowed down. */
class ListsApiTest {

    private static final String CLAIM = ApiOffice.RESCINDED;

    @TempDir
    private static Path folder;

    private static ApiOffice office;

    @BeforeAll
    static void something() throws IOException {
        office = ApiOffice.open(folder);
        for (String period : List.of("2022-04-10", "2022-05-10", "2022-06-12")) {
            String run = office.post(
                            "pia", "/payroll/runs", "{\"employer\": \"glendale\", \"period\": \"" + period + "\"}")
                    .is(201)
                    .json()
                    .path("run")
                    .asString();
            office.post("otto", "/payroll/runs/" + run + "/approve", "").is(200);
            office.post("pia", "/payroll/runs/" + run + "/transmit", "").is(200);
        }
        for (String url : List.of("http://127.0.0.1:1/b", "http://127.0.0.1:1/a")) {
            office.post(
                            "root",
                            "/webhooks",
                            "{\"url\": \"" + url + "\", \"events\": [\"case\"], \"account\": \"audra\"}")
                    .is(201);
        }
        office.token("alma", TokenScope.READ);
        for (int year : new int[] {2021, 2022}) {
            String rows = "effective_from,effective_to,value,unit,basis,citation,source,published,status\n" + year
                    + "-01-01," + year
                    + "-12-31,3800.00,USD per month,date of injury,A.R.S. 23-1041(E),a made-up page,,verified\n";
            office.post(
                            "root",
                            "/law/adoptions",
                            LedgerText.json(Map.of("table", "arizona/maximum-average-monthly-wage", "rows", rows)))
                    .is(201);
        }
        for (String part : List.of("", "/statement", "/timeline")) {
            office.get("alma", "/claims/" + CLAIM + part).is(200);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<String> walked(String user, String path, String list, String sort) {
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = office.get(user, path + "limit=1&sort=" + sort + (next.isEmpty() ? "" : "&after=" + next))
                    .is(200)
                    .json();
            assertThat(page.path(list).size()).isLessThanOrEqualTo(1);
            page.path(list).forEach(one -> walked.add(one.toString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return walked;
    }

    @ParameterizedTest
    @CsvSource({
        "alma, claims, claims, claim",
        "alma, deadlines?asOf=2022-06-20, deadlines, due",
        "alma, deadlines, deadlines, claim",
        "alma, deadlines, deadlines, id",
        "alma, deadlines, deadlines, state",
        "alma, deadlines?employer=glendale, deadlines, daysLate",
        "'alma', 'deadlines?state=not-started,missed&id=az.report-of-injury', 'deadlines', due",
        "alma, deadlines?knownAt=2022-05-01, deadlines, daysLate",
        "audra, receivables, receivables, openedAt",
        "audra, receivables, receivables, claim",
        "audra, variances?all=true, variances, openedOn",
        "audra, payroll/runs?employer=glendale, runs, period",
        "audra, payroll/runs?employer=glendale, runs, run",
        "audra, law/adoptions, adoptions, recordedAt",
        "root, users, users, user",
        "root, users, users, since",
        "root, users/alma/tokens, tokens, issuedAt",
        "root, users/alma/tokens, tokens, validUntil",
        "root, webhooks, webhooks, since",
        "root, webhooks, webhooks, url",
        "root, outbox, departures, decidedAt",
        "audra, read-trail?what=statement, lines, at",
        "audra, read-trail?claim=g-22-0143&what=timeline, lines, at",
    })
    void isWalkedPageByPage(String user, String path, String list, String sort) {
        String question = "/" + path + (path.contains("?") ? "&" : "?");
        for (String order : List.of(sort, "-" + sort)) {
            List<String> all = new ArrayList<>();
            office.get(user, question + "limit=500&sort=" + order)
                    .is(200)
                    .json()
                    .path(list)
                    .forEach(one -> all.add(one.toString()));
            assertThat(walked(user, question, list, order))
                    .as(path + " by " + order)
                    .isEqualTo(all);
        }
        office.get(user, question + "limit=0").problem(400, "out-of-range");
        office.get(user, question + "limit=501").problem(400, "out-of-range");
        assertThat(office.get(user, question + "limit=many")
                        .problem(400, "wrong-type")
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        office.get(user, question + "sort=colour").problem(400, "wrong-type");
        office.get(user, question + "after=xyz").problem(400, "bad-cursor");
        office.get(user, question + "sort=-" + sort + "&after=" + Pages.next(sort, "a", "b"))
                .problem(400, "bad-cursor");
    }

    private static int size(String user, String path, String list) {
        return office.get(user, path).is(200).json().path(list).size();
    }

    @Test
    void isNarrowedDown() {
        assertThat(size("audra", "/payroll/runs?employer=glendale", "runs")).isEqualTo(3);
        assertThat(size("audra", "/payroll/runs?employer=glendale&state=transmitted", "runs"))
                .isEqualTo(3);
        assertThat(size("audra", "/payroll/runs?employer=glendale&state=prepared", "runs"))
                .isZero();
        assertThat(size("root", "/users?role=administrator", "users")).isEqualTo(1);
        assertThat(size("root", "/users?state=disabled", "users")).isZero();
        assertThat(size("root", "/users/alma/tokens?usable=true", "tokens")).isEqualTo(2);
        assertThat(size("root", "/outbox?kind=transmittal-files", "departures")).isEqualTo(3);
        assertThat(size("root", "/outbox?subject=nothing", "departures")).isZero();
        assertThat(size("audra", "/law/adoptions?event=law.nothing", "adoptions"))
                .isZero();
        assertThat(size("audra", "/receivables?claim=G-00-0000", "receivables")).isZero();
        for (String wrong : List.of(
                "/payroll/runs?employer=glendale&state=lost", "/users?role=king", "/users?state=x", "/outbox?kind=x")) {
            office.get(wrong.startsWith("/payroll") ? "audra" : "root", wrong).problem(400, "wrong-type");
        }
    }

    @Test
    void deadlinesAreNarrowedDown() {
        int all = size("alma", "/deadlines?limit=500", "deadlines");
        assertThat(all).isGreaterThan(10);
        int byState = 0;
        for (String state : List.of("open", "missed", "met", "late", "excused")) {
            byState += size("alma", "/deadlines?limit=500&state=" + state, "deadlines");
        }
        assertThat(byState).isEqualTo(all);
        JsonNode missed = office.get("alma", "/deadlines?state=missed&from=2022-03-01&to=2022-05-31&limit=500")
                .is(200)
                .json();
        assertThat(missed.path("asOf").asString()).isEqualTo("2022-06-27");
        assertThat(missed.path("knownAt").asString()).isEqualTo("2022-06-27T15:00:00Z");
        assertThat(missed.path("deadlines")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("state").asString()).isEqualTo("missed");
            assertThat(one.path("due").asString()).isBetween("2022-03-01", "2022-05-31");
        });
        assertThat(size("alma", "/deadlines?employer=mesa", "deadlines")).isZero();
        assertThat(size("elsewhere", "/deadlines?state=not-started,open,missed,met,late,excused", "deadlines"))
                .isZero();
        office.get("alma", "/deadlines?state=lost").problem(400, "wrong-type");
        office.get("alma", "/deadlines?from=yesterday").problem(400, "wrong-type");
        office.get("root", "/deadlines").problem(403, "not-permitted");
        for (String order : List.of("due", "daysLate", "state")) {
            office.get("alma", "/deadlines?sort=" + order + "&after=" + Pages.next(order, "soon", "G-1", "0"))
                    .problem(400, "bad-cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alma, /claims, claims, claim, claim, claim",
        "alma, /deadlines, deadlines, claim, claim, claim",
        "alma, /alerts, alerts, raisedAt, alert, alert",
        "audra, /receivables, receivables, receivable, receivable, receivable",
        "audra, /variances?all=true, variances, openedOn, variance, variance",
        "audra, /payroll/runs?employer=glendale, runs, run, run, run",
        "root, /users, users, user, user, user",
        "audra, /read-trail?what=statement, lines, at, at, at",
    })
    void leavesWholeAsATable(String user, String path, String list, String sort, String field, String column) {
        String question = path + (path.contains("?") ? "&" : "?") + "sort=-" + sort;
        List<String> listed = new ArrayList<>();
        office.get(user, question + "&limit=500")
                .is(200)
                .json()
                .path(list)
                .forEach(one -> listed.add(one.path(field).asString()));
        ApiOffice.Answer csv = office.get(user, question, "Accept", "text/csv").is(200);
        assertThat(csv.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> header =
                List.of(csv.response().body().lines().findFirst().orElse("").split(","));
        int at = header.indexOf(column);
        assertThat(csv.response().body().lines().skip(1).map(line -> line.split(",", -1)[at].replace("\"", "")))
                .as(path)
                .isEqualTo(listed);
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        ApiOffice.Answer book = office.get(user, question, "Accept", type).is(200);
        assertThat(book.header("content-type")).isEqualTo(type);
        assertThat(book.response().body()).startsWith("PK");
        assertThat(office.get(user, question, "Accept", "text/csv;q=0.1, " + type)
                        .header("content-type"))
                .isEqualTo(type);
        assertThat(office.get(user, question, "Accept", "*/*").header("content-type"))
                .startsWith("application/json");
        office.get(user, question + "&limit=1", "Accept", "text/csv").problem(400, "unknown-parameter");
        office.get(user, question, "Accept", "application/pdf").problem(406, "not-acceptable");
    }

    @Test
    void whatIsRecordedMeanwhileIsNeitherPassedOverNorShownTwice() {
        JsonNode first = office.get("root", "/users?limit=3").is(200).json();
        office.post("root", "/users", "{\"user\": \"aaron\", \"roles\": [\"clerk\"]}")
                .is(201);
        JsonNode second = office.get(
                        "root", "/users?limit=3&after=" + first.path("next").asString())
                .is(200)
                .json();
        List<String> names = new ArrayList<>();
        first.path("users").forEach(one -> names.add(one.path("user").asString()));
        second.path("users").forEach(one -> names.add(one.path("user").asString()));
        assertThat(names)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain("aaron")
                .hasSize(6);
    }

    @Test
    void theReadTrailIsAskedAndVerified() {
        office.get("pia", "/read-trail").problem(403, "not-permitted");
        office.get("pia", "/read-trail/verification").problem(403, "not-permitted");
        office.get("audra", "/read-trail?claim=G-99-0001").problem(404, "unknown-claim");
        office.get("audra", "/read-trail?from=yesterday").problem(400, "wrong-type");
        office.get("audra", "/claims/" + CLAIM, "Case-Ledger-Why", "a call").is(200);
        JsonNode last = office.get("audra", "/read-trail?claim=" + CLAIM + "&by=AUDRA&what=claim&sort=-at&limit=1")
                .is(200)
                .json()
                .path("lines")
                .path(0);
        assertThat(last.path("by").asString()).isEqualTo("audra");
        assertThat(last.path("way").asString()).isEqualTo("api");
        assertThat(last.path("why").asString()).isEqualTo("a call");
        assertThat(size("audra", "/read-trail?to=1999-01-01", "lines")).isZero();
        assertThat(size("audra", "/read-trail?what=read-trail", "lines")).isPositive();
        JsonNode check = office.get("audra", "/read-trail/verification").is(200).json();
        assertThat(check.path("whole").asBoolean()).isTrue();
        assertThat(check.path("lines").asLong()).isPositive();
    }

    @Test
    void whoAsksForAListIsNotedWithTheQuestion() {
        office.get("alma", "/claims?query=e2207&limit=2").is(200);
        office.get("alma", "/claims?status=denied").is(200);
        office.get("alma", "/variances?claim=" + CLAIM).is(200);
        office.post("alma", "/payroll/preview", "{\"employer\": \"glendale\", \"period\": \"2022-06-26\"}")
                .is(200);
        List<String> noted = new ArrayList<>();
        office.get("audra", "/read-trail?by=alma&limit=500")
                .is(200)
                .json()
                .path("lines")
                .forEach(line -> noted.add(line.path("what").asString() + " "
                        + line.path("claim").asString("-") + " "
                        + line.path("subject").asString("-")));
        assertThat(noted)
                .contains(
                        "search - claims?query=e2207&limit=2",
                        "list - claims?status=denied",
                        "list " + CLAIM + " variances?claim=" + CLAIM,
                        "preview - glendale 2022-06-26");
    }

    @Test
    void manyLinesAreTakenFromAFewAtOnce() throws Exception {
        try (Slow one = Slow.begin(office, "alma");
                Slow two = Slow.begin(office, "alma")) {
            assertThat(List.of(one.firstAnswer(), two.firstAnswer())).allMatch(line -> line.contains("refused"));
            office.send("alma", "POST", "/commands/batch", "application/jsonl", BodyPublishers.ofString("{}\n"))
                    .problem(503, "too-many-batches");
            office.send("cora", "POST", "/commands/batch", "application/jsonl", BodyPublishers.ofString("{}\n"))
                    .is(200);
        }
    }

    @Test
    void whoSendsAndDoesNotReadIsCutOff() throws Exception {
        try (Slow one = Slow.begin(office, "cora")) {
            one.sendUntilCutOff();
        }
        office.send("cora", "POST", "/commands/batch", "application/jsonl", BodyPublishers.ofString("{}\n"))
                .is(200);
    }
}
