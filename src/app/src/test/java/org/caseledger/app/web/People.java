package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;

/** The people of an {@link Office}, each signed in at a browser of their own, and what they do there by the names that they read. */
final class People {

    /** How wide their browsers are. */
    static final int WIDE = 1280;

    private final Map<String, Page> pages = new HashMap<>();
    private final Browser browser;
    private final Office office;

    People(Browser browser, Office office) {
        this.browser = browser;
        this.office = office;
    }

    /** The page of {@code user}, who signs in when they are first asked for on a day. */
    Page as(String user) {
        return pages.computeIfAbsent(user, name -> {
            Page page = browser.page(office.workbench, WIDE);
            page.navigate("/you");
            page.getByLabel("Name of your account").fill(name);
            page.getByLabel("Password").fill(Staff.PASSWORD);
            press(page, "Sign in");
            assertThat(page.locator(".you a")).hasText("Signed in as " + name);
            return page;
        });
    }

    /** A later day begins, on which everybody signs in again. */
    void itIs(String instant) {
        office.itIs(instant);
        pages.values().forEach(page -> page.context().close());
        pages.clear();
    }

    /** {@code payroll} prepares the run of glendale's pay period with {@code day}, and is left at its page. */
    void prepare(String payroll, String day) {
        Page page = as(payroll);
        page.navigate("/payroll/preview?employer=glendale&period=" + day);
        press(page, "Prepare the run");
        assertThat(page.getByText("Prepared. The lines are frozen")).isVisible();
    }

    /** {@code approver} approves {@code run}, and is left at its page. */
    void approve(String approver, String run) {
        Page page = as(approver);
        page.navigate("/payroll/runs/" + run);
        press(page, "Approve");
        assertThat(page.getByText("Approved. The run can be transmitted.")).isVisible();
    }

    /** {@code payroll} transmits {@code run}, which is approved; the transmittal. */
    Download transmit(String payroll, String run) {
        Page page = as(payroll);
        page.navigate("/payroll/runs/" + run);
        press(page, "Transmit");
        assertThat(page.getByText("Transmitted. Each line is recorded")).isVisible();
        return page.waitForDownload(() -> page.getByText("Download the CSV").click());
    }

    /** Presses the first button that is called {@code name}. */
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Follows the first link that is called {@code name}. */
    static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The field whose label is {@code label} and nothing more. */
    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** {@code page} of somebody to whom {@code path} isn't permitted. */
    static void isRefused(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator("h1")).hasText("That is not permitted");
    }
}
