package org.caseledger.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.app.web.ClaimStoryBrowserIT.ADJUSTER;
import static org.caseledger.app.web.ClaimStoryBrowserIT.APPROVER;
import static org.caseledger.app.web.ClaimStoryBrowserIT.AUDITOR;
import static org.caseledger.app.web.ClaimStoryBrowserIT.CLAIM;
import static org.caseledger.app.web.ClaimStoryBrowserIT.CLERK;
import static org.caseledger.app.web.ClaimStoryBrowserIT.PAYROLL;
import static org.caseledger.app.web.People.field;
import static org.caseledger.app.web.People.follow;
import static org.caseledger.app.web.People.isRefused;
import static org.caseledger.app.web.People.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.caseledger.app.document.Samples;
import org.caseledger.app.paper.PrintFolder;

/** What clerk, adjuster, approver and auditor do to the claim's file in {@link ClaimStoryBrowserIT}. */
final class StoryOfTheFile {

    private static final String NOTE =
            """
            Return-Path: <desk@clinic.example>
            From: Occupational clinic <desk@clinic.example>
            To: claims@glendale.example
            Subject: Work status of Nora Vance, G-22-0162
            Date: Mon, 27 Jun 2022 15:12:00 -0700
            Message-ID: <4711@clinic.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Ms. Vance was seen on June 27. She is off work from June 25 until we see her again. The note is attached.

            --b
            Content-Type: application/pdf; name="work-status.pdf"
            Content-Disposition: attachment; filename="work-status.pdf"
            Content-Transfer-Encoding: base64

            %s
            --b--
            """.formatted(Base64.getEncoder().encodeToString(Samples.pdf("off work from June 25")));

    private final Office office;
    private final People people;
    private final DeskManual manual;

    StoryOfTheFile(Office office, People people, DeskManual manual) {
        this.office = office;
        this.people = people;
        this.manual = manual;
    }

    void anInjuryIsTakenIn() {
        Page cora = people.as(CLERK);
        cora.navigate("/claims");
        follow(cora, "Report an injury");
        Locator steps = cora.locator(".usa-step-indicator");
        Locator form = cora.locator("#intake");
        cora.getByLabel("Claim number").fill(CLAIM);
        cora.getByLabel("State").selectOption("AZ");
        field(cora, "Employer").selectOption("glendale");
        cora.getByLabel("Employee number").fill("E3105");
        cora.getByLabel("Employee name").fill("Nora Vance");
        cora.getByLabel("Injured on").fill("2022-06-24");
        cora.getByLabel("What happened").fill("Wrenched a shoulder lifting a mower onto a trailer");
        manual.picture(cora, "intake-incident", cora.locator("h1"), form);
        press(cora, "Next");
        assertThat(form).containsText("G-22-0161 Nora Vance, injured on 06/22/2022");
        cora.getByLabel("It is another injury").check();
        manual.picture(cora, "intake-same-injury", steps, form);
        press(cora, "Next");
        field(cora, "With").fill("Triage nurse");
        cora.getByLabel("Issue").fill("Pain in the right shoulder");
        cora.getByLabel("Action").fill("Told her to cool it and not to lift");
        cora.getByLabel("Result").fill("Sent to the occupational clinic");
        manual.picture(cora, "intake-triage", steps, form);
        press(cora, "Next");
        cora.getByLabel("Coded as").selectOption("lost-time");
        manual.picture(cora, "intake-coding", steps, form);
        press(cora, "Next");
        assertThat(form).containsText("City of Glendale");
        assertThat(form).containsText("missing");
        manual.picture(cora, "intake-form-101", steps, form);
        press(cora, "Next");
        cora.getByLabel("Give it to").selectOption(ADJUSTER);
        manual.picture(cora, "intake-assignment", steps, form);
        press(cora, "Report the injury");
        assertThat(cora.locator("h1")).hasText(CLAIM + " Nora Vance");
        assertThat(cora.locator("#timeline")).containsText("Told her to cool it");
        manual.picture(cora, "intake-reported", cora.locator("h1"), cora.locator("#attention"));
        isRefused(cora, "/payroll");

        Page hal = people.as(ADJUSTER);
        hal.navigate("/?view=mine&claim=" + CLAIM);
        assertThat(hal.locator("li.alert")).containsText("On which days the employee is off work is missing");
        assertThat(hal.locator("li.alert")).containsText("record it");
        employmentIsRecorded(cora);
    }

