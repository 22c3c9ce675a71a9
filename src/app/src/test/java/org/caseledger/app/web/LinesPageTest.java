package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the command line on their page: checked without a trace, recorded, and told line by line. */
class LinesPageTest {

    private static final String DIARY =
            "{\"do\":\"SetDiary\",\"claim\":\"G-22-0143\",\"on\":\"2022-07-01\",\"what\":\"Look\"}\n";
    private static final String ACCEPT =
            "{\"do\":\"RescindDenial\",\"claim\":\"G-22-0143\",\"noticeOn\":\"2022-06-27\"}\n";

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

    private String answered(Map<String, String> fields) throws IOException {
        RawHttp.Answer answer = paula.post("/lines", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void checkingSaysWhatWouldBeRefusedAndLeavesNoTrace() throws IOException {
        long before = office.ledger.size();
        String page = answered(Map.of("lines", DIARY + ACCEPT + "{}\n", "step", "check"));
        assertThat(paula.get(page).body())
                .contains("Checked, and nothing recorded.", "2 lines would be refused", "may not give RescindDenial");
        assertThat(office.ledger.size()).isEqualTo(before);
        assertThat(paula.get(page + ".csv").body()).startsWith("line,status,code,field,message,entries");
    }

    @Test
    void recordingRecordsWhatTheAccountMay() throws IOException {
        long before = office.ledger.size();
        assertThat(paula.get(answered(Map.of("lines", DIARY + ACCEPT, "step", "record")))
                        .body())
                .contains("Some lines were refused.", "One line", "may not give");
        assertThat(office.ledger.size()).isEqualTo(before + 1);
        paula.get(answered(Map.of("lines", DIARY + ACCEPT, "step", "record", "atomic", "yes")));
        assertThat(office.ledger.size()).isEqualTo(before + 1);
    }

    @Test
    void aHistoryIsCheckedAndImportedByItsInstants() throws IOException {
        String line = DIARY.replace("}", ",\"at\":\"2022-06-27T14:59:00Z\"}");
        assertThat(paula.get(answered(Map.of("lines", line, "history", "yes", "step", "check")))
                        .body())
                .contains("No line would be refused.");
        RawHttp.Answer sent =
                paula.upload("/lines", Map.of("history", "yes", "step", "record"), "file", "h.jsonl", line);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(paula.get(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("h.jsonl", "No line was refused.");
        assertThat(paula.get(answered(Map.of("lines", line, "step", "check"))).body())
                .contains("belongs in a history");
    }

    @Test
    void linesInAnothersNameAreRefusedAndNothingIsTakenFromWhoMayGiveNone() throws IOException {
        String line = DIARY.replace("}", ",\"by\":\"m.ortiz\"}");
        assertThat(paula.get(answered(Map.of("lines", line, "step", "record"))).body())
                .contains("can&#39;t record as m.ortiz");
        assertThat(paula.post("/lines", Map.of("step", "check")).status()).isEqualTo(422);
        assertThat(office.as(Staff.ADMINISTRATOR).get("/lines").status()).isEqualTo(403);
    }
}
