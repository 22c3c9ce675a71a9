package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.ask.AboutSteps;
import org.caseledger.app.ask.Clocks;
import org.caseledger.step.Placed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A claim step by step in the workbench: one step in full, those around it, forward and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayPageTest {

    private static final int PAGE_MAX_BYTES = 300_000;
    private static final String PAGE = "/claims/" + Office.RESCINDED + "/replay";
    private static final Pattern FORWARD = Pattern.compile("rel=\"next\" data-step=\"1\" href=\"([^\"]+)\"");
    private static final Pattern BACK = Pattern.compile("rel=\"prev\" data-step=\"-1\" href=\"([^\"]+)\"");

    private Office office;
    private RawHttp http;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        http = office.as(Staff.EVERYTHING);
        office.recordLongClaim();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void forwardGoesThroughEveryStepAndBackAgain() throws IOException {
        List<Placed> steps =
                AboutSteps.of(office.ledger, Office.RESCINDED, Clocks.NOW).placed();
        String page = body(PAGE);
        int forward = 0;
        for (Matcher next = FORWARD.matcher(page); next.find(); next = FORWARD.matcher(page)) {
            page = body(next.group(1).replace("&amp;", "&"));
            forward++;
        }
        assertThat(forward).isEqualTo(steps.size() - 1);
        assertThat(page).contains("Step " + steps.size() + " of " + steps.size());
        int back = 0;
        for (Matcher previous = BACK.matcher(page); previous.find(); previous = BACK.matcher(page)) {
            page = body(previous.group(1).replace("&amp;", "&"));
            back++;
        }
        assertThat(back).isEqualTo(forward);
    }

    @Test
    void aPeriodIsFollowedRunByRun() throws IOException {
        String page = body(PAGE + "?period=2022-06-01");
        assertThat(page)
                .contains("How the figures for", "All steps together, in dollars", "05/28/2022", "Step 1 of ")
                .doesNotContain("06/25/2022 to");
        assertThat(body(PAGE + "?period=2023-06-01")).contains("No entry did that.");
        assertThat(http.get(PAGE + "?period=whenever").status()).isEqualTo(400);
    }

    @Test
    void noPageIsLargerThanAPage() throws IOException {
        String page = body("/claims/" + Office.LONG + "/replay");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PAGE_MAX_BYTES);
        String money = body("/claims/" + Office.LONG + "/replay?money=true");
        assertThat(money.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PAGE_MAX_BYTES);
        assertThat(money).contains("more figures: the files have them");
        String last = body(money.contains(">Last<") ? last(money) : "/claims/" + Office.LONG + "/replay?money=true");
        assertThat(last.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PAGE_MAX_BYTES);
    }

    @Test
    void theFileLeadsHereAndStepsLeaveAsFiles() throws IOException {
        assertThat(body("/claims/" + Office.RESCINDED)).contains("href=\"" + PAGE + "\"");
        RawHttp.Answer csv = http.get(PAGE + ".csv?money=true");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body()).startsWith("claim,number,recorded_at,by,stream,event,entry,what");
        assertThat(http.get(PAGE + ".pdf").status()).isEqualTo(404);
        assertThat(http.get("/claims/G-99-0001/replay").status()).isEqualTo(404);
        assertThat(body("/keys")).contains("a step back, a step forward");
    }

    private static String last(String page) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\">Last<").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void anEvidencePackageIsSavedFromHereByWhoMay() throws IOException {
        String form = "action=\"/claims/" + Office.RESCINDED + "/evidence.zip\"";
        String zip = "/claims/" + Office.RESCINDED + "/evidence.zip?redact=medical&redact=personal";
        assertThat(body(PAGE)).contains(form, "Leave out", "With who read the claim");
        assertThat(body("/claims/" + Office.RESCINDED)).contains(form);
        RawHttp.Answer saved = http.get(zip);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).isEqualTo("application/zip");
        assertThat(saved.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("evidence-" + Office.RESCINDED + ".zip");
        assertThat(saved.body()).startsWith("PK").contains("redacted.jsonl", "SHA256SUMS");
        assertThat(http.get("/claims/" + Office.RESCINDED + "/evidence.zip?redact=wages")
                        .status())
                .isEqualTo(400);
        assertThat(http.get("/claims/nowhere/evidence.zip").status()).isEqualTo(404);
    }

    private String body(String address) throws IOException {
        RawHttp.Answer answer = http.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }
}
