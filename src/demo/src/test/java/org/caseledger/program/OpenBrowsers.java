package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.web.RawHttp;
import org.caseledger.journal.LedgerJson;

/** Browsers in which people are signed in, and look at page after page until they are closed. */
final class OpenBrowsers implements AutoCloseable {

    private static final String PASSWORD = "nine slow barges under the bridge";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    /** How many pages are asked for at once. */
    private static final int AT_ONCE = 2;

    private final int port;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Future<Integer>> looking = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicBoolean over = new AtomicBoolean();

    /** Browsers of a workbench at {@code port} of this machine. */
    OpenBrowsers(int port) {
        this.port = port;
    }

    private record Session(String user, RawHttp browser) {}

    /**
     * Signs {@code user} in at {@code places}; first with the one-time password that the command line told as
     * {@code given}, in whose place they choose one.
     */
    void signIn(String user, String given, int places) throws IOException {
        RawHttp first = new RawHttp(port);
        first.signIn(
                user,
                LedgerJson.mapper().readTree(given).path("oneTimePassword").asString());
        first.look("/password");
        assertThat(first.post("/password", Map.of("password", PASSWORD, "again", PASSWORD))
                        .header("Location"))
                .contains("done=password");
        sessions.add(new Session(user, first));
        for (int place = 1; place < places; place++) {
            RawHttp browser = new RawHttp(port);
            assertThat(browser.signIn(user, PASSWORD).header("Location")).doesNotContain("sign-in");
            sessions.add(new Session(user, browser));
        }
    }

    /** Lets all of them look at {@code pages} over and over. */
    void look(List<String> pages) {
        for (Session session : sessions) {
            looking.add(threads.submit(() -> {
                int looks = 0;
                for (; !over.get(); looks++) {
                    look(session, pages.get(looks % pages.size()));
                }
                return looks;
            }));
        }
    }

    private RawHttp.Answer look(Session session, String page) throws IOException, InterruptedException {
        turns.acquire();
        try {
            // Two of one session don't run into each other's hidden fields.
            synchronized (session.browser()) {
                return signedIn(session, page, session.browser().look(page));
            }
        } finally {
            turns.release();
        }
    }

    private static RawHttp.Answer signedIn(Session session, String page, RawHttp.Answer answer) {
        assertThat(answer.status()).as("%s for %s", page, session.user()).isEqualTo(200);
        assertThat(answer.body()).contains("Signed in as </span><span>" + session.user() + "</span>");
        return answer;
    }

    /** Has {@code user} log an interaction on {@code claim} at each place, while they look around there. */
    void log(String user, String claim, String issue) throws IOException, InterruptedException {
        for (Session session : sessions) {
            if (session.user().equals(user)) {
                Matcher key = KEY.matcher(look(session, "/claims/" + claim).body());
                assertThat(key.find()).isTrue();
                Map<String, String> form = Map.of(
                        "key", key.group(1),
                        "on", "2022-01-20",
                        "channel", "phone",
                        "party", "Ada",
                        "issue", issue,
                        "action", "Looked",
                        "result", "Told her");
                synchronized (session.browser()) {
                    assertThat(session.browser()
                                    .post("/claims/" + claim + "/interactions", form)
                                    .header("Location"))
                            .contains("/claims/" + claim);
                }
            }
        }
    }

    /** Stops looking; how often each of them looked, and was signed in to the end. */
    List<Integer> stillSignedIn() throws IOException, InterruptedException, ExecutionException {
        over.set(true);
        List<Integer> looks = new ArrayList<>();
        for (Future<Integer> one : looking) {
            looks.add(one.get());
        }
        for (Session session : sessions) {
            long places = sessions.stream()
                    .filter(one -> one.user().equals(session.user()))
                    .count();
            assertThat(look(session, "/you").body()).contains("You are signed in at " + places + " places");
        }
        return looks;
    }

    @Override
    public void close() {
        over.set(true);
        threads.close();
    }
}
