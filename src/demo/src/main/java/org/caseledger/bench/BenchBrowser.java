package org.caseledger.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;

/** Somebody who may see everything and has signed in to a workbench by its page. */
final class BenchBrowser implements AutoCloseable {

    private static final String USER = "bench";
    private static final String PASSWORD = "a hundred thousand injuries";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    /** Another program, which has no cookies. */
    private final HttpClient program = HttpClient.newHttpClient();

    private final URI workbench;
    private final String token;

    private BenchBrowser(URI workbench, String token) {
        this.workbench = workbench;
        this.token = token;
    }

    /** A browser at {@code address}, where {@code ledger} is served; the account is added. */
    static BenchBrowser signedIn(OpenLedger ledger, String address) throws IOException, InterruptedException {
        AccountDesk desk = new AccountDesk(ledger);
        taken(desk.give(new UserCommand.AddUser(USER, null, List.of(Role.values()), List.of(), null), Who.owner(USER)));
        taken(desk.choose(USER, PASSWORD, Who.owner(USER)));
        String bearer = taken(desk.issue(USER, Duration.ofDays(1), TokenScope.WRITE, Who.owner(USER)));
        BenchBrowser browser = new BenchBrowser(URI.create(address), bearer);
        Matcher token = TOKEN.matcher(browser.get("sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the page on which people sign in has no form");
        }
        String page = browser.ask(HttpRequest.newBuilder(browser.workbench.resolve("sign-in"))
                .header("Origin", address.substring(0, address.length() - 1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "name=" + USER + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1))))
                .build());
        if (!page.contains("/sign-out")) {
            throw new IllegalStateException("nobody is signed in: " + page);
        }
        return browser;
    }

    /** The page at {@code path}, below the workbench's address. */
    String get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(workbench.resolve(path)).build());
    }

    /** The answer of the API to {@code path}, below its address. */
    String asked(String path) throws IOException, InterruptedException {
        return ask(program, api(path).build());
    }

    /** The API's answer to {@code command}. */
    String given(String command) throws IOException, InterruptedException {
        return ask(
                program,
                api("commands")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(command))
                        .build());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(workbench.resolve("api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        return ask(client, request);
    }

    private static String ask(HttpClient asking, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = asking.send(request, BodyHandlers.ofString());
        boolean good = response.statusCode() == OK || response.statusCode() == CREATED;
        if (!good
                || response.uri().getPath().endsWith("/sign-in")
                        && response.uri().getQuery() != null) {
            throw new IllegalStateException(
                    request.uri() + " answered " + response.statusCode() + " at " + response.uri());
        }
        return response.body();
    }

    private static String taken(AccountDesk.Step step) {
        return switch (step) {
            case AccountDesk.Step.Refused(Refusal refusal) -> throw new IllegalStateException(refusal.message());
            case AccountDesk.Step.Done(String secret) -> secret;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
