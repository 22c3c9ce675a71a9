package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandList;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.app.trail.TrailCheck;
import org.caseledger.journal.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests to every address that the running server has, wrong in any way: method, body, type, role, origin, host, size,
 * encoding. Whatever comes, the answer is no fault, is of bounded size and guarded, is one problem or one plain page where
 * it refuses, shows nothing of the program's inside and leaves no alarm in the log; and nothing is recorded that wasn't
 * answered so. {@code -Dproof.cases=100000} says how many, {@code -Dproof.seed=7} with which they begin; one is sent again
 * with {@code -Dproof.cases=1} and its seed.
 */
class RoutesFuzzTest {

    private static final int REQUESTS = 2_000;
    private static final long SEED = 2_306_1L;

    /** After so many, people get back what was taken from them. */
    private static final int RENEWED_EVERY = 250;

    private static final int TOLD_EVERY = 10_000;
    private static final int TOLD_MAX = 40;
    private static final int KIND_CHARACTERS = 60;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    /** The first of each kind, by what is wrong with the answers of which route. */
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private long slowest;
    private @Nullable FuzzedRequest slowestRequest;

    @Test
    void whateverComesIsAnsweredWithoutAFault(@TempDir Path directory) throws IOException {
        long first = first();
        int requests = Integer.getInteger("proof.cases", REQUESTS);
        giveTwoEmployers(directory.resolve("ledger"));
        try (Office office = Office.open(directory, CaseLedger.served(CommandList.own()))) {
            // The office's lists were made before there was that policy.
            office.ledger.readModels().rebuildAll();
            prepare(office);
            FuzzedPeople people = new FuzzedPeople(office);
            List<FuzzedRoute> routes = FuzzedRoute.of(office.workbench.parts());
            long recorded = entries(office);
            long began = System.nanoTime();
            try (LogKept log = new LogKept()) {
                for (int i = 0; i < requests && wrong.size() < TOLD_MAX; i++) {
                    if (i > 0 && i % RENEWED_EVERY == 0) {
                        people.renew();
                    }
                    if (i > 0 && i % TOLD_EVERY == 0) {
                        System.out.printf("%d requests in %d s%n", i, (System.nanoTime() - began) / 1_000_000_000);
                    }
                    ask(FuzzedRequest.of(first + i, routes, people, office.workbench.port()), office, log);
                }
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf(
                    "%d requests to %d routes from seed %d in %d s: %s, %d entries; the slowest took %d ms: %s%n",
                    requests,
                    routes.size(),
                    first,
                    took.toSeconds(),
                    statuses,
                    entries(office) - recorded,
                    Duration.ofNanos(slowest).toMillis(),
                    slowestRequest);
            assertThat(wrong.values()).as("requests with a wrong answer").isEmpty();
            if (requests >= REQUESTS) {
                assertThat(statuses.keySet())
                        .as("what was answered")
                        .contains(200, 302, 400, 401, 403, 404, 405, 406, 422);
                assertThat(entries(office)).isGreaterThan(recorded);
            }
            people.renew();
            office.pass(FuzzedPeople.AFTER_ANY_WAIT);
            assertThat(office.as(Staff.EVERYTHING).get("/").status()).isEqualTo(200);
            assertVerified(office);
        }
    }

    private static long first() {
        String seed = System.getProperty("proof.seed", Long.toString(SEED));
        return seed.equals("random") ? System.nanoTime() : Long.parseLong(seed);
    }

    /** Whoever may see the other employer's claims only has something to be refused. */
    private static void giveTwoEmployers(Path ledger) throws IOException {
        Path policies = Files.createDirectories(ledger.resolve("policies"));
        try (InputStream policy = Objects.requireNonNull(
                RoutesFuzzTest.class.getResourceAsStream("/story/given/policies/lake-example.yaml"))) {
            Files.copy(policy, policies.resolve("lake-example.yaml"));
        }
    }

    private static void prepare(Office office) throws IOException {
        PayrollDesk desk = new PayrollDesk(office.ledger);
        desk.run("glendale", LocalDate.parse("2022-06-27"), Who.web(Office.ROLL), null);
        desk.approve("glendale-2022-06-25", Who.web(Office.PROVER));
        desk.transmit("glendale-2022-06-25", Who.web(Office.PROVER));
    }

    private void ask(FuzzedRequest request, Office office, LogKept log) throws IOException {
        long before = entries(office);
        long began = System.nanoTime();
        RawHttp.Answer answer = new RawHttp(office.workbench.port()).send(request.bytes());
        long took = System.nanoTime() - began;
        if (took > slowest) {
            slowest = took;
            slowestRequest = request;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        List<String> objections =
                new ArrayList<>(FuzzedAnswer.objection(request, answer).stream().toList());
        // Webhooks that were subscribed on the way have nobody who listens.
        List<String> alarms = log.drain().stream()
                .filter(line -> !line.contains("can't leave: "))
                .toList();
        if (!alarms.isEmpty()) {
            objections.add("logged " + alarms);
        }
        if (answer.status() >= 400 && entries(office) != before) {
            objections.add("recorded, though the answer is " + answer.status() + ": " + answer.body());
        }
        if (!objections.isEmpty()) {
            String what = String.join("\n", objections);
            String kind =
                    what.substring(0, Math.min(what.length(), KIND_CHARACTERS)).replaceAll("\\d", "");
            if (wrong.putIfAbsent(request.route() + " " + kind, what + "\n" + request) == null) {
                // At once: whoever stops a long run knows what it found.
                System.out.println("wrong: " + what + "\n" + request);
            }
        }
    }

    private static long entries(Office office) {
        return office.ledger.lastStored().map(StoredEntry::position).orElse(0L);
    }

    /** Lists are what the entries come to, and the trail of who read what hangs together. */
    private static void assertVerified(Office office) {
        assertThat(office.ledger.readModels().behind()).isEmpty();
        assertThat(office.ledger.readModels().rebuildAll())
                .isNotEmpty()
                .allSatisfy(rebuilt -> assertThat(rebuilt.fingerprint()).isEqualTo(rebuilt.before()));
        assertThat(TrailCheck.of(office.ledger.directory()).whole()).isTrue();
    }
}
