package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.app.web.People.follow;
import static org.caseledger.app.web.People.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pay period without a spreadsheet and without the command line, each step by whoever's job it is: a file with refused rows,
 * what if, approval, transmittal, a receivable to its end, and a new number of the law.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayPeriodBrowserIT {

    private static final int WIDE = People.WIDE;
    private static final int NARROW = 320;
    private static final String APPROVER = "alice.prover";
    private static final String TABLE = "arizona/maximum-average-monthly-wage";
    private static final String LEAVE =
            "employee_id,day,kind,hours\nE2207,2022-06-27,sick,8.00\nE2207,soon,sick,8.00\nE2207,2022-06-28,sick,many\n";
    private static final String DENIED =
            "{\"do\":\"DenyClaim\",\"claim\":\"G-22-0143\",\"by\":\"m.ortiz\",\"noticeOn\":\"2022-07-11\"}\n";
    private static final String ROW = "2022-01-01,2022-12-31,3000.00,USD per month,date of injury,A.R.S. 23-1041(E),"
            + "the commission's page,2021-12-15,verified\n";

    private Browser browser;
    private Office office;
    private People people;

    @BeforeAll
    void openBrowser() throws IOException {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openOffice(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, APPROVER, "Alice Prover", Role.APPROVER);
        people = new People(browser, office);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        browser.closePages();
        office.close();
        assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
        assertThat(browser.complaints()).as("console messages").isEmpty();
    }

    /** Pictures of the page on a desk and on the narrowest phone, which it isn't wider than. */
    private static void look(Page page, String name) {
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, 900);
            Browser.picture(page, name + "-" + width);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into %d pixels", name, width)
                    .isEqualTo(true);
        }
    }

    @Test
    void aFileWithTwoRefusedRowsIsSent() throws IOException {
        Page paula = people.as(Office.ROLL);
        paula.navigate("/feeds");
        look(paula, "office-feeds-empty");
        Locator form = paula.locator("#send");
        form.getByLabel("What it is").selectOption("leave");
        form.getByLabel("File")
                .setInputFiles(new FilePayload("leave-june.csv", "text/csv", LEAVE.getBytes(StandardCharsets.UTF_8)));
        press(paula, "Send it");
        assertThat(paula.getByText("2 rows were refused.")).isVisible();
        assertThat(paula.locator("tbody tr")).hasCount(2);
        look(paula, "office-feed-refused-rows");
        Download rows = paula.waitForDownload(() -> follow(paula, "CSV"));
        assertThat(Files.readString(rows.path())).contains("leave-june.csv,3,day,");
        paula.navigate("/?view=all");
        follow(paula, "See the refused rows");
        assertThat(paula.locator("h1")).containsText("leave-june.csv");
        look(paula, "office-feed-of-the-alert");
    }

    @Test
    void aPeriodIsPreviewedWithAWhatIfApprovedAndTransmitted() {
        Page paula = people.as(Office.ROLL);
        paula.navigate("/payroll");
        paula.getByLabel("Any day of the pay period").fill("2022-06-27");
        press(paula, "What if…");
        paula.getByLabel("On claim or receivable").fill("G-22-0143");
        paula.getByLabel("Suppose", new Page.GetByLabelOptions().setExact(true)).selectOption("DenyClaim");
        press(paula, "Fill it in…");
        paula.locator("[name=noticeOn]").fill("2022-06-27");
        look(paula, "office-what-if-fact");
        press(paula, "Suppose it");
        assertThat(paula.locator("textarea")).hasValue(Pattern.compile(".*DenyClaim.*2022-06-27.*"));
        press(paula, "Show what would change");
        assertThat(paula.locator("#result")).containsText("glendale-2022-06-25");
        assertThat(paula.locator("main")).containsText("Claim denied");
        look(paula, "office-what-if");

        people.prepare(Office.ROLL, "2022-06-27");
        people.approve(APPROVER, "glendale-2022-06-25");
        look(people.as(APPROVER), "office-approved");
        Download csv = people.transmit(Office.ROLL, "glendale-2022-06-25");
        assertThat(csv.suggestedFilename()).isEqualTo("glendale-2022-06-25.csv");
    }

    @Test
    void aReceivableIsNoticedAgreedAndRecovered() throws IOException {
        office.run("2022-06-27");
        office.itIs("2022-07-11T15:00:00Z");
        office.record(DENIED);
        office.run("2022-07-11");
        Page paula = people.as(Office.ROLL);
        paula.navigate("/receivables?claim=G-22-0143&state=proposed");
        paula.locator("tbody th a").first().click();
        assertThat(paula.locator(".steps")).containsText("Due next:");
        look(paula, "office-receivable-proposed");
        follow(paula, "Tell the claimant");
        paula.getByLabel("Answer by").fill("2022-08-10");
        look(paula, "office-receivable-notice");
        press(paula, "Record the notice");
        assertThat(paula.locator("h1 + .status")).hasText("noticed");
        follow(paula, "Instalments are agreed");
        paula.getByLabel("Instalment in each pay period").fill("50.00");
        paula.getByLabel("From the pay period with this day").fill("2022-07-23");
        press(paula, "Record the agreement");
        assertThat(paula.locator("main")).containsText("50.00 in each pay period");
        String open = paula.locator(".totals .strong dd").textContent();
        follow(paula, "Money came back");
        paula.getByLabel("Amount").fill(open);
        press(paula, "Record the money");
        assertThat(paula.locator("h1 + .status")).hasText("recovered");
        assertThat(paula.locator(".steps")).containsText("Nothing is owed any more.");
        look(paula, "office-receivable-recovered");
    }

    @Test
    void lawIsSeenInMoneyByOneAndAdoptedByAnother() {
        Page paula = people.as(Office.ROLL);
        paula.navigate("/law");
        look(paula, "office-law");
        follow(paula, TABLE);
        look(paula, "office-law-table");
        follow(paula, "What another row would change");
        Locator text = paula.locator("#text");
        text.fill(text.inputValue() + ROW);
        paula.getByLabel("Look at the claims of").selectOption("glendale");
        paula.getByLabel("Up to the pay period with this day").fill("2022-06-27");
        press(paula, "Show what would change");
        assertThat(paula.locator("main")).containsText("Nothing is adopted yet.");
        assertThat(paula.locator("main")).containsText("3,000.00 USD per month");
        look(paula, "office-law-impact");

        Page ada = people.as(Staff.ADMINISTRATOR);
        ada.navigate("/law/adopt?table=" + TABLE);
        Locator rows = ada.locator("#text");
        rows.fill(rows.inputValue() + ROW);
        press(ada, "Check it");
        assertThat(ada.locator("main")).containsText("Stands on these days");
        look(ada, "office-law-check");
        press(ada, "Adopt it");
        assertThat(ada.getByText("Adopted.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        look(ada, "office-law-adopted");
        paula.navigate("/payroll/preview?employer=glendale&period=2022-06-27");
        assertThat(paula.locator("main")).containsText("Row adopted");
    }
}
