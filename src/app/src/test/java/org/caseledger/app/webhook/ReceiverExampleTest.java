package org.caseledger.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.Documents;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver that the page on events gives, where there is a Python to run it. */
class ReceiverExampleTest {

    private static final Path PAGE = Documents.ROOT.resolve("docs/api/events.md");
    private static final Pattern EXAMPLE = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);

    @Test
    void takesWhatTheLedgerSignedOnceAndNothingElse(@TempDir Path directory) throws Exception {
        assumeTrue(thereIsPython(), "there is no python3");
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        Path program = Files.writeString(directory.resolve("receiver.py"), example.group(1));
        Path folder = Files.createDirectory(directory.resolve("ledger"));
        EmptyLedger.in(folder);
        int port = freePort();
        String url = "http://127.0.0.1:" + port + "/";
        try (OpenLedger ledger = Ledger.open(folder, Clock.systemUTC());
                WebhookPost post = new WebhookPost(ledger)) {
            WebhookDesk desk = new WebhookDesk(ledger);
            Who ada = Who.commandLine("ada");
            WebhookDesk.Step.Subscribed webhook =
                    (WebhookDesk.Step.Subscribed) desk.subscribe(url, List.of(), List.of(), null, ada);
            ProcessBuilder python =
                    new ProcessBuilder("python3", program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
            python.environment().put("SIGNING_KEY", webhook.signingKey());
            python.environment().put("PORT", String.valueOf(port));
            Process running = python.start();
            try (BufferedReader printed = running.inputReader()) {
                desk.subscribe("http://127.0.0.1:1/", List.of(), List.of(), null, ada);
                Dispatcher dispatcher = Dispatch.of(ledger, post);
                Departure told = ledger.outbox()
                        .waiting(DepartureKind.WEBHOOK, webhook.webhook(), 1)
                        .getFirst()
                        .departure();
                while (dispatcher.handOver(told).isPresent()) {
                    assertThat(running.isAlive()).isTrue();
                }
                String other = ledger.webhooks().all().getLast().webhook();
                assertThat(printed.readLine()).isEqualTo("2 " + Webhooks.FAMILY.stream(other) + " webhook.subscribed");
                assertThat(dispatcher.handOver(told)).isEmpty();
                assertThat(forged(url)).isEqualTo(401);
            } finally {
                running.destroy();
            }
        }
    }

    private static int forged(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("webhook-id", "1")
                    .header(
                            "webhook-timestamp",
                            String.valueOf(Clock.systemUTC().instant().getEpochSecond()))
                    .header("webhook-signature", "v1,AAAA")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"data\": {\"entries\": []}}"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean thereIsPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
