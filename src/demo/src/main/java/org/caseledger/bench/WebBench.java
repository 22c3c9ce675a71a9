package org.caseledger.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.caseledger.demo.Demo;
import org.caseledger.projection.claims.ClaimRegister;
import org.jspecify.annotations.Nullable;

/**
 * The workbench and the API as 32 clients at once use them, over a ledger of many claims or the made-up city: a claim's page,
 * the list of claims, a search, a statement, a command, the home page with everybody's queue, and the alerts by the API;
 * beside the bare web framework that answers with a word. What is measured is what a client waits, which with more clients
 * than processors is mostly waiting for the others; the queue is asked for by a client alone, too, which waits for the server
 * only. A claim has twelve entries and several alerts: 60,000 entries are 5,000 open claims.
 */
final class WebBench implements Bench {

    private static final int ASKED = 200;
    private static final int ASKED_ALONE = 40;
    private static final String QUEUE_PAGE = "?view=all";
    private static final String QUEUE = "alerts?state=open";
    private static final String NOTHING = "bare-spring-mvc";

    private final int events;
    private final boolean city;
    private final long seed;
    private final HttpClient plain = HttpClient.newHttpClient();
    private @Nullable OpenLedger ledger;
    private @Nullable BenchBrowser browser;
    private @Nullable Workbench workbench;
    private @Nullable BareMvc bare;
    private List<String> claims = List.of();

    /** A bench over a ledger of {@code events} entries; or, if {@code city}, over the demo's. */
    WebBench(int events, boolean city, long seed) {
        this.events = events;
        this.city = city;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public void prepare(Path directory) throws Exception {
        OpenLedger filled = city ? city(directory.resolve("ledger")) : filled(directory);
        ledger = filled;
        claims = filled.lists(ClaimRegister::employers).stream()
                .flatMap(employer -> filled.lists(lists -> ClaimRegister.ofEmployer(lists, employer)).stream())
                .toList();
        Workbench started = Workbench.start(filled, 0);
        workbench = started;
        browser = BenchBrowser.signedIn(filled, started.address());
        bare = BareMvc.start();
    }

    private OpenLedger city(Path folder) {
        Demo.build(folder, "", Keys.NONE, seed, 1, done -> {});
        return Ledger.open(folder, Clock.systemUTC());
    }

    private OpenLedger filled(Path directory) throws Exception {
        return Ledger.open(FilledLedger.make(directory, events, seed, done -> {}), Clock.systemUTC());
    }

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        BenchBrowser asking = Objects.requireNonNull(browser, "prepared");
        String nothing = Objects.requireNonNull(bare, "prepared").address();
        WebClients.ask(Map.of(NOTHING, number -> word(nothing)), ASKED, found);
        WebClients.ask(
                Map.of(
                        "claim-page", number -> asking.get("claims/" + claim(number)),
                        "claims-page", number -> asking.get("claims"),
                        "search",
                                number -> asking.get("claims?q=" + claim(number).substring(2)),
                        "statement", number -> asking.asked("claims/" + claim(number) + "/statement"),
                        "command", number -> asking.given(interaction(claim(number))),
                        "today", number -> asking.get(QUEUE_PAGE),
                        "alerts", number -> asking.asked(QUEUE)),
                ASKED,
                found);
        WebClients.ask(
                Map.of(
                        "today-alone", number -> asking.get(QUEUE_PAGE),
                        "alerts-alone", number -> asking.asked(QUEUE)),
                1,
                ASKED_ALONE,
                found);
    }

    /** Each time another claim, far from the one before. */
    private String claim(int number) {
        return claims.get((int) ((number * 7_919L) % claims.size()));
    }

    private static String interaction(String claim) {
        return String.format(
                Locale.ROOT,
                "{\"do\":\"LogInteraction\",\"claim\":\"%s\",\"on\":\"2022-06-29\",\"channel\":\"phone\",\"party\":\"Claimant\","
                        + "\"issue\":\"When will pay begin?\",\"action\":\"Explained\",\"result\":\"Understood\"}",
                claim);
    }

    private void word(String address) throws IOException, InterruptedException {
        plain.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        plain.close();
        if (bare != null) {
            bare.close();
        }
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
