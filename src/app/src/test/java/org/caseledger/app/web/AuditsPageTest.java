package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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

    private RawHttp.Answer ask(Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "audit", "S-7",
                "programme", "supplemental-pay",
                "employer", "glendale",
                "from", "2022-01-01",
                "to", "2022-12-31",
                "seed", "march",
                "ask", "yes"));
        all.putAll(more);
        return auditor.post("/audits", all);
    }

    /** Every way of saying how many, with what it comes to before anything is on record. */
    @Test
    void itSaysHowManyWouldBeDrawnAndPlansNothing() throws IOException {
        assertThat(ask(Map.of("method", "attribute", "tolerable", "5 %", "divided", "adjuster"))
                        .body())
                .contains("Nothing is planned yet.", "nobody", "hypergeometric", "value=\"5 %\"");
        assertThat(ask(Map.of("method", "statute")).body()).contains("by 8 CCR 10107(c)(1)");
        assertThat(ask(Map.of("method", "monetary-unit", "misstatement", "$100.00"))
                        .body())
                .contains("Dollars to draw", "one dollar of every $33.38");
        assertThat(ask(Map.of("method", "stop-or-go", "tolerable", "5", "unverified", "yes"))
                        .body())
                .contains("the first of 11 stages");
        assertThat(ask(Map.of("method", "fixed", "size", "200")).body()).contains("200 were asked for; there are");
        assertThat(ask(Map.of("method", "stop-or-go", "tolerable", "5")).status())
                .isEqualTo(422);
        assertThat(ask(Map.of("method", "attribute", "tolerable", "0")).body())
                .contains("The tolerable rate is a percentage above 0 and below 100");
        assertThat(ask(Map.of("method", "attribute")).body()).contains("Tolerable rate, in percent is missing");
        assertThat(ask(Map.of("size", "-3")).body()).contains("Files to draw has to be 1 or more, and not -3.");
        assertThat(ask(Map.of("size", "3", "divided", "kind", "strata", "denied"))
                        .body())
                .contains("Write a stratum with its number");
        assertThat(auditor.get("/audits").body()).contains("<strong>None.</strong>");
    }

    @Test
    void theStrataOfAnAuditStandOnItsPage() throws IOException {
        assertThat(ask(Map.of("size", "1", "divided", "year", "ask", "")).status())
                .isEqualTo(200);
        Map<String, String> planned = new HashMap<>(Map.of(
                "audit", "S-7",
                "programme", "supplemental-pay",
                "employer", "glendale",
                "from", "2022-01-01",
                "to", "2022-12-31",
                "seed", "march",
                "size", "2",
                "divided", "year"));
        assertThat(auditor.post("/audits", planned).status()).isEqualTo(302);
        assertThat(auditor.get("/audits/S-7").body()).contains("Strata, by year", "2 were asked for");
        auditor.post("/audits/S-7/draw", Map.of());
        auditor.post("/audits/S-7/fill", Map.of());
        assertThat(auditor.get("/audits/S-7").body())
                .contains("Files of different strata are no sample of all", "by the sizes of the strata");
        assertThat(auditor.get("/audits/S-7/files.csv").body()).contains("evidence,stratum");
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

    /** A finding waits on Today of whoever answers it, and of whoever audits; what isn't done by its day does, too. */
    @Test
    void whatIsOwedToAnAuditStandsOnToday() throws IOException {
        plan(auditor, "supplemental-pay");
        auditor.post("/audits/S-6/draw", Map.of());
        auditor.post("/audits/S-6/fill", Map.of());
        Matcher file = Pattern.compile("\\?file=([^&\"]+)&amp;attribute")
                .matcher(auditor.get("/audits/S-6").body());
        assertThat(file.find()).isTrue();
        RawHttp.Answer found = auditor.post(
                "/audits/S-6/record",
                Map.of(
                        "which", "MakeFinding",
                        "observation", "a group was typed wrongly",
                        "criteria", "the policy",
                        "recommendation", "compare with the roster",
                        "files", file.group(1)));
        assertThat(found.status()).as(found.body()).isEqualTo(302);
        RawHttp payroll = office.as(Office.ROLL);
        assertThat(payroll.get("/").body())
                .contains(
                        "Finding 1 of audit S-6 waits for management&#39;s answer: a group was typed wrongly",
                        "/audits/S-6#RespondToFinding",
                        "whoever answers for it, or audits it");
        assertThat(auditor.get("/").body()).contains("Finding 1 of audit S-6 waits");
        RawHttp.Answer putOff = payroll.post(
                "/alerts/audit-answer::S-6.1/put-off",
                Map.of("which", "SnoozeAlert", "reason", "later", "until", "2030-01-01"));
        assertThat(putOff.status()).isEqualTo(422);
        assertThat(putOff.body()).contains("Answer it").doesNotContain("<h2 id=\"put-off-title\">");
        RawHttp.Answer answered = payroll.post(
                "/audits/S-6/respond",
                Map.of(
                        "which", "RespondToFinding",
                        "finding", "1",
                        "agreement", "agree",
                        "owner", "Payroll",
                        "targetOn", "2022-06-30",
                        "actionPlan", "compared each quarter"));
        assertThat(answered.status()).as(answered.body()).isEqualTo(302);
        assertThat(payroll.get("/").body()).doesNotContain("Finding 1 of audit S-6");
        String later = payroll.get("/?as-of=2024-01-01").body();
        assertThat(later)
                .contains("Finding 1 of audit S-6 should be done by 06/30/2022 (Payroll): compared each quarter")
                .contains("/audits/S-6\"");
        assertThat(auditor.get("/?as-of=2022-06-30").body()).doesNotContain("Finding 1 of audit S-6");
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
