package org.caseledger.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A made-up city's ledger with accounts, served on a day in June 2022, and a program that asks it over HTTP. */
final class ApiOffice implements AutoCloseable {

    /** The claim whose denial was rescinded. */
    static final String RESCINDED = "G-22-0143";

    static final Instant NOW = Instant.parse("2022-06-27T15:00:00Z");

    private static final Who OWNER = Who.owner("root");

    final Path directory;
    final OpenLedger ledger;
    final Workbench workbench;
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ApiOffice(Path folder) throws IOException {
        directory = folder.resolve("ledger");
        Path history = folder.resolve("history.jsonl");
        try (InputStream lines =
                Objects.requireNonNull(ApiOffice.class.getResourceAsStream("/workbench/history.jsonl"))) {
            Files.copy(lines, history);
        }
        Path policies = Files.createDirectories(directory.resolve("policies"));
        try (InputStream policy = Objects.requireNonNull(
                ApiOffice.class.getResourceAsStream("/story/given/policies/lake-example.yaml"))) {
            Files.copy(policy, policies.resolve("lake-example.yaml"));
        }
        ledger = Ledger.open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
        new LineFile(ledger, ApiOffice::mustBeRecorded, System.err::println)
                .history(List.of(LineFile.Source.of(history)), false);
        account("root", List.of(Role.ADMINISTRATOR), List.of());
        account("alma", List.of(Role.ADJUSTER, Role.CLERK), List.of());
        account("pia", List.of(Role.PAYROLL), List.of());
        account("otto", List.of(Role.APPROVER), List.of());
        account("cora", List.of(Role.COMPLIANCE), List.of());
        account("audra", List.of(Role.AUDITOR, Role.COMPLIANCE), List.of());
        account("elsewhere", List.of(Role.ADJUSTER), List.of("lake-example"));
        workbench = Workbench.start(ledger, 0);
    }

    /** An office whose ledger is in a folder of {@code folder}. */
    static ApiOffice open(Path folder) throws IOException {
        return new ApiOffice(folder);
    }

    private void account(String user, List<Role> roles, List<String> employers) {
        done(new AccountDesk(ledger).add(new UserCommand.AddUser(user, null, roles, employers, null), OWNER));
        tokens.put(user, token(user, TokenScope.WRITE));
    }

    /** A new token of {@code user}. */
    String token(String user, TokenScope scope) {
        return done(new AccountDesk(ledger).issue(user, Duration.ofDays(30), scope, OWNER));
    }

    private static String done(AccountDesk.Step step) {
        return switch (step) {
            case AccountDesk.Step.Done(String secret) -> secret;
            case AccountDesk.Step.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static void mustBeRecorded(LineFile.Answer answer) {
        if (answer.outcome() instanceof Outcome.Refused refused) {
            throw new IllegalStateException("line " + answer.line() + ": " + refused.refusal());
        }
    }

    /** An answer. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return LedgerJson.mapper().readTree(response.body());
        }

        List<JsonNode> lines() {
            return response.body()
                    .lines()
                    .map(line -> LedgerJson.mapper().readTree(line))
                    .toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem that it is; one of {@code status} with {@code code}. */
        JsonNode problem(int status, String code) {
            JsonNode problem = json();
            if (this.status != status
                    || !header("content-type").startsWith("application/problem+json")
                    || !problem.path("code").asString().equals(code)
                    || problem.path("status").asInt() != status) {
                throw new AssertionError("not " + status + " " + code + ": " + this.status + " "
                        + header("content-type") + " " + response.body());
            }
            return problem;
        }

        /** The same, where its status is {@code wanted}. */
        Answer is(int wanted) {
            if (status != wanted) {
                throw new AssertionError("not " + wanted + ": " + status + " " + response.body());
            }
            return this;
        }
    }

    /** Asks as {@code user}. */
    Answer get(String user, String path, String... headers) {
        return send(request(user, path).GET(), headers);
    }

    /** Sends {@code json} as {@code user}. */
    Answer post(String user, String path, String json, String... headers) {
        return send(user, "POST", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    /** Sends {@code body} by {@code method}. */
    Answer send(String user, String method, String path, String type, BodyPublisher body, String... headers) {
        return send(request(user, path).method(method, body).header("Content-Type", type), headers);
    }

    /** A request as {@code user}; with a text that is nobody's name, with that as its token; blank for none. */
    HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(workbench.address()).resolve("/api/v1" + path));
        return user.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + Objects.requireNonNullElse(tokens.get(user), user));
    }

    Answer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of {@code user}. */
    @Nullable String tokenOf(String user) {
        return tokens.get(user);
    }

    @Override
    public void close() {
        http.close();
        workbench.close();
        ledger.close();
    }
}
