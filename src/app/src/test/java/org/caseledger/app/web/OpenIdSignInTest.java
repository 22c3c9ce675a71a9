package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.provider.CityProvider;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.OpenIdProvider;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a provider, through all that a browser would be sent through, with a real one at another port. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdSignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private OpenLedger ledger;
    private Workbench workbench;
    private Optional<CityProvider> provider = Optional.empty();
    private int providerPort;

    @BeforeAll
    void serve(@TempDir Path directory) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            providerPort = free.getLocalPort();
        }
        Path folder = directory.resolve("ledger");
        ledger = Ledger.open(folder, Clock.systemUTC());
        Staff.begin(ledger);
        Staff.add(ledger, "m.ortiz", "Mercedes Ortiz", Role.CLERK);
        Staff.add(ledger, "paula.roll", "Paula Roll", Role.PAYROLL);
        OwnersFiles.write(folder.resolve("oidc-secret"), CityProvider.SECRET + "\n");
        OwnersFiles.write(folder.resolve(OpenIdProvider.FILE), """
                issuer: http://localhost:%d
                client-id: %s
                client-secret-file: oidc-secret
                account-claim: preferred_username
                label: City of Glendale
                """.formatted(providerPort, CityProvider.CLIENT));
        assertThat(Files.exists(folder.resolve(OpenIdProvider.FILE))).isTrue();
        workbench = Workbench.start(ledger, Listening.here(0));
    }

    @AfterAll
    void close() {
        workbench.close();
        provider.ifPresent(CityProvider::close);
        ledger.close();
    }

    @Test
    @Order(1)
    void theWorkbenchStartsAndPasswordsWorkWithoutTheProvider() throws Exception {
        Visitor visitor = new Visitor();
        HttpResponse<String> page = visitor.get(workbench.address() + "sign-in/by/provider");

        assertThat(page.uri().getQuery()).isEqualTo("elsewhere=failed");
        assertThat(page.body())
                .contains("Signing in by City of Glendale didn&#39;t work")
                .contains("Sign in by City of Glendale");
        assertThat(new RawHttp(workbench.port()).signIn("m.ortiz").get("/you").status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoeverHasAnAccountIsSignedIn() throws Exception {
        startProvider();
        long entries = ledger.size();
        Visitor visitor = new Visitor();

        HttpResponse<String> page = visitor.signIn("city-4711", "?here=%2Fyou");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/you");
        assertThat(page.body()).contains("Mercedes Ortiz", "m.ortiz").doesNotContain("city-4711");
        assertThat(ledger.size()).as("signing in is no fact of the account").isEqualTo(entries);
        assertThat(visitor.get(workbench.address()).body()).contains("Claims");
    }

    @Test
    @Order(3)
    void whoeverHasNoneGetsNone() throws Exception {
        startProvider();
        int accounts = ledger.users().all().size();
        Visitor visitor = new Visitor();

        HttpResponse<String> page = visitor.signIn("city-4713", "");

        assertThat(page.uri().getQuery()).isEqualTo("elsewhere=unknown");
        assertThat(page.body()).contains("City of Glendale knows you, and this ledger has no account for you");
        assertThat(ledger.users().all()).hasSize(accounts);
        assertThat(visitor.get(workbench.address() + "you").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    @Order(4)
    void aDisabledAccountOpensNothingEvenInASessionThatIsOpen() throws Exception {
        startProvider();
        Visitor open = new Visitor();
        assertThat(open.signIn("city-4712", "?here=%2Fyou").body()).contains("Paula Roll");

        Staff.done(new AccountDesk(ledger)
                .disable(new UserCommand.DisableUser("paula.roll", "left"), Who.web(Staff.ADMINISTRATOR)));

        assertThat(open.get(workbench.address() + "you").uri().getPath()).isEqualTo("/sign-in");
        assertThat(new Visitor().signIn("city-4712", "").uri().getQuery()).isEqualTo("elsewhere=unknown");
    }

    @Test
    @Order(5)
    void aMadeUpAnswerOfTheProviderOpensNothing() throws Exception {
        startProvider();
        for (String query :
                new String[] {"", "?code=x", "?code=x&state=y", "?error=access_denied&state=y", "?state="}) {
            Visitor visitor = new Visitor();
            HttpResponse<String> page = visitor.get(workbench.address() + "sign-in/back" + query);
            assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            assertThat(visitor.get(workbench.address() + "you").uri().getPath()).isEqualTo("/sign-in");
        }
        HttpResponse<String> other = new Visitor().get(workbench.address() + "sign-in/by/another");
        assertThat(other.statusCode()).isLessThan(500);
    }

    /** Only what the provider could be asked about counts: a link on another site makes nobody wait. */
    @Test
    @Order(6)
    void codesThatAreMadeUpHaveToWaitLikeWrongPasswords() throws Exception {
        startProvider();
        for (int i = 0; i < 30; i++) {
            assertThat(new Visitor()
                            .get(workbench.address() + "sign-in/back?code=x&state=y")
                            .uri()
                            .getQuery())
                    .isEqualTo("elsewhere=failed");
        }
        String asked = "elsewhere=failed";
        int attempts = 0;
        while (asked.equals("elsewhere=failed")) {
            asked = new Visitor().makeUp();
            attempts++;
        }
        assertThat(asked).isEqualTo("wait=1");
        assertThat(attempts).isBetween(15, 22);
    }

    private void startProvider() {
        if (provider.isEmpty()) {
            provider = Optional.of(CityProvider.start(providerPort, workbench.address() + "sign-in/back"));
        }
    }

    /** A browser that goes where it is sent. */
    private final class Visitor {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String address) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(address)));
        }

        HttpResponse<String> signIn(String person, String query) throws Exception {
            HttpResponse<String> theirs = get(workbench.address() + "sign-in/by/provider" + query);
            assertThat(theirs.uri().getPort()).as("sent to the provider").isEqualTo(providerPort);
            Matcher token = CSRF.matcher(theirs.body());
            assertThat(token.find()).isTrue();
            String form = Map.of("username", person, "password", CityProvider.PASSWORD, "_csrf", token.group(1))
                    .entrySet()
                    .stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(theirs.uri().resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        /** What the sign-in page is told when a made-up code comes back for an attempt that was begun. */
        String makeUp() throws Exception {
            HttpResponse<String> theirs = get(workbench.address() + "sign-in/by/provider");
            Matcher state = Pattern.compile("[?&](state=[^&]+)")
                    .matcher(theirs.previousResponse().orElseThrow().uri().toString());
            assertThat(state.find()).isTrue();
            return get(workbench.address() + "sign-in/back?code=made-up&" + state.group(1))
                    .uri()
                    .getQuery();
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
