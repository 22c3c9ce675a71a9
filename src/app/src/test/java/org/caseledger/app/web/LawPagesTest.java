package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law on its pages: tables with their citations, what adopting a row would change in money, and the adoption. */
class LawPagesTest {

    private static final String TABLE = "arizona/maximum-average-monthly-wage";
    private static final String ROW = "effective_from,effective_to,value,unit,basis,citation,source,published,status\n"
            + "2022-01-01,2022-12-31,3000.00,USD per month,date of injury,A.R.S. 23-1041(E),a test,2021-12-15,verified\n";

    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = Office.open(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyTableStandsThereWithItsRowsAndCitations() throws IOException {
        RawHttp ortiz = office.as(Office.ORTIZ);
        assertThat(ortiz.get("/law").body()).contains(TABLE, "93 tables", "City of Glendale", "shipped");
        assertThat(ortiz.get("/law?q=maximum+wage+arizona").body())
                .contains(TABLE)
                .doesNotContain("minnesota/");
        assertThat(ortiz.get("/law.csv?sort=-rows").body()).startsWith("table,series,rows,adopted,today,unit,");
        String rows = ortiz.get("/law/tables/" + TABLE + "/rows").body();
        assertThat(rows).contains("A.R.S. 23-1041(E)", "verified", "shipped", "date of injury");
        assertThat(ortiz.get("/law/tables/arizona/scheduled-months/rows?key=thumb&sort=-value")
                        .body())
                .contains("thumb", "1 row");
        assertThat(ortiz.get("/law/tables/arizona/nothing/rows").status()).isEqualTo(404);
        assertThat(ortiz.get("/law/adopt").body())
                .contains("What adopting would change")
                .doesNotContain("Adopt it");
    }

    @Test
    void rowsThatAreTakenAlongCanBeAdoptedAgain() throws IOException {
        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        String csv = ada.get("/law/tables/" + TABLE + "/rows.csv").body();
        assertThat(csv).startsWith("effective_from,effective_to,value,unit,basis,citation,source,published,status");
        RawHttp.Answer nothing = ada.post("/law/adopt", Map.of("table", TABLE, "text", csv, "step", "check"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("says so already");
        assertThat(ada.get("/law/adopt?table=" + TABLE).body()).contains("effective_from,effective_to,value");
    }

    @Test
    void itsImpactIsSeenInMoneyByWhoSeesPayrollAndItIsAdoptedByAnAdministrator() throws IOException {
        RawHttp paula = office.as(Office.ROLL);
        Map<String, String> fields =
                Map.of("table", TABLE, "text", ROW, "employer", "glendale", "period", "2022-06-27");
        long before = office.ledger.size();
        String impact = paula.post("/law/impact", fields).body();
        assertThat(impact)
                .contains("What would be adopted", "3,000.00 USD per month", "City of Glendale", Office.RESCINDED)
                .contains("Nothing is adopted yet")
                .doesNotContain("Adopt it");
        assertThat(paula.post("/law/impact.csv", fields).body())
                .startsWith("employer,claim,for_from,")
                .contains("glendale," + Office.RESCINDED);
        assertThat(office.ledger.size()).isEqualTo(before);
        assertThat(paula.post("/law/adopt", fields).status()).isEqualTo(403);

        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        assertThat(ada.get("/law/adopt").body()).doesNotContain("Show what would change");
        assertThat(ada.post("/law/impact", fields).status()).isEqualTo(403);
        assertThat(ada.post("/law/adopt", Map.of("table", TABLE, "text", ROW, "step", "check"))
                        .body())
                .contains("3,000.00 USD per month", "Stands on these days", "Nothing is adopted yet");
        RawHttp.Answer adopted =
                ada.upload("/law/adopt", Map.of("table", TABLE, "step", "adopt"), "file", "max.csv", ROW);
        assertThat(adopted.status()).as(adopted.body()).isEqualTo(302);
        assertThat(ada.get("/law/adoptions?done=1").body())
                .contains("Adopted.", TABLE, "3,000.00", "1 adoption", Staff.ADMINISTRATOR);
        assertThat(ada.get("/law/adoptions.csv").body()).startsWith("entry,recorded_at,by,of,from,what");
        assertThat(ada.get("/law/tables/" + TABLE + "/rows").body()).contains("adopted on 06/27/2022 by ada.min");
        assertThat(paula.get("/payroll/preview?employer=glendale&period=2022-06-27")
                        .body())
                .contains("Row adopted: " + TABLE);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() throws IOException {
        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        RawHttp.Answer faulty =
                ada.post("/law/adopt", Map.of("table", TABLE, "text", ROW.replace("3000.00", "lots"), "step", "adopt"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("rows, line 2", "lots");
        assertThat(ada.post("/law/adopt", Map.of("table", "", "text", "", "step", "adopt"))
                        .body())
                .contains("type the rows or the policy");
        assertThat(ada.post("/law/adopt", Map.of("table", "", "text", "employer: [", "step", "adopt"))
                        .status())
                .isEqualTo(422);
    }
}
