package org.caseledger.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caseledger.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of each of seven people of the city, who are one of the seven roles each, in a real browser. */
@ExtendWith(City.Opened.class)
class SevenPeopleIT {

    private static final String RUN = "mesa-2022-06-25";
    private static final String NOT_PERMITTED = "That is not permitted";
    private static final String NOTHING_HERE = "There is nothing here";

    private static City city;
    private static String claim;

    @BeforeAll
    static void open(City opened) {
        city = opened;
        claim = city.claim();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        city.quiet();
    }

    @Test
    void aClerkLogsACall() {
        Page cora = city.page();
        cora.navigate("/claims/" + claim + "#log");
        city.look(cora, "clerk-sign-in");
        signIn(cora, Staff.SPECIALIST, "not that");
        assertThat(cora.locator("[role=alert]")).isVisible();
        city.look(cora, "clerk-sign-in-refused");
        signIn(cora, Staff.SPECIALIST, DemoAccount.PASSWORD);
        assertThat(cora.locator("h1")).containsText(claim);
        menu(cora, "Today", "Claims", "Tray", "Deadlines", "Queues", "Feeds", "Law");

        cora.navigate("/claims/" + claim);
        button(cora, "Record the interaction").click();
        assertThat(cora.getByText("Not recorded yet.")).isVisible();
        city.look(cora, "clerk-interaction-not-recorded");
        log(cora, "Asked when the denied weeks are paid", "");
        city.look(cora, "clerk-interaction-recorded");

        isRefused(cora, "/payroll", NOT_PERMITTED);
        city.look(cora, "clerk-not-permitted");
        isRefused(cora, "/claims/G-99-0001", NOTHING_HERE);
        city.look(cora, "clerk-no-such-claim");
    }

    @Test
    void anAdjusterLooksAtWhatIsOwedAndKeepsACounselsLetterFromOthers() {
        Page ina = signedIn(Staff.SECOND_ADJUSTER);
        menu(
                ina,
                "Today",
                "Claims",
                "Tray",
                "Deadlines",
                "Queues",
                "Payroll",
                "Receivables",
                "Variances",
                "Feeds",
                "Audits",
                "Law");
        ina.navigate("/receivables");
        city.look(ina, "adjuster-receivables");
        ina.locator("tbody th a").first().click();
        assertThat(ina.locator("h1")).containsText("Receivable R-");
        city.look(ina, "adjuster-receivable");
        ina.navigate("/claims/" + claim + "#log");
        log(ina, "Counsel wrote about a settlement", "attorney");
        assertThat(ina.locator("#interactions")).containsText("Counsel wrote about a settlement");

        Page cora = city.as(Staff.SPECIALIST);
        cora.navigate("/claims/" + claim);
        assertThat(cora.locator("#interactions")).containsText("your roles don't include reading it");
        assertThat(cora.locator("main")).not().containsText("Counsel wrote about a settlement");
        city.look(cora, "clerk-reserved");
        isRefused(ina, "/accounts", NOT_PERMITTED);
    }

    @Test
    void aRunIsPreparedByOneApprovedByAnotherAndTransmitted() {
        org.caseledger.app.web.Staff.add(city.ledger(), "rm-both", "Bo Both", Role.PAYROLL, Role.APPROVER);
        Page bo = city.page();
        bo.navigate("/payroll");
        signIn(bo, "rm-both", org.caseledger.app.web.Staff.PASSWORD);
        assertThat(bo.locator("h1")).hasText("Payroll");
        city.look(bo, "payroll-runs");
        bo.getByLabel("Any day of the pay period").fill("2022-06-30");
        bo.getByLabel("Employer").selectOption("mesa");
        button(bo, "Preview the period").click();
        assertThat(bo.locator("h1")).containsText("Preview of 06/25/2022");
        assertThat(bo.locator(".run-claim")).containsText(City.MESA_CLAIM);
        city.look(bo, "payroll-preview");
        button(bo, "Prepare the run").click();
        assertThat(bo.getByText("Prepared. The lines are frozen")).isVisible();
        button(bo, "Approve").click();
        assertThat(bo.locator("[role=alert]")).containsText("somebody else must approve it");
        city.look(bo, "payroll-own-run");

        Page ada = signedIn(Staff.PROGRAM_MANAGER);
        menu(
                ada,
                "Today",
                "Claims",
                "Deadlines",
                "Queues",
                "Payroll",
                "Receivables",
                "Variances",
                "Feeds",
                "Audits",
                "Law");
        ada.navigate("/payroll/runs/" + RUN);
        assertThat(button(ada, "Approve")).hasCount(0);
        city.look(ada, "payroll-run");
        send(ada, "/payroll/runs/" + RUN + "/approve");
        assertThat(ada.locator("h1")).hasText(NOT_PERMITTED);
        isRefused(ada, "/read-trail", NOT_PERMITTED);

        Page ben = signedIn(Staff.RISK_MANAGER);
        ben.navigate("/payroll/runs/" + RUN);
        city.look(ben, "approver-run");
        button(ben, "Approve").click();
        assertThat(ben.getByText("Approved. The run can be transmitted.")).isVisible();
        assertThat(button(ben, "Transmit")).hasCount(0);
        city.look(ben, "approver-approved");
        isRefused(ben, "/accounts/" + Staff.PAYROLL, NOT_PERMITTED);

        Page mel = signedIn(Staff.PAYROLL);
        mel.navigate("/payroll/runs/" + RUN);
        button(mel, "Transmit").click();
        assertThat(mel.getByText("Transmitted. Each line is recorded")).isVisible();
        city.look(mel, "payroll-transmitted");
    }

