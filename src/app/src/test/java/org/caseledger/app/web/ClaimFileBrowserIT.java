package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A claim's file as somebody reads it in a browser: wide, on a phone, on paper, without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimFileBrowserIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int PAPER = 794;

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
    void openOfficeAfterARun(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-05-20"), Who.web(Office.ROLL), null);
        desk.approve("glendale-2022-05-14", Who.web(Office.PROVER));
        desk.transmit("glendale-2022-05-14", Who.web(Office.ROLL));
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        browser.closePages();
        office.close();
        assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
        assertThat(browser.complaints()).as("console messages").isEmpty();
    }

    @Test
    void thePartsStandInTheOrderOfTheWorkAtAnyWidth() {
        for (int width : List.of(WIDE, NARROW)) {
            Page page = page(width, true);
            page.navigate("/claims/" + Office.RESCINDED);
            assertThat(page.locator("article.file h2").allInnerTexts().stream()
                            .map(title -> title.replaceAll("\\s*\\d+$", ""))
                            .toList())
                    .containsSubsequence(
                            "Status and why",
                            "What needs doing",
                            "Due now, and by when",
                            "Money",
                            "Leave",
                            "Work status",
                            "Interactions",
                            "Facts on file",
                            "History");
            List<Double> tops = page.locator("article.file > section > h2").all().stream()
                    .map(Locator::boundingBox)
                    .map(Objects::requireNonNull)
                    .map((BoundingBox box) -> box.y)
                    .toList();
            assertThat(tops).isSorted();
            wellMade(page, "claim-file-" + width);
            for (String part : List.of("standing", "attention", "due", "leave", "work", "timeline")) {
                page.locator("#" + part)
                        .screenshot(new Locator.ScreenshotOptions()
                                .setPath(Path.of("target/screenshots/claim-part-" + part + "-" + width + ".png")));
            }
        }
    }

    @Test
    void theStripIsReadInWordsToo() {
        Page page = page(WIDE, true);
        page.navigate("/claims/" + Office.RESCINDED);
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Work status and pay"))))
                .isVisible();
        page.locator("#work summary").click();
        assertThat(page.locator("#work tbody tr").first()).isVisible();
        Page paper = page(PAPER, true);
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        paper.navigate("/claims/" + Office.RESCINDED);
        assertThat(paper.locator("#work .strip-key")).isVisible();
        paper.locator("#work")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/claim-strip-on-paper.png")));
    }

    @Test
    void aWorkingHasAPageWithoutScript() {
        Page page = page(WIDE, false);
        page.navigate("/claims/" + Office.RESCINDED);
        page.getByText("Working", new Page.GetByTextOptions().setExact(true))
                .nth(1)
                .click();
        assertThat(page).hasURL(Pattern.compile("/working\\?period=2022-06-\\d\\d&code=\\d+$"));
        assertThat(page.locator(".worksheet")).isVisible();
        Page scripted = page(NARROW, true);
        scripted.navigate(page.url().substring(page.url().indexOf("/claims")));
        wellMade(scripted, "claim-working-" + NARROW);
    }

    @Test
    void twoInstantsStandSideBySide() {
        Page page = page(WIDE, true);
        page.navigate("/claims/" + Office.RESCINDED);
        page.locator("#timeline tbody tr", new Page.LocatorOptions().setHasText("Denial rescinded"))
                .locator("a.changed")
                .click();
        assertThat(page.locator("h1")).containsText("at two instants");
        assertThat(page.locator(".differs").first()).containsText("≠ changed");
        wellMade(page, "claim-compared-" + WIDE);

        page.navigate("/claims/" + Office.RESCINDED);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.locator("tr.added").first()).isVisible();
        page.setViewportSize(NARROW, 900);
        wellMade(page, "claim-compared-" + NARROW);
    }

    /** axe has nothing to say, and nothing is wider than the window. */
    private static void wellMade(Page page, String picture) {
        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                // It would have to read style sheets that others import.
                                .disableRules(List.of("css-orientation-lock", "no-autoplay-audio"))
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(found -> found.getId() + ": " + found.getNodes())
                                .toList())
                .as(picture)
                .isEmpty();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + picture).isLessThanOrEqualTo(0);
        Browser.picture(page, picture);
    }

    private Page page(int width, boolean scripts) {
        Page page = browser.page(office.workbench, width, scripts);
        page.navigate("/claims");
        page.getByLabel("Name of your account").fill(Staff.EVERYTHING);
        page.getByLabel("Password").fill(Staff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".you a")).hasText("Signed in as " + Staff.EVERYTHING);
        return page;
    }
}
