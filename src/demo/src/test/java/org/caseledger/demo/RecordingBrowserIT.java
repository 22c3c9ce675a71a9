package org.caseledger.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk takes in an injury and records a physician's note; an entry is withdrawn; two people work on one claim. */
@ExtendWith(City.Opened.class)
class RecordingBrowserIT {

    private static final String CLAIM = "G-22-9101";

    private static City city;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open(City opened) throws IOException {
        city = opened;
        Path lines = Files.writeString(folder.resolve("recording.jsonl"), """
                {"do":"ReportInjury","by":"rm-cedar","claim":"G-22-9101","jurisdiction":"AZ","employer":"glendale","employee":{"id":"9101","name":"Nell Nightjar"},"injuredOn":"2022-05-02","employerKnewOn":"2022-05-02","kind":"lost-time","description":"Fell from a ladder"}
                {"do":"RecordEmployment","by":"rm-cedar","claim":"G-22-9101","effectiveFrom":"2016-02-01","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2016-02-01","annualBaseSalary":"50700.00","hourlyRate":"24.38"}
                {"do":"RecommendWage","by":"tpa-ibis","claim":"G-22-9101","amount":"3900.00","basis":{"method":"30 days before"},"on":"2022-05-20"}
                {"do":"AcceptClaim","by":"tpa-ibis","claim":"G-22-9101","noticeOn":"2022-05-20"}
                """);
        new LineFile(
                        city.ledger(),
                        answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class),
                        warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        city.quiet();
    }

    private static Page signedIn(String user) {
        Page page = city.page();
        page.navigate("/");
        page.getByLabel("Name of your account").fill(user);
        page.getByLabel("Password").fill(DemoAccount.PASSWORD);
        button(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Today");
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void link(Page page, Pattern name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Test
    void anInjuryIsTakenInStepByStep() {
        Page cora = signedIn(Staff.SPECIALIST);
        cora.navigate("/claims");
        link(cora, Pattern.compile("^Report an injury$"));
        button(cora, "Next");
        assertThat(cora.getByText("Say who was hurt.").first()).isVisible();
        city.look(cora, "intake-incident-wanting");
        cora.getByLabel("Claim number").fill("G-22-9102");
        cora.getByLabel("State").selectOption("AZ");
        cora.getByLabel("Employer", new Page.GetByLabelOptions().setExact(true)).selectOption("glendale");
        cora.getByLabel("Employee number").fill("9101");
        cora.getByLabel("Employee name").fill("Nell Nightjar");
        cora.getByLabel("Injured on").fill("2022-05-03");
        cora.getByLabel("What happened").fill("Cut a finger on a duct");
        button(cora, "Next");
        assertThat(cora.locator("#step-title")).hasText("Same injury?");
        assertThat(cora.getByText(CLAIM)).isVisible();
        city.look(cora, "intake-same-injury");
        cora.getByLabel("It is another injury").check();
        button(cora, "Next");
        assertThat(cora.locator("#step-title")).hasText("Nurse triage");
        city.look(cora, "intake-triage");
        cora.getByLabel("With", new Page.GetByLabelOptions().setExact(true)).fill("Triage nurse");
        cora.getByLabel("Issue").fill("Cut of a finger");
        cora.getByLabel("Action").fill("Advised to rinse and cover it");
        cora.getByLabel("Result").fill("No physician needed");
        button(cora, "Next");
        city.look(cora, "intake-coding");
        cora.getByLabel("Coded as").selectOption("first-aid");
        button(cora, "Next");
        assertThat(cora.getByText("What Form 101 wants.")).isVisible();
        city.look(cora, "intake-form-101");
        button(cora, "Next");
        cora.getByLabel("Give it to").selectOption(Staff.ADJUSTER);
        city.look(cora, "intake-assignment");
        button(cora, "Report the injury");
        assertThat(cora.locator("h1")).containsText("G-22-9102");
        assertThat(cora.locator("#timeline")).containsText("Advised to rinse and cover it");
        assertThat(cora.locator("#timeline")).containsText("tpa-heron");
        city.look(cora, "intake-done");
    }

    @Test
    void aNoteIsRecordedWithItsConsequenceAndWithdrawn() {
        Page cora = signedIn(Staff.SPECIALIST);
        cora.navigate("/claims/" + CLAIM);
        link(cora, Pattern.compile("^Record…$"));
        city.look(cora, "record-list");
        link(cora, Pattern.compile("^Work status$"));
        cora.getByLabel("The note says").selectOption("off-work");
        cora.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2022-06-03");
        cora.getByLabel("To (optional)").fill("2022-06-24");
        cora.getByLabel("Physician").fill("Dr. Nguyen");
        button(cora, "See what this changes");
        Locator changes = cora.locator("#changes");
        assertThat(changes).containsText(Pattern.compile("This makes 22 days payable: \\+[0-9.]+ statutory"));
        cora.getByText("By pay period").click();
        city.look(cora, "work-status-consequence");
        button(cora, "Record the work status");
        assertThat(cora.locator("#recorded")).isVisible();

        link(cora, Pattern.compile("^Withdraw: Work status: off-work"));
        city.look(cora, "withdraw-entry");
        cora.getByLabel("Why").fill("The note was somebody else's");
        button(cora, "Withdraw the entry");
        assertThat(cora.locator("#timeline tr.withdrawn")).containsText("The note was somebody else's");
        city.look(cora, "entry-withdrawn");
    }

    @Test
    void whoSavesSecondSeesWhatIsNewAndLosesNothing() {
        Page cora = signedIn(Staff.SPECIALIST);
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        cora.navigate("/claims/" + CLAIM + "/record/RecordDependents");
        ina.navigate("/claims/" + CLAIM + "/record/SetReserve");
        cora.getByLabel("How many").fill("2");
        cora.getByLabel("From").fill("2022-05-02");
        button(cora, "Record the dependents");
        ina.getByLabel("For").selectOption("medical");
        ina.getByLabel("Amount").fill("$12,000");
        ina.getByLabel("Why").fill("Knee surgery expected");
        button(ina, "Set the reserve");
        assertThat(ina.getByText("somebody recorded something on this claim meanwhile"))
                .isVisible();
        assertThat(ina.locator("main")).containsText("Dependents: 2");
        assertThat(ina.getByLabel("Why")).hasValue("Knee surgery expected");
        city.look(ina, "recorded-meanwhile");
        button(ina, "Set the reserve");
        assertThat(ina.locator("#timeline")).containsText("Knee surgery expected");
    }

    @Test
    void aSlipOfTheKeysIsQuestioned() {
        Page cora = signedIn(Staff.SPECIALIST);
        cora.navigate("/claims/" + CLAIM + "/record/NoteCommissionNotice");
        cora.getByLabel("Notified on").fill("2022-08-11");
        button(cora, "Note it");
        assertThat(cora.getByText("08/11/2022 has not come yet.")).isVisible();
        city.look(cora, "day-questioned");
        cora.navigate("/claims/" + CLAIM + "/record/AnswerModifiedDuty");
        city.look(cora, "modified-duty-answer");
    }
}
