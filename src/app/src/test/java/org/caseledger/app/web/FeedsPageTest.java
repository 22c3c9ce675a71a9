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

/** Files of other systems sent on the page: what became of their rows, and where an alert about refused ones leads. */
class FeedsPageTest {

    private static final String LEAVE = "employee_id,day,kind,hours\n";
    private static final String BAD =
            LEAVE + "E3310,2022-06-13,sick,8.00\nE3310,soon,sick,8.00\nE3310,2022-06-14,sick,many\n";

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

    private String sent(String kind, String name, String content) throws IOException {
        RawHttp.Answer answer = paula.upload("/feeds", Map.of("kind", kind), "file", name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void refusedRowsAreShownWithLineFieldAndRemedyAndTakenAlong() throws IOException {
        String result = sent("leave", "leave-june.csv", BAD);
        String page = paula.get(result).body();
        assertThat(page)
                .contains("leave-june.csv", "2 rows were refused", "The others were taken", "&quot;soon&quot;", ">day<")
                .contains(">hours<");
        assertThat(page.indexOf("many")).isGreaterThan(page.indexOf("soon"));
        assertThat(paula.get(result + ".csv").body())
                .startsWith("file,line,column,code,what")
                .contains("leave-june.csv,3,day,wrong-value,")
                .contains("leave-june.csv,4,hours,");
        assertThat(paula.get(result + "?sort=-line").body()).contains("aria-sort=\"descending\"");
        assertThat(office.as(Office.PROVER).get(result).status()).isEqualTo(404);
    }

    @Test
    void theAlertLeadsToItsPageAndTheFileEndsItWhenItComesWithoutAFault() throws IOException {
        sent("leave", "leave-june.csv", BAD);
        Matcher place = Pattern.compile("href=\"(/feeds/refused/[^\"]+)\"")
                .matcher(paula.get("/feeds").body());
        assertThat(place.find()).isTrue();
        assertThat(paula.get("/?view=all").body()).contains(place.group(1));
        String page = paula.get(place.group(1)).body();
        assertThat(page).contains("leave-june.csv", "2 of 3 rows", "wrong-value", "/alerts/feed-rejected");
        sent("leave", "leave-june.csv", LEAVE + "E3310,2022-06-13,sick,8.00\n");
        assertThat(paula.get(place.group(1)).body()).contains("ended").doesNotContain("Take note of it");
        assertThat(paula.get("/feeds.csv").body()).contains("leave-june.csv,leave,");
        assertThat(paula.get("/feeds?state=open").body()).contains("<strong>None.</strong>");
        assertThat(paula.get("/feeds/refused/none").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoFileOfItsKindIsSaidInItsName() throws IOException {
        RawHttp.Answer wrong =
                paula.upload("/feeds", Map.of("kind", "leave"), "file", "leave.csv", "employee_id;day;kind;hours\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("leave.csv is separated by semicolons")
                .doesNotContain("/tmp");
        assertThat(paula.upload("/feeds", Map.of("kind", "leave"), "file", "", "")
                        .status())
                .isEqualTo(422);
        String empty = sent("leave", "leave.csv", "employee,when\n");
        assertThat(paula.get(empty).body()).contains("does not name the column");
    }

    @Test
    void everybodySendsWhatIsTheirs() throws IOException {
        Staff.add(office.ledger, "cleo", "Cleo Example", Role.CLERK);
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        assertThat(office.as("cleo").get("/feeds").body())
                .contains("value=\"claims\"", "value=\"roster\"")
                .doesNotContain("<option value=\"posted\">What");
        assertThat(office.as("audra").get("/feeds").body()).doesNotContain("Send a file");
        assertThat(office.as("audra")
                        .upload("/feeds", Map.of("kind", "leave"), "file", "leave.csv", BAD)
                        .status())
                .isEqualTo(403);
    }
}
