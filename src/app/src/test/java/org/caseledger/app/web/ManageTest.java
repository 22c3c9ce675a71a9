package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseledger.claim.ClaimCommand.CloseClaim;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever looks after the machine is told, and what nobody is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManageTest {

    private static final Pattern CLAIM = Pattern.compile("\\b[A-Z]{1,3}-\\d{2}-\\d{3,}");

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = new RawHttp(office.workbench.port());
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void thisMachineSeesWhatHealthIsMadeOf() throws IOException {
        RawHttp.Answer health = http.get("/manage/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"UP\"")
                .contains("\"database\"", "\"diskSpace\"", "\"outbox\"", "\"projections\"", "\"waiting\":0");
        assertThat(http.get("/manage/health/readiness").body()).contains("\"status\":\"UP\"", "\"database\"");
        assertThat(health.header("Cache-Control")).isEqualTo("no-store");
        assertThat(health.header("Content-Security-Policy")).isEqualTo(SecurityHeaders.POLICY);
    }

    /** A name that points to this machine is not the machine's own. */
    @Test
    void anotherNameLearnsNothing() throws IOException {
        assertThat(http.send(("GET /manage/prometheus HTTP/1.0\r\nHost: evil.example\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void figuresTellNeitherClaimNorPerson() throws IOException {
        RawHttp clerk = office.as(Office.ORTIZ);
        clerk.get("/claims/" + Office.RESCINDED + "?as-of=2022-06-10");
        clerk.get("/claims?q=whitlock");
        clerk.get("/claims/" + Office.RESCINDED + "/nothing");
        clerk.post("/claims/" + Office.RESCINDED + "/interactions", Map.of("key", "manage"));
        clerk.post("/payroll/runs/glendale-2022-06-25/approve", Map.of("hash", "sha256:0"));
        new RawHttp(office.workbench.port()).signIn(Office.ROLL, "not the password of anybody");

        RawHttp.Answer scrape = http.get("/manage/prometheus");

        assertThat(scrape.status()).isEqualTo(200);
        assertThat(scrape.body())
                .contains("caseledger_entries_total " + office.ledger.size() + ".0")
                .contains("caseledger_outbox_waiting 0.0", "caseledger_projections_behind 0.0")
                .contains("caseledger_sign_in_failures_total 1.0", "caseledger_sessions_open 1.0")
                .contains("caseledger_disk_free_bytes")
                .contains("http_server_requests_seconds_count")
                .doesNotContain(
                        "whitlock", "Whitlock", "ortiz", "Ortiz", "paula", "glendale", office.directory.toString());
        assertThat(CLAIM.matcher(scrape.body()).find()).isFalse();
    }

    @Test
    void whatIsRefusedIsCountedByItsCode() throws IOException {
        office.ledger
                .office()
                .submit(Submission.now(
                        new CloseClaim("G-99-9999", LocalDate.parse("2022-06-27"), null),
                        Who.web(Office.ORTIZ),
                        new Key.Plain("manage-refused")));

        assertThat(http.get("/manage/prometheus").body())
                .containsPattern("caseledger_commands_refused_total\\{code=\"");
    }

    /** Everything else that the library could tell: settings, heap, threads, sessions, log levels, the way to stop it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/env",
                "/beans",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/mappings",
                "/configprops",
                "/metrics",
                "/info",
                "/shutdown",
                "/sessions",
                "/conditions",
                "/scheduledtasks",
                "/startup",
                "/sbom",
                "/httpexchanges",
                "/caches",
                "/flyway",
                "/auditevents",
                "/logfile",
                "/health/nothing"
            })
    void nothingElseIsThere(String path) throws IOException {
        assertThat(http.get("/manage" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void nothingIsDoneThere(String method) throws IOException {
        for (String path : List.of("/manage/health", "/manage/prometheus")) {
            RawHttp.Answer answer =
                    http.send((method + " " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1"
                                    + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isBetween(400, 499);
        }
    }
}