    @Test
    void aComplianceOfficerSeesWhoReadAFile() {
        Page quinn = signedIn("state-quail");
        menu(quinn, "Today", "Claims", "Deadlines", "Queues", "Feeds", "Bench", "Audits", "Read trail", "Law");
        quinn.navigate("/claims/" + claim);
        log(quinn, "Asked the employer for the notice of the denial", "");
        quinn.getByText("Who read this").click();
        assertThat(quinn.locator("h1")).hasText("Read trail of " + claim);
        assertThat(quinn.locator("tbody")).containsText("state-quail");
        city.look(quinn, "compliance-who-read-it");
        isRefused(quinn, "/payroll", NOT_PERMITTED);
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        Page june = signedIn("audit-juniper");
        menu(
                june,
                "Today",
                "Claims",
                "Deadlines",
                "Queues",
                "Payroll",
                "Receivables",
                "Variances",
                "Feeds",
                "Bench",
                "Audits",
                "Read trail",
                "Accounts",
                "Law");
        june.navigate("/bench");
        assertThat(june.getByText("Nobody has held this ledger against its tree yet."))
                .isVisible();
        city.look(june, "auditor-bench");
        june.locator("main form").getByLabel("Claim").fill(claim.toLowerCase(Locale.ROOT));
        button(june, "Replay it step by step").click();
        assertThat(june.locator("h1")).containsText(claim);
        june.navigate("/claims/" + claim);
        assertThat(june.locator("#log")).hasCount(0);
        june.locator("#timeline a.plain").nth(2).click();
        assertThat(june.getByText("The past.")).isVisible();
        city.look(june, "auditor-known-then");
        june.navigate("/read-trail");
        june.getByLabel("Account").fill("audit-juniper");
        button(june, "Show").click();
        assertThat(june.locator("tbody tr").first()).containsText("audit-juniper");
        city.look(june, "auditor-read-trail");
        june.getByLabel("Account").fill("nobody");
        button(june, "Show").click();
        assertThat(june.getByText("Nothing was opened")).isVisible();
        city.look(june, "auditor-read-trail-empty");
        june.navigate("/accounts/" + Staff.ADJUSTER);
        assertThat(june.getByText("Change it")).hasCount(0);
        city.look(june, "auditor-account");

        for (String change : new String[] {
            "/claims/" + claim + "/interactions",
            "/payroll/runs/" + RUN + "/cancel",
            "/accounts/" + Staff.ADJUSTER + "/disable"
        }) {
            june.navigate("/you");
            send(june, change);
            assertThat(june.locator("h1")).hasText(NOT_PERMITTED);
        }
    }

