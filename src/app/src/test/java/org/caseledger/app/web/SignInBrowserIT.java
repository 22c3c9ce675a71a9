package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.caseledger.app.store.DemoMark;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and looking after accounts, in a real browser, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserIT {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    private Browser browser;
    private Path directory;
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
    void where(@TempDir Path folder) {
        directory = folder;
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        browser.closePages();
        office.close();
        assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
        assertThat(browser.complaints()).as("console messages").isEmpty();
    }

    @Test
    void somebodyIsGivenAnAccountChoosesAPasswordAndLosesNothingTyped() throws IOException {
        office = Office.open(directory);
        Page ada = browser.page(office.workbench, WIDE);
        ada.navigate("/");
        picture(ada, "sign-in");
        signIn(ada, Staff.ADMINISTRATOR, "something else");
        assertThat(ada.locator("[role=alert]")).containsText("This name and password open no account.");
        picture(ada, "sign-in-refused");
        signIn(ada, Staff.ADMINISTRATOR, Staff.PASSWORD);
        picture(ada, "accounts");
        ada.getByLabel("Name of the account").fill("t.clerk");
        ada.getByLabel("Person's name").fill("Theo Clerk");
        ada.locator("form#add").getByLabel("clerk").check();
        click(ada, "Add the account");
        String password = ada.locator(".secret").textContent();
        picture(ada, "account-added");
        ada.navigate("/claims/" + Office.RESCINDED);
        assertThat(ada.locator("h1")).hasText("That is not permitted");
        picture(ada, "not-permitted");

        Page theo = browser.page(office.workbench, PHONE);
        theo.navigate("/claims/" + Office.RESCINDED);
        picture(theo, "sign-in-on-a-phone");
        signIn(theo, "t.clerk", password);
        assertThat(theo.getByText("You signed in with a one-time password.")).isVisible();
        choose(theo, "short");
        assertThat(theo.locator("#e-password")).containsText("fewer than 15 characters");
        picture(theo, "password-on-a-phone");
        choose(theo, "seven blue gates in the fog");
        assertThat(theo.getByText("The password is a new one")).isVisible();
        picture(theo, "you-on-a-phone");

        theo.navigate("/claims/" + Office.RESCINDED + "#log");
        theo.getByLabel("Issue").fill("Typed for a long time");
        theo.locator("form#log").getByLabel("With").fill("Dana Whitlock");
        theo.getByLabel("How").selectOption("phone");
        office.itIs("2022-06-28T15:00:00Z");
        click(theo, "Record the interaction");
        assertThat(theo.getByText("What you typed is kept")).isVisible();
        picture(theo, "session-ended");
        signIn(theo, "t.clerk", "seven blue gates in the fog");
        assertThat(theo.getByLabel("Issue")).hasValue("Typed for a long time");
        assertThat(theo.getByLabel("How")).hasValue("phone");
        assertThat(theo.getByText("Your session had ended before this was sent"))
                .isVisible();
        picture(theo, "typed-again");

        signIn(ada, Staff.ADMINISTRATOR, Staff.PASSWORD);
        ada.navigate("/accounts/t.clerk");
        picture(ada, "account");
        ada.setViewportSize(PHONE, 900);
        picture(ada, "account-on-a-phone");
        ada.navigate("/accounts");
        picture(ada, "accounts-on-a-phone");
        ada.navigate("/accounts/t.clerk");
        click(ada, "Disable the account");
        assertThat(ada.locator(".status").first()).hasText("disabled");
        theo.reload();
        assertThat(theo.locator("h1")).hasText("Sign in");
    }

    @Test
    void aSystemIsToldAndWhatFailedIsTriedAgain() throws IOException {
        office = Office.open(directory);
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        Page ada = browser.page(office.workbench, WIDE);
        signIn(ada, Staff.ADMINISTRATOR, Staff.PASSWORD);
        ada.navigate("/webhooks");
        picture(ada, "webhooks-none");
        ada.getByLabel("Address").fill("http://127.0.0.1:1/a/rather/long/address/of/the/payroll/system/that/listens");
        ada.getByLabel("Of what").fill("claim.accepted, payroll");
        click(ada, "Add the webhook");
        assertThat(ada.locator(".secret")).hasText(Pattern.compile("whsec_.+"));
        picture(ada, "webhook-added");
        click(ada, "Send a ping");
        assertThat(ada.getByText("It didn't arrive")).isVisible();
        picture(ada, "webhook-failed");
        click(ada, "Try now what is next");
        assertThat(ada.locator("table.list")).containsText("nobody listens there");
        ada.setViewportSize(PHONE, 900);
        picture(ada, "webhook-on-a-phone");
        fits(ada);
        ada.navigate("/webhooks");
        picture(ada, "webhooks-on-a-phone");
        fits(ada);
        ada.setViewportSize(WIDE, 900);
        picture(ada, "webhooks");
        ada.locator("table.list tbody a").first().click();
        ada.getByLabel("Why it ends").fill("They moved");
        click(ada, "End the webhook");
        assertThat(ada.locator(".status").first()).hasText("ended");
        picture(ada, "webhook-ended");
    }

    /** Nothing but tables, which scroll by themselves, is wider than the page. */
    private static void fits(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void anAccountOfADemoIsChosenWithAClick() throws IOException {
        Path mark = directory.resolve("ledger").resolve(DemoMark.FOLDER).resolve(DemoMark.COMPLETE);
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "{}");
        office = Office.open(directory);
        Page page = browser.page(office.workbench, PHONE);
        page.navigate("/payroll");
        picture(page, "sign-in-to-a-demo");
        click(page, "Paula Roll payroll");
        assertThat(page.locator("h1")).hasText("Payroll");
        assertThat(page.locator("nav[aria-label=Main] a")).hasText(new String[] {
            "Today", "Claims", "Deadlines", "Queues", "Payroll", "Receivables", "Variances", "Feeds", "Audits", "Law"
        });
        page.navigate("/you");
        click(page, "Issue a token");
        assertThat(page.locator(".secret")).hasText(Pattern.compile("cl_.+"));
        picture(page, "token-issued");
        click(page, "Sign out everywhere");
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    private static void signIn(Page page, String user, String password) {
        if (page.getByLabel("Name of your account").count() == 0) {
            page.navigate("/sign-in");
        }
        page.getByLabel("Name of your account").fill(user);
        page.getByLabel("Password").fill(password);
        another(page, () -> page.keyboard().press("Enter"));
    }

    private static void choose(Page page, String password) {
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        page.getByLabel("New password once more").fill(password);
        click(page, "Change the password");
    }

    private static void click(Page page, String button) {
        another(
                page,
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
    }

    /** Does {@code what} and waits for the page that comes of it: checking a password takes its time. */
    private static void another(Page page, Runnable what) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = come -> loaded.set(true);
        page.onLoad(listener);
        what.run();
        page.waitForCondition(loaded::get);
        page.offLoad(listener);
    }

    /** Keeps a picture, and looks whether the page fits and every field says what it is for. */
    private static void picture(Page page, String name) {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + name).isLessThanOrEqualTo(0);
        Object nameless = page.evaluate(
                "() => [...document.querySelectorAll('input:not([type=hidden]):not([hidden]), select, textarea')]"
                        + ".filter(e => !e.labels.length && !e.getAttribute('aria-label')).map(e => e.name).join()");
        assertThat(nameless).as("fields without a label on " + name).isEqualTo("");
        Object twice = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, at, all) => all.indexOf(id) !== at).join()");
        assertThat(twice).as("ids that are there twice on " + name).isEqualTo("");
        Browser.picture(page, name);
    }
}
