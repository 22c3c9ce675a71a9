package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Deadlines as a claims supervisor asks for them, and the closing that they hold up. */
class DeadlinesCommandTest {

    private static final String LATE = """
        {"do":"ReportInjury","claim":"D-1","by":"ann","at":"2022-01-14T16:00:00Z","jurisdiction":"AZ","employer":"glendale",\
        "employee":{"id":"7","name":"Gus Lake"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10",\
        "treatmentKnownOn":"2022-01-14","kind":"medical-only","description":"Cut","reportedOn":"2022-01-12"}
        {"do":"FileForm","claim":"D-1","by":"ann","at":"2022-01-27T16:00:00Z","form":"101","filedOn":"2022-01-27","with":"commission"}
        {"do":"ReportInjury","claim":"D-2","by":"ann","at":"2022-02-01T16:00:00Z","jurisdiction":"AZ","employer":"glendale",\
        "employee":{"id":"8","name":"Ida Gust"},"injuredOn":"2022-02-01","employerKnewOn":"2022-02-01",\
        "kind":"first-aid","description":"Graze"}
        {"do":"ReportInjury","claim":"D-3","by":"ann","at":"2022-03-01T16:00:00Z","jurisdiction":"AZ","employer":"glendale",\
        "employee":{"id":"9","name":"Ada Lake"},"injuredOn":"2022-03-01","employerKnewOn":"2022-03-01",\
        "kind":"medical-only","description":"Burn"}
        """;
    private static final String REASON = """
        {"do":"DocumentException","claim":"D-1","by":"ann","deadline":"az.report-of-injury","reason":"L9 Manual processing delay",\
        "evidence":"Log of the web form"}
        """;
    private static final String CLOSE = """
        {"do":"CloseClaim","claim":"D-1","by":"ann","on":"2022-04-01"}
        """;

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aLateReportAndTwoOthers() throws IOException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        String history =
                Files.writeString(folder.resolve("history.jsonl"), LATE).toString();
        call("import", "history", history).done();
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private CommandLineRun record(String line) {
        return CommandLineRun.with(line, ledger, "record", "-");
    }

    private JsonNode deadlines(String... arguments) {
        return call(Stream.concat(Stream.concat(Stream.of("deadlines"), Stream.of(arguments)), Stream.of("--json"))
                        .toArray(String[]::new))
                .done()
                .json();
    }

