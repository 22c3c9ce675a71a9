package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One horizon for the options of commands and for the dates of what is recorded. */
class FarDatesTest {

    private static final String REPORT = """
            {"do":"ReportInjury","claim":"C-1","by":"ann"%s,"jurisdiction":"AZ","employer":"glendale",\
            "employee":{"id":"7","name":"Gus"},"injuredOn":"2010-01-10","employerKnewOn":"2010-01-10",\
            "kind":"lost-time","description":"Fell"}""";
    private static final String OFF_WORK = """
            {"do":"RecordWorkStatus","claim":"C-1","by":"ann"%s,"status":"off-work","from":"2010-01-11","to":"%s"}""";

    @TempDir
    private Path ledger;

    @BeforeEach
    void open() {
        EmptyLedger.in(ledger);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statement C-1 --as-of 9999-12-31                       | --as-of   | is 9999-12-31
            statement C-1 --period 1912-12-31                      | --period  | is 1912-12-31
            show C-1 --as-of -999999999-01-01                      | --as-of   | is -999999999-01-01
            timeline C-1 --known-at +999999999-12-31T23:59:59Z     | --known-at | is +999999999-12-31T23:59:59Z
            timeline C-1 --known-at +999999999-12-31               | --known-at | is
            timeline C-1 --known-at -999999999-01-01               | --known-at | is
            explain C-1 --period 2202-06-30 --code 713             | --period  | is 2202-06-30
            payroll preview --employer glendale --period 9999-12-31 | --period | is 9999-12-31
            payroll run --employer glendale --period 2199-01-05 --by ann | --period | is 2199-01-05
            receivables --as-of 2202-06-30                         | --as-of   | is 2202-06-30
            """)
    void anOptionBeyondTheHorizonIsAWrongCall(String call, String option, String words) {
        CommandLineRun run = CommandLineRun.on(ledger, call.strip().split(" "));

        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        option,
                        words,
                        "dates go from 1913-01-01 to " + LocalDate.now().plusYears(2),
                        "check the year")
                .hasLineCount(1);
    }

    @Test
    void whatIsRecordedNowIsJudgedFromToday() {
        LocalDate last = LocalDate.now().plusYears(2);
        String lines = String.join(
                "\n",
                REPORT.formatted(""),
                OFF_WORK.formatted("", last),
                OFF_WORK.formatted("", last.plusDays(2)),
                REPORT.formatted("")
                        .replace("C-1", "C-2")
                        .replace("\"employerKnewOn\":\"2010", "\"employerKnewOn\":\"1910"));
        CommandLineRun run = CommandLineRun.with(lines, ledger, "record", "-");

        assertThat(run.out().lines().map(line -> line.replaceAll(".*\"status\":\"([a-z]+)\".*", "$1")))
                .containsExactly("recorded", "recorded", "refused", "refused");
        assertThat(run.out())
                .contains(
                        "date-out-of-range",
                        "\\\"to\\\" is " + last.plusDays(2) + "; dates go from 1913-01-01 to " + last)
                .contains("\\\"employerKnewOn\\\" is 1910-01-10");
    }

    @Test
    void aLineOfAHistoryIsJudgedFromItsOwnInstant() throws IOException {
        Path file = Files.write(
                ledger.resolve("history.jsonl"),
                List.of(
                        REPORT.formatted(",\"at\":\"2010-01-12T12:00:00Z\""),
                        OFF_WORK.formatted(",\"at\":\"2010-01-12T12:00:00Z\"", "2012-01-12"),
                        OFF_WORK.formatted(",\"at\":\"2010-01-12T12:00:00Z\"", "2012-02-12"),
                        OFF_WORK.formatted(",\"at\":\"2010-03-12T12:00:00Z\"", "2012-02-12")));
        CommandLineRun run = CommandLineRun.on(ledger, "import", "history", file.toString());

        assertThat(run.out().lines().map(line -> line.replaceAll(".*\"status\":\"([a-z]+)\".*", "$1")))
                .containsExactly("recorded", "recorded", "refused", "recorded");
        assertThat(run.out()).contains("\\\"to\\\" is 2012-02-12; dates go from 1913-01-01 to 2012-01-1");
    }
}
