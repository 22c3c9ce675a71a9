package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
    void aFactIsChosenAndFilledInWithTheFieldsOfItsForm() throws IOException {
        Map<String, String> chosen = Map.of(
                "employer", "glendale",
                "period", "2022-06-27",
                "subject", "g-22-0143",
                "command", "RecordEarnings",
                "step", "add");
        assertThat(paula.post("/payroll/what-if", chosen).body())
                .contains(
                        "Suppose: ",
                        "Dana Whitlock",
                        "name=\"amount\"",
                        "name=\"of-command\" value=\"RecordEarnings\"");
        Map<String, String> fact = Map.of(
                "of-employer", "glendale",
                "of-period", "2022-06-27",
                "of-lines", DENIAL,
                "of-subject", "G-22-0143",
                "of-command", "RecordEarnings",
                "from", "2022-06-11",
                "to", "2022-06-24",
                "amount", "100.00");
        assertThat(paula.post("/payroll/what-if/fact", fact).body())
                .contains(
                        "&quot;do&quot;:&quot;RecordEarnings&quot;",
                        "&quot;amount&quot;:&quot;100.00&quot;",
                        "DenyClaim");
        Map<String, String> wrong = new HashMap<>(fact);
        wrong.put("amount", "many");
        RawHttp.Answer again = paula.post("/payroll/what-if/fact", wrong);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("aria-invalid=\"true\"", "value=\"many\"");
        assertThat(paula.post("/payroll/what-if", Map.of("employer", "glendale", "period", "2022-06-27", "step", "add"))
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
