package org.caseledger.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.app.call.Account;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.web.Browser;
import org.caseledger.people.Needs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every page can be used by everybody who may open it: WCAG 2.2 AA, the keyboard alone, a narrow window, no script. */
@ExtendWith(City.Opened.class)
class EveryPageIT {

    private static final String PAGES = "org.caseledger.app.web";
    private static final int TAB_STOPS = 25;

    /** What has the focus without a line around it; empty where it has one. */
    private static final String UNSEEN = "() => { const e = document.activeElement; const style = getComputedStyle(e);"
            + " return e === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
            + " ? '' : e.outerHTML; }";

    private static City city;

    @BeforeAll
    static void open(City opened) {
        city = opened;
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        city.quiet();
    }

    @Test
    void axeObjectsToNoPageAndNoneIsWiderThanItsWindow() {
        Map<String, Page> browsers = new HashMap<>();
        Map<String, Optional<Needs>> pages = pages();
        assertThat(pages)
                .containsKeys("/", "/claims/{claim}", "/alerts/{alert}", "/queues", "/sign-in", "/accounts/{user}");
        pages.forEach((path, needs) -> {
            Page page = needs.map(said -> browsers.computeIfAbsent(somebody(said), city::as))
                    .orElseGet(city::page);
            page.navigate(filled(path, needs));
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("h1")).not().hasText("There is nothing here");
            city.judge(page, path, Set.of(City.WIDE, City.NARROW));
        });
    }

    /** Every page, and what it needs. */
    private static Map<String, Optional<Needs>> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Map<String, Optional<Needs>> pages = new TreeMap<>();
        scanner.findCandidateComponents(PAGES).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(method -> paths(method).forEach(path -> pages.put(path, needs(method))));
        // These are files to keep, or what a person sent: lists and calendars, the pages of letters, packages,
        // documents, and
        // mails.
        pages.keySet()
                .removeIf(path ->
                        Stream.of(".{as}", ".csv", ".ics", ".pdf", ".zip").anyMatch(path::endsWith));
        pages.keySet().removeIf(path -> path.endsWith("/{document}") || path.endsWith("/{mail}/content"));
        return pages;
    }

    private static Stream<String> paths(Method method) {
        GetMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        RequestMapping around =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String base = around == null || around.path().length == 0 ? "" : around.path()[0];
        return mapping.path().length == 0
                ? Stream.of(base)
                : Arrays.stream(mapping.path()).map(base::concat);
    }

    private static Optional<Needs> needs(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .map(element -> element.getAnnotation(Needs.class))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The last person of the demo who may: the administrator where nobody else does. */
    private static String somebody(Needs needs) {
        return DemoAccount.ALL.reversed().stream()
                .filter(account -> account.password() != null)
                .filter(account -> account.roles().stream()
                        .anyMatch(role -> Stream.of(needs.value())
                                .anyMatch(permission -> permission.roles().contains(role))))
                .map(DemoAccount::user)
                .findFirst()
                .orElseThrow();
    }

    private static String filled(String path, Optional<Needs> needs) {
        if (path.startsWith("/feeds/results/") || path.startsWith("/lines/results/")) {
            return result(path, somebody(needs.orElseThrow()));
        }
        if (path.startsWith("/feeds/refused/")) {
            result("/feeds/results/", Staff.PAYROLL);
            return first("/feeds", "tbody th a");
        }
        return path.replace("{claim}", city.claim())
                        .replace("/receivables/{id}/record/{command}", "/receivables/{id}/record/RecordRecovery")
                        .replace("{state}/{table}", "arizona/maximum-average-monthly-wage")
                        .replace("/runs/{id}", "/runs/" + city.transmitted())
                        .replace("/receivables/{id}", "/receivables/" + receivable())
                        .replace("{user}", Staff.ADJUSTER)
                        .replace("{audit}", path.contains("{audit}") ? city.audit() : "")
                        .replace("{webhook}", city.webhook())
                        .replace("{mail}", path.contains("{mail}") ? city.mail() : "")
                        .replace("/faq/{state}", "/faq/AZ")
                        .replace("{letter}", path.contains("{letter}") ? letter() : "")
                        .replace("{variance}", path.contains("{variance}") ? city.variance() : "")
                        .replace("{command}", "RecordWorkStatus")
                        .replace("{alert}", path.contains("{alert}") ? alert() : "")
                + (path.equals("/bench/replay") ? "?claim=" + city.claim() : "")
                + (path.contains("/letters/preview.") ? "?template=acknowledgement" : "")
                + (path.equals("/payroll/preview") ? "?employer=glendale&period=2022-07-11" : "");
    }

    /** Where the first link of {@code which} leads on the page at {@code address}. */
    private static String first(String address, String which) {
        Page page = city.as(Staff.PAYROLL);
        page.navigate(address);
        String found = page.locator(which).first().getAttribute("href");
        page.context().close();
        return found;
    }

    /** The page of what became of a file that {@code user} sent, or of lines, as {@code path} has it. */
    private static String result(String path, String user) {
        Page page = city.as(user);
        if (path.startsWith("/feeds/")) {
            page.navigate("/feeds");
            page.locator("#sent-kind").selectOption("leave");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "leave.csv", "text/csv", "employee_id,day,kind,hours\nE1,soon,sick,8\n".getBytes(UTF_8)));
            button(page, "Send it");
        } else {
            page.navigate("/lines");
            page.locator("#lines").fill("{}");
            button(page, "Check them");
        }
        String address = page.url().replaceFirst("^https?://[^/]+", "");
        page.context().close();
        return address;
    }

    /** A letter that was issued; written now where none was. */
    private static String letter() {
        Page page = city.as(Staff.ADJUSTER);
        page.navigate("/claims/" + city.claim());
        if (page.locator("#letters tbody a").count() == 0) {
            page.navigate("/claims/" + city.claim() + "/letters?template=acknowledgement");
            page.locator("button.primary").click();
            page.waitForURL("**/letters/L-*");
            page.navigate("/claims/" + city.claim());
        }
        String letter = page.locator("#letters tbody a").first().innerText();
        page.context().close();
        return letter;
    }

    /** An alert of which somebody may take note. */
    private static String alert() {
        Page page = city.as(Staff.ADJUSTER);
        page.navigate("/?view=all&severity=normal");
        String address = page.locator("a[href*='#note']").first().getAttribute("href");
        page.context().close();
        return address.replaceAll("/alerts/([^?]+).*", "$1");
    }

    private static String receivable() {
        Page page = city.as(Staff.PAYROLL);
        page.navigate("/receivables");
        String id = page.locator("tbody th a").first().textContent();
        page.context().close();
        return id;
    }

    @Test
    void axeObjectsToNoWorkpaper(@TempDir Path folder) throws IOException {
        Path paper = folder.resolve("paper.html");
        CommandLineRun.in(
                        city.ledger(),
                        new Account("audit-juniper", false),
                        ("audit supplemental --employer glendale --period 2022-06-11 --size 3 --seed s --out " + paper)
                                .split(" "))
                .done();
        Page page = city.page();
        page.setContent(Files.readString(paper));
        assertThat(page.locator("h1")).hasCount(1);
        city.judge(page, "a workpaper", Set.of(City.WIDE));
    }

    @Test
    void theKeyboardAloneLeadsAnywhereAndTheFocusIsSeen() {
        Page page = city.as(Staff.PAYROLL);
        page.navigate("/claims/" + city.claim());
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        BoundingBox skip = page.locator(":focus").boundingBox();
        assertThat(skip.y).isNotNegative();
        city.look(page, "keyboard-skip");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);

        page.navigate("/claims/" + city.claim());
        Set<Object> stops = new HashSet<>();
        for (int stop = 0; stop < TAB_STOPS; stop++) {
            page.keyboard().press("Tab");
            stops.add(page.evaluate("() => document.activeElement.outerHTML"));
            assertThat(page.evaluate(UNSEEN)).as("what has the focus, unseen").isEqualTo("");
        }
        assertThat(stops).hasSizeGreaterThan(TAB_STOPS / 2);
        page.navigate("/payroll");
        Browser.tabTo(page, "Receivables");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Receivables");
    }

    @Test
    void keysLeadAnywhereAndRestWhileSomebodyTypesOrOnceTheyAreOff() {
        Page page = city.as(Staff.SPECIALIST);
        page.navigate("/claims");
        Locator field = page.getByLabel("Number, employee or description");
        assertThat(field).isFocused();
        page.keyboard().type("n?gd");
        assertThat(field).hasValue("n?gd");
        page.keyboard().press("Escape");
        assertThat(field).not().isFocused();
        page.keyboard().press("/");
        assertThat(field).isFocused();
        page.keyboard().press("Escape");

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        Locator first = page.locator("tbody tr").first().locator("a");
        assertThat(first).isFocused();
        String claim = first.textContent();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(claim);
        page.keyboard().press("n");
        assertThat(page.getByLabel("Issue")).isVisible();
        assertThat(page.locator("h1")).containsText(claim);

        page.keyboard().press("g");
        page.keyboard().press("d");
        assertThat(page.locator("h1")).hasText("Deadlines");
        page.keyboard().press("n");
        page.getByLabel("Claim number").fill("no such claim");
        page.keyboard().press("Enter");
        assertThat(page.locator(".usa-error-message")).containsText("There is no claim of that number");
        page.getByLabel("Claim number").fill(city.claim());
        button(page, "Go on");
        assertThat(page.locator("h1")).containsText(city.claim());

        page.keyboard().press("?");
        Locator sheet = page.locator("dialog.sheet");
        assertThat(sheet).containsText("log an interaction");
        city.look(page, "keys-sheet");
        sheet.getByLabel("Keys are on, in this browser").uncheck();
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.keyboard().press("?");
        assertThat(sheet).isHidden();
        page.navigate("/keys");
        page.getByLabel("Keys are on, in this browser").check();
        page.getByLabel("Keys are on, in this browser").blur();
        page.keyboard().press("g");
        page.keyboard().press("c");
        assertThat(page.locator("h1")).hasText("Claims");
    }

    @Test
    void onAPhoneTheRowsOfAListAreCardsAndTheMenuIsBehindItsButton() {
        Page page = city.as(Staff.SPECIALIST);
        page.setViewportSize(City.NARROW, 900);
        page.navigate("/claims");
        rowsAreCards(page);
        Locator deadlines = page.locator("nav[aria-label=Main]").getByText("Deadlines");
        assertThat(deadlines).isHidden();
        button(page, "Menu");
        deadlines.click();
        assertThat(page.locator("h1")).hasText("Deadlines");
    }

    /** What is in a row of a list of claims stands one below the other, each under the heading that it has on a wide screen. */
    private static void rowsAreCards(Page page) {
        Locator first = page.locator("tbody tr").first();
        Locator status = first.locator("td[data-label=Status]");
        assertThat(status).isVisible();
        assertThat(status.evaluate("cell => getComputedStyle(cell, '::before').content"))
                .isEqualTo("\"Status\"");
        assertThat(page.locator("thead a.sort").first()).not().isInViewport();
        BoundingBox above = first.locator("td[data-label=Employee]").boundingBox();
        assertThat(status.boundingBox().y).isGreaterThan(above.y);
    }

    @Test
    void whatMattersWorksWithoutScripts() {
        Page page = city.browser().page(city.workbench(), City.PHONE, false);
        page.navigate("/claims/" + city.claim());
        page.getByLabel("Name of your account").fill(Staff.SPECIALIST);
        page.getByLabel("Password").fill(DemoAccount.PASSWORD);
        button(page, "Sign in");
        Locator form = page.locator("form#log");
        form.getByLabel("How").selectOption("letter");
        form.getByLabel("With").fill("A doctor");
        form.getByLabel("Issue").fill("A report without a script");
        form.getByLabel("Action").fill("Filed it");
        form.getByLabel("Result").fill("On file");
        button(page, "Record the interaction");
        assertThat(page.getByText("Recorded, as entry")).isVisible();
        page.navigate("/claims");
        rowsAreCards(page);
        page.getByLabel("Number, employee or description").fill(city.claim());
        button(page, "Search");
        assertThat(page.locator(".count")).containsText("1 claim");
        page.navigate("/you");
        button(page, "Sign out");
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
