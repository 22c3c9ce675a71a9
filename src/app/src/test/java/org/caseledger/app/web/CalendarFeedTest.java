package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.claim.DeadlineState;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The calendar feed: who it opens to, and what a calendar program reads in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarFeedTest {

    private static final String FEED = "/deadlines.ics";
    private static final Who OWNER = Who.owner("root");

    private final HttpClient program = HttpClient.newHttpClient();
    private Office office;
    private String reads;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        office = Office.open(directory);
        office.record("""
                {"do":"ReportInjury","claim":"G-22-0900","by":"m.ortiz","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E900","name":"Dana Whitlock"},"injuredOn":"2022-06-22","employerKnewOn":"2022-06-24","kind":"lost-time","description":"Fell"}
                {"do":"ReportInjury","claim":"G-22-0901","by":"m.ortiz","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E901","name":"Ida Gust"},"injuredOn":"2022-06-23","employerKnewOn":"2022-06-27","kind":"medical-only","description":"Cut"}
                {"do":"AssignClaim","claim":"G-22-0901","by":"m.ortiz","to":"m.ortiz"}
                """);
        reads = token(Office.ORTIZ, TokenScope.READ);
    }

    @AfterAll
    void close() {
        program.close();
        office.close();
    }

    private String token(String user, TokenScope scope) {
        return Staff.done(new AccountDesk(office.ledger).issue(user, Duration.ofDays(30), scope, OWNER));
    }

    private HttpResponse<String> ask(String path, String user, String password, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(office.workbench.address()).resolve(path));
        if (!user.isEmpty()) {
            String sent = user + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(sent.getBytes(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return program.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<VEvent> events(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT);
    }

    private List<String> open() {
        return new AboutDeadlines(office.ledger, Clocks.NOW)
                        .all(DeadlineSearch.of(Clocks.NOW.asOf(office.ledger), List.of(DeadlineState.OPEN)), false)
                        .deadlines()
                        .stream()
                        .filter(item -> item.duty() && item.due() != null)
                        .map(item -> item.due() + " " + item.claim() + ": " + item.name())
                        .sorted()
                        .toList();
    }

    @Test
    void aProgramReadsEveryOpenDuty() throws Exception {
        HttpResponse<String> answer = ask(FEED, Office.ORTIZ, reads);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(open()).isNotEmpty();
        assertThat(events(answer.body()))
                .extracting(event -> event.getDateTimeStart().getDate() + " "
                        + event.getRequiredProperty(Property.SUMMARY).getValue())
                .containsExactlyInAnyOrderElementsOf(open());
        assertThat(answer.body())
                .as("no name stands in a calendar")
                .doesNotContain("Whitlock", Office.ORTIZ)
                .contains("URL:" + office.workbench.address());
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        String tag = ask(FEED, Office.ORTIZ, reads).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = ask(FEED, Office.ORTIZ, reads, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void nothingElseOpensIt() throws Exception {
        for (HttpResponse<String> refused : List.of(
                ask(FEED, "", ""),
                ask(FEED, Office.ORTIZ, Staff.PASSWORD),
                ask(FEED, Office.ROLL, reads),
                ask(FEED, Office.ORTIZ, "cl_nothing"),
                ask(FEED, Office.ORTIZ, token(Office.ORTIZ, TokenScope.WRITE)),
                ask(FEED + "?token=" + reads, "", ""))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
            assertThat(refused.body()).doesNotContain("BEGIN:VCALENDAR");
        }
        assertThat(ask("/claims", Office.ORTIZ, reads).statusCode())
                .as("the feed's key opens the feed")
                .isEqualTo(302);
        assertThat(ask("/claims/G-22-0117/deadlines.ics", Office.ORTIZ, reads).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoSeesNoClaimsHasNoCalendar() throws Exception {
        AccountDesk desk = new AccountDesk(office.ledger);
        Staff.done(desk.give(
                new UserCommand.AddUser("no.claims", null, List.of(Role.ADMINISTRATOR), List.of(), null), OWNER));
        assertThat(ask(FEED, "no.claims", token("no.claims", TokenScope.READ)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void itIsNarrowedDown() throws Exception {
        assertThat(events(ask(FEED + "?employer=glendale", Office.ORTIZ, reads).body()))
                .hasSize(open().size());
        assertThat(ask(FEED + "?employer=mesa", Office.ORTIZ, reads).body()).doesNotContain("BEGIN:VEVENT");
        assertThat(events(
                        ask(FEED + "?for=" + Office.ORTIZ, Office.ORTIZ, reads).body()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                event.getRequiredProperty(Property.SUMMARY).getValue())
                        .startsWith("G-22-0901: "));
        assertThat(ask(FEED + "?for=" + Office.ROLL, Office.ORTIZ, reads).body())
                .doesNotContain("BEGIN:VEVENT");
        assertThat(ask(FEED + "?for=nobody", Office.ORTIZ, reads).statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyWhoIsSignedInTakesItAlong() throws Exception {
        RawHttp browser = office.as(Office.ORTIZ);
        RawHttp.Answer all = browser.get(FEED);
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Content-Type")).startsWith("text/calendar");
        assertThat(all.header("Content-Disposition")).contains("deadlines.ics");
        String claim = open().getFirst().split(" ", -1)[1].replace(":", "");
        RawHttp.Answer one = browser.get("/claims/" + claim + "/deadlines.ics");
        assertThat(one.status()).isEqualTo(200);
        assertThat(events(one.body()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                event.getRequiredProperty(Property.SUMMARY).getValue())
                        .startsWith(claim + ": "));
        assertThat(browser.get("/claims/G-99-0001/deadlines.ics").status()).isEqualTo(404);
        assertThat(browser.get("/deadlines").body()).contains("href=\"/deadlines.ics\"");
        assertThat(browser.get("/claims/" + claim + "/deadlines").body())
                .contains("href=\"/claims/" + claim + "/deadlines.ics\"");
    }

    @Test
    void whoTookItIsNotedWithoutWhatOpensIt() throws Exception {
        ask(FEED + "?employer=glendale", Office.ORTIZ, reads);
        RawHttp browser = office.as(Staff.EVERYTHING);
        String trail = browser.get("/read-trail.csv?what=calendar").body();
        assertThat(trail)
                .contains(Office.ORTIZ, "deadlines.ics?employer=glendale")
                .doesNotContain(reads);
    }
}
