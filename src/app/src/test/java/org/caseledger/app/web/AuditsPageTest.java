package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit on its pages: planned, drawn, filled in and judged by an auditor, and read by others. */
class AuditsPageTest {

    @TempDir
    Path directory;

    private Office office;
    private RawHttp auditor;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        office.run("2022-06-11");
        Staff.add(office.ledger, "june.audit", "June Audit", Role.AUDITOR);
        auditor = office.as("june.audit");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RawHttp.Answer plan(RawHttp person, String programme) throws IOException {
        return person.post(
                "/audits",
                Map.of(
                        "audit", "S-6",
                        "programme", programme,
                        "employer", "glendale",
                        "from", "2022-01-01",
                        "to", "2022-12-31",
                        "size", "2",
                        "seed", "march"));
    }

    @Test
    void anAuditIsPlannedDrawnAndFilledIn() throws IOException {
        assertThat(auditor.get("/audits").body()).contains("<strong>None.</strong>", "Plan an audit");
        RawHttp.Answer planned = plan(auditor, "supplemental-pay");
        assertThat(planned.status()).as(planned.body()).isEqualTo(302);
        assertThat(auditor.post("/audits/S-6/draw", Map.of()).status()).isEqualTo(302);
        assertThat(auditor.post("/audits/S-6/fill", Map.of()).status()).isEqualTo(302);
        String page = auditor.get("/audits/S-6").body();
        assertThat(page).contains("Files by attributes", "Judge an attribute", "Sign-off");
        assertThat(auditor.get("/audits?stage=filled&sort=-sample").body()).contains("S-6", "aria-sort=\"descending\"");
        assertThat(auditor.get("/audits.csv").body()).startsWith("audit,title,");
        assertThat(auditor.get("/audits/S-6/files.csv").body()).startsWith("number,file,");
        assertThat(auditor.get("/audits/S-6/exceptions.csv").body()).startsWith("number,file,");
        assertThat(auditor.get("/audits/S-6/report.pdf").body()).startsWith("%PDF");
        Matcher judge = Pattern.compile("/audits/S-6\\?file=([^&\"]+)&amp;attribute=(\\w+)#JudgeAttribute")
                .matcher(page);
        assertThat(judge.find()).isTrue();
        RawHttp.Answer judged = auditor.post(
                "/audits/S-6/record",
                Map.of(
                        "which", "JudgeAttribute",
                        "file", judge.group(1),
                        "attribute", judge.group(2),
                        "verdict", "deviation",
                        "note", "seen otherwise",
                        "amount", "12.50"));
        assertThat(judged.status()).as(judged.body()).isEqualTo(302);
        assertThat(auditor.get("/audits/S-6").body()).contains("seen otherwise", "12.50");
    }

    @Test
    void whatCanNotBeDoneIsSaidOnThePage() throws IOException {
        assertThat(plan(auditor, "none").body()).contains("There is no programme none");
        assertThat(auditor.get("/audits/none").status()).isEqualTo(404);
        plan(auditor, "supplemental-pay");
        assertThat(auditor.post("/audits/S-6/fill", Map.of()).body()).contains("has no sample yet");
        assertThat(auditor.post("/audits/S-6/record", Map.of("which", "Nothing"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void othersReadAndChangeNothing() throws IOException {
        plan(auditor, "supplemental-pay");
        RawHttp payroll = office.as(Office.ROLL);
        assertThat(payroll.get("/audits").body()).contains("S-6").doesNotContain("Plan an audit");
        assertThat(payroll.get("/audits/S-6").body()).doesNotContain("Draw the sample");
        assertThat(payroll.post("/audits/S-6/draw", Map.of()).status()).isEqualTo(403);
    }
}
