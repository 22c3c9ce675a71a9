package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.caseledger.user.Passkey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A passkey is made, used and removed in a real browser, whose device is simulated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyBrowserIT {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    private Browser browser;
    private Office office;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        browser = Browser.open();
        office = Office.open(directory);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (office != null) {
            office.close();
        }
    }

    @Test
    void aPasskeyIsMadeUsedRemovedAndThenRefused() {
        Page page = browser.page(office.workbench, WIDE);
        plugInDevice(page);
        String here = "http://localhost:" + office.workbench.port();
        page.navigate(here + "/sign-in?here=%2Fyou");
        Browser.picture(page, "sign-in-passkey");
        page.getByLabel("Name of your account").fill(Office.ORTIZ);
        page.getByLabel("Password").fill(Staff.PASSWORD);
        button(page, "Sign in").click();

        page.getByLabel("What you call it").fill("Work laptop");
        button(page, "Add a passkey").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Work laptop")))
                .isVisible();
        assertThat(office.ledger.user(Office.ORTIZ).passkeys())
                .extracting(Passkey::label)
                .containsExactly("Work laptop");
        Browser.picture(page, "passkeys");
        page.setViewportSize(PHONE, 900);
        Browser.picture(page, "passkeys-390");

        button(page, "Menu").click();
        button(page, "Sign out").click();
        Browser.picture(page, "sign-in-passkey-390");
        page.navigate(here + "/sign-in?here=%2Fyou");
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Mercedes Ortiz");

        button(page, "Remove Work laptop").click();
        assertThat(button(page, "Remove Work laptop")).hasCount(0);
        assertThat(office.ledger.user(Office.ORTIZ).passkeys()).isEmpty();
        assertThat(office.ledger.user(Office.ORTIZ).entries())
                .extracting(entry -> entry.event().getClass().getSimpleName())
                .contains("PasskeyAdded", "PasskeyRemoved");

        button(page, "Menu").click();
        button(page, "Sign out").click();
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByText("the passkey is not one of an account here")).isVisible();
        page.navigate(here + "/you");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Sign in");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A device that keeps passkeys and always says that its owner holds it. */
    private static void plugInDevice(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
