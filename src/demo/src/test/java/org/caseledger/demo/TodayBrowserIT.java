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
import org.caseledger.app.web.Browser;
import org.caseledger.decision.Outcome;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What calls for attention, and what a clerk, two adjusters and a supervisor do about it, in a real browser. */
@ExtendWith(City.Opened.class)
class TodayBrowserIT {

    private static final String SUPERVISOR = "rm-sorrel";
    private static final String LATE = "G-22-9001";
    private static final String WAGE = "G-22-9002";
    private static final String DENIED = "G-22-9003";
    private static final String UNGIVEN = "G-22-9004";

    private static City city;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open(City opened) throws IOException {
        city = opened;
        org.caseledger.app.web.Staff.add(
                city.ledger(), SUPERVISOR, "Sam Sorrel", Role.CLERK, Role.ADJUSTER, Role.PAYROLL);
        record(
                "given.jsonl",
                report(LATE, "Lena Lark", "2022-06-01", "medical-only"),
                "{'do':'FileForm','by':'rm-cedar','claim':'G-22-9001','form':'101','with':'commission','filedOn':'2022-06-24'}",
                "{'do':'AssignClaim','by':'rm-sorrel','claim':'G-22-9001','to':'tpa-ibis'}",
                report(WAGE, "Wes Wren", "2022-06-06", "lost-time"),
                "{'do':'RecordPayment','by':'payroll-maple','claim':'G-22-9002','code':'TT','from':'2022-06-07',"
                        + "'to':'2022-06-14','amount':'812.00','paidOn':'2022-06-15','payer':'administrator'}",
                "{'do':'AssignClaim','by':'rm-sorrel','claim':'G-22-9002','to':'tpa-ibis'}",
                report(DENIED, "Dot Dove", "2022-06-20", "lost-time"),
                "{'do':'AssignClaim','by':'rm-sorrel','claim':'G-22-9003','to':'tpa-ibis'}",
                report(UNGIVEN, "Uma Urchin", "2022-07-01", "lost-time"),
                report("G-22-9005", "Ulf Ursin", "2022-07-02", "lost-time"));
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        city.quiet();
    }

    private static String report(String claim, String name, String on, String kind) {
        return "{'do':'ReportInjury','by':'rm-cedar','claim':'" + claim
                + "','jurisdiction':'AZ','employer':'glendale','employee':{'id':'" + claim.substring(5) + "','name':'"
                + name + "'},'injuredOn':'" + on + "','employerKnewOn':'" + on + "','kind':'" + kind
                + "','description':'Slipped on a wet stair'}";
    }

