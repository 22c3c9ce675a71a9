package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.app.web.ClaimStoryBrowserIT.ADJUSTER;
import static org.caseledger.app.web.ClaimStoryBrowserIT.APPROVER;
import static org.caseledger.app.web.ClaimStoryBrowserIT.CLAIM;
import static org.caseledger.app.web.ClaimStoryBrowserIT.CLERK;
import static org.caseledger.app.web.ClaimStoryBrowserIT.PAYROLL;
import static org.caseledger.app.web.People.field;
import static org.caseledger.app.web.People.follow;
import static org.caseledger.app.web.People.isRefused;
import static org.caseledger.app.web.People.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What payroll, approver, adjuster and administrator do about money and law in {@link ClaimStoryBrowserIT}. */
final class StoryOfTheMoney {

    private static final String RUN = "glendale-2022-06-25";
    private static final String NEXT_RUN = "glendale-2022-07-09";
    private static final String TABLE = "arizona/maximum-average-monthly-wage";

    /** Made up: the manual shows how a number is adopted, and no number of the commission. */
    private static final String ROW = "2022-01-01,2022-12-31,5200.00,USD per month,date of injury,A.R.S. 23-1041(E),"
            + "made up for the desk manual,2022-08-15,verified\n";

    private static final String LEAVE = """
            employee_id,day,kind,hours
            E3105,2022-06-27,sick,8.00
            E3105,2022-06-28,sick,8.00
            E3105,soon,sick,8.00
            E3105,2022-06-30,sick,many
            """;

    private final Office office;
    private final People people;
    private final DeskManual manual;

    StoryOfTheMoney(Office office, People people, DeskManual manual) {
        this.office = office;
        this.people = people;
        this.manual = manual;
    }

    void leaveComesFromTimekeeping() {
        Page paula = people.as(PAYROLL);
        paula.navigate("/feeds");
        Locator form = paula.locator("#send");
        form.getByLabel("What it is").selectOption("leave");
        form.getByLabel("File")
                .setInputFiles(new FilePayload("leave-june.csv", "text/csv", LEAVE.getBytes(StandardCharsets.UTF_8)));
        press(paula, "Send it");
        assertThat(paula.getByText("2 rows were refused.")).isVisible();
        manual.picture(paula, "feeds-refused-rows", paula.locator("h1"), paula.locator("table.list"));
    }

    void thePeriodIsPreviewedWithAWhatIf() {
        Page paula = people.as(PAYROLL);
        paula.navigate("/payroll");
        paula.getByLabel("Any day of the pay period").fill("2022-07-08");
        press(paula, "Preview the period");
        assertThat(paula.locator("h1")).hasText("Preview of 06/25/2022 to 07/08/2022");
        Locator nora = paula.locator(".run-claim");
        assertThat(nora).hasCount(1);
        assertThat(nora.locator("h2")).containsText("Nora Vance net 1,080.00");
        manual.picture(paula, "pay-period-preview", paula.locator("h1"), nora);
        long entries = office.ledger.size();
        follow(paula, "What if…");
        paula.getByLabel("On claim or receivable").fill(CLAIM);
        field(paula, "Suppose").selectOption("RecordWorkStatus");
        press(paula, "Fill it in…");
        paula.getByLabel("The note says").selectOption("full-duty");
        field(paula, "From").fill("2022-07-05");
        press(paula, "Suppose it");
        manual.picture(paula, "pay-period-suppose", paula.locator("h1"), paula.locator("form.log"));
        press(paula, "Show what would change");
        Locator changes = paula.locator("[aria-label='What would change']");
        assertThat(changes.locator("tr", new Locator.LocatorOptions().setHasText("713")))
                .containsText("-940.28");
        assertThat(changes.locator("tr", new Locator.LocatorOptions().setHasText("710")))
                .containsText("-191.15");
        manual.picture(paula, "pay-period-what-if", paula.locator("#result"), changes);
        assertThat(office.ledger.size()).as("nothing of it is recorded").isEqualTo(entries);
    }

    void theRunIsPreparedApprovedAndTransmitted() throws IOException {
        Page paula = people.as(PAYROLL);
        people.prepare(PAYROLL, "2022-07-08");
        assertThat(buttons(paula, "Approve")).hasCount(0);
        Page hal = people.as(ADJUSTER);
        hal.navigate("/payroll/runs/" + RUN);
        assertThat(buttons(hal, "Approve")).hasCount(0);
        assertThat(buttons(hal, "Transmit")).hasCount(0);

        Page alice = people.as(APPROVER);
        alice.navigate("/");
        Locator waiting = alice.locator("li.alert", new Page.LocatorOptions().setHasText(RUN));
        assertThat(waiting).containsText("prepared by " + PAYROLL + ", waits for approval");
        manual.picture(alice, "pay-period-waits", alice.locator("h1"), waiting);
        waiting.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Look at the run"))
                .click();
        assertThat(alice.locator("h1")).hasText("Run " + RUN);
        manual.picture(alice, "pay-period-to-approve", alice.locator("h1"), alice.locator(".run-claim"));
        people.approve(APPROVER, RUN);
        assertThat(buttons(alice, "Transmit")).hasCount(0);

        Download transmittal = people.transmit(PAYROLL, RUN);
        assertThat(transmittal.suggestedFilename()).isEqualTo(RUN + ".csv");
        assertThat(Files.readString(transmittal.path()))
                .contains(
                        "statutory,713,,14,,1196.72", "supplemental,710,,14,,243.28", "leave-replenished,,sick,,16.00");
        manual.picture(paula, "pay-period-transmitted", paula.locator("h1"), paula.locator(".steps"));
    }

