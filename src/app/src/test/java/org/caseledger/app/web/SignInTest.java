package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.DemoMark;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody signs in: who may come in, what ends a session, and what is not lost by that. Each test has a day and people of
 * its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final Who ADMINISTRATOR = Who.web(Staff.ADMINISTRATOR);

    private Office office;
    private Instant now = Instant.parse("2022-06-27T15:00:00Z");
    private int people;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void anotherDay() {
        pass(Duration.ofDays(2));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        office.itIs(now.toString());
    }

    /** Somebody who has an account and nothing to do with other tests. */
    private String person(Role... roles) {
        people++;
        String user = "person." + people;
        Staff.add(office.ledger, user, "Person " + people, roles);
        return user;
    }

    @Test
    void whoIsNotSignedInSeesNothingAndIsLedBackAfterwards() throws IOException {
        RawHttp http = new RawHttp(office.workbench.port());
        RawHttp.Answer answer = http.get("/claims/G-22-0143?as-of=2022-06-10");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?here=%2Fclaims%2FG-22-0143%3Fas-of%3D2022-06-10");
        assertThat(answer.body()).isEmpty();
        assertThat(http.get("/nowhere").status()).isEqualTo(302);
        assertThat(http.get("/static/workbench.css").status()).isEqualTo(200);
        RawHttp.Answer signed = http.signIn(
                Map.of("name", Office.ORTIZ, "password", Staff.PASSWORD, "here", "/claims/G-22-0143?as-of=2022-06-10"));
        assertThat(signed.header("Location")).endsWith("/claims/G-22-0143?as-of=2022-06-10");
        assertThat(http.get("/claims/G-22-0143?as-of=2022-06-10").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/", "http://evil.example/", "/../x", "/a\\b", "''"})
    void nobodyIsLedToAnotherSite(String here) throws IOException {
        RawHttp http = new RawHttp(office.workbench.port());
        RawHttp.Answer signed = http.signIn(Map.of("name", Office.ORTIZ, "password", Staff.PASSWORD, "here", here));

        assertThat(signed.header("Location")).matches("(http://127\\.0\\.0\\.1:\\d+)?/");
        assertThat(http.get("/sign-in?here=" + "//evil.example/").body()).doesNotContain("evil");
    }

    @Test
    void aSessionHasACookieOfItsOwnThatNoScriptReads() throws IOException {
        RawHttp http = new RawHttp(office.workbench.port());
        http.get("/sign-in");
        String before = http.cookie();
        RawHttp.Answer signed = http.signIn("M.ORTIZ", Staff.PASSWORD);

        assertThat(before).startsWith("caseledger-");
        assertThat(http.cookie()).startsWith("caseledger-").isNotEqualTo(before);
        assertThat(signed.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(http.get("/").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWrongPasswordAnUnknownAndADisabledAccountAreRefusedInTheSameWords() throws IOException {
        String user = person(Role.PAYROLL);
        Staff.done(desk().disable(new UserCommand.DisableUser(user, null), ADMINISTRATOR));
        List<String> answers = List.of(
                refusal(Office.ORTIZ, "some other password"),
                refusal("nobody.here", Staff.PASSWORD),
                refusal(user, Staff.PASSWORD),
                refusal("", ""),
                refusal(Office.ORTIZ, ""));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("This name and password open no account.");
    }

    private String refusal(String user, String password) throws IOException {
        RawHttp http = new RawHttp(office.workbench.port());
        RawHttp.Answer answer = http.signIn(user, password);
        assertThat(http.get("/").status()).isEqualTo(302);
        return alert(http.get(path(answer)).body());
    }

    @Test
    void tooManyAttemptsHaveToWaitEvenWithTheRightPassword() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp http = new RawHttp(office.workbench.port());
        for (int i = 0; i < 4; i++) {
            http.signIn(user, "guess " + i);
        }
        RawHttp.Answer tooSoon = http.signIn(user, Staff.PASSWORD);

        assertThat(http.get(path(tooSoon)).body()).contains("That was tried too often. Wait a minute");
        pass(Duration.ofMinutes(30));
        assertThat(path(http.signIn(user, Staff.PASSWORD))).isEqualTo("/");
    }

    @Test
    void aOneTimePasswordOpensOnlyThePageOnWhichItIsChanged() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        String given = Staff.done(desk().oneTime(user, ADMINISTRATOR));
        RawHttp http = new RawHttp(office.workbench.port());
        http.signIn(user, given);

        assertThat(path(http.get("/claims/G-22-0143"))).isEqualTo("/password");
        RawHttp.Answer page = http.look("/password");
        assertThat(page.body())
                .contains("You signed in with a one-time password")
                .doesNotContain("name=\"old\"");
        assertThat(path(http.post("/payroll/runs", Map.of()))).isEqualTo("/password");
        RawHttp.Answer tooShort = http.post("/password", Map.of("password", "short", "again", "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.body()).contains("The password has fewer than 15 characters");
        String chosen = "seven blue gates in the fog";
        assertThat(http.post("/password", Map.of("password", chosen, "again", "another"))
                        .body())
                .contains("This is not what is typed above.");
        RawHttp.Answer done = http.post("/password", Map.of("password", chosen, "again", chosen));
        assertThat(path(done)).isEqualTo("/you?done=password");
        assertThat(http.get("/claims/G-22-0143").status()).isEqualTo(200);
        assertThat(path(new RawHttp(office.workbench.port()).signIn(user, given)))
                .startsWith("/sign-in?refused");
        assertThat(path(new RawHttp(office.workbench.port()).signIn(user, chosen)))
                .isEqualTo("/");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndNotThisOne() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp here = office.as(user);
        RawHttp elsewhere = office.as(user);
        String chosen = "seven blue gates in the fog";

        assertThat(here.post("/password", Map.of("old", "wrong", "password", chosen, "again", chosen))
                        .body())
                .contains("This is not your password");
        here.post("/password", Map.of("old", Staff.PASSWORD, "password", chosen, "again", chosen));

        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
    }

    @Test
    void anAccountThatIsDisabledIsSignedOutAtOnceAndStaysSoWhenItIsEnabledAgain() throws IOException {
        String user = person(Role.PAYROLL);
        RawHttp http = office.as(user);
        assertThat(http.get("/").status()).isEqualTo(200);
        Staff.done(desk().disable(new UserCommand.DisableUser(user, "left"), ADMINISTRATOR));
        Staff.done(desk().enable(new UserCommand.EnableUser(user, null), ADMINISTRATOR));

        assertThat(http.get("/").status()).isEqualTo(302);
        assertThat(path(new RawHttp(office.workbench.port()).signIn(user, Staff.PASSWORD)))
                .startsWith("/sign-in?refused");
    }

    @Test
    void rolesAreThoseOfNow() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp http = office.as(user);
        assertThat(http.get("/payroll").status()).isEqualTo(200);
        Staff.done(desk().give(new UserCommand.GiveRoles(user, List.of(Role.CLERK)), ADMINISTRATOR));

        assertThat(http.get("/payroll").status()).isEqualTo(403);
        assertThat(http.get("/").body()).contains(">Claims</a>").doesNotContain(">Payroll</a>");
    }

    @Test
    void theMenuShowsWhatOneMayAndTheRestIsRefusedOnAPlainPage() throws IOException {
        RawHttp ada = new RawHttp(office.workbench.port());
        assertThat(path(ada.signIn(Staff.ADMINISTRATOR, Staff.PASSWORD))).isEqualTo("/accounts");
        assertThat(menu(ada.look("/accounts"))).containsExactly("Accounts", "Webhooks", "Outbox", "Law");
        RawHttp.Answer claims = ada.get("/claims/G-22-0143");
        assertThat(claims.status()).isEqualTo(403);
        assertThat(claims.body()).contains("That is not permitted", "no role that may do this");
        assertThat(menu(office.as(Office.ROLL).get("/")))
                .containsExactly(
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
        assertThat(office.as(Office.ROLL).get("/accounts").status()).isEqualTo(403);
        RawHttp.Answer approved = office.as(Office.ROLL).post("/payroll/runs/glendale-2022-06-25/approve", Map.of());
        assertThat(approved.status()).isEqualTo(403);
    }

    private static List<String> menu(RawHttp.Answer page) {
        return Pattern.compile("<nav [^>]*aria-label=\"Main\">(.*?)</nav>", Pattern.DOTALL)
                .matcher(page.body())
                .results()
                .flatMap(nav -> Pattern.compile(">([A-Z][a-z]+)</a>")
                        .matcher(nav.group(1))
                        .results())
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void aFormThatStandsOnNoPageOfTheSessionIsNotDone() throws IOException {
        RawHttp http = office.as(Office.ORTIZ);
        http.forgetToken();
        Map<String, String> form = interaction("Stands nowhere");
        form.remove("typed-by");
        RawHttp.Answer answer = http.post("/claims/G-22-0117/interactions", form);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("doesn&#39;t stand on a page of your session");
        assertThat(logged("Stands nowhere")).isZero();
        assertThat(http.post("/sign-out", Map.of()).header("Location")).contains("/sign-in");
    }

    @Test
    void whatIsTypedWhileTheSessionEndsComesBackAndIsNotDoneByItself() throws IOException {
        RawHttp http = office.as(Office.ORTIZ);
        pass(Duration.ofHours(13));
        RawHttp.Answer sent = http.post("/claims/G-22-0117/interactions", interaction("Typed for long"));
        assertThat(path(sent)).startsWith("/sign-in?ended&typed=");
        RawHttp.Answer page = http.look(path(sent));
        assertThat(page.body()).contains("Your session had ended, and nothing was done.", "What you typed is kept");
        String kept = path(sent).replaceFirst(".*typed=", "");

        RawHttp other = new RawHttp(office.workbench.port());
        RawHttp.Answer others = other.signIn(Map.of("name", Office.PROVER, "password", Staff.PASSWORD, "typed", kept));
        assertThat(path(others)).isEqualTo("/");
        assertThat(other.get("/claims/G-22-0117?typed=" + kept).body()).doesNotContain("Typed for long");

        RawHttp.Answer signed =
                http.post("/sign-in", Map.of("name", Office.ORTIZ, "password", Staff.PASSWORD, "typed", kept));
        assertThat(path(signed)).isEqualTo("/claims/G-22-0117?typed=" + kept);
        RawHttp.Answer again = http.look(path(signed));
        assertThat(again.body())
                .contains("Your session had ended before this was sent", "Typed for long</textarea>", "Tom Baxter");
        assertThat(logged("Typed for long")).isZero();
        Map<String, String> form = interaction("Typed for long");
        form.put("key", found("name=\"key\" value=\"([^\"]+)\"", again.body()));
        RawHttp.Answer recorded = http.post("/claims/G-22-0117/interactions", form);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(302);
        assertThat(logged("Typed for long")).isEqualTo(1);
    }

    @Test
    void whatIsTypedOnAPageOfAnEarlierSessionComesBackInTheNewOne() throws IOException {
        RawHttp http = office.as(Office.ORTIZ);
        Map<String, String> form = interaction("Typed before");
        form.put("_csrf", http.token());
        http.post("/sign-out", Map.of());
        http.signIn(Office.ORTIZ);
        RawHttp.Answer sent = http.post("/claims/G-22-0117/interactions", form);

        assertThat(path(sent)).startsWith("/claims/G-22-0117?typed=");
        assertThat(http.get(path(sent)).body()).contains("Typed before</textarea>");
        assertThat(logged("Typed before")).isZero();
    }

    @Test
    void passwordsAreNeverKept() throws IOException {
        RawHttp http = office.as(Office.ORTIZ);
        pass(Duration.ofHours(13));
        Map<String, String> form =
                new HashMap<>(Map.of("password", "x", "typed-by", Office.ORTIZ, "here", "/password"));

        assertThat(path(http.post("/password", form))).isEqualTo("/sign-in?again");
    }

    @Test
    void signingOutEndsTheSessionAndSigningOutEverywhereAllOfThem() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp one = office.as(user);
        RawHttp two = office.as(user);
        RawHttp three = office.as(user);
        assertThat(path(one.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        assertThat(one.get("/").status()).isEqualTo(302);
        assertThat(two.look("/you").body()).contains("You are signed in at 2 places");

        assertThat(path(two.post("/you/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        assertThat(two.get("/").status()).isEqualTo(302);
        assertThat(three.get("/").status()).isEqualTo(302);
    }

    /** A cookie that a program sends beside its token, as one does that copies what a browser sends, changes nothing. */
    @ParameterizedTest
    @CsvSource({"/api/v1/claims, 200", "/api/v1/command-line, 204", "/manage/health, 200", "/manage/prometheus, 200"})
    void aTokenBesideACookieLeavesItsSessionAsItIs(String path, int status) throws IOException {
        String user = person(Role.ADMINISTRATOR, Role.AUDITOR);
        RawHttp browser = office.as(user);
        String token = Staff.done(desk().issue(user, Duration.ofDays(1), TokenScope.WRITE, Who.owner("root")));
        RawHttp.Answer answer = browser.send(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + office.workbench.port()
                        + "\r\nCookie: " + browser.cookie() + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(browser.get("/you").status()).isEqualTo(200);
    }

    @Test
    void moreSessionsThanFiveEndTheOneUsedLeastLately() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp first = office.as(user);
        for (int i = 0; i < 5; i++) {
            office.as(user);
        }

        assertThat(first.get("/").status()).isEqualTo(302);
        assertThat(office.as(Office.PROVER).get("/").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorAddsAnAccountAndItsPasswordIsShownOnce() throws IOException {
        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        Map<String, String> form = Map.of("user", "New.Clerk", "name", "Newton Clerk", "roles", "clerk");
        RawHttp.Answer added = ada.post("/accounts", form);
        assertThat(path(added)).isEqualTo("/accounts/new.clerk");
        RawHttp.Answer page = ada.get("/accounts/new.clerk");
        String password = found(SECRET.pattern(), page.body());
        assertThat(ada.get("/accounts/new.clerk").body())
                .doesNotContain(password)
                .contains("Account added");

        assertThat(path(new RawHttp(office.workbench.port()).signIn("new.clerk", password)))
                .isEqualTo("/");
        RawHttp.Answer twice = ada.post("/accounts", form);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(alert(twice.body())).contains("There is an account new.clerk already");
        assertThat(office.ledger
                        .user("new.clerk")
                        .entries()
                        .getFirst()
                        .provenance()
                        .by())
                .isEqualTo(Staff.ADMINISTRATOR);
    }

    @Test
    void anAdministratorLooksAfterAnAccount() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        String account = "/accounts/" + user;
        assertThat(path(ada.post(account + "/roles", Map.of("roles", "auditor"))))
                .isEqualTo(account);
        assertThat(ada.get(account).body()).contains("The roles are changed.");
        assertThat(path(ada.post(account + "/employers", Map.of("employers", "glendale"))))
                .isEqualTo(account);
        assertThat(ada.get(account).body()).contains("Roles: auditor", "Bound for glendale");
        assertThat(ada.post(account + "/roles", Map.of()).status()).isEqualTo(422);
        ada.post(account + "/tokens", Map.of("days", "30", "scope", "read"));
        String token = found(SECRET.pattern(), ada.get(account).body());
        assertThat(office.ledger.secrets().tokens().find(token)).isPresent();
        String id = office.ledger.user(user).tokens().getFirst().id();
        ada.post(account + "/tokens/" + id + "/revoke", Map.of());
        assertThat(office.ledger.secrets().tokens().find(token)).isEmpty();
        assertThat(path(ada.post(account + "/disable", Map.of("reason", "left"))))
                .isEqualTo(account);
        assertThat(office.ledger.user(user).enabled()).isFalse();
        assertThat(path(ada.post(account + "/enable", Map.of()))).isEqualTo(account);
        String boss = person(Role.ADMINISTRATOR);
        RawHttp other = office.as(boss);
        assertThat(path(other.post("/accounts/" + boss + "/roles", Map.of("roles", "clerk"))))
                .isEqualTo("/accounts/" + boss);
        assertThat(other.get("/accounts").status()).isEqualTo(403);
    }

    @Test
    void everybodyHasAPageOfTheirOwnAccount() throws IOException {
        String user = person(Role.CLERK, Role.ADJUSTER);
        RawHttp http = office.as(user);
        http.post("/you/tokens", Map.of("days", "30", "scope", "write"));
        RawHttp.Answer page = http.get("/you");
        String token = found(SECRET.pattern(), page.body());
        String id = office.ledger.user(user).tokens().getFirst().id();
        assertThat(page.body()).contains("Person ", "clerk, adjuster", id, "asking and recording");
        assertThat(http.post("/you/tokens", Map.of("days", "4000", "scope", "read"))
                        .status())
                .isEqualTo(422);
        http.post("/you/tokens/" + id + "/revoke", Map.of());
        assertThat(office.ledger.secrets().tokens().find(token)).isEmpty();
        assertThat(http.get("/you").body()).contains("revoked").doesNotContain(token);
    }

    @Test
    void whoOpenedWhatIsOnAPageForWhoeverAudits() throws IOException {
        String clerk = person(Role.CLERK);
        RawHttp reader = office.as(clerk);
        reader.get("/claims/g-22-0143?why=A+call+of+the+claimant");
        reader.get("/claims/nowhere");
        RawHttp auditor = office.as(person(Role.AUDITOR));
        String page = auditor.get("/claims/G-22-0143/read-trail").body();
        assertThat(page).contains("Read trail of G-22-0143", clerk, "A call of the claimant");
        assertThat(auditor.get("/read-trail?by=" + clerk).body())
                .contains("A call of the claimant")
                .doesNotContain("nowhere");
        assertThat(auditor.get("/read-trail?by=nobody").body()).contains("Nothing was opened");
        assertThat(auditor.get("/read-trail").body()).contains("read trail");
        assertThat(reader.get("/read-trail").status()).isEqualTo(403);
        assertThat(auditor.get("/claims/nowhere/read-trail").status()).isEqualTo(404);
    }

    @Test
    void aLedgerThatIsNoDemoOffersNoAccountToChoose() throws IOException {
        RawHttp http = new RawHttp(office.workbench.port());
        assertThat(http.get("/sign-in").body()).doesNotContain("choose", Office.ORTIZ);
        assertThat(path(http.signIn(Office.ORTIZ, ""))).startsWith("/sign-in?refused");
    }

    @Test
    void aDemoOffersItsAccountsToChoose(@TempDir Path directory) throws IOException {
        Path mark = directory.resolve(DemoMark.FOLDER).resolve(DemoMark.COMPLETE);
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "{}");
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            Staff.begin(ledger);
            try (Workbench workbench = Workbench.start(ledger, 0)) {
                RawHttp http = new RawHttp(workbench.port());
                assertThat(http.look("/sign-in").body())
                        .contains("Or choose an account of the demo", "Eve Rything", "Ada Min");
                assertThat(path(http.post("/sign-in", Map.of("name", Staff.EVERYTHING, "password", ""))))
                        .isEqualTo("/");
                assertThat(http.get("/").status()).isEqualTo(200);
                http.forgetToken();
                RawHttp forged = new RawHttp(workbench.port());
                assertThat(path(forged.post("/sign-in", Map.of("name", Staff.EVERYTHING, "password", ""))))
                        .isEqualTo("/sign-in?again");
                assertThat(forged.get("/").status()).isEqualTo(302);
            }
        }
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndSaidOnTheConsole(@TempDir Path directory) throws IOException {
        try (OpenLedger ledger = Ledger.open(directory, Clock.systemUTC())) {
            String said = console(ledger);
            assertThat(console(ledger)).isEmpty();
            String password = found("one-time password (\\S+) ", said);
            assertThat(ledger.user("administrator").administers()).isTrue();
            try (Workbench workbench = Workbench.start(ledger, 0)) {
                RawHttp http = new RawHttp(workbench.port());
                http.signIn("administrator", password);
                assertThat(path(http.get("/accounts"))).isEqualTo("/password");
            }
        }
    }

    private static String console(OpenLedger ledger) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        FirstAdministrator.make(ledger, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatSaysNotWhatItNeedsKeepsTheServerFromStarting() throws NoSuchMethodException {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(RequestMappingHandlerMapping.class);
            context.refresh();
            context.getBean(RequestMappingHandlerMapping.class)
                    .registerMapping(
                            RequestMappingInfo.paths("/silent").build(),
                            new Silent(),
                            Silent.class.getDeclaredMethod("say"));
            assertThatThrownBy(() -> new Permitted(context).afterSingletonsInstantiated())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Silent#say");
        }
    }

    static final class Silent {
        String say() {
            return "web/you";
        }
    }

    private AccountDesk desk() {
        return new AccountDesk(office.ledger);
    }

    private long logged(String issue) {
        return office.ledger.facts("G-22-0117").entries().stream()
                .filter(entry -> entry.event() instanceof InteractionLogged logged
                        && logged.issue().equals(issue))
                .count();
    }

    private static Map<String, String> interaction(String issue) {
        return new HashMap<>(Map.of(
                "key", issue,
                "on", "2022-06-27",
                "channel", "phone",
                "party", "Tom Baxter",
                "issue", issue,
                "action", "Explained",
                "result", "Will call back",
                "typed-by", Office.ORTIZ,
                "here", "/claims/G-22-0117",
                "which", "LogInteraction"));
    }

    private static String alert(String page) {
        return found("role=\"alert\"><div[^>]*><p[^>]*>([^<]+)</p>", page);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    /** Where an answer leads. */
    private static String path(RawHttp.Answer answer) {
        return answer.header("Location").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }
}
