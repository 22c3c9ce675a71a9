package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.claim.ClaimCommand.DenyClaim;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Letters as an adjuster writes them and a colleague approves them, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersBrowserIT {

    private static final int WIDE = 1280;
    private static final int ZOOMED = 320;

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
    void aLetterIsPreviewedIssuedAndShownAsItWas() throws IOException {
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims/" + Office.RESCINDED + "#letters");
        assertThat(page.getByText("No letter was written about this claim.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a letter"))
                .click();
        Browser.picture(page, "letters-of-a-claim");
        page.getByLabel("Letter", new Page.GetByLabelOptions().setExact(true)).selectOption("acceptance");
        page.getByLabel("A paragraph of your own").fill("Please call us before you come.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        assertThat(page.frameLocator("iframe.letter").getByText("Please call us before you come."))
                .isVisible();
        Browser.picture(page, "letter-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Issue this letter"))
                .click();
        assertThat(page.getByText("Issued. Its PDF leaves for the print folder."))
                .isVisible();
        Browser.picture(page, "letter-issued");
        assertThat(page.frameLocator("iframe.letter").getByText("Please call us before you come."))
                .isVisible();
        Path printed = office.directory
                .resolve("ledger")
                .resolve(PrintFolder.FOLDER)
                .resolve("L-" + Office.RESCINDED + "-1-acceptance.pdf");
        assertThat(Files.readAllBytes(printed)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page.setViewportSize(ZOOMED, 800);
        Browser.picture(page, "letter-issued-320");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void aDenialWaitsForAColleague() {
        office.ledger
                .office()
                .submit(Submission.now(
                        (Record) new DenyClaim(
                                Office.RESCINDED, LocalDate.parse("2022-06-27"), null, null, "Not at work", null),
                        Who.web(Office.ORTIZ),
                        new Key.Once("letters-browser-denial")));
        Page page = page(WIDE, Office.ORTIZ);
        page.navigate("/claims/" + Office.RESCINDED + "/letters?template=denial");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Have it approved"))
                .click();
        assertThat(page.getByText("You wrote it; somebody else must approve it."))
                .isVisible();
        signIn(page, Office.PROVER);
        page.navigate("/claims/" + Office.RESCINDED);
        Locator letter = page.locator("#letters tbody a").first();
        letter.click();
        Browser.picture(page, "letter-to-approve");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve: it leaves"))
                .click();
        assertThat(page.getByText("Issued. Its PDF leaves for the print folder."))
                .isVisible();
    }

    private Page page(int width, String user) {
        Page page = browser.page(office.workbench, width);
        signIn(page, user);
        return page;
    }

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
}
