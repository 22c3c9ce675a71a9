package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.store.TwoEmployers;
import org.caseledger.app.web.Browser;
import org.caseledger.app.web.Workbench;
import org.caseledger.audit.SizePlan;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.payroll.PayrollFacts.State;
import org.caseledger.projection.claims.ClaimRegister;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * A small demo city on the morning of 11 July 2022, with a claim of a second employer, its workbench and a browser: one for
 * all tests that ask for it.
 */
final class City implements AutoCloseable {

    static final int WIDE = 1280;
    static final int PHONE = 390;

    /** A small phone, or a desk at 400 %. */
    static final int NARROW = 320;

    /** The only claim of the other employer. */
    static final String MESA_CLAIM = "M-22-0001";

    /** On a desk, the same at 200 %, on a phone, and on a small one. */
    private static final List<Integer> WIDTHS = List.of(WIDE, 640, PHONE, NARROW);

    /** The success criteria of WCAG 2.2, levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /**
     * What axe reads imported style sheets again for, in a way that the pages' policy rightly refuses. Of what these rules look
     * for, pages have none: styles for one way to hold a phone, and sound.
     */
    private static final List<String> OF_IMPORTED_STYLES = List.of("css-orientation-lock", "no-autoplay-audio");

    /**
     * Whether nothing is wider than the window; a page to print, which has no frame, may have tables that are. What lies
     * beneath the row that stays at the top is judged where that row isn't.
     */
    private static final String FITS = "() => { window.scrollTo(0, 0);"
            + " return document.querySelector('header.bar')"
            + " ? document.documentElement.scrollWidth <= window.innerWidth"
            + " : [...document.body.querySelectorAll('*')].every(e => e.closest('table')"
            + " || e.getBoundingClientRect().right <= window.innerWidth); }";

    private static final String AUDIT = "C-3";
    private static final long SEED = 7;
    private static final double SMALL = 0.06;
    private static final String MESA_LINES = """
            {"do":"ReportInjury","claim":"M-22-0001","by":"rm-cedar","jurisdiction":"AZ","employer":"mesa","employee":{"id":"M7","name":"Mia Mesquite"},"injuredOn":"2022-06-20","employerKnewOn":"2022-06-20","kind":"lost-time","description":"Slipped on a wet stair"}
            {"do":"RecordEmployment","claim":"M-22-0001","by":"rm-cedar","effectiveFrom":"2019-03-04","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-03-04","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
            {"do":"RecordWorkStatus","claim":"M-22-0001","by":"rm-cedar","status":"off-work","from":"2022-06-21"}
            {"do":"AcceptClaim","claim":"M-22-0001","by":"tpa-ibis","noticeOn":"2022-07-01"}
            {"do":"RecommendWage","claim":"M-22-0001","by":"tpa-ibis","amount":"3900.00","basis":{},"on":"2022-07-01"}
            """;

    private final Path folder;
    private final Browser browser;
    private final OpenLedger ledger;
    private final Workbench workbench;
    private final String claim;
    private final String webhook;
    private boolean audited;
    private final List<String> objections = new ArrayList<>();

