package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal as it grows, as a program follows it. */
class StreamsTest {

    private static final Who OWNER = Who.owner("root");
    private static final LocalDate DAY = LocalDate.parse("2022-06-01");

    @TempDir
    Path directory;

    private OpenLedger ledger;
    private Workbench workbench;
    private AccountDesk accounts;
    private HttpClient http;

    @BeforeEach
    void aServedLedgerWithAccounts() {
        EmptyLedger.in(directory);
        ledger = Ledger.open(directory, Clock.fixed(Instant.parse("2022-06-27T15:00:00Z"), ZoneOffset.UTC));
        accounts = new AccountDesk(ledger);
        account("ada", Role.ADMINISTRATOR);
        account("ann", Role.CLERK);
        account("audra", Role.AUDITOR);
        account("bea", List.of("glendale"), Role.AUDITOR);
        workbench = Workbench.start(ledger, 0);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void closed() {
        http.shutdownNow();
        workbench.close();
        ledger.close();
    }

    private void account(String user, Role... roles) {
        account(user, List.of(), roles);
    }

    private void account(String user, List<String> employers, Role... roles) {
        done(accounts.give(new UserCommand.AddUser(user, null, List.of(roles), employers, null), OWNER));
    }

    private String token(String user) {
        return done(accounts.issue(user, Duration.ofDays(1), TokenScope.READ, OWNER));
    }

    private static String done(AccountDesk.Step step) {
        assertThat(step).isInstanceOf(AccountDesk.Step.Done.class);
        return ((AccountDesk.Step.Done) step).secret();
    }

    private void report(String claim, String employer) {
        ClaimCommand.ReportInjury injury = new ClaimCommand.ReportInjury(
                claim,
                Jurisdiction.AZ,
                employer,
                new Employee("E-" + claim, "Pät Doe"),
                DAY,
                DAY,
                InjuryKind.LOST_TIME,
                "fell from a ladder",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(ledger.office()
                        .submit(Submission.now(
                                injury, Who.commandLine("ann"), new Key.Plain(EntryIdentifiers.randomKey())))
                        .refused())
                .isFalse();
    }

    /** An event, as it came. */
    private record Event(String id, String name, String data) {}

    /** A stream of events, as it comes. */
    private record Events(HttpResponse<InputStream> response, BufferedReader lines) implements AutoCloseable {

        Events(HttpResponse<InputStream> response) {
            this(response, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        }

        /** The next event; waits for it. Null where the stream ends. */
        @Nullable Event next() throws IOException {
            String id = "";
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(id, name, data);
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private Events follow(String token, String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(workbench.address()).resolve("/api/v1/entries/stream" + query))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Events(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private List<String> journal() throws IOException {
        StringBuilder journal = new StringBuilder();
        JournalText.write(ledger, 10_000, journal);
        return journal.toString().lines().toList();
    }

    @Test
    void sendsWhatIsThereAndThenWhatIsRecorded() throws Exception {
        report("G-1", "glendale");
        String token = token("audra");
        int there = journal().size();
        try (Events events = follow(token, "?after=0")) {
            assertThat(events.response().statusCode()).isEqualTo(200);
            assertThat(events.response().headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            List<Event> heard = new ArrayList<>();
            for (int number = 1; number <= there; number++) {
                heard.add(events.next());
            }
            assertThat(heard).extracting(Event::data).containsExactlyElementsOf(journal());
            report("G-2", "glendale");
            Event more = events.next();
            assertThat(more)
                    .isEqualTo(new Event(
                            String.valueOf(there + 1), "entry", journal().getLast()));
            assertThat(more.data()).contains("Pät Doe");
        }
    }

    @Test
    void goesOnAfterTheLastEventThatCame() throws Exception {
        report("G-1", "glendale");
        report("G-2", "glendale");
        String token = token("audra");
        int there = journal().size();
        try (Events events = follow(token, "?after=1", "Last-Event-ID", String.valueOf(there - 1))) {
            assertThat(events.next())
                    .isEqualTo(
                            new Event(String.valueOf(there), "entry", journal().getLast()));
        }
        try (Events events = follow(token, "?after=" + (there - 1))) {
            assertThat(events.next())
                    .isEqualTo(
                            new Event(String.valueOf(there), "entry", journal().getLast()));
        }
    }

    @Test
    void endsWhenTheTokenIsRevoked() throws Exception {
        String token = token("audra");
        String id = ledger.user("audra").tokens().getFirst().id();
        try (Events events = follow(token, "?after=" + journal().size())) {
            report("G-1", "glendale");
            assertThat(events.next()).isNotNull();
            done(accounts.revoke(new UserCommand.RevokeToken("audra", id, null), OWNER));
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void endsWhenTheAccountIsDisabledOrSeesSomethingElse() throws Exception {
        String other = token("bea");
        String token = token("audra");
        String after = "?after=" + journal().size();
        try (Events disabled = follow(token, after);
                Events bound = follow(other, "?after=0")) {
            done(accounts.disable(new UserCommand.DisableUser("audra", null), OWNER));
            assertThat(disabled.next()).isNull();
            done(accounts.give(new UserCommand.BindToEmployers("bea", List.of("phoenix")), OWNER));
            assertThat(bound.next()).isNull();
        }
    }

    @Test
    void sendsWhatThePersonSees() throws Exception {
        String token = token("bea");
        report("P-1", "phoenix");
        report("G-1", "glendale");
        try (Events events = follow(token, "")) {
            Event first = events.next();
            assertThat(first).isNotNull();
            assertThat(first.id()).isEqualTo("1");
            assertThat(LedgerJson.mapper().readTree(first.data()).path("stream").asString())
                    .isEqualTo("claim/G-1");
            report("P-2", "phoenix");
            report("G-2", "glendale");
            Event second = events.next();
            assertThat(second).isNotNull();
            assertThat(second.id()).isEqualTo("2");
            assertThat(second.data()).contains("claim/G-2");
        }
    }

    @Test
    void isNotForEverybodyAndBeginsAtAnEntryThatThereIs() throws Exception {
        assertThat(follow(token("ann"), "").response().statusCode()).isEqualTo(403);
        assertThat(follow("cl_nobodys", "").response().statusCode()).isEqualTo(401);
        assertThat(follow(token("audra"), "?after=1000").response().statusCode())
                .isEqualTo(400);
        assertThat(follow(token("audra"), "?after=-1").response().statusCode()).isEqualTo(400);
        assertThat(follow(token("audra"), "", "Last-Event-ID", "x").response().statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneAccountFollowsSoManyAtOnce() throws Exception {
        String token = token("audra");
        List<Events> open = new ArrayList<>();
        for (int i = 0; i < Streams.OF_ACCOUNT_MAX; i++) {
            open.add(follow(token, ""));
        }
        assertThat(open).allMatch(events -> events.response().statusCode() == 200);
        assertThat(follow(token, "").response().statusCode()).isEqualTo(503);
        assertThat(follow(token("bea"), "").response().statusCode()).isEqualTo(200);
        for (Events events : open) {
            events.close();
        }
    }

    @Test
    void endsWhenTheServerStops() throws Exception {
        try (Events events = follow(token("audra"), "?after=" + journal().size())) {
            workbench.close();
            assertThat(events.next()).isNull();
        }
    }
}
