package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.caseledger.app.backup.BackupSchedule;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.cli.CommandList;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.people.OpenToAll;
import org.caseledger.user.TokenScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever goes wrong, the program's log, what it says on standard error and its figures hold no name, no wage, no text that
 * somebody wrote, no secret, and no claim's number. All of these carry the same mark here.
 */
class LogsHoldNoWordsTest {

    /** Stands in every name, text, password and number of a claim. */
    private static final String MARK = "Zanzibar";

    /** The only wage. */
    private static final String WAGE = "73919.37";

    private static final String CLAIM = "ZANZIBAR-22-1";

    private static final String REPORT = """
            {"do":"ReportInjury","claim":"%s","by":"m.ortiz","jurisdiction":"AZ","employer":"glendale","employee":{"id":"EZanzibar","name":"Ada Zanzibar"},"injuredOn":"%s","employerKnewOn":"2022-05-10","kind":"lost-time","description":"Fell in Zanzibar"}
            """;

    private static final String EMPLOYMENT = """
            {"do":"RecordEmployment","claim":"ZANZIBAR-22-1","by":"m.ortiz","effectiveFrom":"2015-03-02","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2015-03-02","annualBaseSalary":"73919.37","hourlyRate":"%s"}
            """;

    private Office office;
    private WrittenLog log;
    private RawHttp browser;
    private String token;
    private Path folder;
    private final List<String> secrets = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        folder = directory;
        log = new WrittenLog();
        office = Office.open(directory, CaseLedger.served(CommandList.own()));
        browser = office.as(Staff.EVERYTHING);
        token = Staff.done(new AccountDesk(office.ledger)
                .issue(Staff.EVERYTHING, Duration.ofDays(1), TokenScope.WRITE, Who.owner("root")));
        secrets.addAll(List.of(token, Staff.PASSWORD, browser.cookie().split("=", 2)[1]));
        RequestMappingHandlerMapping routes =
                office.workbench.parts().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (String step : List.of("words", "values", "json")) {
            for (String path : List.of("/sudden/" + step, "/api/v1/sudden/" + step)) {
                try {
                    routes.registerMapping(
                            RequestMappingInfo.paths(path).build(),
                            new Sudden(office.ledger.database()),
                            Sudden.class.getDeclaredMethod(step, String.class));
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @AfterEach
    void close() {
        office.close();
        log.close();
    }

    /** Pages with a fault, of the kinds that libraries have: their own words, a database's, a parser's. */
    static final class Sudden {
        private final JdbcOperations database;

        Sudden(JdbcOperations database) {
            this.database = database;
        }

        @OpenToAll
        String words(@RequestParam String q) {
            throw new IllegalStateException("this can't be: " + q, new IllegalArgumentException("because of " + q));
        }

        @OpenToAll
        String values(@RequestParam String q) {
            database.update(
                    "INSERT INTO sign_in_failure (kind, subject, failures, last_at) VALUES (?, ?, 1, 'x')",
                    q.repeat(90),
                    q);
            return "error";
        }

        @OpenToAll
        String json(@RequestParam String q) {
            LedgerJson.mapper().readTree("{\"name\": " + q + "}");
            return "error";
        }
    }

    @Test
    void whateverGoesWrong() throws Exception {
        commandLine();
        pages();
        api();
        whatLeaves();
        secrets.forEach(secret -> assertThat(log.text()).doesNotContain(secret));
        assertThat(log.text()).doesNotContainIgnoringCase(MARK).doesNotContain(WAGE);
        assertThat(log.known()).as("what might have been told").contains(MARK);
        // What is left of a fault is enough to find it.
        assertThat(log.text())
                .contains("an unexpected fault")
                .contains(
                        "java.lang.IllegalStateException\n\tat org.caseledger.app.web.LogsHoldNoWordsTest$Sudden.words(")
                .contains("Caused by: java.lang.IllegalArgumentException\n")
                .contains("(SQLState 22001)")
                .contains("StreamReadException\n");
        for (String figures : List.of("/manage/prometheus", "/manage/health")) {
            RawHttp.Answer answer = new RawHttp(office.workbench.port()).get(figures);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContainIgnoringCase(MARK)
                    .doesNotContain(WAGE)
                    .doesNotContain("G-22-", "m.ortiz", "Luis");
        }
        assertThat(new RawHttp(office.workbench.port())
                        .get("/manage/prometheus")
                        .body())
                .contains("/claims/{claim}");
    }

    private void commandLine() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("lines.jsonl"),
                REPORT.formatted(CLAIM, "2022-05-10")
                        + EMPLOYMENT.formatted("35.54")
                        + EMPLOYMENT.formatted("Zanzibar")
                        + REPORT.formatted(CLAIM, "2022-02-31")
                        + REPORT.formatted("Zanzibar \\u0000", "Zanzibar")
                        + "{\"do\":\"Zanzibar\",\"by\":\"m.ortiz\"}\n"
                        + "{\"do\":\"ReportInjury\", Zanzibar\n"
                        + "Zanzibar\n");
        CommandLineRun recorded = call("record", lines.toString());
        assertThat(recorded.out()).as(recorded.err()).contains("\"recorded\"");
        Path sheet = Files.writeString(
                folder.resolve("roster.csv"),
                "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,annual_base_salary,hourly_rate,ended_on\n"
                        + "EZanzibar,Ada Zanzibar,2015-03-02,regular,general,no,yes,2015-03-02,73919.37,Zanzibar,\n"
                        + "\"EZanzibar,Ada\n");
        call("import", "roster", sheet.toString());
        call("import", "history", sheet.toString());
        call("import", "Zanzibar", sheet.toString());
        call("show", CLAIM, "--as-of", "Zanzibar");
        call("show", "Zanzibar-none", "--json");
        call("Zanzibar");
        call("statement", CLAIM, "--zanzibar");
        call("user", "password", "Zanzibar");
        call("payroll", "run", "--employer", "Zanzibar", "--period", "2022-06-27");
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(office.ledger.directory(), arguments);
    }

    private void pages() throws IOException {
        for (String path : List.of(
                "/claims/" + CLAIM,
                "/claims/Zanzibar-none",
                "/claims?q=Zanzibar&status=Zanzibar&page=Zanzibar",
                "/claims/" + CLAIM + "?as-of=Zanzibar",
                "/Zanzibar/%2e%2e/Zanzibar",
                "/claims/%00Zanzibar",
                "/%zzZanzibar",
                "/sudden/words?q=Zanzibar",
                "/sudden/values?q=Zanzibar",
                "/sudden/json?q=Zanzibar",
                "/payroll/runs/Zanzibar",
                "/sign-in?here=Zanzibar&wait=Zanzibar")) {
            browser.get(path);
        }
        new RawHttp(office.workbench.port()).signIn("Zanzibar", "Zanzibar is a password");
        new RawHttp(office.workbench.port()).signIn(Staff.EVERYTHING, "Zanzibar is a password");
        browser.look("/claims/" + CLAIM);
        Map<String, String> form = new HashMap<>(Map.of(
                "key", "Zanzibar-key",
                "on", "2022-06-27",
                "channel", "phone",
                "party", "Ada Zanzibar",
                "issue", "Zanzibar",
                "action", "Zanzibar",
                "result", "Zanzibar"));
        assertThat(browser.post("/claims/" + CLAIM + "/interactions", form).status())
                .isEqualTo(302);
        form.put("on", "Zanzibar");
        browser.post("/claims/" + CLAIM + "/interactions", form);
        browser.send(
                "POST /claims/%s/interactions HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nCookie: %s; Zanzibar=\"Zanz ibar\"; =Zanzibar\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: 33\r\n\r\nissue=%%zzZanzibar&=Zanzibar&&a=Zan"
                        .formatted(CLAIM, browser.port(), browser.port(), browser.cookie())
                        .getBytes(StandardCharsets.US_ASCII));
        browser.send("Zanzibar Zanzibar\r\nZanzibar\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void api() throws IOException {
        for (String path : List.of(
                "/claims/" + CLAIM,
                "/claims/Zanzibar-none",
                "/claims?limit=Zanzibar",
                "/claims?Zanzibar=Zanzibar",
                "/claims/" + CLAIM + "?asOf=Zanzibar",
                "/sudden/words?q=Zanzibar",
                "/sudden/values?q=Zanzibar",
                "/sudden/json?q=Zanzibar")) {
            send("GET", path, "", "");
        }
        send("POST", "/commands", "application/json", EMPLOYMENT.formatted("Zanzibar"));
        send("POST", "/commands", "application/json", REPORT.formatted(CLAIM, "2022-05-10"));
        send("POST", "/commands", "application/json", "{\"do\": Zanzibar");
        send("POST", "/commands", "application/Zanzibar", "Zanzibar");
        send("POST", "/commands/batch", "application/jsonl", EMPLOYMENT.formatted("Zanzibar") + "Zanzibar\n");
        send("POST", "/imports/roster", "text/csv", "Zanzibar,Zanzibar\nZanzibar");
        send(
                "POST",
                "/users",
                "application/json",
                "{\"user\": [\"Zanzibar\"], \"name\": 73919.37, \"roles\": [\"Zanzibar\"]}");
        send(
                "POST",
                "/users",
                "application/json",
                "{\"user\": \"zanzibar\", \"name\": \"Ada Zanzibar\", \"roles\": [\"clerk\"]}");
        send("POST", "/payroll/preview", "application/json", "{\"employer\": {\"Zanzibar\": 1}}");
        token = "Zanzibar" + token;
        send("GET", "/claims", "", "");
        token = token.substring("Zanzibar".length());
    }

    private void send(String method, String path, String type, String body) throws IOException {
        browser.send(
                ("%s /api/v1%s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nIdempotency-Key: Zanzibar-%s"
                                        .formatted(
                                                method,
                                                path,
                                                browser.port(),
                                                token,
                                                Integer.toHexString(body.hashCode()))
                                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
                                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Webhooks, files and backups that can't leave. */
    private void whatLeaves() throws Exception {
        WebhookDesk webhooks = new WebhookDesk(office.ledger);
        assertThat(webhooks.subscribe(
                        "http://127.0.0.1:9/Zanzibar?key=Zanzibar",
                        List.of(),
                        List.of(),
                        Staff.EVERYTHING,
                        Who.web(Staff.EVERYTHING)))
                .isNotInstanceOf(WebhookDesk.Step.Refused.class);
        Files.writeString(office.ledger.directory().resolve("transmittals"), "in the way");
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-06-27"), Who.web(Office.ROLL), null);
        desk.approve("glendale-2022-06-25", Who.web(Office.PROVER));
        desk.transmit("glendale-2022-06-25", Who.web(Office.PROVER));
        Dispatch.of(office.ledger).handOverDue();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        try (BackupSchedule backups = new BackupSchedule(office.ledger, file, Duration.ofDays(1), told::add)) {
            backups.start();
            assertThat(told.take()).contains("no-folder");
        }
        assertThat(log.text()).contains("can't leave", "no backup could be made");
    }
}
