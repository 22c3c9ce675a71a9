package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CommandLineRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions and steps over HTTP: what is answered is what the command line answers, member by member. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuestionsApiTest {

    private static final String CLAIM = ApiOffice.RESCINDED;
    private static final String ROWS = "effective_from,effective_to,value,unit,basis,citation,source,published,status\n"
            + "2022-01-01,2022-12-31,3800.00,USD per month,date of injury,A.R.S. 23-1041(E),a made-up page,,verified\n";

    /** What a list is called that is answered page by page. */
    private static final List<String> LISTS = List.of("receivables", "runs", "adoptions", "departures", "users");

    private static final List<String> PAGED =
            List.of("/receivables", "/payroll/runs?employer=glendale", "/law/adoptions", "/outbox", "/users");

    private static ApiOffice office;

    @TempDir
    private static Path folder;

    private static String run = "";

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Order(1)
    void aRunIsPreparedApprovedByAnotherAndTransmitted() {
        String of = "{\"employer\": \"glendale\", \"period\": \"2022-06-12\"}";
        JsonNode preview = office.post("pia", "/payroll/preview", of).is(200).json();
        assertThat(preview.path("state").asString()).isEqualTo("previewed");
        String agreed = of.replace("}", ", \"hash\": \"" + preview.path("hash").asString() + "\"}");
        office.post("pia", "/payroll/runs", agreed.replace("sha256:", "sha256:0"))
                .problem(409, "facts-moved");
        office.post("alma", "/payroll/runs", agreed).problem(403, "not-permitted");
        JsonNode prepared = office.post("pia", "/payroll/runs", agreed).is(201).json();
        assertThat(prepared.path("state").asString()).isEqualTo("prepared");
        assertThat(prepared.path("hash")).isEqualTo(preview.path("hash"));
        run = prepared.path("run").asString();
        office.post("pia", "/payroll/runs/" + run + "/approve", "").problem(403, "not-permitted");
        assertThat(step("otto", "approve").path("state").asString()).isEqualTo("approved");
        JsonNode transmitted = step("pia", "transmit");
        assertThat(transmitted.path("state").asString()).isEqualTo("transmitted");
        assertThat(transmitted.path("files").size()).isEqualTo(2);
        office.post("pia", "/payroll/runs/" + run + "/transmit", "").problem(422, "wrong-state");
        office.post("pia", "/payroll/runs/glendale-1999-01-01/cancel", "{\"reason\": \"none\"}")
                .problem(422, "unknown-run");
        office.post("pia", "/payroll/runs/nothing/cancel", "{}").problem(404, "unknown-run");
    }

    private static JsonNode step(String user, String step) {
        return office.post(user, "/payroll/runs/" + run + "/" + step, "")
                .is(200)
                .json();
    }

    @Test
    @Order(2)
    void commandsCanBeSupposed() {
        String with =
                "{\"employer\": \"glendale\", \"period\": \"2022-06-26\", \"with\": [{\"do\": \"RecordWorkStatus\","
                        + " \"claim\": \"" + CLAIM + "\", \"status\": \"full-duty\", \"from\": \"2022-06-25\"}]}";
        JsonNode answer = office.post("alma", "/payroll/preview", with).is(200).json();
        assertThat(answer.path("supposed").size()).isEqualTo(1);
        JsonNode problem = office.post("alma", "/payroll/preview", with.replace("full-duty", "dancing"))
                .problem(422, "wrong-type");
        assertThat(problem.path("field").asString()).isEqualTo("with.0.status");
        office.post("pia", "/payroll/preview", "{\"employer\": \"glendale\"}").problem(400, "missing-field");
        office.post("pia", "/payroll/preview", "{\"employer\": \"nowhere\", \"period\": \"2022-06-12\"}")
                .problem(422, "not-possible");
        office.post("pia", "/payroll/preview", "{\"employer\"").problem(400, "not-json");
    }

    @Test
    @Order(2)
    void filesOfOtherSystemsAreTakenOnce() throws IOException {
        String leave = "employee_id,day,kind,hours\nE2207,2022-06-20,sick,8\nE2207,2022-06-31,sick,8\n";
        JsonNode first = csv("leave", leave).is(200).json();
        assertThat(first.path("recorded").asInt()).isEqualTo(1);
        assertThat(first.path("bad").path(0).path("file").asString()).isEqualTo("body");
        assertThat(csv("leave", leave).is(200).json().path("unchanged").asInt()).isEqualTo(1);
        String tpa = Files.readString(Documents.ROOT.resolve("src/app/src/test/resources/story/in/tpa.csv"));
        csv("tpa-report", tpa.replaceAll("(?m)^R-2022.*\\R", "")).is(200);
        JsonNode wrong = csv("leave", leave.replace(',', ';')).problem(400, "wrong-file");
        assertThat(wrong.path("detail").asString()).startsWith("the body is separated by semicolons");
        csv("weather", leave).problem(404, "unknown-feed");
        String history = "{\"do\": \"SetReserve\", \"claim\": \"" + CLAIM + "\", \"at\": \"2022-06-27T14:59:00Z\","
                + " \"kind\": \"expense\", \"amount\": \"7.00\", \"reason\": \"x\"}\n";
        List<JsonNode> answers = office.send(
                        "alma", "POST", "/imports/history", "application/jsonl", BodyPublishers.ofString(history))
                .is(200)
                .lines();
        assertThat(answers)
                .extracting(one -> one.path("code").asString("recorded"))
                .containsExactly("at-decreasing");
    }

    private static ApiOffice.Answer csv(String feed, String text) {
        return office.send("alma", "POST", "/imports/" + feed, "text/csv", BodyPublishers.ofString(text));
    }

    @Test
    @Order(3)
    void lawIsAdoptedAfterALookAtItsImpact() {
        String adoption = LedgerText.json(Map.of("table", "arizona/maximum-average-monthly-wage", "rows", ROWS));
        JsonNode impact = office.post(
                        "audra", "/law/impact", "{\"period\": \"2022-06-12\", \"adoption\": " + adoption + "}")
                .is(200)
                .json();
        assertThat(impact.path(0).path("employer").asString()).isEqualTo("glendale");
        office.post("alma", "/law/adoptions", adoption).problem(403, "not-permitted");
        office.post("root", "/law/adoptions", "{\"table\": \"arizona/maximum-average-monthly-wage\"}")
                .problem(400, "missing-field");
        assertThat(office.post("root", "/law/adoptions", adoption)
                        .is(201)
                        .json()
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void supplementalPayIsAudited() {
        String audit = "{\"employer\": \"glendale\", \"period\": \"2022-06-12\", \"size\": 2, \"seed\": \"spring\"}";
        JsonNode done =
                office.post("audra", "/audits/supplemental", audit).is(201).json();
        assertThat(done.path("files").size()).isEqualTo(2);
        office.post("audra", "/audits/supplemental", audit.replace("2,", "0,")).problem(400, "out-of-range");
        office.post("pia", "/audits/supplemental", audit).problem(403, "not-permitted");
        String tolerable = audit.replace("\"size\": 2", "\"tolerable\": 50");
        JsonNode enough =
                office.post("audra", "/audits/supplemental", tolerable).is(201).json();
        assertThat(enough.path("because").stringValue()).contains("tolerable rate of 50 %");
        office.post("audra", "/audits/supplemental", tolerable.replace("50", "50, \"size\": 2"))
                .problem(400, "contradiction");
        office.post("audra", "/audits/supplemental", tolerable.replace("50", "500"))
                .problem(400, "out-of-range");
        office.post("audra", "/audits/supplemental", audit.replace("\"size\": 2, ", ""))
                .problem(400, "missing-field");
    }

    @Test
    @Order(3)
    void penaltyCasesAreAnsweredFor() {
        String assess =
                "{\"do\": \"AssessPenalty\", \"case\": \"PC-1\", \"against\": \"Insurer\", \"statute\": \"176.221\","
                        + " \"violation\": \"late-first-payment\", \"violatedOn\": \"2022-05-01\", \"amount\": \"500.00\"}";
        office.post("cora", "/commands", assess).is(201);
        office.post("alma", "/commands", assess.replace("PC-1", "PC-2")).problem(403, "not-permitted");
        assertThat(office.get("cora", "/cases/PC-1").is(200).json().path("case").asString())
                .isEqualTo("PC-1");
        office.get("pia", "/cases/PC-1").problem(403, "not-permitted");
        office.get("cora", "/cases/PC-9").problem(404, "unknown-case");
    }

    @Test
    @Order(4)
    void claimsAreListedPageByPage() {
        for (String sort : List.of("claim", "-claim", "injuredOn", "-injuredOn", "employee", "-lastEntry")) {
            List<String> all = numbers(
                    office.get("alma", "/claims?limit=500&sort=" + sort).is(200).json());
            List<String> walked = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = office.get(
                                "alma", "/claims?limit=3&sort=" + sort + (next.isEmpty() ? "" : "&after=" + next))
                        .is(200)
                        .json();
                walked.addAll(numbers(page));
                next = page.path("next").asString("");
            } while (!next.isEmpty());
            assertThat(walked).as(sort).isEqualTo(all).hasSize(8).doesNotHaveDuplicates();
        }
        assertThat(numbers(office.get("alma", "/claims?query=e2207").is(200).json()))
                .containsExactly(CLAIM);
        assertThat(numbers(office.get("alma", "/claims?employer=lake-example")
                        .is(200)
                        .json()))
                .isEmpty();
        assertThat(numbers(office.get("elsewhere", "/claims").is(200).json())).isEmpty();
        Set<String> byStatus = new HashSet<>();
        for (String status : List.of("accepted", "reported", "denied", "pay-as-if-accepted", "closed")) {
            ApiOffice.Answer answer = office.get("alma", "/claims?status=" + status);
            if (answer.status() == 200) {
                byStatus.addAll(numbers(answer.json()));
            }
        }
        assertThat(byStatus).contains(CLAIM);
        office.get("alma", "/claims?limit=0").problem(400, "out-of-range");
        office.get("alma", "/claims?after=xyz").problem(400, "bad-cursor");
        office.get("alma", "/claims?sort=colour").problem(400, "wrong-type");
        office.get("alma", "/claims?status=lost").problem(400, "wrong-type");
        office.get("root", "/claims").problem(403, "not-permitted");
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("claims")
                .valueStream()
                .map(one -> one.path("claim").asString())
                .toList();
    }

    @Test
    @Order(4)
    void aTimelineThatIsTheSameIsNotSentAgain() {
        String path = "/claims/" + CLAIM + "/timeline";
        String tag = office.get("alma", path).is(200).header("etag");
        assertThat(tag).matches("\"\\d+\"");
        office.get("alma", path, "If-None-Match", tag).is(304);
        office.get("alma", path, "If-None-Match", "\"1\"").is(200);
        assertThat(office.get("alma", "/claims/" + CLAIM).header("etag")).isEqualTo(tag);
        assertThat(office.get("alma", "/claims/" + CLAIM + "?knownAt=2022-06-01")
                        .header("etag"))
                .isNotEqualTo(tag);
    }

    @Test
    @Order(4)
    void aTimelineIsSentAgainToWhomIsShownMoreOfIt() {
        String path = "/claims/" + CLAIM + "/timeline";
        ApiOffice.Answer masked = office.get("otto", path).is(200);
        String tag = masked.header("etag");
        office.get("otto", path, "If-None-Match", tag).is(304);
        office.send(
                        "root",
                        "PUT",
                        "/users/otto/roles",
                        "application/json",
                        BodyPublishers.ofString("{\"roles\": [\"approver\", \"adjuster\"]}"))
                .is(200);
        ApiOffice.Answer whole = office.get("otto", path, "If-None-Match", tag).is(200);
        assertThat(whole.header("etag")).isEqualTo(tag);
        assertThat(whole.json()).isNotEqualTo(masked.json());
    }

    @Test
    @Order(4)
    void aStatementIsNeverHeldToBeTheSame() {
        String path = "/claims/" + CLAIM + "/statement";
        String tag = office.get("alma", path).is(200).header("etag");
        for (String part : List.of("", "/statement", "/postings", "/history", "/explain?period=2022-06-01&code=713")) {
            ApiOffice.Answer again = office.get("alma", "/claims/" + CLAIM + part, "If-None-Match", tag)
                    .is(200);
            assertThat(again.header("etag")).as(part).isEqualTo(tag);
        }
    }

    @Test
    @Order(4)
    void whatMayNotBeSeenIsNotShown() {
        office.get("pia", "/entries").problem(403, "not-permitted");
        office.get("alma", "/outbox").problem(403, "not-permitted");
        office.get("alma", "/users/root").problem(404, "unknown-user");
        assertThat(office.get("alma", "/users").is(200).json().path("users").size())
                .isEqualTo(1);
        office.get("audra", "/entries?limit=0").problem(400, "out-of-range");
        office.get("alma", "/calc/az.ttd?amw=3900.00").problem(400, "bad-input");
        office.get("alma", "/calc/az.nothing").problem(404, "unknown-rule");
        office.get("alma", "/calc/az.ttd/choices").problem(404, "unknown-list");
    }

    @Test
    @Order(5)
    void theJournalIsReadInParts() throws IOException {
        List<JsonNode> all = office.get("audra", "/entries?limit=10000").is(200).lines();
        List<JsonNode> walked = new ArrayList<>();
        List<JsonNode> part;
        do {
            long after = walked.isEmpty() ? 0 : walked.getLast().path("number").asLong();
            part = office.get("audra", "/entries?limit=40&after=" + after)
                    .is(200)
                    .lines();
            walked.addAll(part);
        } while (!part.isEmpty());
        assertThat(walked).isEqualTo(all).hasSize((int) office.ledger.size());
        assertThat(office.get("audra", "/entries?after=999999").is(200).lines()).isEmpty();
    }

    @Test
    @Order(6)
    void whatIsAnsweredIsWhatTheCommandLineAnswers() throws IOException {
        Map<String, String> questions = new LinkedHashMap<>();
        String claim = "/claims/" + CLAIM;
        questions.put(claim, "show " + CLAIM);
        questions.put(claim.replace("G-", "g-"), "show g-22-0143");
        questions.put(
                claim + "?knownAt=2022-05-31&asOf=2022-05-15",
                "show " + CLAIM + " --known-at 2022-05-31 --as-of 2022-05-15");
        questions.put(claim + "/timeline", "timeline " + CLAIM);
        questions.put(claim + "/timeline?asOf=2022-05-15", "timeline " + CLAIM + " --as-of 2022-05-15");
        questions.put(claim + "/statement", "statement " + CLAIM);
        questions.put(claim + "/statement?knownAt=2022-06-01", "statement " + CLAIM + " --known-at 2022-06-01");
        questions.put(
                claim + "/statement?period=2022-06-01&explain=true",
                "statement " + CLAIM + " --period 2022-06-01 --explain");
        questions.put(claim + "/history", "statement " + CLAIM + " --history");
        questions.put(
                claim + "/explain?period=2022-06-01&code=713", "explain " + CLAIM + " --period 2022-06-01 --code 713");
        questions.put(claim + "/postings", "postings " + CLAIM);
        questions.put(claim + "/replay", "replay " + CLAIM);
        questions.put(claim + "/replay?asOf=2022-07-01&money=true", "replay " + CLAIM + " --as-of 2022-07-01 --money");
        questions.put(claim + "/replay?period=2022-06-01", "replay " + CLAIM + " --period 2022-06-01");
        questions.put(claim + "/receivables", "receivables " + CLAIM);
        questions.put("/receivables", "receivables");
        questions.put("/variances?all=true", "variances --all");
        questions.put("/variances?claim=" + CLAIM, "variances " + CLAIM);
        questions.put("/cases/PC-1", "show PC-1");
        questions.put("/cases/PC-1/timeline", "timeline PC-1");
        questions.put("/payroll/runs?employer=glendale", "payroll list --employer glendale");
        questions.put("/payroll/runs/" + run, "payroll show " + run);
        questions.put("/payroll/runs/" + run + "?explain=true", "payroll show " + run + " --explain");
        questions.put("/payroll/employers/glendale/timeline", "timeline --payroll glendale");
        questions.put("/employees/E2207/timeline", "timeline --employee E2207");
        questions.put("/law/adoptions", "adopt --list");
        questions.put("/law/timeline", "timeline --law");
        questions.put("/outbox", "outbox");
        questions.put("/calc", "calc --list");
        questions.put(
                "/calc/az.ttd?injured-on=2022-01-08&amw=3900.00&days=11",
                "calc az.ttd injured-on=2022-01-08 amw=3900.00 days=11");
        questions.put("/calc/az.ttd/inputs", "calc az.ttd --help");
        questions.put("/calc/mn.deadline/choices", "calc mn.deadline --list");
        questions.put("/users", "user list");
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        questions
                .keySet()
                .forEach(path -> answers.put(
                        path,
                        office.get(path.equals("/outbox") ? "root" : "audra", path)
                                .is(200)
                                .json()));
        JsonNode preview = office.post(
                        "audra", "/payroll/preview", "{\"employer\": \"glendale\", \"period\": \"2022-06-26\"}")
                .is(200)
                .json();
        String journal =
                office.get("audra", "/entries?limit=10000").is(200).response().body();
        office.close();

        SoftAssertions same = new SoftAssertions();
        questions.forEach((path, call) -> {
            JsonNode answer = answers.get(path);
            same.assertThat(inAnyOrder(LISTS.stream()
                            .filter(answer::has)
                            .filter(list -> PAGED.contains(path))
                            .findFirst()
                            .map(answer::path)
                            .orElse(answer)))
                    .as(path)
                    .isEqualTo(inAnyOrder(cli(call)));
        });
        same.assertThat(preview).isEqualTo(cli("payroll preview --employer glendale --period 2022-06-26"));
        Path exported = folder.resolve("journal.jsonl");
        cli("export " + exported);
        same.assertThat(journal).isEqualTo(Files.readString(exported));
        same.assertAll();
    }

    /** Variances are sorted otherwise where several were found on a day; accounts by their names, not by their beginning. */
    private static Object inAnyOrder(JsonNode answer) {
        if (answer.path(0).has("user")) {
            return answer.valueStream().map(JsonNode::toString).sorted().toList();
        }
        if (!answer.has("variances")) {
            return answer;
        }
        ObjectNode rest = (ObjectNode) answer.deepCopy();
        List<String> variances = rest.remove("variances")
                .valueStream()
                .map(JsonNode::toString)
                .sorted()
                .toList();
        return List.of(rest, variances);
    }

    private static JsonNode cli(String call) {
        return CommandLineRun.at(() -> ApiOffice.NOW, office.directory, (call + " --json").split(" "))
                .done()
                .json();
    }
}