    private static Locator buttons(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void theNextRunLeavesAReceivable() {
        people.prepare(PAYROLL, "2022-07-22");
        Page paula = people.as(PAYROLL);
        Locator left = paula.locator(".banner", new Page.LocatorOptions().setHasText("Receivables."));
        assertThat(left).containsText("R-" + CLAIM + "-1 771.43, left with the claimant, now owed");
        manual.picture(paula, "receivables-left", left);
        people.approve(APPROVER, NEXT_RUN);
        people.transmit(PAYROLL, NEXT_RUN);
    }

    void theReceivableIsNoticed() {
        Page hal = people.as(ADJUSTER);
        hal.navigate("/?view=mine&rule=receivable-step&claim=" + CLAIM);
        hal.locator("li.alert")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See the receivable"))
                .click();
        assertThat(hal.locator("h1 + .status")).hasText("proposed");
        assertThat(hal.locator(".steps")).containsText("Due next:");
        manual.picture(hal, "receivables-proposed", hal.locator("h1"), hal.locator("[aria-labelledby=items-title]"));
        follow(hal, "Tell the claimant");
        hal.getByLabel("Answer by").fill("2022-08-24");
        manual.picture(hal, "receivables-notice", hal.locator("h1"), hal.locator("#record"));
        press(hal, "Record the notice");
        assertThat(hal.locator("h1 + .status")).hasText("noticed");
        isRefused(people.as(CLERK), "/receivables");
    }

    void instalmentsAreAgreed() {
        Page paula = receivable();
        follow(paula, "Instalments are agreed");
        paula.getByLabel("Instalment in each pay period").fill("50.00");
        paula.getByLabel("From the pay period with this day").fill("2022-08-06");
        manual.picture(paula, "receivables-agreement", paula.locator("h1"), paula.locator("#record"));
        press(paula, "Record the agreement");
        assertThat(paula.locator("h1 + .status")).hasText("agreed");
        assertThat(paula.locator("dl.pairs")).containsText("50.00 in each pay period, from 08/06/2022");
    }

    void theMoneyComesBack() {
        Page paula = receivable();
        follow(paula, "Money came back");
        paula.getByLabel("Amount").fill("771.43");
        paula.getByLabel("Check or receipt").fill("Check 1042");
        press(paula, "Record the money");
        assertThat(paula.locator("h1 + .status")).hasText("recovered");
        assertThat(paula.locator(".totals .strong dd")).hasText("0.00");
        assertThat(paula.locator(".steps")).hasText("Nothing is owed any more.");
        manual.picture(
                paula, "receivables-recovered", paula.locator("h1"), paula.locator("[aria-labelledby=history-title]"));
    }

    private Page receivable() {
        Page paula = people.as(PAYROLL);
        paula.navigate("/receivables?claim=" + CLAIM);
        paula.locator("tbody th a").first().click();
        assertThat(paula.locator(".totals .strong dd")).hasText("771.43");
        return paula;
    }

    void lawIsSeenInMoneyByOneAndAdoptedByAnother() {
        Page paula = people.as(PAYROLL);
        paula.navigate("/law");
        follow(paula, TABLE);
        follow(paula, "What another row would change");
        type(paula);
        paula.getByLabel("Look at the claims of").selectOption("glendale");
        press(paula, "Show what would change");
        assertThat(paula.locator("main")).containsText("Nothing is adopted yet.");
        assertThat(paula.locator("main")).containsText("1 of 10 claims");
        Locator totals = paula.locator("[aria-label^='Totals of']");
        assertThat(totals.locator("tbody tr").first().locator("th, td"))
                .hasText(new String[] {"713", "3,619.84", "3,647.04", "27.20"});
        manual.picture(paula, "law-impact", paula.locator("h1"), paula.locator("[aria-label^='Figures of']"));
        isRefused(people.as(CLERK), "/law/adopt");

        Page ada = people.as(Staff.ADMINISTRATOR);
        ada.navigate("/law/adopt?table=" + TABLE);
        type(ada);
        press(ada, "Check it");
        Locator proposed = ada.locator("[aria-label='What would be adopted']");
        assertThat(proposed).containsText("5,161.12 USD per month");
        assertThat(ada.locator("main")).not().containsText("claims");
        manual.picture(ada, "law-check", ada.locator("h1"), proposed);
        press(ada, "Adopt it");
        assertThat(ada.getByText("Adopted.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        manual.picture(
                ada, "law-adopted", ada.locator("h1"), ada.locator("main table").first());

        paula.navigate("/payroll/preview?employer=glendale&period=2022-08-19");
        Locator priya = paula.locator(".run-claim", new Page.LocatorOptions().setHasText("Priya Raman"));
        assertThat(priya).containsText("Row adopted");
        manual.picture(paula, "law-in-the-preview", priya);
    }

    private static void type(Page page) {
        Locator rows = page.locator("#text");
        rows.fill(rows.inputValue() + ROW);
    }
}
