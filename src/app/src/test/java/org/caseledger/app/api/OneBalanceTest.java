package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.web.RawHttp;
import org.caseledger.app.web.Staff;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list of claims, a claim's file and its statement say the same balance for the same day, wherever they are asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneBalanceTest {

    private static final Pattern BALANCE = Pattern.compile("<dt>Balance</dt><dd>([^<]*)</dd>");

    private ApiOffice office;
    private RawHttp pages;

    @BeforeAll
    void openAfterARun(@TempDir Path folder) throws IOException {
        office = ApiOffice.open(folder);
        Staff.begin(office.ledger);
        pages = new RawHttp(office.workbench.port()).signIn(Staff.EVERYTHING);
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-05-20"), Who.web("pia"), null);
        desk.approve("glendale-2022-05-14", Who.web("otto"));
        desk.transmit("glendale-2022-05-14", Who.web("pia"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-01", "2022-05-10", "2022-06-10", "2022-06-27", "2022-09-30"})
    void everybodySaysTheSame(String asOf) throws IOException {
        Map<String, BigDecimal> listed = listed(asOf);
        assertThat(listed).hasSizeGreaterThan(5);
        for (Map.Entry<String, BigDecimal> claim : listed.entrySet()) {
            assertThat(statement(claim.getKey(), asOf))
                    .as("statement of " + claim.getKey())
                    .isEqualByComparingTo(claim.getValue());
            List<BigDecimal> shown = file(claim.getKey(), asOf);
            assertThat(shown).isNotEmpty();
            assertThat(shown)
                    .as("file of " + claim.getKey())
                    .allSatisfy(figure -> assertThat(figure).isEqualByComparingTo(claim.getValue()));
        }
    }

    @Test
    void thereIsSomethingToSay() {
        assertThat(listed("2022-06-27").values()).anyMatch(balance -> balance.signum() != 0);
    }

    /** The list as a table: claim and balance. */
    private Map<String, BigDecimal> listed(String asOf) {
        List<String> rows = office.get("audra", "/claims?asOf=" + asOf, "Accept", "text/csv")
                .is(200)
                .response()
                .body()
                .lines()
                .toList();
        int balance = Arrays.asList(rows.getFirst().split(",")).indexOf("open_balance");
        assertThat(balance).isPositive();
        Map<String, BigDecimal> listed = new HashMap<>();
        for (String row : rows.subList(1, rows.size())) {
            listed.put(row.substring(0, row.indexOf(',')), new BigDecimal(row.substring(row.lastIndexOf(',') + 1)));
        }
        return listed;
    }

    /** The sum of the balances of all lines that are known. */
    private BigDecimal statement(String claim, String asOf) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode period : office.get("audra", "/claims/" + claim + "/statement?asOf=" + asOf)
                .is(200)
                .json()
                .path("periods")) {
            for (JsonNode line : period.path("lines")) {
                sum = sum.add(new BigDecimal(line.path("balance").asString("0")));
            }
        }
        return sum;
    }

    /** Every balance that the claim's file shows. */
    private List<BigDecimal> file(String claim, String asOf) throws IOException {
        return BALANCE.matcher(pages.get("/claims/" + claim + "?as-of=" + asOf).body())
                .results()
                .map(found -> new BigDecimal(found.group(1).replace(",", "")))
                .toList();
    }
}