    /** Takes lines in, as the command line does. */
    private static void record(String file, String... lines) throws IOException {
        Path path =
                Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
        new LineFile(
                        city.ledger(),
                        answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class),
                        warning -> {})
                .record(List.of(LineFile.Source.of(path)), true);
    }

    private static Page signedIn(String user, String password) {
        Page page = city.page();
        page.navigate("/");
        page.getByLabel("Name of your account").fill(user);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        assertThat(page.locator("h1")).hasText("Today");
        return page;
    }

    private static Page signedIn(String user) {
        return signedIn(user, DemoAccount.PASSWORD);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Locator within, Pattern name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator alert(Page page, String claim, String words) {
        return page.locator("li.alert")
                .filter(new Locator.FilterOptions().setHasText(claim))
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void aLateReportHoldsUpClosingUntilItsReasonIsOnFile() {
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        city.look(ina, "today-adjuster");
        ina.navigate("/?view=mine&claim=" + LATE);
        Locator missed = alert(ina, LATE, "az.report-of-injury");
        assertThat(missed.locator(".severity")).hasText("critical");
        assertThat(missed).containsText("Closed only by the fact");
        city.look(ina, "today-report-missed");

        ina.navigate("/claims/" + LATE);
        assertThat(ina.locator("section.alerts")).containsText("az.report-of-injury");
        city.look(ina, "today-claim-alerts");
        ina.getByText("Record…").click();
        link(ina.locator("main"), Pattern.compile("^Close the claim$")).click();
        button(ina, "Close the claim").click();
        assertThat(ina.locator("#record [role=alert]").first()).containsText("az.report-of-injury");
        city.look(ina, "today-closing-refused");

        ina.navigate("/claims/" + LATE + "/deadlines");
        ina.locator("#DocumentException-deadline").selectOption("az.report-of-injury");
        ina.locator("#DocumentException-reason").fill("L9 Manual processing delay");
        ina.locator("#DocumentException-evidence").fill("Log of the web form of 24 June");
        city.look(ina, "today-reason");
        button(ina, "Put it on file").click();
        assertThat(ina.getByText("The reason is on file.")).isVisible();

        ina.navigate("/claims/" + LATE + "/record/CloseClaim");
        button(ina, "Close the claim").click();
        assertThat(ina.locator(".status.closed").first()).isVisible();
        city.look(ina, "today-closed");
        ina.navigate("/?view=mine&state=open&claim=" + LATE);
        assertThat(alert(ina, LATE, "az.report-of-injury")).hasCount(0);
    }

    @Test
    void aWageNoticeThatIsDueIsWarnedOf() {
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        ina.navigate("/?view=mine&rule=deadline-near&claim=" + WAGE);
        Locator near = alert(ina, WAGE, "az.amw-notice");
        assertThat(near).containsText("in 4 days");
        assertThat(near).containsText("07/15/2022");
        city.look(ina, "today-wage-notice-due");
        link(near, Pattern.compile("See its deadlines")).click();
        assertThat(ina.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("az.amw-notice")))
                .containsText("open");
    }

    @Test
    void aDenialIsToldItsOwnerOnceThoughItComesTwice() throws IOException {
        for (String file : List.of("first.jsonl", "again.jsonl")) {
            record(
                    file,
                    "{'do':'DenyClaim','by':'tpa-heron','claim':'G-22-9003','noticeOn':'2022-07-08','reason':'No proof'}");
        }
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        ina.navigate("/?view=mine&rule=denial-or-suspension&claim=" + DENIED);
        Locator denial = alert(ina, DENIED, "Denied on 07/08/2022");
        assertThat(denial).hasCount(1);
        assertThat(denial).containsText("Ina Ibis");
        city.look(ina, "today-denial");
        link(denial, Pattern.compile("^Take note")).click();
        city.look(ina, "today-take-note");
        button(ina, "Take note").click();
        assertThat(ina.getByText("Say why nothing more is to be done.")).isVisible();
        city.look(ina, "today-take-note-refused");
        ina.locator("#note").getByLabel("Reason").fill("The claimant's counsel was called");
        button(ina, "Take note").click();
        assertThat(ina.getByText("You took note.")).isVisible();
        assertThat(denial).hasCount(0);
        city.look(ina, "today-noted");
    }

    @Test
    void aSupervisorGivesClaimsToPeopleAndLooksAtTheQueues() {
        Page sam = signedIn(SUPERVISOR, org.caseledger.app.web.Staff.PASSWORD);
        sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^My team's")))
                .click();
        city.look(sam, "today-team");
        sam.navigate("/claims?q=slipped+stair&assigned=(nobody)");
        for (String claim : List.of(UNGIVEN, "G-22-9005")) {
            sam.getByLabel("Tick " + claim).check();
        }
        sam.getByLabel("Give the ticked claims to").selectOption(Staff.ADJUSTER);
        city.look(sam, "today-claims-ticked");
        sam.setViewportSize(City.WIDE, 900);
        button(sam, "Assign").click();
        assertThat(sam.getByText("All 2 claims are Hal Heron (tpa-heron)'s now."))
                .isVisible();
        city.look(sam, "today-claims-given");
        sam.navigate("/queues");
        assertThat(sam.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Ina Ibis")))
                .hasCount(1);
        city.look(sam, "today-queues");
        sam.navigate("/claims/" + UNGIVEN);
        assertThat(sam.locator("#timeline")).containsText("rm-sorrel");
        sam.navigate("/claims/" + UNGIVEN + "/record");
        city.look(sam, "today-record");
    }

    @Test
    void aColleagueTakesOverAQueueForAWeek() {
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        ina.navigate("/queues");
        ina.getByLabel("Looked after by").selectOption(Staff.ADJUSTER);
        assertThat(ina.getByLabel("To, included")).hasValue("2022-07-17");
        button(ina, "Lend it").click();
        assertThat(ina.locator("[role=status]")).containsText("from 07/11/2022 to 07/17/2022");
        city.look(ina, "today-lent");
        Page hal = signedIn(Staff.ADJUSTER);
        assertThat(hal.getByText("You also look after the queue of")).isVisible();
        hal.navigate("/?view=mine&claim=" + WAGE);
        assertThat(alert(hal, WAGE, "az.amw-notice")).hasCount(1);
        city.look(hal, "today-colleague");
        ina.getByLabel("Take it back because").fill("Back early");
        button(ina, "Withdraw the lending of Ina Ibis (tpa-ibis) to Hal Heron (tpa-heron)")
                .click();
        hal.navigate("/?view=mine&claim=" + WAGE);
        assertThat(alert(hal, WAGE, "az.amw-notice")).hasCount(0);
    }

    @Test
    void aClerkPutsAnAlertOffOnAPhoneWithoutScripts() {
        Page cora = city.browser().page(city.workbench(), City.PHONE, false);
        cora.navigate("/?view=all&claim=" + WAGE);
        cora.getByLabel("Name of your account").fill(Staff.SPECIALIST);
        cora.getByLabel("Password").fill(DemoAccount.PASSWORD);
        button(cora, "Sign in").click();
        Locator first = cora.locator("li.alert").first();
        String what = first.locator("b").textContent();
        link(first, Pattern.compile("^Put off")).click();
        Locator form = cora.locator("#put-off");
        form.getByLabel("Back on").fill("2022-07-14");
        form.getByLabel("Reason").fill("The department answers on Wednesday");
        Browser.picture(cora, "today-put-off-without-scripts-390");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(cora.locator("[role=status]")).containsText("Put off until 07/14/2022. " + what);
        Browser.picture(cora, "today-put-off-done-390");
    }
}
