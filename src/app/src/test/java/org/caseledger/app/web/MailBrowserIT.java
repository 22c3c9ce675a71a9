package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import org.caseledger.app.mail.MailRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody says where they are reached, and reads the digest of the day: a mailbox opened by IMAP, shown by a browser. */
class MailBrowserIT {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final String ADDRESS = "m.ortiz@city.example";

    @Test
    void theDigestOfTheDayIsReadInAMailbox(@TempDir Path directory) throws Exception {
        try (Browser browser = Browser.open();
                MailRoom room = new MailRoom();
                Office office = Office.open(directory, room)) {
            Page ortiz = browser.page(office.workbench, WIDE);
            ortiz.navigate("/you");
            ortiz.getByLabel("Name of your account").fill(Office.ORTIZ);
            ortiz.getByLabel("Password").fill(Staff.PASSWORD);
            ortiz.keyboard().press("Enter");
            assertThat(ortiz.locator("h1")).hasText("Mercedes Ortiz");
            ortiz.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                    .fill(ADDRESS);
            ortiz.getByLabel("what is critical, at once").uncheck();
            ortiz.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the address"))
                    .click();
            assertThat(ortiz.getByText("What is told by mail is changed.")).isVisible();
            assertThat(ortiz.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(ADDRESS);
            picture(ortiz, "you-mail");
            ortiz.setViewportSize(PHONE, 900);
            picture(ortiz, "you-mail-on-a-phone");

            office.itIs("2022-06-28T07:00:00Z");
            office.workbench.parts().getBean(MailRounds.class).round();
            room.await(1);
            MailRoom.Mail mail = room.mailbox(ADDRESS).getFirst();

            Page mailbox = browser.page(office.workbench, WIDE);
            mailbox.setContent(mail.page());
            assertThat(mailbox.locator("h1")).hasText("Your day in the ledger: Tuesday, 06/28/2022");
            picture(mailbox, "digest-in-a-mailbox");
            mailbox.setViewportSize(PHONE, 900);
            picture(mailbox, "digest-in-a-mailbox-on-a-phone");

            Locator first = mailbox.locator("li a").first();
            String claim =
                    first.textContent().replaceFirst("^(critical|high): ", "").replaceFirst(":.*", "");
            office.itIs("2022-06-27T15:00:00Z");
            ortiz.navigate(URI.create(first.getAttribute("href")).getPath());
            assertThat(ortiz.locator("h1")).containsText(claim);
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + name).isLessThanOrEqualTo(0);
        Browser.picture(page, name);
    }
}
