package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a receivable on its page: each step by its form, what is due next, and the second person's approval. */
class ReceivableStepsTest {

    private static final String DENIED =
            "{\"do\":\"DenyClaim\",\"claim\":\"G-22-0143\",\"by\":\"m.ortiz\",\"noticeOn\":\"2022-07-11\"}\n";

    @TempDir
    Path directory;

    private Office office;
    private RawHttp paula;
    private String page;

    /** What was paid on a claim is left with the claimant when it is denied. */
    @BeforeEach
    void aRunLeavesMoney() throws IOException {
        office = Office.open(directory);
        office.run("2022-06-27");
        office.itIs("2022-07-11T15:00:00Z");
        office.record(DENIED);
        office.run("2022-07-11");
        paula = office.as(Office.ROLL);
        Matcher first = Pattern.compile("href=\"(/receivables/R-[^\"?]+)")
                .matcher(paula.get("/receivables?claim=G-22-0143").body());
        assertThat(first.find()).isTrue();
        page = first.group(1);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String taken(RawHttp by, String step, Map<String, String> fields) throws IOException {
        RawHttp.Answer answer = by.post(page + "/record/" + step, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return by.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body();
    }

    @Test
    void itIsNoticedAgreedAndRecovered() throws IOException {
        assertThat(paula.get(page).body())
                .contains("Due next:", page + "/record/NoticeReceivable", page + "/record/ProposeWaiver")
                .doesNotContain("/record/AgreeReceivable");
        assertThat(paula.get(page + "/record/NoticeReceivable").body())
                .contains("Tell the claimant", "value=\"2022-07-11\"", "Answer by");
        assertThat(taken(paula, "NoticeReceivable", Map.of("on", "2022-07-11", "dueOn", "2022-08-10")))
                .contains("Recorded, as", ">noticed<", "/record/AgreeReceivable", "/record/DisputeReceivable");
        assertThat(taken(
                        paula,
                        "AgreeReceivable",
                        Map.of("on", "2022-07-11", "instalment", "50.00", "from", "2022-07-23")))
                .contains(">agreed<", "50.00 in each pay period");
        assertThat(taken(paula, "RecordRecovery", Map.of("on", "2022-07-11", "amount", "100.00", "reference", "c1")))
                .contains("100.00");
        RawHttp.Answer tooMuch =
                paula.post(page + "/record/RecordRecovery", Map.of("on", "2022-07-11", "amount", "9999999.00"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("Not recorded", "value=\"9999999.00\"");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws IOException {
        RawHttp.Answer answer = paula.post(page + "/record/NoticeReceivable", Map.of("on", "2022-07-11", "dueOn", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Say until when the claimant is to answer.", "aria-invalid=\"true\"");
    }

    @Test
    void aWaiverTakesTwoPeople() throws IOException {
        assertThat(taken(paula, "ProposeWaiver", Map.of("on", "2022-07-11", "reason", "hardship")))
                .contains("Waits for a second person", "hardship")
                .doesNotContain("/record/ApproveWaiver");
        assertThat(paula.post(page + "/record/ApproveWaiver", Map.of("on", "2022-07-11"))
                        .status())
                .isEqualTo(403);
        RawHttp andy = office.as(Office.PROVER);
        assertThat(andy.get(page).body()).contains("/record/ApproveWaiver");
        assertThat(taken(andy, "ApproveWaiver", Map.of("on", "2022-07-11"))).contains(">waived<", "Nothing is owed");
    }

    @Test
    void whatWasRecordedWronglyIsWithdrawnFromTheHistory() throws IOException {
        taken(paula, "NoticeReceivable", Map.of("on", "2022-07-11", "dueOn", "2022-08-10"));
        Matcher withdraw = Pattern.compile("/record/WithdrawReceivableEntry\\?entry=([^\"]+)")
                .matcher(paula.get(page).body());
        assertThat(withdraw.find()).isTrue();
        assertThat(paula.get(page + withdraw.group()).body()).contains("value=\"" + withdraw.group(1) + "\"");
        assertThat(taken(
                        paula,
                        "WithdrawReceivableEntry",
                        Map.of("entry", withdraw.group(1), "reason", "the wrong claimant")))
                .contains(">proposed<", "withdrawn");
    }

    @Test
    void whatIsNoStepAndWhoMayNotTakeOne() throws IOException {
        assertThat(paula.get(page + "/record/DenyClaim").status()).isEqualTo(404);
        assertThat(paula.get("/receivables/R-none-1/record/NoticeReceivable").status())
                .isEqualTo(404);
        assertThat(office.as(Staff.ADMINISTRATOR)
                        .get(page + "/record/NoticeReceivable")
                        .status())
                .isEqualTo(403);
    }
}