    private static void employmentIsRecorded(Page cora) {
        record(cora, "RecordEmployment");
        cora.getByLabel("In force from").fill("2018-03-05");
        cora.getByLabel("Employed as").selectOption("regular");
        field(cora, "Group").selectOption("general");
        cora.getByLabel("Sworn").selectOption("no");
        cora.getByLabel("Full time").selectOption("yes");
        cora.getByLabel("Hired on").fill("2018-03-05");
        cora.getByLabel("Base salary of a year").fill("$46,800");
        cora.getByLabel("Hourly rate").fill("22.50");
        recorded(cora, "Record the employment");
    }

    private static void record(Page page, String command) {
        page.navigate("/claims/" + CLAIM + "/record/" + command);
    }

    private static void recorded(Page page, String button) {
        press(page, button);
        assertThat(page.locator("#recorded")).isVisible();
    }

    private static void looked(Page page, String changes) {
        press(page, "See what this changes");
        assertThat(page.locator("#changes")).containsText(changes);
        assertThat(page.locator("#changes")).containsText("Nothing is recorded yet.");
    }

    void aMailIsPutOnFile() {
        Page cora = people.as(CLERK);
        cora.navigate("/tray");
        field(cora, "Mail")
                .setInputFiles(new FilePayload(
                        "work-status.eml",
                        "message/rfc822",
                        NOTE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        press(cora, "Take it in");
        assertThat(cora.locator("#file li").first())
                .hasText("Perhaps " + CLAIM + " Nora Vance: it says the claim's number; it says the employee's name");
        field(cora, "Claim").fill(CLAIM);
        cora.getByLabel("What comes of it").fill("Told the supervisor");
        cora.getByLabel("Who may read it").selectOption("medical");
        manual.picture(cora, "documents-mail", cora.locator("h1"), cora.locator("#file"));
        press(cora, "Put on file");
        assertThat(cora.getByRole(AriaRole.STATUS)).containsText("is on the file of " + CLAIM);
        cora.navigate("/claims/" + CLAIM);
        assertThat(cora.locator("#documents")).containsText("work-status.pdf");
        assertThat(cora.locator("#interactions")).containsText("Told the supervisor");
        manual.picture(cora, "documents-on-file", cora.locator("#documents"));

        Page paula = people.as(PAYROLL);
        paula.navigate("/claims/" + CLAIM);
        assertThat(paula.locator("main")).not().containsText("work-status.pdf");
        assertThat(paula.locator("main")).not().containsText("Told the supervisor");
    }

    void theNoteIsRecorded() {
        Page cora = people.as(CLERK);
        cora.navigate("/claims/" + CLAIM);
        follow(cora, "Record…");
        follow(cora, "Work status");
        cora.getByLabel("The note says").selectOption("off-work");
        field(cora, "From").fill("2022-06-25");
        cora.getByLabel("Physician").fill("Dr. Nguyen");
        cora.getByLabel("Seen on").fill("2022-06-27");
        cora.getByLabel("Next visit").fill("2022-07-11");
        looked(cora, "No figure of the claim's pay changes.");
        manual.picture(cora, "recording-work-status", cora.locator("h1"), cora.locator("#record"));
        recorded(cora, "Record the work status");
        assertThat(cora.locator("#work")).containsText("Off work");
    }

    void theClaimIsDenied() {
        isRefused(people.as(CLERK), "/claims/" + CLAIM + "/record/DenyClaim");
        Page hal = people.as(ADJUSTER);
        record(hal, "DenyClaim");
        hal.getByLabel("Reason").fill("The witness has not been heard");
        hal.getByLabel("Only for delay (optional)").selectOption("yes");
        looked(hal, "Ask for a hearing");
        assertThat(hal.locator("#changes")).containsText("due 09/28/2022: open");
        manual.picture(hal, "recording-denial", hal.locator("h1"), hal.locator("#record"));
        recorded(hal, "Record the denial");

        Page cora = people.as(CLERK);
        cora.navigate("/claims/" + CLAIM);
        assertThat(cora.locator(".title-row .status")).hasText("denied");
    }

    void theDenialIsExplained() throws IOException {
        Page hal = people.as(ADJUSTER);
        hal.navigate("/claims/" + CLAIM + "/letters");
        assertThat(hal.locator("main"))
                .containsText("no denial was rescinded; record \u201cRescind the denial\u201d first");
        field(hal, "Letter").selectOption("denial");
        hal.getByLabel("A paragraph of your own").fill("We expect the witness on July 6, and write to you then.");
        press(hal, "Preview");
        assertThat(hal.frameLocator("iframe.letter").getByText("We expect the witness on July 6"))
                .isVisible();
        manual.picture(hal, "letters-preview", hal.locator("[aria-labelledby=preview-title]"));
        press(hal, "Have it approved");
        assertThat(hal.getByText("You wrote it; somebody else must approve it."))
                .isVisible();
        assertThat(printed("L-" + CLAIM + "-1-denial.pdf")).doesNotExist();

        Page alice = people.as(APPROVER);
        alice.navigate("/claims/" + CLAIM);
        alice.locator("#letters tbody a").first().click();
        assertThat(alice.locator("h1")).hasText("Letter L-" + CLAIM + "-1");
        manual.picture(alice, "letters-to-approve", alice.locator("h1"), alice.locator("[aria-labelledby=page-title]"));
        press(alice, "Approve: it leaves");
        assertThat(alice.getByText("Issued. Its PDF leaves for the print folder."))
                .isVisible();
        assertThat(alice.locator("dl.pairs")).containsText(APPROVER);
        manual.picture(alice, "letters-issued", alice.locator("h1"), alice.locator(".banner.done"));
        isPdf("L-" + CLAIM + "-1-denial.pdf");
    }

    private Path printed(String name) {
        return office.directory.resolve("ledger").resolve(PrintFolder.FOLDER).resolve(name);
    }

    private void isPdf(String name) throws IOException {
        assertThat(Files.readAllBytes(printed(name))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code writer} issues the letter of {@code template}, which nobody has to approve. */
    private void issue(String writer, String template, String pdf) throws IOException {
        Page page = people.as(writer);
        page.navigate("/claims/" + CLAIM + "/letters?template=" + template);
        press(page, "Issue this letter");
        assertThat(page.getByText("Issued. Its PDF leaves for the print folder."))
                .isVisible();
        isPdf(pdf);
    }

    void theDenialIsRescindedAndTheClaimAccepted() throws IOException {
        Page hal = people.as(ADJUSTER);
        record(hal, "RescindDenial");
        hal.getByLabel("Reason").fill("The witness confirms the accident");
        manual.picture(hal, "recording-rescission", hal.locator("h1"), hal.locator("#record"));
        recorded(hal, "Record the rescission");
        record(hal, "AcceptClaim");
        recorded(hal, "Record the acceptance");
        record(hal, "RecommendWage");
        field(hal, "Wage").fill("3,900.00");
        hal.getByLabel("Method and evidence")
                .fill("method: 30 days before the injury\nevidence: payroll register of June 24");
        field(hal, "Form (optional)").fill("108");
        looked(hal, "This makes 14 days payable: +1,196.72 statutory, +243.28 supplement.");
        assertThat(field(hal, "Form (optional)")).hasValue("108");
        hal.getByText("By pay period").click();
        manual.picture(hal, "recording-wage", hal.locator("h1"), hal.locator("#record"));
        recorded(hal, "Record the recommendation");
        assertThat(hal.locator("#standing")).containsText("accepted");
        manual.picture(hal, "recording-status", hal.locator("#standing"));
        assertThat(hal.locator("#statement .totals")).containsText("1,440.00");
        issue(ADJUSTER, "acceptance", "L-" + CLAIM + "-2-acceptance.pdf");
    }

    void sheWentBackEarlierThanThought() {
        Page cora = people.as(CLERK);
        cora.navigate("/claims/" + CLAIM);
        assertThat(cora.locator("#statement")).containsText("1,196.72");
        record(cora, "RecordWorkStatus");
        cora.getByLabel("The note says").selectOption("full-duty");
        field(cora, "From").fill("2022-07-05");
        cora.getByLabel("Physician").fill("Dr. Nguyen");
        looked(
                cora,
                "-2,137.00 statutory, -434.43 supplement, +360.00 leave pay reversed, -16.00 h of leave given back");
        cora.getByText("By pay period").click();
        manual.picture(cora, "recording-consequence", cora.locator("h1"), cora.locator("#record"));
        recorded(cora, "Record the work status");
    }

    void theOverpaymentIsExplained() throws IOException {
        issue(ADJUSTER, "overpayment", "L-" + CLAIM + "-3-overpayment.pdf");
        assertThat(people.as(ADJUSTER).frameLocator("iframe.letter").locator("body"))
                .containsText("771.43");
    }

    void anAuditorReadsItAllAndChangesNothing() {
        Page june = people.as(AUDITOR);
        june.navigate("/claims/" + CLAIM + "/timeline");
        for (String who : new String[] {CLERK, ADJUSTER, PAYROLL, APPROVER}) {
            assertThat(june.locator("main")).containsText(who);
        }
        june.navigate("/claims/" + CLAIM);
        assertThat(june.locator("main")).not().containsText("Record…");
        isRefused(june, "/claims/" + CLAIM + "/record/CloseClaim");
    }
}
