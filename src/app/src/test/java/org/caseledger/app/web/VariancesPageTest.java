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

/** Variances on their pages: found when a report is sent, listed with what they come to, and each with its figures. */
class VariancesPageTest {

    private static final String REPORT =
            "claim,employee_id,period_from,period_to,average_monthly_wage,daily_rate,disability_type,days,statutory_due\n"
                    + "G-22-0143,E2207,2022-06-11,2022-06-24,4506.67,99.00,TTD,14,1386.00\n";

    @TempDir
    Path directory;

    private Office office;
    private RawHttp paula;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
        paula = office.as(Office.ROLL);
        RawHttp.Answer sent = paula.upload("/feeds", Map.of("kind", "tpa-report"), "file", "report.csv", REPORT);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        String result = sent.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(paula.get(result).body()).contains("Taken.", "Differences found", "daily rate", "99.00");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theyAreListedAndTakenAlong() throws IOException {
        String page = paula.get("/variances").body();
        assertThat(page).contains("G-22-0143", "99.00", "theirs above ours", "By cause");
        assertThat(paula.get("/variances?sort=-difference&employer=glendale&claim=g-22-0143")
                        .body())
                .contains("G-22-0143", "aria-sort=\"descending\"");
        assertThat(paula.get("/variances?claim=G-22-0117").body()).contains("<strong>None.</strong>");
        assertThat(paula.get("/variances?claim=nowhere").body()).contains("<strong>None.</strong>");
        assertThat(paula.get("/variances?employer=nowhere").status()).isEqualTo(404);
        assertThat(paula.get("/variances.csv").body())
                .startsWith("claim,variance,source,")
                .contains("G-22-0143,");
    }

    @Test
    void eachHasAPageThatLeadsToItsSettling() throws IOException {
        Matcher one = Pattern.compile("href=\"(/claims/G-22-0143/variances/[^\"]+)\"")
                .matcher(paula.get("/variances").body());
        assertThat(one.find()).isTrue();
        assertThat(paula.get(one.group(1)).body())
                .contains("Dana Whitlock", "Cause:", "open", "/claims/G-22-0143/record/ResolveVariance?variance=");
        assertThat(office.as(Office.PROVER).get(one.group(1)).body()).contains("Say how it was settled");
        assertThat(paula.get("/claims/G-22-0143/variances/none").status()).isEqualTo(404);
        assertThat(paula.get("/claims/nowhere/variances/none").status()).isEqualTo(404);
    }
}
