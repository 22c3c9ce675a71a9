package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.claim.ClaimCommand.DetermineWage;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A day's work at the workbench, done in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchBrowserIT {

    private static final int WIDE = 1280;
    private static final int TALL = 1160;
    private static final int ZOOMED = 320;
    private static final int PHONE = 390;

    private Browser browser;
    private Office office;

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
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        browser.closePages();
        office.close();
        assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
        assertThat(browser.complaints()).as("console messages").isEmpty();
    }

    @Test
    void aClaimIsFoundAndItsWorkingReadWithTheKeyboardAlone() {
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims");
        Browser.picture(page, "claims");

        page.keyboard().type("storm whitlock");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 claim, the latest injury first")).isVisible();
        Browser.tabTo(page, Office.RESCINDED);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("G-22-0143 Dana Whitlock");

        Locator working = page.locator("tr.working").first();
        assertThat(working).hasCount(0);
        Browser.tabTo(page, "Working of Statutory pay, 996.02");
        page.keyboard().press("Enter");
        assertThat(working.locator(".worksheet")).isVisible();
        page.keyboard().press("Enter");
        assertThat(working.locator(".worksheet")).isHidden();
        page.keyboard().press("Space");
        assertThat(working.locator(".worksheet")).isVisible();
        assertThat(working).containsText("A.R.S. 23-1045(A)");
        assertThat(working).containsText("4,506.67");
        Browser.picture(page, "claim-file-with-a-working");
        page.setViewportSize(WIDE, TALL);
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/claim-file.png")));

        working.locator("a.entry").first().click();
        assertThat(page.locator("tr:target")).isVisible();
    }

    @Test
    void theFileIsShownAsItWasKnownThen() {
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims/" + Office.RESCINDED);
        assertThat(page.locator("#statement .totals")).containsText("-832.00");

        page.getByLabel("Known at").fill("2022-06-21T00:00");
        page.keyboard().press("Enter");
        assertThat(page.locator(".past-banner")).containsText("The past.");
        assertThat(page.getByText("3 entries were recorded since and are not shown."))
                .isVisible();
        assertThat(page.locator(".title-row .status")).hasText("denied");
        assertThat(page.locator("#statement")).containsText("Nothing is due and nothing was paid");
        assertThat(page.locator("#timeline tbody tr")).hasCount(36);
        assertThat(page.getByText("Record the interaction")).hasCount(0);
        Browser.picture(page, "claim-file-in-the-past");

        // An as-of added later keeps the known-at.
        page.getByLabel("As of").fill("2022-06-10");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator(".past-banner")).containsText("06/21/2022 12:00 AM");
        assertThat(page.locator(".past-banner")).containsText("06/10/2022");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Now").setExact(true))
                .click();
        assertThat(page.locator(".title-row .status")).hasText("accepted");

        // The time of an entry leads to the file as it was right after it.
        page.locator("#timeline tbody tr", new Page.LocatorOptions().setHasText("Denial rescinded"))
                .locator("a.plain")
                .click();
        assertThat(page.locator(".title-row .status")).hasText("denial rescinded");
    }

    @Test
    void aWithdrawnEntryIsStruckWithWhoAndWhy() {
        String wrong = office.ledger
                .facts(Office.RESCINDED)
                .wages()
                .dependents()
                .getFirst()
                .id();
        office.itIs("2022-06-28T09:30:00Z");
        office.ledger
                .office()
                .submit(Submission.now(
                        new WithdrawEntry(Office.RESCINDED, wrong, "The child is 19 and not in school"),
                        Who.commandLine(Office.ORTIZ),
                        new Key.Plain("withdrawal")));
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims/" + Office.RESCINDED + "#entry-" + wrong);

        Locator struck = page.locator("#timeline tr.withdrawn");
        assertThat(struck).containsText("Dependents: 1");
        assertThat(struck)
                .containsText("Withdrawn by m.ortiz on 06/28/2022 9:30 AM: The child is 19 and not in school");
        assertThat(struck.locator(".said")).hasCSS("text-decoration-line", "line-through");
        assertThat(page.locator("#facts")).not().containsText("Dependents: 1");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/withdrawn-entry.png")));

        page.navigate("/claims/" + Office.RESCINDED + "?known-at=2022-06-28T09:00");
        assertThat(page.locator("#facts")).containsText("Dependents: 1");
        assertThat(page.locator("#timeline tr.withdrawn")).hasCount(0);
    }

    @Test
    void anInteractionIsLogged() {
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims/" + Office.RESCINDED + "#log");
        page.getByLabel("Issue").fill("When will the denied weeks be paid?");
        page.getByText("Record the interaction").click();

        assertThat(page.getByText("Not recorded yet.")).isVisible();
        assertThat(page.locator("#LogInteraction-channel-e")).hasText("Choose how it happened.");
        assertThat(page.locator("#LogInteraction-result-e")).hasText("Say what came of it.");
        assertThat(page.getByLabel("Issue")).hasValue("When will the denied weeks be paid?");
        Browser.picture(page, "interaction-with-errors");

        Locator form = page.locator("form#log");
        form.getByLabel("How").selectOption("phone");
        form.getByLabel("With").fill("Dana Whitlock");
        form.getByLabel("Action").fill("Looked at the preview of the coming payroll run");
        form.getByLabel("Result").fill("Told her that all four periods come with it");
        form.getByLabel("Follow up on").fill("2022-06-01");
        page.getByText("Record the interaction").click();
        assertThat(page.locator("form#log [role=alert]")).containsText("Not recorded: ");
        form.getByLabel("Follow up on").fill("2022-07-08");
        page.getByText("Record the interaction").click();

        assertThat(page.getByText("Recorded, as entry")).isInViewport();
        assertThat(page.locator(".contacts > li").first()).containsText("Told her that all four periods come with it");
        assertThat(page.locator(".contacts > li").first()).containsText("by m.ortiz");
        page.reload();
        assertThat(page.locator(".contacts > li")).hasCount(2);
        assertThat(office.ledger.facts(Office.RESCINDED).entries().getLast().event())
                .isInstanceOf(InteractionLogged.class);
        Browser.picture(page, "interaction-logged");
    }

    @Test
    void aPayPeriodIsPreparedApprovedBySomebodyElseAndTransmitted() throws IOException {
        Page page = browser.page(office.workbench, WIDE);
        signIn(page, Office.PROVER);
        page.navigate("/payroll");
        page.getByLabel("Any day of the pay period").fill("2022-06-27");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview the period"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Preview of 06/25/2022 to 07/08/2022");
        assertThat(page.locator(".missing")).containsText("G-22-0139: average monthly wage");
        Locator lines = page.locator(".run-claim", new Page.LocatorOptions().setHasText("Dana Whitlock"));
        assertThat(lines).containsText("1,394.43");
        lines.locator(".because summary").first().click();
        assertThat(lines.locator(".because li").first()).containsText("Work status: off-work");
        Browser.picture(page, "payroll-preview");

        step(page, "Prepare the run");
        assertThat(page.getByText("Prepared. The lines are frozen")).isVisible();
        step(page, "Approve");
        assertThat(page.locator("[role=alert]"))
                .hasText("Andy.prover prepared run glendale-2022-06-25; somebody else must approve it.");
        Browser.picture(page, "payroll-own-run");

        signIn(page, Staff.EVERYTHING);
        page.navigate("/payroll/runs/glendale-2022-06-25");
        step(page, "Approve");
        assertThat(page.getByText("Approved. The run can be transmitted.")).isVisible();
        step(page, "Transmit");
        assertThat(page.getByText("Transmitted. Each line is recorded")).isVisible();
        Browser.picture(page, "payroll-transmitted");

        Download download =
                page.waitForDownload(() -> page.getByText("Download the CSV").click());
        assertThat(download.suggestedFilename()).isEqualTo("glendale-2022-06-25.csv");
        List<String> csv = Files.readAllLines(download.path());
        assertThat(csv.getFirst()).startsWith("run,employer,employee_id");
        assertThat(csv).anyMatch(line -> line.contains("G-22-0143") && line.contains("1394.43"));
        assertThat(office.directory.resolve("ledger/transmittals/glendale-2022-06-25.csv"))
                .hasSameTextualContentAs(download.path());
        page.getByText("Page to print").click();
        assertThat(page.locator("h1")).hasText("Payroll transmittal");
        // The page's own style is allowed by its hash; without it figures would stand to the left.
        assertThat(page.locator("td.figure").first()).hasCSS("text-align", "right");
        Browser.picture(page, "payroll-page-to-print");

        page.navigate("/claims/" + Office.RESCINDED);
        assertThat(page.getByText("Every pay period is settled.")).isVisible();

        // Leave pay above the benefits of its period is owed, and has a page with its history.
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("R-G-22-0143-1").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Receivable R-G-22-0143-1");
        assertThat(page.locator(".title-row .status")).hasText("proposed");
        assertThat(page.locator("main")).containsText("Left with the claimant by run glendale-2022-06-25");
        Browser.picture(page, "receivable");
        page.navigate("/receivables");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Dana Whitlock")))
                .containsText("glendale-2022-06-25");
        Browser.picture(page, "receivables");
    }

    @Test
    void aCorrectionShowsWhatWasPaidWhatIsDueAndWhyAndAPeriodItsHistory() {
        Page page = browser.page(office.workbench, WIDE);
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-06-25"), Who.web(Office.ROLL), null);
        desk.approve("glendale-2022-06-25", Who.web(Office.PROVER));
        desk.transmit("glendale-2022-06-25", Who.web(Office.PROVER));
        office.itIs("2022-07-11T09:00:00Z");
        wage("4700.00");
        office.itIs("2022-07-11T10:00:00Z");
        signIn(page, Office.ROLL);
        page.navigate("/payroll/preview?employer=glendale&period=2022-07-11");

        Locator line = page.locator("tr.line", new Page.LocatorOptions().setHasText("05/28/2022 to 06/10/2022"))
                .filter(new Locator.FilterOptions().setHasText("Statutory pay"));
        assertThat(line.locator(".figure")).hasText(new String[] {"0", "1,394.43", "1,453.65", "59.22"});
        assertThat(line).containsText("Wage determined by the commission: 4,700.00");
        assertThat(line).containsText("corrects run glendale-2022-06-25 1,394.43");
        page.getByLabel("Working of Statutory pay, 2022-05-28 to 2022-06-10, 1453.65")
                .click();
        Locator sheet = page.locator("details[open] .worksheet");
        assertThat(sheet).containsText("average monthly wage, determined by the commission");
        assertThat(sheet.locator("a.entry").first())
                .hasAttribute("href", Pattern.compile("^/claims/" + Office.RESCINDED + "\\?entry=[0-9a-f-]+#entry-"));
        Browser.picture(page, "payroll-correction");

        office.itIs("2022-07-11T11:00:00Z");
        wage("4600.00");
        step(page, "Prepare the run");
        assertThat(page.locator("[role=alert]")).containsText("Facts moved since you looked.");
        assertThat(page.locator("[role=alert] li"))
                .containsText("07/11/2022 11:00 AM m.ortiz on G-22-0143: Wage determined by the commission: 4,600.00");
        Browser.picture(page, "payroll-facts-moved");
        step(page, "Prepare the run");
        assertThat(page.getByText("Prepared. The lines are frozen")).isVisible();
        desk.approve("glendale-2022-07-09", Who.web(Office.PROVER));
        desk.transmit("glendale-2022-07-09", Who.web(Office.PROVER));
        page.navigate("/payroll/runs/glendale-2022-07-09");
        assertThat(page.locator(".lines").first()).containsText("corrects run glendale-2022-06-25 1,394.43");

        page.navigate("/claims/" + Office.RESCINDED);
        page.getByLabel("History of 2022-05-28 to 2022-06-10").click();
        Locator history = page.locator("#period-2022-05-28 .history");
        assertThat(history).isInViewport();
        assertThat(history).containsText("glendale-2022-06-25");
        Locator corrected = history.locator("tr.correction").first();
        assertThat(corrected.locator(".figure")).hasText(new String[] {"0", "28.56", "1,422.99", "1,422.99"});
        corrected.locator("summary").click();
        assertThat(corrected).containsText("Wage determined by the commission: 4,600.00");
        Browser.picture(page, "claim-file-history");
    }

    private void wage(String amount) {
        office.ledger
                .office()
                .submit(Submission.now(
                        new DetermineWage(
                                Office.RESCINDED,
                                Money.parse("USD " + amount),
                                LocalDate.parse("2022-07-11"),
                                null,
                                null),
                        Who.commandLine(Office.ORTIZ),
                        new Key.Plain("wage " + amount)));
    }

    @Test
    void aRunIsCancelledWithAReason() {
        Page page = browser.page(office.workbench, WIDE);
        signIn(page, Office.ROLL);
        page.navigate("/payroll/preview?employer=glendale&period=2022-06-27");
        step(page, "Prepare the run");
        step(page, "Cancel the run");
        assertThat(page.locator("[role=alert]")).hasText("Say why the run is cancelled.");
        page.getByLabel("Reason to cancel").fill("The wage of G-22-0139 came in");
        step(page, "Cancel the run");
        assertThat(page.getByText("Cancelled. Nothing of it was transmitted.")).isVisible();
        page.navigate("/payroll");
        assertThat(page.locator("tbody tr")).containsText("cancelled");
        Browser.picture(page, "payroll-runs");
    }

    @Test
    void aFileOfManyPayPeriodsLeadsToTheEarlierOnes() throws IOException {
        office.recordLongClaim();
        Page page = page(PHONE, Staff.EVERYTHING);
        page.navigate("/claims/" + Office.LONG);
        assertThat(page.getByText("27 of 196 pay periods: 06/26/2021 to 07/08/2022"))
                .isVisible();
        Browser.picture(page, "claim-file-of-many-periods-on-a-phone");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Earlier"))
                .click();
        assertThat(page.locator("#period-2021-06-12")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2016"))
                .click();
        assertThat(page.getByText("27 of 196 pay periods")).isVisible();
        assertThat(page.locator("#period-2016-12-31")).isVisible();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        Page wide = page(WIDE, Staff.EVERYTHING);
        wide.navigate("/payroll/preview?employer=glendale&period=9999-12-31");
        Browser.picture(wide, "refused");
        wide.navigate("/claims/" + Office.LONG + "?periods=2021-06-12");
        Browser.picture(wide, "claim-file-of-many-periods");
        wide.navigate("/payroll/preview?employer=glendale&period=2022-06-27&page=2");
        Browser.picture(wide, "payroll-preview-page-two");
    }

    @Test
    void pagesFitNarrowScreensAndPaper() {
        Page page = page(ZOOMED, Staff.EVERYTHING);
        for (String path :
                List.of("/", "/claims", "/claims/" + Office.RESCINDED, "/payroll", "/queues", "/claims/nowhere")) {
            page.navigate(path);
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as("overflow of " + path).isLessThanOrEqualTo(0);
        }
        page.navigate("/claims/" + Office.RESCINDED);
        Browser.picture(page, "claim-file-narrow");

        Page paper = page(794, Staff.EVERYTHING);
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        paper.navigate("/claims/" + Office.RESCINDED);
        assertThat(paper.locator("form#log")).isHidden();
        assertThat(paper.locator("header.bar")).isHidden();
        assertThat(paper.locator("#statement")).isVisible();
        Browser.picture(paper, "claim-file-on-paper");
    }

    private Page page(int width, String user) {
        Page page = browser.page(office.workbench, width);
        signIn(page, user);
        return page;
    }

    /** Signs in as {@code user}, and out before if somebody is signed in. */
    private static void signIn(Page page, String user) {
        page.navigate("/claims");
        if (page.getByText("Sign out").count() > 0) {
            page.getByText("Sign out").click();
        }
        page.getByLabel("Name of your account").fill(user);
        page.getByLabel("Password").fill(Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".you a")).hasText("Signed in as " + user);
    }

    private static void step(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