    private static JsonNode report(JsonNode document) {
        return document.get("deadlines")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals("az.report-of-injury"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeadlineNamesWhatStartedItWhatMetItAndHowLateItWas() {
        JsonNode document = deadlines("D-1", "--as-of", "2022-02-01");
        assertThat(document.get("claim").stringValue()).isEqualTo("D-1");
        assertThat(document.get("asOf").stringValue()).isEqualTo("2022-02-01");
        JsonNode report = report(document);
        JsonNode started = report.get("startedBy");
        assertThat(started.get("on").stringValue()).isEqualTo("2022-01-14");
        assertThat(started.get("fact").stringValue()).isEqualTo("knowledge-of-treatment");
        assertThat(started.get("whose").stringValue()).isEqualTo("employer");
        assertThat(report.get("due").stringValue()).isEqualTo("2022-01-24");
        assertThat(report.get("rolled").booleanValue()).isFalse();
        assertThat(report.get("state").stringValue()).isEqualTo("late");
        assertThat(report.get("duty").booleanValue()).isTrue();
        assertThat(report.get("metBy").get("on").stringValue()).isEqualTo("2022-01-27");
        assertThat(report.get("daysLate").intValue()).isEqualTo(3);
        assertThat(report.get("exception").isNull()).isTrue();
        assertThat(document.get("lags")
                        .valueStream()
                        .map(lag -> lag.get("lag").stringValue() + " "
                                + (lag.get("days").isNull()
                                        ? "?"
                                        : lag.get("days").intValue())))
                .containsExactly("report 0", "employer 2", "administrator 15", "total 17", "determination ?", "pay ?");
    }

    @Test
    void aLateReportHoldsUpTheClosingUntilItsReasonIsOnFile() {
        CommandLineRun refused = record(CLOSE);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out())
                .contains("missed-deadline", "az.report-of-injury, due on 2022-01-24, done on 2022-01-27, 3 days late");
        record(REASON).done();
        JsonNode report = report(deadlines("D-1"));
        assertThat(report.get("state").stringValue()).isEqualTo("excused");
        assertThat(report.get("exception").get("reason").stringValue()).isEqualTo("L9 Manual processing delay");
        record(CLOSE).done();
    }

    @Test
    void whatWasKnownThenIsWhatTheClockSaid() {
        record(REASON).done();
        assertThat(report(deadlines("D-1", "--known-at", "2022-06-01", "--as-of", "2022-06-01"))
                        .get("state")
                        .stringValue())
                .isEqualTo("late");
        assertThat(deadlines("--known-at", "2022-01-20", "--as-of", "2022-01-26", "--state", "missed")
                        .get("deadlines")
                        .valueStream()
                        .map(one -> one.get("claim").stringValue()))
                .containsExactly("D-1");
    }

    @ParameterizedTest
    @CsvSource({
        "late, 2022-04-01, D-1",
        "missed, 2022-04-01, D-3",
        "open, 2022-03-05, D-1 D-3 D-3",
        "'late,missed', 2022-04-01, D-1 D-3",
        "met, 2022-04-01, ''",
    })
    void allClaimsDeadlinesAreFoundByTheirState(String state, String asOf, String claims) {
        assertThat(String.join(
                        " ",
                        deadlines("--state", state, "--as-of", asOf)
                                .get("deadlines")
                                .valueStream()
                                .map(one -> one.get("claim").stringValue())
                                .sorted()
                                .toList()))
                .isEqualTo(claims);
    }

    @Test
    void firstAidStartsNothing() {
        assertThat(deadlines("D-2").get("deadlines")).isEmpty();
        assertThat(record("{\"do\":\"DocumentException\",\"claim\":\"D-2\",\"by\":\"ann\","
                                + "\"deadline\":\"az.report-of-injury\",\"reason\":\"?\"}")
                        .out())
                .contains("unknown-deadline");
    }

    @Test
    void aDayExplainsItself() {
        assertThat(call("deadlines", "D-1", "--explain").done().out())
                .contains("A.R.S. 23-908(G)", "10 calendar days from knowledge of treatment", "2022-01-24");
    }

    @Test
    void aStateThatThereIsNotIsAWrongCall() {
        CommandLineRun wrong = call("deadlines", "--state", "lost");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("not-started, open, missed, met, late, excused");
    }

    @Test
    void theyLeaveInFiles() throws Exception {
        Path csv = folder.resolve("late.csv");
        Path book = folder.resolve("late.xlsx");
        Path calendar = folder.resolve("open.ics");
        JsonNode listed = deadlines("--as-of", "2022-02-10");
        assertThat(call("deadlines", "--as-of", "2022-02-10", "--csv", csv.toString(), "--xlsx", book.toString())
                        .done()
                        .out())
                .isEqualTo(rows(listed) + " rows written to " + csv + "\n" + rows(listed) + " rows written to " + book
                        + "\n");
        assertThat(Files.readAllLines(csv))
                .hasSize(rows(listed) + 1)
                .first()
                .asString()
                .startsWith("claim,deadline,");
        assertThat(Files.size(book)).isPositive();
        assertThat(call("deadlines", "D-1", "--csv", csv.toString()).done().out())
                .startsWith(rows(deadlines("D-1")) + " rows written");
        assertThat(call("deadlines", "--ics", calendar.toString()).done().out()).contains("open written to");
        assertThat(Files.readString(calendar)).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(call("deadlines", "D-99", "--ics", calendar.toString()).status())
                .isNotZero();
        assertThat(folder.resolve("late.csv.part")).doesNotExist();
        assertThat(call("alerts", "--csv", csv.toString()).done().out()).contains("written to");
        assertThat(call("receivables", "--xlsx", book.toString()).done().out()).startsWith("0 rows");
        assertThat(call("variances", "--csv", csv.toString()).done().out()).startsWith("0 rows");
    }

    private static int rows(JsonNode document) {
        return document.get("deadlines").size();
    }
}