    private City() throws IOException {
        browser = Browser.open();
        folder = Files.createTempDirectory("city");
        Path directory = folder.resolve("ledger");
        Files.writeString(
                Files.createDirectories(directory.resolve("policies")).resolve("mesa.yaml"),
                TwoEmployers.policy("mesa"));
        Demo.build(directory, "", Keys.NONE, SEED, SMALL, day -> {});
        ledger = Ledger.open(directory, new SettableClock(Instant.parse("2022-07-11T16:00:00Z")));
        Path lines = Files.writeString(folder.resolve("mesa.jsonl"), MESA_LINES);
        new LineFile(ledger, answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Recorded.class), warning -> {})
                .record(List.of(LineFile.Source.of(lines)), true);
        claim = ledger.lists(lists -> ClaimRegister.ofEmployer(lists, DemoCity.EMPLOYER)).stream()
                .max(Comparator.comparing(one -> ledger.facts(one).entries().size()))
                .orElseThrow();
        webhook = ((WebhookDesk.Step.Subscribed) new WebhookDesk(ledger)
                        .subscribe(
                                "http://127.0.0.1:1/",
                                List.of("law"),
                                List.of(),
                                "audit-juniper",
                                Who.commandLine("it-ocotillo")))
                .webhook();
        workbench = Workbench.start(ledger, 0);
    }

    Browser browser() {
        return browser;
    }

    OpenLedger ledger() {
        return ledger;
    }

    Workbench workbench() {
        return workbench;
    }

    /** The claim of which the most is on record. */
    String claim() {
        return claim;
    }

    /** A new browser in which nobody has signed in. */
    Page page() {
        return browser.page(workbench, WIDE);
    }

    /** A new browser in which {@code user} of the demo has signed in with a click. */
    Page as(String user) {
        Page page = page();
        page.navigate("/sign-in?here=%2Fyou");
        String name = DemoAccount.ALL.stream()
                .filter(account -> account.user().equals(user))
                .map(DemoAccount::name)
                .findFirst()
                .orElseThrow();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL("**/you");
        return page;
    }

    /** An audit of closed claims of the city, drawn and filled in; planned when it is asked for the first time. */
    String audit() {
        if (!audited) {
            Who auditor = Who.commandLine("audit-juniper");
            SampleAuditDesk desk = new SampleAuditDesk(ledger, ledger, CheckpointDesk.of(ledger));
            desk.plan(
                    new SampleAuditDesk.Order(
                            AUDIT,
                            "closed-claims",
                            DemoCity.EMPLOYER,
                            LocalDate.parse("2019-07-01"),
                            LocalDate.parse("2022-06-30"),
                            SizePlan.fixed(3),
                            "seed",
                            null,
                            null,
                            Map.of()),
                    auditor);
            desk.draw(AUDIT, auditor);
            assertThat(desk.fill(AUDIT, auditor)).isInstanceOf(SampleAuditDesk.Result.Done.class);
            audited = true;
        }
        return AUDIT;
    }

    /** A webhook at which nobody listens. */
    String webhook() {
        return webhook;
    }

    /** A mail in the tray, which may be about a claim. */
    String mail() {
        String mail = "Return-Path: <desk@clinic.example>\r\nFrom: Front desk <desk@clinic.example>\r\nSubject: About "
                + claim()
                + "\r\nMessage-ID: <1@clinic.example>\r\nContent-Type: text/plain\r\n\r\nShe comes on Monday.\r\n";
        return switch (new TrayDesk(ledger).take(mail.getBytes(StandardCharsets.UTF_8), "hand")) {
            case TrayDesk.Taken.InTray(TrayMail taken, boolean before) -> String.valueOf(taken.number());
            case TrayDesk.Taken.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** A difference on {@link #claim()} between a report that the administrator sends now and the ledger. */
    String variance() {
        String report =
                "claim,employee_id,period_from,period_to,average_monthly_wage,daily_rate,disability_type,days,statutory_due\n"
                        + claim + ","
                        + ledger.facts(claim).reported().event().employee().id()
                        + ",2022-06-11,2022-06-24,1234.00,1.00,TTD,14,14.00\n";
        try {
            Path file = Files.writeString(folder.resolve("report.csv"), report);
            assertThat(new Feeds(ledger)
                            .take(Feeds.Kind.TPA_REPORT, "report.csv", file, Staff.ADJUSTER, false)
                            .bad())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ledger.facts(claim).entries().stream()
                .filter(entry -> entry.event() instanceof VarianceFound)
                .map(Entry::id)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** The latest run that was transmitted. */
    String transmitted() {
        return new PayrollDesk(ledger)
                .facts(DemoCity.EMPLOYER).runs().values().stream()
                        .filter(run -> run.state() == State.TRANSMITTED)
                        .reduce((one, later) -> later)
                        .orElseThrow()
                        .id();
    }

    /** Keeps pictures of {@code page}, as it looks on a desk and on a phone, and {@linkplain #judge judges} it on a phone. */
    void look(Page page, String name) {
        for (int width : List.of(WIDE, PHONE)) {
            page.setViewportSize(width, 900);
            Browser.picture(page, name + "-" + width);
        }
        judge(page, name, Set.of(PHONE));
    }

    /**
     * Looks whether {@code page} fits its window at each width, and leaves axe nothing to object to at those of {@code asked};
     * {@link #quiet} says what was found.
     */
    void judge(Page page, String name, Set<Integer> asked) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (page.evaluate(FITS).equals(false)) {
                objections.add(name + " is wider than its window of " + width);
            }
            if (asked.contains(width)) {
                new AxeBuilder(page)
                                .withTags(WCAG)
                                .disableRules(OF_IMPORTED_STYLES)
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations()
                                .stream()
                                .flatMap(rule -> rule.getNodes().stream()
                                        .map(node -> name + " at " + width + ": " + rule.getId() + " of "
                                                + node.getHtml() + node.getFailureSummary()))
                                .forEach(objections::add);
            }
        }
        page.setViewportSize(WIDE, 900);
    }

    /** Nothing went wrong that nobody saw. */
    void quiet() {
        List<String> found = List.copyOf(objections);
        objections.clear();
        assertThat(found).as("what axe or a narrow window objects to").isEmpty();
        assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
        assertThat(browser.complaints()).as("console messages").isEmpty();
    }

    @Override
    public void close() throws IOException {
        workbench.close();
        ledger.close();
        browser.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the city to whoever asks for it. */
    static final class Opened implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == City.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(City.class))
                    .computeIfAbsent(
                            City.class,
                            key -> {
                                try {
                                    return new City();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            City.class);
        }
    }
}
