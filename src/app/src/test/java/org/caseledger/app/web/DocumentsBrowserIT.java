package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import org.caseledger.app.document.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is attached and a mail filed from the tray, in a browser. */
class DocumentsBrowserIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    @Test
    void aDocumentIsAttachedAndAMailIsFiledFromTheTray(@TempDir Path directory) throws IOException {
        try (Browser browser = Browser.open();
                Office office = Office.open(directory)) {
            Page ortiz = browser.page(office.workbench, WIDE);
            ortiz.navigate("/claims/" + Office.RESCINDED + "/documents");
            ortiz.getByLabel("Name of your account").fill(Office.ORTIZ);
            ortiz.getByLabel("Password").fill(Staff.PASSWORD);
            ortiz.keyboard().press("Enter");
            picture(ortiz, "documents-none");
            ortiz.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(
                            new FilePayload("Work status 6-20.pdf", "application/pdf", Samples.pdf("light duty")));
            ortiz.getByLabel("What it is").selectOption("work-status");
            button(ortiz, "Attach");
            assertThat(ortiz.getByRole(AriaRole.STATUS)).containsText("Attached, as");
            picture(ortiz, "documents");
            ortiz.setViewportSize(NARROW, 800);
            picture(ortiz, "documents-narrow");
            ortiz.setViewportSize(WIDE, 900);

            ortiz.navigate("/tray");
            picture(ortiz, "tray-empty");
            ortiz.getByLabel("Mail", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload(
                            "m.eml",
                            "message/rfc822",
                            Samples.mail(
                                    "front-desk@clinic.example",
                                    "Appointment of " + Office.RESCINDED,
                                    "She comes on July 5.\n\nRegards\nFront desk")));
            button(ortiz, "Take it in");
            assertThat(ortiz.getByLabel("Claim", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(Office.RESCINDED);
            picture(ortiz, "mail");
            ortiz.setViewportSize(NARROW, 800);
            picture(ortiz, "mail-narrow");
            ortiz.navigate("/tray");
            picture(ortiz, "tray-narrow");
            ortiz.setViewportSize(WIDE, 900);
            picture(ortiz, "tray");
            ortiz.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Appointment of " + Office.RESCINDED))
                    .click();
            ortiz.getByLabel("What comes of it").fill("Told the supervisor");
            button(ortiz, "Put on file");
            assertThat(ortiz.getByRole(AriaRole.STATUS)).containsText("is on the file of");
            picture(ortiz, "tray-filed");
            ortiz.navigate("/claims/" + Office.RESCINDED + "#documents");
            assertThat(ortiz.locator("#documents")).containsText("Appointment of " + Office.RESCINDED + ".eml");
            assertThat(ortiz.locator("#interactions")).containsText("Told the supervisor");
            Browser.picture(ortiz, "claim-with-documents");
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + name).isLessThanOrEqualTo(0);
        Browser.picture(page, name);
    }
}