    @Test
    void anAdministratorLooksAfterAccountsAndAnAccountOfOneEmployerKnowsNoOther() {
        Page olive = signedIn("it-ocotillo");
        menu(olive, "Accounts", "Webhooks", "Outbox", "Law");
        olive.navigate("/accounts");
        city.look(olive, "administrator-accounts");
        olive.getByLabel("Name of the account").fill("mesa-sue");
        olive.getByLabel("Person's name").fill("Sue Saltbush");
        Locator form = olive.locator("form#add");
        form.getByLabel("adjuster").check();
        form.getByLabel(Pattern.compile("Mesa")).check();
        button(olive, "Add the account").click();
        String password = olive.locator(".secret").textContent();
        city.look(olive, "administrator-added");

        onlyMesa(password);

        olive.navigate("/accounts/mesa-sue");
        Locator roles = olive.locator("form[action$='/roles']");
        roles.getByLabel("adjuster").uncheck();
        roles.getByLabel("auditor").check();
        button(olive, "Change the roles").click();
        assertThat(olive.getByText("The roles are changed.")).isVisible();
        city.look(olive, "administrator-roles-changed");
        olive.getByLabel("Why it is disabled (optional)").fill("Left the city");
        button(olive, "Disable the account").click();
        assertThat(olive.locator("h1 + .status")).hasText("disabled");
        city.look(olive, "administrator-disabled");

        isRefused(olive, "/claims/" + claim, NOT_PERMITTED);
        city.look(olive, "administrator-not-permitted");
        isRefused(olive, "/", NOT_PERMITTED);
        isRefused(olive, "/accounts/nobody", NOTHING_HERE);
    }

    private static void onlyMesa(String password) {
        Page sue = city.page();
        sue.navigate("/");
        signIn(sue, "mesa-sue", password);
        city.look(sue, "mesa-choose-a-password");
        sue.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("eleven geese along the dam");
        sue.getByLabel("New password once more").fill("eleven geese along the dam");
        button(sue, "Change the password").click();
        assertThat(sue.getByText("The password is a new one")).isVisible();
        sue.navigate("/claims");
        assertThat(sue.locator(".count")).containsText("1 claim");
        assertThat(sue.locator("tbody tr")).containsText(City.MESA_CLAIM);
        city.look(sue, "mesa-claims");
        sue.getByLabel("Number, employee or description").fill(claim);
        button(sue, "Search").click();
        assertThat(sue.getByText("No claim matches.")).isVisible();
        city.look(sue, "mesa-finds-nothing");
        isRefused(sue, "/claims/" + claim, NOTHING_HERE);
        isRefused(sue, "/payroll/runs/glendale-2022-06-11", NOTHING_HERE);
        isRefused(sue, "/payroll/preview?employer=glendale&period=2022-07-11", NOTHING_HERE);
        sue.navigate("/payroll");
        assertThat(sue.locator("h2")).hasCount(1);
        assertThat(sue.locator("main")).not().containsText("Glendale");
        city.look(sue, "mesa-payroll");
        sue.navigate("/receivables");
        assertThat(sue.getByText("No receivables.")).isVisible();
        city.look(sue, "mesa-receivables");
        sue.navigate("/claims/" + City.MESA_CLAIM);
        city.look(sue, "mesa-claim");
    }

    private static Page signedIn(String user) {
        Page page = city.page();
        page.navigate("/sign-in?here=%2Fyou");
        signIn(page, user, DemoAccount.PASSWORD);
        assertThat(page.locator(".you a")).hasText("Signed in as " + user);
        return page;
    }

    private static void signIn(Page page, String user, String password) {
        page.getByLabel("Name of your account").fill(user);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void menu(Page page, String... parts) {
        assertThat(page.locator("nav[aria-label=Main] a")).hasText(parts);
    }

    private static void log(Page page, String issue, String reserved) {
        Locator form = page.locator("form#log");
        form.getByLabel("How").selectOption("phone");
        form.getByLabel("With").fill("Their counsel");
        form.getByLabel("Reserved").selectOption(reserved);
        form.getByLabel("Issue").fill(issue);
        form.getByLabel("Action").fill("Looked at the file");
        form.getByLabel("Result").fill("Told them what comes next");
        button(page, "Record the interaction").click();
        assertThat(page.getByText("Recorded, as entry")).isVisible();
    }

    /** The plain page on which {@code path} ends for somebody whose it isn't; it leads back to their work. */
    private static void isRefused(Page page, String path, String heading) {
        page.navigate(path);
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.getByText("Back to your work")).isVisible();
    }

    /** Sends a form to {@code path} that stands on no page of theirs. */
    private static void send(Page page, String path) {
        page.evaluate(
                "path => { const form = document.querySelector('form.you').cloneNode(true);"
                        + " form.action = path; document.body.append(form); form.submit(); }",
                path);
    }
}
