package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would carry if something were recorded: chosen on the page, typed as lines, or sent as a file. */
class WhatIfPageTest {

    private static final String DENIAL = "{\"do\":\"DenyClaim\",\"claim\":\"G-22-0143\",\"noticeOn\":\"2022-06-27\"}";

    @TempDir
    Path directory;

    private Office office;
    private RawHttp paula;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        paula = office.as(Office.ROLL);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Map<String, String> fields(String lines) {
        return Map.of("employer", "glendale", "period", "2022-06-27", "lines", lines);
    }

    @Test
    void whatIsSupposedIsComparedWithWhatIsAndNothingIsRecorded() throws IOException {
        long before = office.ledger.size();
        String page = paula.post("/payroll/what-if", fields(DENIAL)).body();
        assertThat(page)
                .contains("In run glendale-2022-06-25", "line:1", "Claim denied", "As it would be", "G-22-0143")
                .doesNotContain("role=\"alert\"");
        assertThat(office.ledger.size()).isEqualTo(before);
    }

    @Test
    void whoSeesPayrollMaySupposeWhatOthersWouldRecord() throws IOException {
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        assertThat(office.as("audra").post("/payroll/what-if", fields(DENIAL)).body())
                .contains("In run glendale-2022-06-25")
                .doesNotContain("role=\"alert\"");
        Staff.add(office.ledger, "cleo", "Cleo Example", Role.CLERK);
        assertThat(office.as("cleo").post("/payroll/what-if", fields(DENIAL)).status())
                .isEqualTo(403);
    }

    @Test
    void aFactThatIsChosenBecomesALineToBeWrittenOver() throws IOException {
        String page = paula.post(
                        "/payroll/what-if",
                        Map.of(
                                "employer", "glendale",
                                "period", "2022-06-27",
                                "subject", "G-22-0143",
                                "command", "RecordEarnings",
                                "step", "add"))
                .body();
        assertThat(page)
                .contains("{&quot;do&quot;:&quot;RecordEarnings&quot;,&quot;claim&quot;:&quot;G-22-0143&quot;,"
                        + "&quot;from&quot;:&quot;2022-06-27&quot;,&quot;to&quot;:&quot;2022-06-27&quot;,"
                        + "&quot;amount&quot;:&quot;0.00&quot;}");
        assertThat(paula.post(
                                "/payroll/what-if",
                                Map.of("employer", "glendale", "period", "2022-06-27", "step", "add"))
                        .body())
                .contains("Choose what is supposed");
    }

    @Test
    void aFileOfLinesForTheCommandLineIsTakenAsItIs() throws IOException {
        RawHttp.Answer answer = paula.upload(
                "/payroll/what-if",
                fields(""),
                "file",
                "denial.jsonl",
                DENIAL.replace("}", ",\"by\":\"m.ortiz\"}") + "\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("line:1", "Claim denied");
        assertThat(paula.post("/payroll/what-if.csv", fields(DENIAL)).body())
                .startsWith("claim,for_from,for_to,kind,pay_code,leave,due,")
                .contains("G-22-0143,");
    }

    @Test
    void whatWouldBeRefusedIsNamedByItsLine() throws IOException {
        RawHttp.Answer answer = paula.post("/payroll/what-if", fields(DENIAL + "\n{\"do\":\"Dance\"}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Line 2", "there is no command", "Dance", "nothing is shown");
    }

    @Test
    void nobodySendsFilesWhoIsNotSignedIn() throws IOException {
        RawHttp nobody = new RawHttp(office.workbench.port());
        nobody.look("/sign-in");
        RawHttp.Answer answer = nobody.upload("/payroll/what-if", fields(""), "file", "x.jsonl", DENIAL);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in");
        RawHttp other = office.as(Office.ROLL);
        other.forgetToken();
        assertThat(other.upload("/payroll/what-if", fields(""), "file", "x.jsonl", DENIAL)
                        .status())
                .isIn(302, 403);
    }
}
