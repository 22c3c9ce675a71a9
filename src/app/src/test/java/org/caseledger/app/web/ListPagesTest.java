package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.letter.LetterDesk;
import org.caseledger.app.letter.LetterWriter;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.Role;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Every list of the workbench sorts, is narrowed down by its address, and leaves whole as CSV and as a workbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private Office office;
    private RawHttp http;
    private String webhook = "";

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
        for (String period : List.of("2022-04-10", "2022-05-10", "2022-06-12", "2022-06-27")) {
            office.run(period);
        }
        http.get("/claims/" + Office.RESCINDED);
        for (int days : List.of(30, 90)) {
            http.get("/you");
            http.post("/you/tokens", Map.of("days", String.valueOf(days), "scope", "read"));
        }
        office.record("""
                {"do":"RecordContact","claim":"G-22-0143","role":"provider","name":"Zoe Zinnia, MD","phone":"602-555-0100","from":"2022-04-01","by":"m.ortiz"}
                {"do":"RecordContact","claim":"G-22-0143","role":"supervisor","name":"Ann Agave","from":"2022-04-02","by":"m.ortiz"}
                """);
        for (String template : List.of("acknowledgement", "acknowledgement")) {
            assertThat(new LetterDesk(office.ledger)
                            .issue(
                                    Office.RESCINDED,
                                    new LetterWriter.Wanted(template, null, null, LetterWay.PRINT),
                                    Who.web(Office.ORTIZ),
                                    LetterDesk.Previewed.NOTHING))
                    .isInstanceOf(LetterDesk.Step.Done.class);
        }
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        http.get("/webhooks");
        String added = http.post("/webhooks", Map.of("url", "http://127.0.0.1:1/hook", "account", "audra"))
                .header("Location");
        webhook = added.substring(added.lastIndexOf('/') + 1);
        for (int ping = 0; ping < 2; ping++) {
            http.get("/webhooks/" + webhook);
            http.post("/webhooks/" + webhook + "/test", Map.of());
        }
        for (String party : List.of("provider", "employee")) {
            http.post(
                    "/claims/G-22-0117/record/LogInteraction",
                    Map.of(
                            "key",
                            party,
                            "on",
                            "2022-06-27",
                            "channel",
                            "phone",
                            "party",
                            party,
                            "issue",
                            "Asks",
                            "action",
                            "Explained",
                            "result",
                            "answered"));
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    private List<Map<String, String>> csv(String path) throws IOException {
        RawHttp.Answer answer = http.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .endsWith(".csv\"");
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.body())) {
            return rows.readAll();
        }
    }

    private List<Row> workbook(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), office.workbench.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + office.workbench.port() + "\r\nCookie: "
                                    + http.cookie() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] all = socket.getInputStream().readAllBytes();
            String text = new String(all, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("HTTP/1.1 200").containsIgnoringCase("spreadsheetml.sheet");
            int body = text.indexOf("\r\n\r\n") + 4;
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(all, body, all.length - body))) {
                return book.getFirstSheet().read();
            }
        }
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, "?")).toList();
    }

    /** Lists, the columns by which they sort and what stands in them in the file. */
    @ParameterizedTest
    @CsvSource({
        "/claims, claim, claim",
        "/claims, employee, employee_name",
        "/claims, injuredOn, injured_on",
        "/claims, status, status",
        "/claims, lastEntry, last_entry_at",
        "/deadlines?state=all, due, due",
        "/deadlines?state=all, claim, claim",
        "/deadlines?state=all, id, deadline",
        "/deadlines?state=met, claim, claim",
        "/claims/G-22-0117/deadlines, id, deadline",
        "/claims/G-22-0117/interactions, on, on",
        "/claims/G-22-0117/interactions, party, party",
        "/claims/G-22-0117/interactions, result, result",
        "/claims/G-22-0117/interactions, recordedAt, recorded_at",
        "/receivables, receivable, receivable",
        "/receivables, claim, claim",
        "/receivables, run, run",
        "/payroll?employer=glendale, run, run",
        "/payroll?employer=glendale, period, period_from",
        "/payroll?employer=glendale, state, state",
        "/read-trail, at, at",
        "/accounts, user, user",
        "/accounts, since, since",
        "/accounts, name, name",
        "/queues, claims, claims",
        "/outbox, decidedAt, decided_at",
        "/outbox, subject, subject",
        "/outbox?state=sent, kind, kind",
        "/webhooks, since, since",
        "/webhooks?state=told, url, url",
        "/claims/G-22-0143/timeline, recordedAt, recorded_at",
        "/claims/G-22-0143/timeline, what, what",
        "/claims/G-22-0143/timeline?words=e, by, by",
    })
    void sortsAndLeavesInThatOrder(String list, String sort, String column) throws IOException {
        String question = list.contains("?") ? "&" : "?";
        List<String> rising = column(csv(file(list, "csv") + question + "sort=" + sort), column);
        assertThat(rising).isNotEmpty().isSorted();
        List<String> falling = new ArrayList<>(column(csv(file(list, "csv") + question + "sort=-" + sort), column));
        Collections.reverse(falling);
        if (!list.equals("/read-trail")) { // looking at it makes it longer
            assertThat(falling).isEqualTo(rising);
        }
        RawHttp.Answer page = http.get(list + question + "sort=" + sort);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("aria-sort=\"ascending\"").doesNotContain("aria-sort=\"descending\"");
        assertThat(http.get(list + question + "sort=-" + sort).body()).contains("aria-sort=\"descending\"");
        assertThat(http.get(list + question + "sort=colour").status()).isEqualTo(400);
    }

    /** Lists that share their page with another one: they sort by parameters of their own, and leave by files of their own. */
    @ParameterizedTest
    @CsvSource({
        "/claims/G-22-0143/deadlines, lags, lag, lag",
        "/claims/G-22-0143, contacts, name, name",
        "/claims/G-22-0143, contacts, role, role",
        "/claims/G-22-0143, letters, letter, letter",
        "/claims/G-22-0143, letters, writtenAt, written_at",
        "/accounts/{user}, history, what, what",
        "/accounts/{user}, history, by, by",
        "/accounts/{user}, tokens, id, token",
        "/accounts/{user}, tokens, validUntil, valid_until",
        "/you, tokens, issuedAt, issued_at",
        "/receivables/{receivable}, items, period, for_from",
        "/receivables/{receivable}, history, what, what",
        "/receivables/{receivable}, history, recordedAt, recorded_at",
        "/webhooks/{webhook}, deliveries, decidedAt, decided_at",
    })
    void aListBesideAnotherSortsAndLeavesInThatOrder(String path, String part, String sort, String column)
            throws IOException {
        String page = path.replace("{user}", Staff.EVERYTHING)
                .replace(
                        "{receivable}",
                        column(csv("/receivables.csv"), "receivable").getFirst())
                .replace("{webhook}", webhook);
        String file = page + "/" + part + ".csv?" + part + "-sort=";
        List<String> rising = column(csv(file + sort), column);
        assertThat(rising).isNotEmpty().isSorted();
        assertThat(column(csv(file + "-" + sort), column)).isSortedAccordingTo(Comparator.reverseOrder());
        String sorted = http.get(page + "?" + part + "-sort=" + sort).body();
        assertThat(sorted)
                .contains("aria-sort=\"ascending\"", "#" + part + "\"", "href=\"" + page + "/" + part + ".xlsx");
        assertThat(http.get(page + "?" + part + "-sort=colour").status()).isEqualTo(400);
        assertThat(http.get(page + "/" + part + ".pdf").status()).isEqualTo(404);
    }

    private static String file(String list, String ending) {
        return list.replaceFirst("^(/[^?]+)", "$1." + ending);
    }

    @ParameterizedTest
    @CsvSource({
        "/claims?status=denied",
        "/claims?q=fell&sort=claim",
        "/deadlines?state=missed&sort=-daysLate",
        "/deadlines?state=all&employer=glendale&from=2022-03-01&to=2022-05-31",
        "/deadlines?state=not-started&id=az.fatality-report",
        "/deadlines?state=met&as-of=2022-05-01&known-at=2022-05-01",
        "/claims/G-22-0117/deadlines",
        "/receivables?state=proposed",
        "/receivables?claim=G-22-0143",
        "/payroll?employer=glendale&state=transmitted",
        "/read-trail?what=claim",
        "/accounts?role=adjuster",
        "/claims/G-22-0117/interactions?party=employee",
        "/alerts?view=all&severity=high",
    })
    void whatIsNarrowedDownLeavesSo(String list) throws IOException {
        List<Map<String, String>> rows = csv(file(list, "csv"));
        List<Row> book = workbook(file(list, "xlsx"));
        assertThat(book.getFirst().getCellText(0)).isNotBlank();
        assertThat(book.getLast().getCellText(0)).isEqualTo(rows.size() + (rows.size() == 1 ? " row" : " rows"));
        assertThat(book.subList(1, book.size() - 1))
                .extracting(row -> row.getCellText(0))
                .hasSize(rows.size());
        if (!rows.isEmpty() && !list.startsWith("/payroll") && !list.startsWith("/alerts")) {
            assertThat(links(http.get(list).body()))
                    .as("the page leads to its files, narrowed down and sorted as it is")
                    .anyMatch(link -> link.startsWith(file(list.replaceFirst("\\?.*", ""), "csv")))
                    .anyMatch(link -> link.startsWith(file(list.replaceFirst("\\?.*", ""), "xlsx")));
        }
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(page);
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    @Test
    void theLinksOfAPageKeepWhatNarrowsItDown() throws IOException {
        List<String> links = links(http.get("/deadlines?state=all&employer=glendale&sort=-due&as-of=2022-06-01")
                .body());
        assertThat(links)
                .contains(
                        "/deadlines.csv?as-of=2022-06-01&state=all&employer=glendale&sort=-due",
                        "/deadlines.xlsx?as-of=2022-06-01&state=all&employer=glendale&sort=-due",
                        "/deadlines?as-of=2022-06-01&state=all&employer=glendale",
                        "/deadlines?as-of=2022-06-01&state=all&employer=glendale&sort=claim")
                .anyMatch(link -> link.contains("employer=glendale&sort=-due&state=open"));
        for (String link : links) {
            if (link.startsWith("/deadlines")) {
                assertThat(http.get(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    /** The numbers beside the states are those of the lists that they lead to. */
    @Test
    void countsAgreeWithTheLists() throws IOException {
        Matcher tab = Pattern.compile("<span>([a-z ]+)</span> <small>(\\d+)</small>")
                .matcher(http.get("/deadlines").body());
        int started = 0;
        int all = -1;
        while (tab.find()) {
            int count = Integer.parseInt(tab.group(2));
            assertThat(csv("/deadlines.csv?state=" + tab.group(1).replace(' ', '-')))
                    .as(tab.group(1))
                    .hasSize(count);
            if (tab.group(1).equals("all")) {
                all = count;
            } else {
                started += count;
            }
        }
        assertThat(all).isPositive().isEqualTo(started);
        int waiting = csv("/deadlines.csv?state=not-started").size();
        assertThat(http.get("/deadlines?state=not-started").body()).contains(waiting + " deadlines");
    }

    @Test
    void dollarsAreSummedUp() throws IOException {
        List<Row> book = workbook("/receivables.xlsx");
        List<Map<String, String>> rows = csv("/receivables.csv");
        assertThat(rows).isNotEmpty();
        BigDecimal sum = rows.stream()
                .map(row -> new BigDecimal(row.getOrDefault("open", "?")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(book.getLast().getCellAsNumber(11))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo(sum));
        assertThat(http.get("/receivables").body()).contains(sum.toPlainString() + "</span> dollars owed");
    }

    @Test
    void aRunsLinesLeave() throws IOException {
        String run =
                csv("/payroll.csv?employer=glendale&sort=-lines").getFirst().getOrDefault("run", "?");
        List<Map<String, String>> lines = csv("/payroll/runs/" + run + "/lines.csv");
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("claim")).startsWith("G-"));
        assertThat(workbook("/payroll/runs/" + run + "/lines.xlsx")).hasSize(lines.size() + 2);
        assertThat(http.get("/payroll/runs/" + run).body()).contains("/payroll/runs/" + run + "/lines.xlsx");
        assertThat(http.get("/payroll/runs/nowhere/lines.csv").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"claim, claim", "employee, employee_name"})
    void aRunsClaimsStandInTheOrderAskedFor(String sort, String column) throws IOException {
        String run =
                csv("/payroll.csv?employer=glendale&sort=-lines").getFirst().getOrDefault("run", "?");
        String lines = "/payroll/runs/" + run + "/lines.csv?sort=";
        List<String> rising = column(csv(lines + sort), column);
        assertThat(rising).isSorted();
        assertThat(Set.copyOf(rising)).hasSizeGreaterThan(1);
        assertThat(column(csv(lines + "-" + sort), column)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(headings("/payroll/runs/" + run + "?sort=-" + sort))
                .isEqualTo(column(csv(lines + "-" + sort), "claim").stream()
                        .distinct()
                        .toList());
        assertThat(http.get("/payroll/runs/" + run + "?sort=colour").status()).isEqualTo(400);
    }

    private List<String> headings(String page) throws IOException {
        return Pattern.compile("<h2><a href=\"/claims/([^\"]+)\"")
                .matcher(http.get(page).body())
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"claim, claim", "rule, rule", "raisedAt, raised_at"})
    void alertsStandInTheOrderAskedFor(String sort, String column) throws IOException {
        List<String> rising = column(csv("/alerts.csv?view=all&sort=" + sort), column);
        assertThat(rising).isNotEmpty().isSorted();
        assertThat(column(csv("/alerts.csv?view=all&sort=-" + sort), column)).isEqualTo(rising.reversed());
        assertThat(http.get("/?view=all&sort=" + sort).body()).contains("Alerts</span> <small>" + rising.size());
        assertThat(http.get("/?view=all&sort=colour").status()).isEqualTo(400);
    }

    @Test
    void deadlinesOfOthersAreToldApart() throws IOException {
        List<Map<String, String>> any = csv("/deadlines.csv?state=all&duty=any");
        List<Map<String, String>> ours = csv("/deadlines.csv?state=all");
        assertThat(ours).isNotEmpty().hasSizeLessThan(any.size());
        assertThat(column(ours, "duty")).containsOnly("yes");
        List<Map<String, String>> others = csv("/deadlines.csv?state=all&duty=others");
        assertThat(column(others, "duty")).containsOnly("no");
        assertThat(ours.size() + others.size()).isEqualTo(any.size());
        assertThat(http.get("/deadlines?duty=nobodys").status()).isEqualTo(400);
    }

    @Test
    void whatLeavesIsNotedAsAnExport() throws IOException {
        csv("/claims.csv?q=fell&sort=claim");
        csv("/claims/G-22-0117/deadlines.csv");
        List<Map<String, String>> exports = csv("/read-trail.csv?what=export");
        assertThat(exports)
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("by", Staff.EVERYTHING)
                        .containsEntry("subject", "claims.csv?q=fell&sort=claim"))
                .anySatisfy(line -> assertThat(line).containsEntry("claim", "G-22-0117"));
    }

    @Test
    void whatCallsForAttentionLeaves() throws IOException {
        List<Map<String, String>> alerts = csv("/alerts.csv?view=all");
        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state")).isEqualTo("open"));
        assertThat(links(http.get("/?view=all").body())).contains("/alerts.csv?view=all", "/alerts.xlsx?view=all");
        assertThat(csv("/alerts.csv?view=all&severity=high"))
                .isEqualTo(alerts.stream()
                        .filter(row -> row.getOrDefault("severity", "?").equals("high"))
                        .toList());
    }

    @Test
    void anotherFormIsNotThere() throws IOException {
        for (String list :
                List.of("/claims", "/deadlines", "/receivables", "/payroll", "/read-trail", "/accounts", "/alerts")) {
            String question = list.equals("/payroll") ? "?employer=glendale" : "";
            assertThat(http.get(list + ".pdf" + question).status()).as(list).isEqualTo(404);
        }
    }
}
